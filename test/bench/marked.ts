import { readFileSync, writeFileSync } from 'node:fs';

/**
 * Puts `text` between the two marks of a page that the bench writes, `<!-- bench e -->` and
 * `<!-- /bench e -->`. Throws when the page has no such marks.
 */
export function writeMarked(page: string, name: string, text: string): void {
  writeFileSync(page, between(readFileSync(page, 'utf8'), name, text));
}

export function between(page: string, name: string, text: string): string {
  const [begin, end] = [`<!-- bench ${name} -->`, `<!-- /bench ${name} -->`];
  const [from, to] = [page.indexOf(begin), page.indexOf(end)];
  if (from === -1 || to < from) throw new Error(`There is no place between ${begin} and ${end}`);
  return `${page.slice(0, from + begin.length)}\n\n${text.trim()}\n\n${page.slice(to)}`;
}

/** A table in Markdown, in columns. The first column is words, the others are numbers. */
export function markdownTable(rows: readonly (readonly string[])[]): string {
  const [head = [], ...body] = rows;
  const widths = head.map((_, at) => Math.max(3, ...rows.map((row) => (row[at] ?? '').length)));
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const padded = (row: readonly string[]) =>
    line(
      widths.map((width, at) => {
        const cell = row[at] ?? '';
        return at === 0 ? cell.padEnd(width) : cell.padStart(width);
      }),
    );
  const rule = widths.map((width, at) =>
    at === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`,
  );
  return [padded(head), line(rule), ...body.map(padded)].join('\n');
}
