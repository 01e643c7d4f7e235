import { fc } from '../support/random.ts';

/**
 * Skatteverket's published test numbers, which belong to nobody. Source: Testpersonnummer and
 * testsamordningsnummer, CC0, skatteverket.se.
 */
const PERSONNUMMER = [
  '191212121212',
  '190312049802',
  '190401149810',
  '195005050512',
  '196404153832',
  '199006022397',
  '200001052380',
  '200512312398',
  '201901012391',
  '201906112386',
];
/** The last two lack the birth month and the birth day. */
export const SAMORDNINGSNUMMER = [
  '191401682396',
  '191406652386',
  '202601612381',
  '202601912393',
  '191500722390',
  '191711602399',
];

export const swedish = fc.constantFrom(
  '',
  'Hej',
  'personnumret',
  'är',
  'född',
  'och bor på Åsgatan',
  'å',
  'brukaren',
  'ring mig',
);
/**
 * Invented reserve numbers in the real formats, each of twelve characters: national, Stockholm,
 * Västra Götaland, Skåne, TF and interim.
 */
export const someReserve = fc.constantFrom(
  ...[
    '22950606FH20',
    '25780404KHD5',
    '00342145BZ31',
    '992004391013',
    '19121212K060',
    '19121212DA0B',
  ],
  ...['19121212TF10', '19121212T123', '19121212R123'],
);
export const someNumber = fc.constantFrom(...PERSONNUMMER, ...SAMORDNINGSNUMMER);

export const dashes = fc.constantFrom(
  '-',
  '\u2010',
  '\u2011',
  '\u2012',
  '\u2013',
  '\u2014',
  '\u2212',
  '\ufe63',
  '\uff0d',
  '\u00ad',
  ' - ',
  '\u00a0\u2013 ',
);
export const someWriting: fc.Arbitrary<(number: string) => string> = fc
  .tuple(
    fc.constantFrom(2, 0),
    fc.constantFrom('none', 'apart', 'tied', 'spelled'),
    fc.oneof(dashes, fc.constantFrom('+', ' ', '.', '/', '\u00a0', '')),
    fc.constantFrom('', ' ', '.', '/', '-', '\u2011', '\u2009'),
    fc.constantFrom('ascii', 'full-width', 'arabic', 'zero width'),
  )
  .map(([skip, kind, join, gap, script]) => (number) => {
    const [year, month, day, four] = [
      number.slice(skip, 4),
      number.slice(4, 6),
      number.slice(6, 8),
      number.slice(8),
    ];
    if (kind === 'none') return inScript(number.slice(skip), script);
    if (kind === 'spelled') return inScript([...number.slice(skip)].join(' '), script);
    if (kind === 'tied') return inScript(`${year}${month}${day}${join}${four}`, script);
    return inScript(`${year}${gap}${month}${gap}${day}${join || '-'}${four}`, script);
  });

/**
 * The usual ways to write a reserve number: the date whole or in its parts, and a dash or nothing
 * before the last four characters.
 */
export const someReserveWriting: fc.Arbitrary<(number: string) => string> = fc
  .tuple(
    dashes,
    fc.constantFrom('', ' ', '.', '/', '-'),
    fc.boolean(),
    fc.constantFrom('ascii', 'full-width', 'zero width'),
  )
  .map(([join, gap, isTied, script]) => (number) => {
    const [year, month, day, four] = [
      number.slice(0, 4),
      number.slice(4, 6),
      number.slice(6, 8),
      number.slice(8),
    ];
    return inScript(
      isTied ? `${year}${month}${day}${four}` : [year, month, day].join(gap) + join + four,
      script,
    );
  });

function inScript(writing: string, script: string): string {
  if (script === 'zero width') return [...writing].join('\u200b');
  const zero = { 'full-width': 0xff10, arabic: 0x0660 }[script];
  return zero === undefined
    ? writing
    : writing.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));
}

/** Misspelled numbers: letters in place of digits, and signs as other programs garble them. */
export const MISSPELLED: readonly string[] = [
  ...[
    '9O0602-2397',
    '9006O2-2397',
    '90o6o2-2397',
    '199O06022397',
    '199006O22397',
    'l9900602-2397',
    'I9900602-2397',
  ],
  ...[
    'pnr9O0602-2397',
    '9O06O2-2397och',
    '9 O 0 6 0 2 - 2 3 9 7',
    '900602-239７',
    'OOO105-2380',
    '2OOO0105-2380',
    'l2l2l2-l2l2',
  ],
  // These letters look like O. They are Greek, Cyrillic, Armenian and full-width Latin.
  ...[
    '9\u039f0602-2397',
    '9\u03bf0602-2397',
    '9\u041e0602-2397',
    '9\u043e0602-2397',
    '9\u05550602-2397',
    '9\uff2f0602-2397',
  ],
  ...[
    '\u0406990\u041e602-2397',
    '\u04cf9900602-2397',
    '19900602T2397',
    '1990-06-02T2397',
    '199O0602T2397',
  ],
  ...[
    '900602%2D2397',
    '900602%2d2397',
    '19900602%202397',
    '900602%E2%80%932397',
    '%39%30%30%36%30%32-2397',
  ],
  ...[
    '900602&#45;2397',
    '900602&#x2D;2397',
    '900602&ndash;2397',
    '900602&nbsp;2397',
    '900602&amp;nbsp;2397',
    '900602&shy;2397',
  ],
  ...[
    '&#57;00602-2397',
    '<b>900602</b>-2397',
    '900602<br>2397',
    '<p>900602</p><p>2397</p>',
    '9006<i>02</i>-2397',
  ],
  ...[
    '<b title="900602-2397">x</b>',
    '<900602-2397>',
    '50%900602-2397',
    '50%121212-1212',
    '900602&shy2397',
  ],
];
