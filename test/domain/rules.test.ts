import { allRules, statedRules } from '../../src/domain/rules.ts';

/** Returns the ids of one letter from the first to the last. */
const numbered = (letter: string, last: number) =>
  Array.from({ length: last }, (_, at) => `${letter}${at + 1}`);

test('every rule and invariant is there once, in its order', () => {
  expect(allRules.map(({ id }) => id)).toEqual([
    ...numbered('R', 32),
    ...numbered('S', 32),
    ...numbered('E', 29),
    ...numbered('I', 9),
  ]);
});

test('each says what it asks in one short sentence of its own', () => {
  for (const { id, sentence } of allRules)
    expect(`${id}: ${sentence}`).toMatch(/^\w+: \S[^.|]{10,180}\.$/);
  for (const letter of ['R', 'S', 'E', 'I']) {
    const sentences = allRules.filter(({ id }) => id.startsWith(letter));
    expect(new Set(sentences.map(({ sentence }) => sentence)).size).toBe(sentences.length);
  }
});

test('what the documents state has a place there, and what is our own has none', () => {
  expect(allRules.filter(({ place }) => place !== undefined).map(({ id }) => id)).toEqual(
    statedRules,
  );
});

test('the points of each numbered list are all there, as the documents number them', () => {
  const points = new Map<string, Set<number>>();
  for (const { place } of allRules)
    if (place?.point !== undefined)
      points.set(place.part, (points.get(place.part) ?? new Set()).add(place.point));
  const upTo = (last: number) => Array.from({ length: last }, (_, at) => at + 1);
  expect(Object.fromEntries([...points].map(([part, found]) => [part, [...found]]))).toEqual({
    socialsekreterare: upTo(9),
    enhetschef: upTo(3),
    behandlare: upTo(8),
    'samverkan kring Link': upTo(5),
    'samverkan kring nyansökningar': upTo(4),
  });
});
