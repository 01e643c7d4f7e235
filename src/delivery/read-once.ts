import type { Situation } from '../domain/engine/step.ts';
import type { Reading } from '../domain/ports.ts';

const known = new WeakMap<Situation, Reading>();

/**
 * What the cards of one situation show besides their cases, read once for all of them. A situation
 * lasts a second, so nothing older than that is shown.
 */
export function readOnce(store: Reading, s: Situation): Reading {
  const reading = known.get(s) ?? onceEach(store);
  known.set(s, reading);
  return reading;
}

function onceEach(store: Reading): Reading {
  const read = new Map<string, Promise<unknown>>();
  function once<T>(key: string, ask: () => Promise<T>): Promise<T> {
    const before = read.get(key) as Promise<T> | undefined;
    if (before) return before;
    const asked = ask();
    read.set(key, asked);
    asked.catch(() => read.delete(key));
    return asked;
  }
  return {
    load: (id) => once(`load ${id}`, () => store.load(id)),
    casesIn: (ids) => once(`cases ${ids.join()}`, () => store.casesIn(ids)),
    openOf: (kind) => once(`open ${kind}`, () => store.openOf(kind)),
  };
}
