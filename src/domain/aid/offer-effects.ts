import type { Standing } from '../engine/step.ts';
import { otherSide } from '../people/aid-units.ts';
import { dayOf } from '../time.ts';
import type { Aid } from './aid.ts';
import { type AidEffects, askReason, end, nameHandler } from './effects.ts';
import type { AidEvent } from './events.ts';

/** Who has the case, who is asked to take it, and the question of the reason (S15). */
export const offerEffects = {
  messageWritten: (c) => ({ ...c, messageWritten: true }),
  offered: (c, e) => {
    // A colleague who was asked inside the unit has nothing to take in the other one.
    const { asked: _, ...kept } = c;
    return { ...kept, offer: { n: e.n, to: e.to, at: e.at, on: dayOf(e.at) } };
  },
  givenUp: (c, e) => {
    const { asked: _, ...kept } = c;
    return {
      ...kept,
      offer: { n: e.n, to: otherSide(c.owner.side), at: e.at, on: dayOf(e.at) },
      givenUp: e.why,
    };
  },
  colleagueAsked: (c, e) => ({ ...c, asked: { n: e.n, to: e.to, at: e.at, on: dayOf(e.at) } }),
  taken: moveOwner,
  offerWithdrawn: (c, e) => {
    const { offer: _, asked: __, givenUp: ___, ...kept } = c;
    return c.kind === 'watch' ? { ...kept, ...askReason(c, e) } : kept;
  },
  ownerChanged: (c, e) => {
    const { asked, ...kept } = c;
    const changed = {
      ...kept,
      ...nameHandler(c, c.owner.side, e.to, e.at),
      owner: { ...c.owner, n: e.n },
    };
    // The other unit decides by itself whom it picks to take the case.
    return c.offer && asked ? { ...changed, asked } : changed;
  },
  reasonNotKnown: (c, e) => ({ ...c, reason: { n: e.n, at: e.at } }),
  reasonConsidered: (c) => {
    const { reason: _, ...kept } = c;
    return kept;
  },
} satisfies Partial<AidEffects<AidEvent['type']>>;

/**
 * Only here does responsibility move: to the unit of a named handläggare who has pressed for it
 * (I1).
 */
function moveOwner(c: Aid, e: Standing<Extract<AidEvent, { type: 'taken' }>>): Aid {
  const { offer: _, asked: __, givenUp: ___, ...kept } = c;
  const owner = { side: e.side, n: e.n, since: e.at };
  const next: Aid = { ...kept, ...nameHandler(c, e.side, e.for ?? e.by, e.at), owner };
  if (c.owner.side === e.side) return { ...next, owner: c.owner };
  switch (c.kind) {
    case 'watch': {
      if (e.side === 'FH') return { ...next, ...askReason(c, e) };
      const { people, namedSince } = next;
      return end({ ...c, people, namedSince }, e, 'takenBack', next);
    }
    case 'application':
      if (c.vob) return { ...next, vob: { ...c.vob, n: e.n, on: dayOf(e.at) } };
      return end(c, e, 'taken', next);
    case 'ongoing': {
      const handover = { n: e.n, on: dayOf(e.at), giver: c.owner.side, done: new Set<never>() };
      return { ...next, handover };
    }
  }
}
