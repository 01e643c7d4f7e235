/** The first line of each page. */
export const WRITTEN = '<!-- Written by `npm run duties`. Change the steps, not this page. -->';

/** One point of a list. */
export function item(text: string): string[] {
  return wrap(text).map((line, at) => (at === 0 ? `- ${line}` : `  ${line}`));
}

/** Lines of at most 98 columns. */
export function wrap(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < 98)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
