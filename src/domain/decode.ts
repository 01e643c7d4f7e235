/**
 * The named entities that occur in or around numbers and words. Any of them may lack its semicolon.
 */
const NAMED: Readonly<Record<string, string>> = {
  ...{
    nbsp: ' ',
    ensp: ' ',
    emsp: ' ',
    thinsp: ' ',
    tab: ' ',
    newline: ' ',
    zwnj: '\u200c',
    zwj: '\u200d',
    shy: '\u00ad',
  },
  ...{
    hyphen: '-',
    dash: '-',
    ndash: '-',
    mdash: '-',
    minus: '-',
    plus: '+',
    sol: '/',
    period: '.',
    comma: ',',
    colon: ':',
  },
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", num: '#', lpar: '(', rpar: ')' },
};
const ENTITY = new RegExp(
  `&(?:#(\\d{1,7})|#x([0-9a-f]{1,6})|(${Object.keys(NAMED).join('|')}));?`,
  'gi',
);
/** Bytes of UTF-8 as a web address writes them. */
const PERCENT = /(?:%[0-9a-f]{2})+/gi;
/** For these tags a reader sees a new line or another cell. */
const BREAKING = /^<\/?(?:br|p|div|li|ul|ol|tr|td|th|table|h\d|hr|quoted|attachment)\b/i;
const TAG = /<\/?[a-z][^<>]*>/gi;
/** A text that was escaped twice is decoded twice. */
const MOST_TIMES = 3;

/** A text with its tags, entities and percent signs decoded. It is never longer than before. */
export function decode(text: string): string {
  let read = text;
  for (let time = 0; time < MOST_TIMES; time += 1) {
    const before = read;
    if (read.includes('<')) read = read.replace(TAG, (tag) => (BREAKING.test(tag) ? ' ' : ''));
    if (read.includes('&')) read = read.replace(ENTITY, entity);
    if (read.includes('%')) read = read.replace(PERCENT, percent);
    if (read === before) break;
  }
  return read;
}

function entity(whole: string, decimal?: string, hex?: string, name?: string): string {
  if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole;
  const code =
    decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number.parseInt(decimal, 10);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}

function percent(bytes: string): string {
  try {
    return decodeURIComponent(bytes);
  } catch {
    return bytes;
  }
}
