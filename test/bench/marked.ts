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

/** A table in Markdown. The first column is words, the others are numbers. */
export function markdownTable(rows: readonly (readonly string[])[]): string {
  const [head = [], ...body] = rows;
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(head),
    line(head.map((_, at) => (at === 0 ? '---' : '---:'))),
    ...body.map(line),
  ].join('\n');
}
