import { slipsBetween } from '../../src/chat/closeness.ts';
import { phrases } from '../../src/chat/typed-words.ts';
import { understand } from '../../src/chat/understand.ts';

test.each([
  ['updrag', 'uppdrag', 1],
  ['upprdag', 'uppdrag', 1],
  ['uppdragg', 'uppdrag', 1],
  ['opdrag', 'uppdrag', 2],
  ['', 'hej', 3],
  ['hej', 'hej', 0],
])('"%s" is %#: so many slips from "%s"', (one, other, slips) => {
  expect(slipsBetween(one, other)).toBe(slips);
  expect(slipsBetween(other, one)).toBe(slips);
});

test('no phrase asks for two things', () => {
  const asked = new Map<string, string>();
  for (const { letters, asks } of phrases) {
    const what = JSON.stringify(asks);
    expect([letters, asked.get(letters) ?? what]).toEqual([letters, what]);
    asked.set(letters, what);
  }
});

test('a long text is understood as quickly as a short one', () => {
  const long = 'nyttt updragg '.repeat(150);
  const began = performance.now();
  for (let n = 0; n < 50; n += 1) understand(long);
  expect(performance.now() - began).toBeLessThan(1000);
});
