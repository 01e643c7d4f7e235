import type { Situation } from '../../src/domain/engine/step.ts';
import type { Measure } from '../../src/domain/measures.ts';
import type { Counts, OwnControl } from '../../src/domain/own-control.ts';
import type { ControlYear } from '../../src/domain/own-control-document.ts';
import { actionSet } from '../button-elements.ts';
import { adaptiveCard, quietText, text, title } from '../elements.ts';
import type { CardMessage, Look } from '../look.ts';
import { history, monthText, ownControl as words } from '../texts.ts';
import { nameOfUnit } from './own-control.ts';

/** The most rows that a card shows of a file. More would be a wall, and too large for Teams. */
const MOST_ROWS = 40;

/** The counts of a month as text to copy, and as a file while its address is valid. */
export function ownControlTextCard(
  control: OwnControl,
  s: Situation,
  look: Look,
  file: string | undefined,
): CardMessage {
  return textCard(words.text.lead(monthText(control.month)), rowsOf(control, s, look), file);
}

/** The counts of twelve months, in the same two ways. */
export function ownControlYearTextCard(
  year: ControlYear,
  s: Situation,
  look: Look,
  file: string | undefined,
): CardMessage {
  return textCard(words.text.year, yearRows(year, s, look), file);
}

/** A file that a Swedish spreadsheet opens: semicolons, and the mark for UTF-8. */
export function ownControlFile(control: OwnControl, s: Situation, look: Look): string {
  return fileOf(rowsOf(control, s, look));
}

export function ownControlYearFile(year: ControlYear, s: Situation, look: Look): string {
  return fileOf(yearRows(year, s, look));
}

function textCard(summary: string, rows: readonly string[], file: string | undefined): CardMessage {
  const lines = rows
    .slice(0, MOST_ROWS)
    .map((row) => text(row, { spacing: 'Small', size: 'Small' }));
  const fetch =
    file === undefined
      ? []
      : [actionSet([{ type: 'Action.OpenUrl', title: words.text.file, url: file }])];
  return {
    card: adaptiveCard([
      title(summary),
      quietText(file === undefined ? history.copyOnly : history.copy),
      ...fetch,
      ...lines,
      ...(rows.length > MOST_ROWS ? [quietText(words.text.cut(file !== undefined))] : []),
    ]),
    summary,
  };
}

function fileOf(rows: readonly string[]): string {
  return `\uFEFF${rows.join('\r\n')}\r\n`;
}

function rowsOf({ month, day, units }: OwnControl, s: Situation, look: Look): string[] {
  const rows = units.flatMap(({ unit, figures, still }) => [
    ...figures.flatMap(({ measure, of, isOnePersons }) =>
      measureRows(unit, month, measure, of, isOnePersons, s, look),
    ),
    ...(still?.of ?? []).map((count, at) => [
      nameOfUnit(unit, s),
      day,
      words.still.what,
      words.still.ages[at] ?? '',
      String(count),
      aloneText(still?.isOnePersons === true),
    ]),
  ]);
  return inLines(rows);
}

/** The newest month first. */
function yearRows({ unit, months, figures }: ControlYear, s: Situation, look: Look): string[] {
  const perMonth = months.map((month, at) =>
    figures.flatMap(({ measure, of }) => {
      const counts = of[at];
      return counts === undefined ? [] : measureRows(unit, month, measure, counts, false, s, look);
    }),
  );
  return inLines(perMonth.toReversed().flat());
}

function measureRows(
  unit: string,
  time: string,
  measure: Measure,
  of: Counts,
  isOnePersons: boolean,
  s: Situation,
  look: Look,
): string[][] {
  return of.map((count, at) => [
    nameOfUnit(unit, s),
    time,
    words.measures(look.linkName)[measure],
    words.outcomes[measure][at] ?? '',
    String(count),
    aloneText(isOnePersons),
  ]);
}

function aloneText(isOnePersons: boolean): string {
  return isOnePersons ? words.text.alone.yes : words.text.alone.no;
}

function inLines(rows: readonly (readonly string[])[]): string[] {
  return [words.text.columns, ...rows].map((row) => row.map(cell).join(';'));
}

/** A cell that a spreadsheet reads as words: never as a formula, and never as several cells. */
function cell(value: string): string {
  const safe = /^[=+\-@]/.test(value) ? `'${value}` : value;
  return /[;"\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
