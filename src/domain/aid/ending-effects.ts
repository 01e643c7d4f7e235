import type { Standing } from '../engine/step.ts';
import { dayOf } from '../time.ts';
import type { Aid } from './aid.ts';
import { type AidEffects, end } from './effects.ts';
import type { AidEvent } from './events.ts';

/** What carries a case through to its end: the ticks of a handover, vob, and the end itself. */
export const endingEffects = {
  overviewChanged: tick,
  watchesFollow: tick,
  notesWritten: tick,
  paperFileMoved: tick,
  proposalReady: (c, e) => ({
    ...c,
    vob: { ...c.vob, n: e.n, on: dayOf(e.at), phase: 'proposed', again: c.vob?.again ?? false },
  }),
  moreNeeded: (c, e) => ({
    ...c,
    vob: { n: e.n, on: dayOf(e.at), phase: 'investigate', again: true, askedBy: e.by },
  }),
  vobDecided: (c, e) =>
    end(c, e, 'vobDecided', { ...c, decided: { n: e.n, day: e.day, by: e.by } }),
  ended: (c, e) => end(c, e, e.why),
  closedAsDuplicate: (c, e) => end(c, e, 'duplicate', c, e.stays),
  applicationTakenBack: (c, e) => end(c, e, 'applicationTakenBack'),
  reopened: (c) => c.ended?.before ?? c,
  vsNumberGiven: (c, e) => ({ ...c, vsNumber: e.vsNumber }),
} satisfies Partial<AidEffects<AidEvent['type']>>;

const ALL_TICKS = 4;

function tick(c: Aid, e: Standing<AidEvent>): Aid {
  if (!c.handover) return c;
  const done = new Set([...c.handover.done, e.type]);
  const hadPaperFile = e.type === 'paperFileMoved' ? { hadPaperFile: e.exists } : {};
  const next = { ...c, handover: { ...c.handover, ...hadPaperFile, done } };
  return done.size === ALL_TICKS ? end(c, e, 'handedOver', next) : next;
}
