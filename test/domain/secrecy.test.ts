import fc from 'fast-check';
import { holdsPersonalNumber } from '../../src/domain/secrecy.ts';

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
const SAMORDNINGSNUMMER = ['191401682396', '191406652386', '202601612381', '202601912393', '191500722390', '191711602399'];

describe('a personal number is found', () => {
  it.each([
    '19121212-1212',
    '191212121212',
    '121212-1212',
    '121212+1212',
    '1212121212',
    '121212 1212',
    '19121212 1212',
    '19121212-1213',
    '191212121213',
    '121212-1213',
    '121212 - 1212',
    '121212 -1212',
    '19 121212-1212',
    '19 12 12 12 1212',
    '19 12 12 12-1212',
    '1912 12 12 1212',
    '1912 12 12 - 1212',
    '1912-12-12-1212',
    '1912-12-12 1212',
    '1912.12.12.1212',
    '1912/12/12/1212',
    '12.12.12.1212',
    '12/12/12-1212',
    '12 12 12 - 1212',
    '12 12 12 12 12',
    '121212 12 12',
    '19121212-12 12',
    '1912 1212 1212',
    '1912 1212-1212',
    '1 2 1 2 1 2 1 2 1 2',
    '1 9 1 2 1 2 1 2 - 1 2 1 2',
    '1.2.1.2.1.2.1.2.1.2',
    '19031204-9802',
    '031204+9802',
    '0312049802',
    '03 12 04 9802',
  ])('%s', (writing) => {
    expectFound(writing);
  });

  it.each([
    ['en dash', '121212\u20131212'],
    ['non-breaking hyphen', '121212\u20111212'],
    ['minus sign', '121212\u22121212'],
    ['em dash', '121212\u20141212'],
    ['full-width hyphen', '121212\uff0d1212'],
    ['soft hyphen, seen', '121212\u00ad1213'],
    ['soft hyphen, not seen', '12\u00ad1212-1213'],
    ['zero width space', '12\u200b1212\u200b-12\u200b12'],
    ['zero width joiners', '1\u200d2\u200c12\u206012\ufeff1212'],
    ['no-break space', '121212\u00a01212'],
    ['no-break space as Teams writes it', '121212&nbsp;1212'],
    ['thin spaces', '12\u200912\u200912\u20091212'],
    ['line break', '19121212\r\n1212'],
    ['many blanks', '121212          1212'],
    ['full-width digits', '１２１２１２-１２１２'],
    ['Arabic digits', '١٢١٢١٢-١٢١٢'],
    ['Devanagari digits', '१९१२१२१२१२१२'],
    ['digits that follow straight on another script', '\u{116db}\u{116dc}\u{116db}\u{116dc}\u{116db}\u{116dc}-1212'],
    ['bold mathematical digits', '𝟏𝟐𝟏𝟐𝟏𝟐-𝟏𝟐𝟏𝟐'],
    ['circled digits', '①②①②①②-①②①②'],
    ['keycaps', '1️⃣2️⃣1️⃣2️⃣1️⃣2️⃣1️⃣2️⃣1️⃣2️⃣'],
    ['combining marks', '1\u03012\u03011212-1212'],
    ['bold text', '**121212**-**1212**'],
  ])('with %s', (_, writing) => {
    expectFound(writing);
  });

  it.each([
    'Kontakta 19121212-1212 i morgon.',
    'pnr:121212-1212',
    'pnr121212-1212',
    '121212-1212och',
    'pnr191212121212x',
    '(121212-1212)',
    '"121212-1212",',
    'ÖV-2026-0014 121212-1212',
    '2026-03-12 121212-1212',
    '2026-03-12 08:15 191212121212',
    'nr 5 121212-1212 2 barn',
    '121212-1212 031204+9802',
    '070-123 45 67/19121212-1212',
    'tid 121212-1212',
  ])('in %p', (text) => {
    expectFound(text);
  });

  it.each(SAMORDNINGSNUMMER)('as samordningsnummer %s', (number) => {
    expectFound(number);
    expectFound(`${number.slice(0, 8)}-${number.slice(8)}`);
    expectFound(`${number.slice(2, 8)}-${number.slice(8)}`);
    expectFound(number.slice(2));
  });

  it.each([
    ['national', '22950606-FH20'],
    ['national, sex unknown', '25780404KHD5'],
    ['national, birth unknown', '00342145-BZ31'],
    ['national, neither known', '00749852 bzk0'],
    ['Stockholm', '992004391013'],
    ['Stockholm, tied', '99200633-7279'],
    ['Västra Götaland', '19121212-K060'],
    ['Västra Götaland, old', '19121212-V123'],
    ['Värmland', '19121212SF1A'],
    ['Örebro', '19121212-TA1B'],
    ['Skåne', '121212-DA0B'],
    ['Skåne, long', '19121212 EA1C'],
    ['Blekinge and Sörmland', '19121212-AB1C'],
    ['Sörmland, birth unknown', '18500101M001'],
    ['Västernorrland', '19121212-123R'],
    ['Västerbotten', '19121212E123'],
    ['Gävleborg', '19121212-12M3'],
    ['Dalarna', '19121212A123'],
    ['Halland and Carelink', '191212451212'],
    ['Halland and Carelink, tied', '19121245-1212'],
    ['T number', '19121212-T123'],
    ['TF number', '121212-TF10'],
    ['TF number apart', '1912-12-12 tf10'],
    ...[...'TRSUWXJKLMN'].map((letter) => [`interim ${letter}`, `121212-${letter}123`]),
  ])('as reserve number: %s', (_ = '', writing = '') => {
    expectFound(writing);
    expectFound(`Hen har ${writing}, tror jag`);
  });

  it('in any writing, inside Swedish words', () => {
    fc.assert(
      fc.property(
        someNumber,
        someWriting,
        swedish,
        swedish,
        fc.constantFrom('', ' ', ': '),
        (number, write, left, right, glue) => {
          const text = `${left}${glue}${write(number)}${glue}${right}`;
          expect({ text, found: holdsPersonalNumber(text) }).toEqual({ text, found: true });
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('what could be either is rather found', () => {
  it.each([
    ['a moment or a case of twelve digits', '202603120815'],
    ['a case number of a day and four digits', '20260312-0014'],
    ['a phone number tied after six digits', '070123-4567'],
    ['a date and four digits that are no time, year or area code', '2026-03-12 4512'],
    ['a date and a code of a letter and three digits', '2026-03-12 A101'],
  ])('%s', (_, text) => {
    expectFound(text);
  });
});

describe('nothing is found in', () => {
  it.each([
    '',
    'Visa mina ärenden',
    'ÖV-2026-0014',
    'ÖV-2026-0014 LI-2026-0031 AN-2026-0112 ÖL-2026-1212',
    'LI-2026-0312, LI-2026-0412',
    'ÖV-2026-0312 0815',
    '2026-004512',
    '2026-001212',
    '2026/001212',
    'IFO 2026/1234',
    'IFO 2026/1212 2026-12-12',
    'SN-2026-00123',
    'SN 2026.0312-1',
    '20260045123',
    '20260312-001',
    '2026-12-1234',
    '2026-01234567',
    'Dnr 8.5-29206/2014',
    '2026-03-12 2026-004512',
    '2026-03-12 2026/1234',
    '2026-001212 2026-03-12',
    '2026-03-12',
    '20260312',
    '260312',
    '12 mars 2026',
    '12.12.2012 12',
    '12/12 2012',
    '2026-03-12 2026-04-01',
    '2026-03-12 - 2026-04-01',
    '2026-03-12/2026-04-01',
    '2026-03-12, 2026-04-01',
    '2026-03-12 och 2026-04-01',
    '20260312-20260401',
    '260312-260401',
    '190312-200401',
    '2026-03-12 08:15',
    '2026-03-12 08.15',
    '2026-03-12 kl. 08.15',
    '2026-03-12 kl08',
    '2026-03-12 0815',
    '2026-03-12 0815-0900',
    '2026-03-12 08:15-09:00',
    '2026-03-12T08:15:00.000Z',
    '20260312T081500Z',
    'tid 2026-12-14 08:15',
    'tid +21d',
    '070-123 45 67',
    '0701234567',
    '0701-23 45 67',
    '070-1012123',
    '07 01 23 45 67',
    '08-12 12 34 56',
    '+46 70 123 45 67',
    '2026-03-12 -  - +46 10 66 08 07',
    '+46701234567',
    '0046701234567',
    '036-10 50 00',
    '036-10 12 12, 036-10 12 13',
    '036-10 12 12 4567',
    '0771-123 456',
    '2026-03-12 0771-123 456',
    '2026-03-12 0790 12 34 56',
    '2026-03-12 dag3',
    '2026-03-12 B12',
    '556000-0000',
    '553 20 Jönköping',
    '1212121213',
    '12121212121',
    '1912121212121',
    '121312-121',
    '19123112 12',
    '1 2 3 4 5 6 7 8 9 10',
    '19121212',
    '19850112-2393-4a1b-8c2d-0123456789ab',
    '22950606-fd20-4a1b-8c2d-0123456789ab',
  ])('%p', (text) => {
    expect(holdsPersonalNumber(text)).toBe(false);
  });

  it('any row of dates, times, phone numbers and case numbers', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(someDate, someTime, somePhone, someCaseNumber), { minLength: 1, maxLength: 5 }),
        glue,
        (parts, between) => {
          const text = parts.join(between);
          expect({ text, found: holdsPersonalNumber(text) }).toEqual({ text, found: false });
        },
      ),
      { numRuns: 20_000 },
    );
  });
});

describe('hostile text', () => {
  it.each([
    ['digits', '7'],
    ['digits apart', '1 '],
    ['digits far apart', '1    '],
    ['blanks', ' '],
    ['dashes', '-'],
    ['dates', '2026-03-12 '],
    ['beginnings of a number', '121212-121'],
    ['beginnings of a GUID', '0a1b2c3d-'],
    ['combining marks out of order', '\u0301\u0323'],
    ['soft hyphens', '1\u00ad'],
    ['one letter that becomes eighteen', '\ufdfa'],
    ['digits of a far script', '\u{116e3}'],
    ['entities begun', '&nbsp'],
  ])('costs no more per character than other text: %s', (_, piece) => {
    const short = timeOfOne(piece, 25_000);
    const long = timeOfOne(piece, 200_000);
    // Eight times the text: linear work takes 8 times as long, quadratic 64 times. 100 ms are for the machine's hiccups.
    expect(long).toBeLessThan(short * 30 + 100);
  });
});

/** Milliseconds that the guard needs for text made of `piece`; and it answers rightly. */
function timeOfOne(piece: string, size: number): number {
  const filler = piece.repeat(Math.ceil(size / piece.length));
  const start = performance.now();
  expect(holdsPersonalNumber(filler)).toBe(false);
  expect(holdsPersonalNumber(`${filler} x 121212-1212`)).toBe(true);
  return performance.now() - start;
}

const pad = (n: number, width = 2) => String(n).padStart(width, '0');
const natural = (min: number, max: number) => fc.integer({ min, max });
const swedish = fc.constantFrom('', 'Hej', 'personnumret', 'är', 'född', 'och bor på Åsgatan', 'å', 'brukaren', 'ring mig');
const glue = fc.constantFrom(' ', ', ', ' och ', '; ', '\n', ' - ', ' kl. ');
const someNumber = fc.constantFrom(...PERSONNUMMER, ...SAMORDNINGSNUMMER);

const dashes = fc.constantFrom(
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
const someWriting: fc.Arbitrary<(number: string) => string> = fc
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

const someDate = fc.tuple(natural(1900, 2099), natural(1, 12), natural(1, 28), natural(0, 7)).map(([year, month, day, form]) => {
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
const someTime = fc
  .tuple(natural(0, 23), natural(0, 59), fc.constantFrom(':', '.'))
  .map(([hour, minute, sign]) => `${pad(hour)}${sign}${pad(minute)}`);
const somePhone = fc
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
const someCaseNumber = fc
  .tuple(natural(2020, 2060), natural(0, 9999), natural(0, 999_999), natural(0, 7))
  .map(([year, four, six, form]) => {
    const prefix = ['ÖV', 'LI', 'AN', 'ÖL'][form];
    return prefix
      ? `${prefix}-${year}-${pad(four, 4)}`
      : [`${year}-${pad(six, 6)}`, `IFO ${year}/${four}`, `SN-${year}-${pad(six, 5)}`, `${year}/${pad(six, 6)}`][form - 4];
  });

function expectFound(text: string) {
  expect({ text, found: holdsPersonalNumber(text) }).toEqual({ text, found: true });
}

function inScript(writing: string, script: string): string {
  if (script === 'zero width') return [...writing].join('\u200b');
  const zero = { 'full-width': 0xff10, arabic: 0x0660 }[script];
  return zero === undefined ? writing : writing.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));
}
