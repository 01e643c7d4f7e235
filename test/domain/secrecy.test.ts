import { holdsPersonalNumber } from '../../src/domain/secrecy.ts';
import { HARMLESS } from './harmless-examples.ts';
import { MISSPELLED, SAMORDNINGSNUMMER } from './personal-writings.ts';

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
    [
      'digits that follow straight on another script',
      '\u{116db}\u{116dc}\u{116db}\u{116dc}\u{116db}\u{116dc}-1212',
    ],
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
    'avd 3 1912 12 12-1213',
    'nr 2 12 12 12 - 1213',
    'rum 12\n12 12 12-1213',
    'LI-2026-0031 12 12 12-1213',
    'LI-2026-0031 1912 12 12-1213',
    '12 maj 2026 1912 12 12-1213',
    '2026-03-12 12 12 12-1213',
    'kl 14.30 12 12 12-1213',
    '1.1912.12.12-1213',
    'sal 3 1912 12 45-1212',
    '121212 1212 2 barn',
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
});

test.each(MISSPELLED)('with letters for digits, or as a program writes it: %s', (writing) => {
  expectFound(writing);
  expectFound(`Hen har ${writing}, tror jag`);
});

test.each(HARMLESS)('harmless: %s', (text) => {
  expect(holdsPersonalNumber(text)).toBe(false);
  expect(holdsPersonalNumber(`Det gäller ${text}. Ring mig i morgon.`)).toBe(false);
});

describe('what could be either is rather found', () => {
  it.each([
    ['a moment or a case of twelve digits', '202603120815'],
    ['a case number of a day and four digits', '20260312-0014'],
    ['a phone number tied after six digits', '070123-4567'],
    ['ten digits in a row with a right check digit', '0709073449'],
    ['a case number and a year with a right check digit', '720718/2028'],
    ['an area code of four digits after a date and a dash', '2026-03-12 - 0371 53 83 00'],
    [
      'the end of a phone number and a case number with a right check digit',
      '072-479 12 12 12-1212',
    ],
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
    '072-479 32 02 20-1611',
    '+46 73 953 63 04\n29:1569J9',
    '0771-123 456',
    '2026-03-12 0771-123 456',
    '2026-03-12 0790 12 34 56',
    '2026-03-12 dag3',
    '2026-03-12 1998:204',
    '2026-03-12 +4670 123 45 67',
    '2026-03-12 - 0046 70 123 45 67',
    '+4610749824',
    '+4610602734',
    '2020-240082 0771 43 96 79',
    'SEK 17250883.03 59 kap.',
    '19470225:78 19:x',
    '08-000 00 01 29:13A7',
    '1 januari 2007 1084/2022',
    '2001-09-15T07:10:06.249Z',
    '630264/2021',
    '05bc6075a890406a966d25927ad8e3ae',
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
  ])('is answered rightly, however much there is of it: %s', (_, piece) => {
    // If the work grew with the square of the length, it would take minutes and the test would time
    // out.
    const filler = piece.repeat(Math.ceil(200_000 / piece.length));
    expect(holdsPersonalNumber(filler)).toBe(false);
    expect(holdsPersonalNumber(`${filler} x 121212-1212`)).toBe(true);
  });
});

function expectFound(text: string) {
  expect({ text, found: holdsPersonalNumber(text) }).toEqual({ text, found: true });
}
