import { type Deadline, remindAt, untilDone, untilOver } from '../engine/reminders.ts';
import type { Situation } from '../engine/step.ts';
import type { Side } from '../people/people.ts';
import { addWorkingDays, dayOf, type Instant, instantAt } from '../time.ts';
import type { Aid } from './aid.ts';
import { managerOf } from './owners.ts';
import { ownersThenManager } from './owners-then-manager.ts';
import { daily, type Moment, raiseAtCheck } from './raise-at-check.ts';
import { withinHours } from './within-hours.ts';

/** The time on the next working day until which the other handläggare may confirm (S28). */
const CONFIRMED_BY = '16:00';

/** The deadlines of a dialogue and of a joint decision (E5, E16). wd = working days. */
export const agreementPolicy = {
  /**
   * E16: a dialogue belongs to the group until somebody takes it. The manager hears at the next
   * check, or after 1 wd.
   */
  dialogue: (c: Aid, since: Moment, side: Side, s: Situation): Deadline =>
    c.kind === 'watch'
      ? raiseAtCheck('talk', since, [managerOf(side, s)], s)
      : ownersThenManager('talk', since.on, 1, 1, s),

  /** S16: about a watch they are reminded at the next check (E5), otherwise after 2 and 5 wd. */
  answer: (c: Aid, since: Moment, side: Side, s: Situation): Deadline =>
    c.kind === 'watch'
      ? raiseAtCheck('talk', since, [managerOf(side, s)], s)
      : ownersThenManager('talk', since.on, 2, 5, s),

  /**
   * S28: the other handläggare confirms within 1 wd. After that the question goes on and is marked
   * unconfirmed.
   */
  referral: (c: Aid, since: Moment): Deadline => {
    const day = addWorkingDays(since.on, 1);
    // The last reminder has no receivers. It only wakes the case, and then the managers are asked.
    const over = remindAt('over', unconfirmedFrom(c) ?? since.at, []);
    const counted = { due: day, isOurs: true, from: { what: 'referred', day: since.on } } as const;
    return untilOver(counted, [{ step: 'own', on: day, to: ['holder'] }], over);
  },

  /**
   * Joint decision: the same day for a watch, otherwise 2 wd. A question that came to the managers
   * by time is sent as a card of its own.
   */
  managers: (c: Aid, stage: { readonly at: Instant }, byTime: boolean, s: Situation): Deadline => {
    const on = dayOf(stage.at);
    const asked = byTime ? [remindAt('asked', stage.at, ['holder'])] : [];
    if (c.kind !== 'watch') return ownersThenManager('referred', on, 2, 5, s, asked);
    const own = remindAt('own', withinHours(stage.at), ['holder']);
    return untilDone({ from: { what: 'referred', day: on } }, [own, ...asked], daily(s));
  },

  superior: (since: Moment, s: Situation): Deadline =>
    ownersThenManager('superiorAsked', since.on, 2, 5, s),
};

/** S28: when a question that the other handläggare has not confirmed goes to the managers. */
export function unconfirmedFrom(c: Aid): Instant | undefined {
  const referred = c.agreement?.referred;
  return referred && instantAt(addWorkingDays(referred.on, 1), CONFIRMED_BY);
}
