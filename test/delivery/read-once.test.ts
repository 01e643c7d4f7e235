import { readOnce } from '../../src/delivery/read-once.ts';
import type { Situation } from '../../src/domain/engine/step.ts';
import type { Reading } from '../../src/domain/ports.ts';

/* What cards show besides their cases is read once for each situation, and again if that failed. */

function counting(fails = 0): Reading & { asked: string[] } {
  const asked: string[] = [];
  const answer = async <T>(what: string, found: T): Promise<T> => {
    asked.push(what);
    if (asked.length <= fails) throw new Error('the database failed');
    return found;
  };
  return {
    asked,
    load: (id) => answer(id, undefined),
    casesIn: (ids) => answer(ids.join(), []),
    openOf: (kind) => answer(kind, []),
  };
}

const situation = () => ({}) as Situation;

test('the same thing once, also when it is asked for side by side', async () => {
  const store = counting();
  const s = situation();
  const both = () => readOnce(store, s).openOf('watch');
  await Promise.all([both(), both()]);
  await readOnce(store, s).casesIn(['a', 'b']);
  await readOnce(store, s).casesIn(['a', 'b']);
  await readOnce(store, s).casesIn(['a']);
  expect(store.asked).toEqual(['watch', 'a,b', 'a']);
});

test('again in another situation', async () => {
  const store = counting();
  await readOnce(store, situation()).load('a');
  await readOnce(store, situation()).load('a');
  expect(store.asked).toEqual(['a', 'a']);
});

test('again after a failure', async () => {
  const store = counting(1);
  const s = situation();
  await expect(readOnce(store, s).load('a')).rejects.toThrow('the database failed');
  expect(await readOnce(store, s).load('a')).toBeUndefined();
});
