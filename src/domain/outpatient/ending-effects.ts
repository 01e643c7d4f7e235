import { dayOf } from '../time.ts';
import type { Effects } from './effects.ts';
import type { OutpatientEvent } from './events.ts';
import { isSamePause, type Pause } from './outpatient.ts';

/** Pauses, and the end of the case. */
export const endingEffects = {
  paused: (c, e) => {
    c.pauses = [{ n: e.n, until: e.until, scope: 'case', whose: e.by }];
  },
  resumed: (c) => {
    c.pauses = c.pauses.filter(({ scope }) => scope !== 'case');
  },
  remindersPaused: (c, e) => {
    c.pauses = withPause(c.pauses, { n: e.n, until: e.until, scope: e.scope, whose: e.whose });
  },
  remindersResumed: (c, e) => {
    c.pauses = c.pauses.filter(({ n }) => n !== e.pause);
  },
  endStarted: (c, e) => {
    c.ending = { n: e.n, on: dayOf(e.at) };
    c.pauses = [];
  },
  endCancelled: (c) => {
    delete c.ending;
    c.meetings.closing = { missed: [], held: [] };
  },
  closed: (c, e) => {
    c.closed = { n: e.n, at: e.at, by: e.by, why: e.why };
  },
  reopened: (c, e) => {
    delete c.closed;
    if (c.ending) c.ending = { n: e.n, on: dayOf(e.at) };
  },
} satisfies Partial<Effects<OutpatientEvent['type']>>;

/**
 * The same reminders have one pause. A new one replaces it, and also replaces an old pause of the
 * whole case.
 */
function withPause(pauses: readonly Pause[], made: Pause): Pause[] {
  return [
    ...pauses.filter((paused) => !isSamePause(paused, made) && paused.scope !== 'case'),
    made,
  ];
}
