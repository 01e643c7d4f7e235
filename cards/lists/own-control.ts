import type { Situation } from '../../src/domain/engine/step.ts';
import type { Measure } from '../../src/domain/measures.ts';
import { monthBefore, monthOf, type OwnControl } from '../../src/domain/own-control.ts';
import { unitOf } from '../../src/domain/people/staff-list.ts';
import {
  actionSet,
  adaptiveCard,
  buttonRows,
  type Element,
  heading,
  lead,
  press,
  quietText,
  text,
} from '../elements.ts';
import type { CardMessage, Look } from '../look.ts';
import { history, monthText, ownControl as words } from '../texts.ts';

type UnitControl = OwnControl['units'][number];

/** The measures with a last day. They are the bars of the chart. */
const TIMED: readonly Measure[] = ['plans', 'followUps', 'checks'];
const COLOURS = {
  3: ['good', 'warning', 'attention'],
  4: ['good', 'warning', 'neutral', 'attention'],
};

/** Egenkontroll (E20): the counts of the reader's units in a month. */
export function ownControlCard(control: OwnControl, s: Situation, look: Look): CardMessage {
  const summary = ownControlWords(control, s);
  return { card: adaptiveCard([lead(summary), ...ownControlBody(control, s, look)]), summary };
}

export function ownControlWords(control: OwnControl | undefined, s: Situation): string {
  const month = control?.month ?? monthBefore(s.today);
  return month === monthOf(s.today)
    ? words.running(monthText(month))
    : words.lead(monthText(month));
}

/** Everything except the first row, as a letter shows it too. */
export function ownControlBody(control: OwnControl, s: Situation, look: Look): Element[] {
  const other = control.month === monthOf(s.today) ? monthBefore(s.today) : monthOf(s.today);
  const show = press(
    words.show(monthText(other)),
    { kind: 'ownControl', month: other },
    look.cardAction,
  );
  const take = press(
    words.take,
    { kind: 'ownControl', month: control.month, asText: true },
    look.cardAction,
  );
  if (control.units.length === 0) return [text(words.nothing), ...buttonRows([show])];
  return [
    ...control.units.flatMap((unit) => unitElements(unit, s, look)),
    quietText(words.note),
    ...buttonRows([show, take]),
  ];
}

/** The counts as text to copy, and as a file while its address is valid. */
export function ownControlTextCard(
  control: OwnControl,
  s: Situation,
  look: Look,
  file: string | undefined,
): CardMessage {
  const summary = words.text.lead(monthText(control.month));
  const lines = rows(control, s, look).map((row) => text(row, { spacing: 'Small', size: 'Small' }));
  const fetch =
    file === undefined
      ? []
      : [actionSet([{ type: 'Action.OpenUrl', title: words.text.file, url: file }])];
  return {
    card: adaptiveCard([
      lead(summary),
      quietText(file === undefined ? history.copyOnly : history.copy),
      ...lines,
      ...fetch,
    ]),
    summary,
  };
}

/** A file that a Swedish spreadsheet opens: semicolons, and the mark for UTF-8. */
export function ownControlFile(control: OwnControl, s: Situation, look: Look): string {
  return `\uFEFF${rows(control, s, look).join('\r\n')}\r\n`;
}

function rows({ month, units }: OwnControl, s: Situation, look: Look): string[] {
  const named = words.measures(look.linkName);
  const counts = units.flatMap(({ unit, counts }) =>
    counts.flatMap(({ measure, of }) =>
      of.map((count, at) => [
        nameOfUnit(unit, s),
        month,
        named[measure],
        words.outcomes[measure][at] ?? '',
        String(count),
      ]),
    ),
  );
  return [words.text.columns, ...counts].map((row) => row.map(cell).join(';'));
}

function cell(value: string): string {
  return /[;"\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

function unitElements(unit: UnitControl, s: Situation, look: Look): Element[] {
  const named = words.measures(look.linkName);
  return [
    heading(nameOfUnit(unit.unit, s)),
    ...chart(unit, named),
    ...unit.counts.flatMap(({ measure, of }) => [
      text(named[measure], { spacing: 'Medium' }),
      {
        type: 'ColumnSet',
        spacing: 'Small',
        columns: of.map((count, at) => figure(count, words.outcomes[measure][at] ?? '')),
      },
    ]),
  ];
}

function figure(count: number, label: string): Element {
  return {
    type: 'Column',
    width: 'stretch',
    items: [
      text(String(count), { weight: 'Bolder', size: 'Medium' }),
      { ...quietText(label), spacing: 'None' },
    ],
  };
}

/**
 * The figures as a chart on top of them, never instead of them. The desktop client draws charts (in
 * cards of version 1.5), but phones have left them out silently (AdaptiveCards issue 9120). A
 * client that does not know the element drops it.
 */
function chart(unit: UnitControl, named: Readonly<Record<Measure, string>>): Element[] {
  const bars = unit.counts
    .filter(({ measure }) => TIMED.includes(measure))
    .map(({ measure, of }) => ({
      title: named[measure],
      data: of
        .map((value, at) => ({
          legend: words.chart.parts[waysOf(of)][at],
          value,
          color: COLOURS[waysOf(of)][at],
        }))
        .filter(({ value }) => value > 0),
    }));
  return bars.length === 0
    ? []
    : [
        {
          type: 'Chart.HorizontalBar.Stacked',
          title: words.chart.title,
          data: bars,
          fallback: 'drop',
        },
      ];
}

/** A check has one more outcome: confirmed afterwards. */
function waysOf(of: readonly number[]): 3 | 4 {
  return of.length > 3 ? 4 : 3;
}

function nameOfUnit(id: string, s: Situation): string {
  return unitOf(s.people, id)?.name ?? id;
}
