import { MONTHS } from '../../cards/texts/days.ts';
import { fc } from '../support/random.ts';

/**
 * What holds digits and is nobody's number: dates, times, phone numbers, case numbers, statutes,
 * amounts, ids.
 */

const pad = (n: number, width = 2) => String(n).padStart(width, '0');
const natural = (min: number, max: number) => fc.integer({ min, max });
const digits = (count: number) =>
  fc.array(natural(0, 9), { minLength: count, maxLength: count }).map((all) => all.join(''));

/** The digits in groups of these sizes; what is left over is left out. */
function grouped(text: string, sizes: readonly number[], by = ' '): string {
  const starts = sizes.map((_, at) => sizes.slice(0, at).reduce((sum, size) => sum + size, 0));
  return sizes.map((size, at) => text.slice(starts[at], (starts[at] ?? 0) + size)).join(by);
}

export const someDate = fc
  .tuple(natural(1900, 2099), natural(1, 12), natural(1, 28), natural(0, 7))
  .map(([year, month, day, form]) => {
    return [
      `${year}-${pad(month)}-${pad(day)}`,
      `${year}-${pad(month)}-${pad(day)}`,
      `${day} ${MONTHS[month - 1]} ${year}`,
      `${day}/${month} ${year}`,
      `${pad(day)}.${pad(month)}.${year}`,
      `${day}/${month}`,
      `${year}${pad(month)}${pad(day)}`,
      `${pad(year % 100)}${pad(month)}${pad(day)}`,
    ][form];
  });
export const someTime = fc
  .tuple(natural(0, 23), natural(0, 59), fc.constantFrom(':', '.'))
  .chain(([hour, minute, sign]) => {
    const time = `${pad(hour)}${sign}${pad(minute)}`;
    return fc.constantFrom(time, `kl ${time}`, `${time}-${pad(23 - hour)}${sign}00`, `kl. ${hour}`);
  });
/**
 * Mobile numbers in every usual grouping but ten digits in a row, which may be a right personal
 * number as well.
 */
export const someMobile = fc
  .tuple(fc.constantFrom('70', '72', '73', '76', '79'), digits(7))
  .chain(([code, rest]) => {
    const threeTwoTwo = grouped(rest, [3, 2, 2]);
    return fc.constantFrom(
      ...[
        `0${code}-${threeTwoTwo}`,
        `0${code} ${threeTwoTwo}`,
        `(0${code}) ${threeTwoTwo}`,
        `0${code}/${threeTwoTwo}`,
      ],
      ...[
        `0${code}-${rest}`,
        `0${code} ${rest}`,
        `0${code}-${grouped(rest, [2, 2, 3])}`,
        `0${code}-${grouped(rest, [3, 4])}`,
      ],
      ...[
        `0${code}.${grouped(rest, [3, 2, 2], '.')}`,
        `+46 ${code} ${threeTwoTwo}`,
        `+46${code} ${threeTwoTwo}`,
        `+46${code}${rest}`,
      ],
      ...[
        `+46 (0)${code} ${threeTwoTwo}`,
        `+46 (0)${code}-${rest}`,
        `+46-${code}-${rest}`,
        `+46 ${code}-${threeTwoTwo}`,
      ],
      ...[`0046 ${code} ${threeTwoTwo}`, `0046${code}${rest}`],
    );
  });
const AREAS = ['8', '10', '20', '31', '36', '40', '46', '480', '371', '771'];
const GROUPS: Readonly<Record<number, readonly [number[], number[]]>> = {
  5: [
    [3, 2],
    [2, 3],
  ],
  6: [
    [2, 2, 2],
    [3, 3],
  ],
  7: [
    [3, 2, 2],
    [3, 2, 2],
  ],
  8: [
    [3, 3, 2],
    [2, 2, 2, 2],
  ],
};
/** Land lines, likewise. */
export const someLandLine = fc
  .tuple(fc.constantFrom(...AREAS), natural(5, 8).chain(digits))
  .chain(([area, rest]) => {
    const [one, other] = (GROUPS[rest.length] ?? []).map((sizes) => grouped(rest, sizes));
    return fc.constantFrom(
      ...[
        `0${area}-${one}`,
        `0${area} ${one}`,
        `0${area}-${rest}`,
        `0${area}-${other}`,
        `0${area}/${one}`,
      ],
      ...[
        `+46 ${area} ${one}`,
        `+46${area}${rest}`,
        `+46 (0)${area}-${one}`,
        `+46 ${area}-${other}`,
        `0046 ${area} ${one}`,
      ],
    );
  });
export const someCaseNumber = fc
  .tuple(natural(2020, 2060), natural(0, 9999), natural(0, 999_999), natural(0, 7))
  .map(([year, four, six, form]) => {
    const prefix = ['ÖV', 'LI', 'AN', 'ÖL'][form];
    return prefix
      ? `${prefix}-${year}-${pad(four, 4)}`
      : [
          `${year}-${pad(six, 6)}`,
          `IFO ${year}/${four}`,
          `SN-${year}-${pad(six, 5)}`,
          `${year}/${pad(six, 6)}`,
        ][form - 4];
  });

/** What our own pattern for a case system's number takes, of the usual kinds. */
export const someSystemNumber = fc
  .tuple(natural(2020, 2040), natural(0, 999_999))
  .chain(([year, n]) =>
    fc.constantFrom(
      ...[
        `${year}-${pad(n, 6)}`,
        `${year}/${pad(n, 6)}`,
        `VS-${n}`,
        `${year % 100}-${n}`,
        `IFO-${year}-${n}`,
        `D${year}-${n}`,
        `${n + 10_000}`,
      ],
      ...[`SN ${year}/${pad(n, 5)}-${n % 9}`, `${n % 100_000}/${year}`],
    ),
  );
export const someStatute = fc
  .tuple(natural(1736, 2030), natural(1, 1999), natural(1, 60))
  .chain(([year, n, small]) =>
    fc.constantFrom(
      ...[
        `SFS ${year}:${n}`,
        `${year}:${n}`,
        `(${year}:${n})`,
        `${small} kap. ${n % 30} § SoL (${year}:${n})`,
      ],
      ...[
        `prop. ${year}/${pad((year + 1) % 100)}:${n}`,
        `HSLF-FS ${year}:${small}`,
        `SOU ${year}:${small}`,
        `${small} § ${year}:${n}`,
      ],
    ),
  );
export const someAmount = fc
  .tuple(natural(0, 99_999_999), natural(0, 99))
  .chain(([kronor, ore]) => {
    const inThrees = (by: string) => String(kronor).replace(/\B(?=(\d{3})+$)/g, by);
    return fc.constantFrom(
      ...[
        `${inThrees(' ')} kr`,
        `${inThrees('\u00a0')} kr`,
        `${inThrees('.')},${pad(ore)}`,
        `${inThrees(' ')},${pad(ore)} kr`,
      ],
      ...[
        `${kronor} kr`,
        `${inThrees(' ')}:-`,
        `SEK ${kronor}.${pad(ore)}`,
        `${kronor}:${pad(ore)}`,
      ],
    );
  });
export const someInstant = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2060-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString())
  .chain((instant) =>
    fc.constantFrom(
      ...[instant, instant.slice(0, 19), instant.slice(0, 16), instant.replace('Z', '+01:00')],
      ...[
        instant.slice(0, 16).replace('T', ' '),
        instant.replace(/[-:]/g, '').replace(/\.\d+/, ''),
      ],
    ),
  );
/** Long enough to hold anything by chance, so not as many digits in a row as a date has. */
const base64 = fc
  .string({
    unit: fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-'),
    minLength: 60,
    maxLength: 90,
  })
  .filter((id) => !/\d{5}/.test(id));
const hex = fc.string({
  unit: fc.constantFrom(...'0123456789abcdef'),
  minLength: 32,
  maxLength: 32,
});
const milliseconds = natural(1_600_000_000, 1_900_000_000).map((seconds) => `${seconds}123`);
/** GUIDs, and what Teams calls people, conversations and messages. */
export const someId = fc.oneof(
  fc.uuid(),
  fc.uuid().map((id) => `{${id.toUpperCase()}}`),
  hex,
  base64.map((id) => `a:1${id}`),
  base64.map((id) => `29:1${id}`),
  hex.map((id) => `19:${id}@thread.tacv2`),
  milliseconds,
  milliseconds.map((id) => `19:x@thread.tacv2;messageid=${id}`),
);
export const glue = fc.constantFrom(' ', ', ', ' och ', '; ', '\n', ' kl. ');

/**
 * As people write them in a chat and in the field for the case's number: one of each kind that was
 * ever refused, or could be.
 */
export const HARMLESS: readonly string[] = [
  ...[
    'SN 2026/123',
    'P 2026/118',
    'IFO 2026-0417',
    'Dnr 2026/00123',
    'SN/2026:123',
    'VON 2026-1187',
    'KS 2026/00123-4',
  ],
  ...[
    '2026-SOC-00417',
    'SOC2026-004171',
    'PC-4417120',
    'MC 2026 00417',
    'Nr 44171',
    'Ä 1187-26',
    'T 4512-26',
    'B 1234-26',
  ],
  ...[
    'HVK 2026/0612',
    'HSLF-FS 2017:45',
    'SOSFS 2014:5',
    'SFS 2025:400',
    '11 kap. 1 § SoL (2001:453)',
    '2025/26:SoU12',
  ],
  ...[
    'SE45 5000 0000 0583 9825 7466',
    'SE4550000000058398257466',
    'DK50 0040 0440 1162 43',
    'NO93 8601 1117 947',
  ],
  ...[
    'FI21 1234 5600 0007 85',
    'GB29 NWBK 6016 1331 9268 19',
    'bankgiro 5050-1055',
    'plusgiro 90 19 50-6',
  ],
  ...[
    '556703-7485',
    '212000-1355',
    '802000-3210',
    'SE556703748501',
    'org.nr 556000-0000',
    '5567037485',
  ],
  ...[
    '070-123 45 67',
    '0701234567',
    '+46 70 123 45 67',
    '+46701234567',
    '0046 70 123 45 67',
    '08-508 00 000',
    '0771-11 12 13',
  ],
  ...['020-22 40 00', '(08) 508 00 000', '046-35 50 00', 'tel. 031 365 00 00', 'anknytning 12 34'],
  ...[
    '2026-03-12T08:15:00.000Z',
    '2026-03-12T08:15',
    '2026-03-12T0815',
    '20260312T0815',
    '20260312T081500Z',
    '20260312T2359',
  ],
  ...[
    '2026-03-12 08:15:00+01:00',
    '2026-W11-4',
    'kl. 08.15–09.00',
    '12/3 2026 kl 14',
    '2026-03-12 kl. 14.30',
    'v. 11 2026',
  ],
  ...['ÖV-2026-0001', 'LI–2026–0031', 'öv 2026 14', 'AN2026-0112', 'ärende nr ÖL-2026-0003.'],
  ...[
    '12 450,00 kr',
    '1 234 567:-',
    '10 l mjölk',
    '5 st à 20',
    'rum 2O1',
    'plan II, rum 1O',
    'kap. III 2026',
    '100 % av 2026',
  ],
  ...[
    '553 20 Jönköping',
    'Box 1212, 551 11 Jönköping',
    'Storgatan 12 A 1201',
    'B12 2026',
    'id 05bc6075a890406a966d25927ad8e3ae',
  ],
  ...[
    '100%2C50',
    'a&nbsp;b 12',
    '<b>2026-03-12</b> 08:15',
    '&#50;026-03-12',
    'https://example.org/a%20b/2026-03-12',
  ],
];

/** What fits in the field for the case's number, there too. */
export const HARMLESS_NUMBERS: readonly string[] = [
  ...[
    'SN 2026/123',
    'P 2026/118',
    'IFO 2026-0417',
    'SN 2026/00123',
    'VON 2026-1187',
    'KS 2026/00123-4',
    '2026-004171',
  ],
  ...[
    '2026/004171',
    'PC-4417120',
    'T 4512-26',
    '44171',
    'SOC2026-004171',
    'D2026-4417',
    'MC 2026 00417',
    'HVK 2026/0612',
  ],
];
