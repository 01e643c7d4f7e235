import fc from 'fast-check';

/** Skatteverket's published test numbers; in use by nobody. Testpersonnummer and testsamordningsnummer, CC0, skatteverket.se. */
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
export const SAMORDNINGSNUMMER = ['191401682396', '191406652386', '202601612381', '202601912393', '191500722390', '191711602399'];

const pad = (n: number, width = 2) => String(n).padStart(width, '0');
const natural = (min: number, max: number) => fc.integer({ min, max });
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
export const glue = fc.constantFrom(' ', ', ', ' och ', '; ', '\n', ' - ', ' kl. ');
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
    const [year, month, day, four] = [number.slice(skip, 4), number.slice(4, 6), number.slice(6, 8), number.slice(8)];
    if (kind === 'none') return inScript(number.slice(skip), script);
    if (kind === 'spelled') return inScript([...number.slice(skip)].join(' '), script);
    if (kind === 'tied') return inScript(`${year}${month}${day}${join}${four}`, script);
    return inScript(`${year}${gap}${month}${gap}${day}${join || '-'}${four}`, script);
  });

export const someDate = fc
  .tuple(natural(1900, 2099), natural(1, 12), natural(1, 28), natural(0, 7))
  .map(([year, month, day, form]) => {
    const months = [
      'januari',
      'februari',
      'mars',
      'april',
      'maj',
      'juni',
      'juli',
      'augusti',
      'september',
      'oktober',
      'november',
      'december',
    ];
    return [
      `${year}-${pad(month)}-${pad(day)}`,
      `${year}-${pad(month)}-${pad(day)}`,
      `${day} ${months[month - 1]} ${year}`,
      `${day}/${month} ${year}`,
      `${pad(day)}.${pad(month)}.${year}`,
      `${day}/${month}`,
      `${year}${pad(month)}${pad(day)}`,
      `${pad(year % 100)}${pad(month)}${pad(day)}`,
    ][form];
  });
export const someTime = fc
  .tuple(natural(0, 23), natural(0, 59), fc.constantFrom(':', '.'))
  .map(([hour, minute, sign]) => `${pad(hour)}${sign}${pad(minute)}`);
export const somePhone = fc
  .tuple(fc.constantFrom('7', '36', '8', '10', '771', '31'), natural(100_000, 99_999_999), natural(0, 4))
  .map(([area, n, form]) => {
    const code = area === '7' ? `7${pad(n % 100)[0]}` : area;
    const rest = String(n);
    const inTwos = rest.slice(0, 6).replace(/(..)(?=.)/g, '$1 ');
    const threeTwoTwo = `${rest.slice(0, 3)} ${rest.slice(3, 5)} ${rest.slice(1, 3)}`;
    return [
      `0${code}-${inTwos}`,
      `0${code}-${threeTwoTwo}`,
      `+46 ${code} ${threeTwoTwo}`,
      `+46 ${code} ${inTwos}`,
      `+46${code}1${rest.slice(0, 6)}`,
    ][form];
  });
export const someCaseNumber = fc
  .tuple(natural(2020, 2060), natural(0, 9999), natural(0, 999_999), natural(0, 7))
  .map(([year, four, six, form]) => {
    const prefix = ['ÖV', 'LI', 'AN', 'ÖL'][form];
    return prefix
      ? `${prefix}-${year}-${pad(four, 4)}`
      : [`${year}-${pad(six, 6)}`, `IFO ${year}/${four}`, `SN-${year}-${pad(six, 5)}`, `${year}/${pad(six, 6)}`][form - 4];
  });

function inScript(writing: string, script: string): string {
  if (script === 'zero width') return [...writing].join('\u200b');
  const zero = { 'full-width': 0xff10, arabic: 0x0660 }[script];
  return zero === undefined ? writing : writing.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));
}
