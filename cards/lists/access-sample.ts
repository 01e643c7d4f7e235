import { type AccessLine, type AccessSample, canConcern } from '../../src/domain/access-line.ts';
import { routineOf } from '../../src/domain/case-state.ts';
import type { Situation } from '../../src/domain/engine/step.ts';
import { caseKinds } from '../../src/domain/kinds.ts';
import { monthBefore } from '../../src/domain/own-control.ts';
import type { PersonId, Unit } from '../../src/domain/people/people.ts';
import { personOf, unitOf } from '../../src/domain/people/staff-list.ts';
import { container, type Element, quietText, text } from '../elements.ts';
import type { WordsBy } from '../texts/keys.ts';
import {
  bundles,
  buttons,
  type DeedWords,
  deeds,
  instantText,
  monthText,
  namesText,
  stepDeed,
  accessSample as words,
} from '../texts.ts';

/** The most case numbers that one line shows. */
const MOST_NUMBERS = 2;

/** The letter's first two sentences: which month, and whose lines. */
export function sampleWords(
  sample: AccessSample | undefined,
  s: Situation,
): { lead: string; body: string } {
  const month = sample?.month ?? monthBefore(s.today);
  const unit = sample && unitOf(s.people, sample.unit)?.name;
  return { lead: words.lead(monthText(month)), body: unit === undefined ? '' : words.body(unit) };
}

/**
 * The rest of the letter: who did what when, and what to do about it. A person who works in two
 * units, or has tried something forbidden, causes lines about cases and people outside the reader's
 * unit. Such a line is shown without saying which.
 */
export function sampleBody({ unit: id, lines }: AccessSample, s: Situation): Element[] {
  const unit = unitOf(s.people, id);
  return unit === undefined
    ? []
    : [...lines.map((line) => row(line, unit, s)), quietText(words.advice)];
}

function row(line: AccessLine, unit: Unit, s: Situation): Element {
  const who = personOf(s.people, line.who)?.name ?? words.left;
  const whose = line.for === undefined ? '' : ` ${words.for(nameIn(unit, line.for, s))}`;
  const numbers = line.cases.length === 0 ? [] : [numbersText(line.cases, unit)];
  return container(
    [
      text(`${who}${whose}`, { weight: 'Bolder' }),
      text(deedText(line), { spacing: 'None', ...(isRefused(line) ? { color: 'Attention' } : {}) }),
      { ...quietText([...numbers, instantText(line.at, s.today)].join(' · ')), spacing: 'None' },
    ],
    { spacing: 'Medium', separator: true },
  );
}

/**
 * A deed in Swedish: "Öppnade ärendet", "Nekades att öppna ärendet". A deed without words is shown
 * as it is.
 */
export function deedText(line: AccessLine): string {
  const [done, todo] = deedOf(line.what);
  if (isRefused(line)) return words.refused(todo);
  return DONE.includes(line.outcome) ? done : words.tried(todo);
}

/** True when the person had no right. When the database failed, they have only tried. */
function isRefused({ allowed, outcome }: AccessLine): boolean {
  return !allowed && outcome !== 'notShown' && outcome !== 'notSaved';
}

const together: WordsBy<string> = bundles;
const single: WordsBy<string> = buttons;
/** An old line of the log may name a deed that no longer exists. */
const worded: Readonly<Partial<Record<string, DeedWords>>> = deeds;
const DONE = ['ok', 'repeated', 'unsure', 'savedUnseen'];

function deedOf(what: string): DeedWords {
  const known = worded[what.startsWith('start ') ? 'start' : what];
  if (known) return known;
  const steps = what.startsWith('act ') ? what.slice('act '.length).split(' ') : [];
  if (steps.length === 0 || !steps.every(isStep)) return [what, what];
  const titles =
    together[steps.join(' ')] === undefined ? steps.map(titleOf) : [together[steps.join(' ')]];
  return titles.includes(undefined) ? deeds['act answer'] : stepDeed(titles.join(', '));
}

/**
 * Undefined for a step with a button for each choice, or whose button names a person: the log does
 * not know which.
 */
function titleOf(step: string): string | undefined {
  const title = together[step] ?? single[step];
  return title?.includes('{') ? undefined : title;
}

function isStep(name: string): boolean {
  return (
    name === 'undo' ||
    caseKinds.some((kind) => routineOf(kind).steps.some((step) => step.name === name))
  );
}

function numbersText(cases: readonly string[], unit: Unit): string {
  const numbers = cases.filter((number) => canConcern(unit, number));
  const more = numbers.length - MOST_NUMBERS;
  const outside = cases.length - numbers.length;
  return namesText([
    ...numbers.slice(0, MOST_NUMBERS),
    ...(more > 0 ? [words.more(more)] : []),
    ...(outside > 0 ? [words.outside(outside)] : []),
  ]);
}

function nameIn(unit: Unit, id: PersonId, s: Situation): string {
  const person = personOf(s.people, id);
  return person?.roles.some((held) => held.unit === unit.id) ? person.name : words.someoneOutside;
}
