import { fieldsOf, hasHeading, isOneSentence, saysByWhen, showsRuleCode } from './card-parts.ts';
import type { Measured } from './measure.ts';

/** One row of the table: what is counted, and how it stands. */
export type Row = readonly [what: string, stands: string];

/** The measures that the cards are held by, over the whole gallery. */
export function tableOf(cards: readonly Measured[]): Row[] {
  const owing = cards.filter(({ owes }) => owes);
  const acted = cards.filter(({ isRead }) => !isRead);
  const worked = acted.filter(({ routine, group }) => routine || group.startsWith('dialog'));
  const others = acted.filter((card) => !worked.includes(card));
  const read = cards.filter(({ isRead }) => isRead);
  const fields = cards.map(({ card }) => fieldsOf(card));
  const ofR = cards.filter(({ routine }) => routine === 'outpatient');
  const count = (among: readonly Measured[], is: (card: Measured) => boolean) =>
    String(among.filter(is).length);
  const higher = (among: readonly Measured[], px: number) =>
    count(among, ({ height358 }) => height358 > px);
  return [
    ['cards', String(cards.length)],
    ['cards with a duty that say by when', of(owing, ({ card }) => saysByWhen(card))],
    ['cards of a case and forms over 700 px at 358 px', higher(worked, 700)],
    ['cards of a case and forms over 844 px at 358 px', higher(worked, 844)],
    ['lists, letters and notices over 700 px at 358 px', higher(others, 700)],
    ['lists, letters and notices over 844 px at 358 px', higher(others, 844)],
    ['own control, the unit and histories over 844 px at 358 px', higher(read, 844)],
    ['median height of a card of R at 358 px', `${median(ofR.map((card) => card.height358))} px`],
    ['cards with words cut off at 320 px', count(cards, ({ cutAt320 }) => cutAt320.length > 0)],
    ['cards with words cut off at 358 px', count(cards, ({ cutAt358 }) => cutAt358.length > 0)],
    ['cards with words cut off at 200 %', count(cards, ({ cutAtTwice }) => cutAtTwice.length > 0)],
    [
      'cards of more than one sentence with a heading',
      of(
        cards.filter(({ card }) => !isOneSentence(card)),
        ({ card }) => hasHeading(card),
      ),
    ],
    [
      'fields that say whether they must be filled in',
      `${sum(fields.map(({ marked }) => marked))} of ${sum(fields.map(({ all }) => all))}`,
    ],
    ['cards with the code of a rule', count(cards, ({ card }) => showsRuleCode(card))],
    ['bytes of the largest card', String(Math.max(0, ...cards.map(({ bytes }) => bytes)))],
  ];
}

/** The rows as lines of text, one column for each table. */
export function tableText(titles: readonly string[], tables: readonly (readonly Row[])[]): string {
  const [first = []] = tables;
  const line = (cells: readonly string[]) =>
    cells.map((cell, at) => (at === 0 ? cell.padEnd(60) : cell.padStart(14))).join('');
  return [
    line(['', ...titles]),
    ...first.map(([what], at) => line([what, ...tables.map((rows) => rows[at]?.[1] ?? '')])),
  ].join('\n');
}

function of(among: readonly Measured[], is: (card: Measured) => boolean): string {
  return `${among.filter(is).length} of ${among.length}`;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}
