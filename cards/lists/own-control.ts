import type { Situation } from '../../src/domain/engine/step.ts';
import {
  type Counts,
  type Figure,
  monthBefore,
  monthOf,
  type OwnControl,
  type UnitControl,
} from '../../src/domain/own-control.ts';
import { unitOf } from '../../src/domain/people/staff-list.ts';
import type { Day } from '../../src/domain/time.ts';
import { buttonRows, press, shorten } from '../button-elements.ts';
import {
  adaptiveCard,
  type Cell,
  type Element,
  quietText,
  section,
  table,
  text,
  title,
} from '../elements.ts';
import type { CardMessage, Look } from '../look.ts';
import { dayText, monthText, ownControl as words } from '../texts.ts';

/** The widths of the two columns: what is counted, and how many. */
const WIDTHS = [3, 2];

/** The fewest things of which a percentage says something (E20). */
const FEWEST_FOR_PERCENT = 5;

/** The most units of a card, so that it stays small. */
const UNITS_SHOWN = 4;

/** Egenkontroll (E20): the counts of the reader's units in a month, or a page of them, from 1. */
export function ownControlCard(
  control: OwnControl,
  s: Situation,
  look: Look,
  page = 1,
): CardMessage {
  const lead = ownControlWords(control, s);
  const body = ownControlBody(control, s, look, page);
  return { card: adaptiveCard([title(lead), ...body]), summary: lead };
}

export function ownControlWords(control: OwnControl | undefined, s: Situation): string {
  const month = control?.month ?? monthBefore(s.today);
  return month === monthOf(s.today)
    ? words.running(monthText(month))
    : words.lead(monthText(month));
}

/** Everything except the title, as a letter shows it too. */
export function ownControlBody(control: OwnControl, s: Situation, look: Look, page = 1): Element[] {
  const { month, day } = control;
  const from =
    (Math.min(page, Math.ceil(control.units.length / UNITS_SHOWN) || 1) - 1) * UNITS_SHOWN;
  const units = control.units.slice(from, from + UNITS_SHOWN);
  const other = month === monthOf(s.today) ? monthBefore(s.today) : monthOf(s.today);
  const how = look.cardAction;
  const show = press(words.show(monthText(other)), { kind: 'ownControl', month: other }, how);
  if (units.length === 0) return [text(words.nothing), ...buttonRows([show])];
  const take = press(words.take, { kind: 'ownControl', month, asText: true }, how);
  const isOnly = control.units.length === 1;
  const turn = (title: string, to: number) =>
    press(title, { kind: 'ownControl', month, page: to }, how);
  const at = from / UNITS_SHOWN + 1;
  return [
    ...units.flatMap((unit) => [
      ...unitElements(unit, day, s, look),
      ...(isOnly ? [] : buttonRows([showYearOf(unit.unit, s, look)])),
    ]),
    ...(units.some(hasMark) ? [quietText(words.alone.note)] : []),
    quietText(words.note),
    ...buttonRows([
      ...(from > 0 ? [turn(words.before, at - 1)] : []),
      ...(from + UNITS_SHOWN < control.units.length ? [turn(words.next, at + 1)] : []),
    ]),
    ...buttonRows([
      show,
      ...(isOnly ? [showYear(words.year.show, units[0]?.unit ?? '', look)] : []),
      take,
    ]),
  ];
}

/** "31 av 34 (91 %)": how many had the best outcome. A percentage only from five things (E20). */
export function shareOf(of: Counts): string {
  const all = totalOf(of);
  return words.share(of[0] ?? 0, all, percentOf(of));
}

/**
 * How many of a hundred had the best outcome. It is never 100 while one did not, and never 0 while
 * one did. Undefined of fewer than five things.
 */
export function percentOf(of: Counts): number | undefined {
  const [best = 0] = of;
  const all = totalOf(of);
  if (all < FEWEST_FOR_PERCENT) return undefined;
  const rounded = Math.round((best / all) * 100);
  return Math.min(Math.max(rounded, best > 0 ? 1 : 0), best < all ? 99 : 100);
}

export function nameOfUnit(id: string, s: Situation): string {
  return unitOf(s.people, id)?.name ?? id;
}

function totalOf(of: Counts): number {
  return of.reduce((sum, count) => sum + count, 0);
}

function unitElements(unit: UnitControl, day: Day, s: Situation, look: Look): Element[] {
  const { figures, still, leftOut, isSums } = unit;
  const named = words.measures(look.linkName);
  const rows = figures.map(({ measure, ...figure }): Cell[] => [
    { lines: [named[measure]], quiet: markOf(figure) },
    { lines: linesOf(figure.of, words.outcomes[measure]) },
  ]);
  return [
    section(nameOfUnit(unit.unit, s)),
    ...(isSums ? [quietText(words.sums)] : []),
    ...(rows.length === 0 ? [] : [table([words.table.what, words.table.how], rows, WIDTHS)]),
    ...stillElements(still, isSums === true, dayText(day, s.today)),
    ...(leftOut === undefined ? [] : [quietText(words.leftOut(leftOut))]),
  ];
}

/** What stands still by age. A manager above is not told that nothing does: it may be left out. */
function stillElements(still: Figure | undefined, isSums: boolean, day: string): Element[] {
  if (still === undefined) return isSums ? [] : [text(words.still.none(day))];
  const { age, count } = words.still.columns;
  const rows = words.still.ages.map((name, at): Cell[] => [
    { lines: [name] },
    { lines: [String(still.of[at] ?? 0)] },
  ]);
  const mark = markOf(still);
  return [
    section(words.still.head(day)),
    table([age, count], rows, WIDTHS),
    ...(mark === undefined ? [] : [quietText(mark)]),
  ];
}

/** "I tid: 31 av 34 (91 %)", "Sent: 2", "Saknas: 1". */
function linesOf(of: Counts, outcomes: readonly string[]): string[] {
  return outcomes.map((outcome, at) =>
    words.line(outcome, at === 0 ? shareOf(of) : String(of[at] ?? 0)),
  );
}

function markOf({ isOnePersons }: Figure): string | undefined {
  return isOnePersons ? words.alone.mark : undefined;
}

function hasMark({ figures, still }: UnitControl): boolean {
  return figures.some(({ isOnePersons }) => isOnePersons) || still?.isOnePersons === true;
}

/** Where there are several units, each button says its own. */
function showYearOf(unit: string, s: Situation, look: Look): Element {
  const whole = words.year.showOf(nameOfUnit(unit, s));
  return shorten(showYear(whole, unit, look), words.year.show);
}

function showYear(title: string, unit: string, look: Look): Element {
  return press(title, { kind: 'ownControlYear', unit }, look.cardAction);
}
