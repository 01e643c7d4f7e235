import { fc } from '../support/random.ts';

/**
 * This file draws values that Teams never sends and no card offers. Each text holds this mark, so
 * that a test can find it where it must not be.
 */
export const MARK = '§hemligt§';

const said = [
  '',
  '191212121212',
  '19121212-1212',
  "' OR '1'='1",
  '../../people',
  '{"$ne":null}',
  '<at>x</at>',
  '\ud800',
  '\u0000\u202e',
  '{{process.exit(1)}}',
  '%2e%2e%2f',
  'x'.repeat(2000),
  'å̊'.repeat(5000),
  'x'.repeat(31_000),
];

/** Draws a text that the bot never offers as a choice, a day or a number. */
export const badText = fc
  .oneof(fc.constantFrom(...said), fc.string({ unit: 'binary', maxLength: 30 }))
  .map((text) => `${MARK} ${text}`);

const deep = fc
  .integer({ min: 1, max: 1000 })
  .map((depth) => JSON.parse(`${'['.repeat(depth)}"${MARK}"${']'.repeat(depth)}`));

export const noText: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(null, true, false, 0, -1, 1e308, [], {}, [[]], [null]),
  fc.integer(),
  fc.array(badText, { maxLength: 3 }),
  fc.dictionary(badText, badText, { maxKeys: 3 }),
  fc
    .constantFrom('__proto__', 'constructor', 'length', 'id')
    .map((key) => ({ [key]: { [MARK]: MARK } })),
  deep,
);

export const bad = fc.oneof(badText, noText);
