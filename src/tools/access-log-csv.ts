import { deedText } from '../../cards/lists/deed-text.ts';
import type { AccessAsked, AccessLog } from '../app/ports/access-lines.ts';
import type { AccessLine } from '../domain/access-line.ts';
import type { Staff } from '../domain/people/people.ts';
import { dayOf, timeOf } from '../domain/time.ts';

const COLUMNS = [
  'tid (UTC)',
  'tid i Sverige',
  'vem (Entra)',
  'vem',
  'för vem (Entra)',
  'för vem',
  'ärenden',
  'vad',
  'tillåtet',
  'utfall',
  'vad i loggen',
];

/**
 * Prints the lines that are asked for as CSV, in pieces, oldest first. It has semicolons and a byte
 * order mark, so that a Swedish spreadsheet opens it. Names are taken from today's staff list.
 */
export async function* accessLogCsv(
  log: AccessLog,
  asked: AccessAsked,
  staff: Staff,
): AsyncGenerator<string> {
  yield `\uFEFF${rowText(COLUMNS)}`;
  for await (const page of log.pages(asked))
    yield page.map((line) => rowText(cellsOf(line, staff))).join('');
}

function cellsOf(line: AccessLine, staff: Staff): string[] {
  const nameOf = (id: string | undefined) =>
    staff.people.find((person) => person.id === id)?.name ?? '';
  return [
    line.at,
    `${dayOf(line.at)} ${timeOf(line.at)}`,
    line.who,
    nameOf(line.who),
    line.for ?? '',
    nameOf(line.for),
    line.cases.join(', '),
    deedText(line),
    line.allowed ? 'ja' : 'nej',
    line.outcome,
    line.what,
  ];
}

function rowText(cells: readonly string[]): string {
  return `${cells.map(cell).join(';')}\r\n`;
}

/**
 * Prefixes text that a spreadsheet would read as a formula (CWE-1236). Spreadsheets skip leading
 * spaces and also accept full-width signs.
 */
function cell(value: string): string {
  const text = /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠])/.test(value) ? `'${value}` : value;
  return /[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
