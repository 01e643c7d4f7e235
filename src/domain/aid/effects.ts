import type { Standing } from '../engine/step.ts';
import type { PersonId, Side } from '../people/people.ts';
import type { Instant } from '../time.ts';
import type { Aid } from './aid.ts';
import type { AidEnd, AidEvent } from './events.ts';

/** The state of the case after each type of event. */
export type AidEffects<Type extends AidEvent['type']> = {
  readonly [T in Type]: (c: Aid, e: Standing<Extract<AidEvent, { type: T }>>) => Aid;
};

/** Ends the case. `before` is the state that it returns to when it is reopened (E1). */
export function end(
  before: Aid,
  e: Standing<AidEvent>,
  why: AidEnd,
  after: Aid = before,
  stays?: string,
): Aid {
  return {
    ...after,
    ended: { n: e.n, at: e.at, by: e.by, why, ...(stays === undefined ? {} : { stays }), before },
  };
}

/**
 * Names the handläggare of a side from an instant on. A person who is already named keeps their
 * earlier instant.
 */
export function nameHandler(
  c: Aid,
  side: Side,
  to: PersonId,
  at: Instant,
): Pick<Aid, 'people' | 'namedSince'> {
  const since = c.people[side] === to ? (c.namedSince[side] ?? at) : at;
  return { people: { ...c.people, [side]: to }, namedSince: { ...c.namedSince, [side]: since } };
}

/**
 * S15 is asked of every watch that S8 gave to FH. The question itself therefore says nothing of the
 * answer (I5).
 */
export function askReason(c: Aid, e: { n: number; at: Instant }): Pick<Aid, 'reason'> {
  return c.row === 'A2' ? { reason: { n: e.n, at: e.at } } : {};
}
