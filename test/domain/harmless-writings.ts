import { MONTHS } from '../../cards/texts/days.ts';
import { fc } from '../support/random.ts';

/**
 * These generators make texts with digits that are not personal numbers: dates, times, phone
 * numbers, case numbers, statutes, amounts and ids.
 */

const pad = (n: number, width = 2) => String(n).padStart(width, '0');
const natural = (min: number, max: number) => fc.integer({ min, max });
const digits = (count: number) =>
  fc.array(natural(0, 9), { minLength: count, maxLength: count }).map((all) => all.join(''));

/** Splits the digits into groups of these sizes and drops the rest. */
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
 * Mobile numbers in every usual grouping except ten digits in a row, which could also be a valid
 * personal number.
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
/** Landline numbers, with the same exception. */
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

/** Case system numbers of the usual kinds that our own pattern accepts. */
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
/**
 * Base64 text is long enough to contain anything by chance, so it has fewer digits in a row than a
 * date.
 */
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
/** GUIDs, and the ids of people, conversations and messages in Teams. */
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
