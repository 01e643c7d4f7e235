import { holdsPersonalNumber } from '../../src/domain/secrecy.ts';

/** The longest text that is read at once (LONGEST_READ in src/chat/said.ts). */
const LENGTH = 20_000;
const filled = (piece: string) => piece.repeat(Math.ceil(LENGTH / piece.length)).slice(0, LENGTH);

type Method = (this: unknown, ...given: unknown[]) => unknown;

/** The built-in functions that do the guard's work. The test counts their calls. */
const counted: readonly [object, readonly (string | symbol)[]][] = [
  [RegExp.prototype, ['test', 'exec', Symbol.replace]],
  [String.prototype, ['normalize', 'slice', 'toUpperCase', 'endsWith']],
  [Array.prototype, ['push', 'slice', 'some', 'map', 'filter']],
  [Map.prototype, ['get', 'set', 'has']],
];

/**
 * Measures work by calls and by the length of their results, so the figure is the same on every
 * machine under any load.
 */
function workOf(text: string): number {
  let work = 0;
  const restore = counted.flatMap(([prototype, names]) =>
    names.map((name) => {
      const whole = Object.getOwnPropertyDescriptor(prototype, name) as PropertyDescriptor;
      const method = whole.value as Method;
      const counting: Method = function (...given) {
        const result = method.apply(this, given);
        work += 1 + (typeof result === 'string' || Array.isArray(result) ? result.length : 0);
        return result;
      };
      Object.defineProperty(prototype, name, { ...whole, value: counting });
      return () => Object.defineProperty(prototype, name, whole);
    }),
  );
  try {
    holdsPersonalNumber(text);
  } finally {
    for (const undo of restore) undo();
  }
  return work;
}

const ORDINARY = filled(
  'Mötet hölls 2026-03-12 klockan 09.30 och vårdplanen är skickad i ärende ÖV-2026-0014. ',
);
const allDifferent = String.fromCodePoint(
  ...Array.from({ length: LENGTH }, (_, at) => 0x4e00 + at),
);

/**
 * Pieces of text that cost the guard much work. Each is also a hostile text of secrecy.test.ts or a
 * misspelling of a number.
 */
const PIECES = [
  ...[
    '\ufdfa',
    '7',
    '1 ',
    '1-',
    '9O',
    'O ',
    '121212-121',
    '1\u00ad',
    '&nbsp;',
    '&#49;',
    '<b>1',
    '%31',
    '%C2%A01',
    '\u{116e3}',
  ],
  ...[
    '9 O 0 6 0 2 ',
    '19900602T1212 ',
    '1T',
    '121212T1212 ',
    '072-479 32 02 20-1611 ',
    '\u0301\u0323',
    'l1\u00ad&',
    '1l\u00ad<b>',
  ],
  ...['0a1b2c3d-', '121212 1212 ', '121212-0812 ', '&amp;amp;#49;', '\u2460', '\u33fe', '⅓'],
];

test.each([
  ...PIECES.map((piece) => [JSON.stringify(piece), filled(piece)]),
  ['many letters', allDifferent],
])('the guard costs at most five times what ordinary text costs: %s', (_, text = '') => {
  expect(workOf(text) / workOf(ORDINARY)).toBeLessThan(5);
});
