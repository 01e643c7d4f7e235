import { type Deadline, type Reminder, remindAt, untilDone, weekly } from '../engine/reminders.ts';
import type { Situation } from '../engine/step.ts';
import type { Side } from '../people/people.ts';
import { personSeat, type Seat } from '../people/seat.ts';
import { addWorkingDays, type Day, dayOf, type Instant } from '../time.ts';
import type { Aid } from './aid.ts';
import { ableOf } from './barred.ts';
import { nextSlot } from './link-check/times.ts';
import { managerOf } from './owners.ts';
import { ownersThenManager } from './owners-then-manager.ts';
import { delegates } from './parties.ts';
import { type Moment, raiseAtCheck } from './raise-at-check.ts';

/**
 * The deadlines of the cases between VO and FH, and who hears of them (E5, E13, E15). Those of the
 * dialogue and the joint decision have a table of their own. wd = working days.
 */
export const policy = {
  /** E5: any task without a rule of its own. */
  ordinary: (what: string, since: Moment, s: Situation): Deadline =>
    ownersThenManager(what, since.on, 2, 5, s),

  /**
   * The other unit must take it. For a watch, the group and the manager are told at the first check
   * at least an hour later (S11, E13). For an application or a handover, the unit is told after 1
   * wd and its manager after 2 (E15, S24).
   */
  take: (c: Aid, offer: Moment & { readonly to: Side }, s: Situation): Deadline =>
    c.kind === 'watch'
      ? raiseAtCheck(
          'offered',
          offer,
          [...(c.asked ? ableOf(c, offer.to, s) : []), managerOf(offer.to, s)],
          s,
        )
      : ownersThenManager('offered', offer.on, 1, 2, s),

  /** E14: the ordinarie, or another colleague, takes over inside the unit. */
  takeOver: (c: Aid, asked: Moment, s: Situation): Deadline =>
    c.kind === 'watch'
      ? raiseAtCheck('asked', asked, [managerOf(c.owner.side, s)], s)
      : ownersThenManager('asked', asked.on, 1, 2, s),

  /** S15: the question is asked again at the next check (E5), and the manager hears after 5 wd. */
  reason: (since: Instant, s: Situation): Deadline => {
    const day = dayOf(since);
    const own = remindAt('own', nextSlot(since, s.settings.link).at, ['holder']);
    const manager: Reminder = {
      step: 'manager',
      on: addWorkingDays(day, 5),
      to: ['holder', 'manager'],
    };
    return untilDone({ from: { what: 'taken', day } }, [own, manager], weekly(s.today));
  },

  /** S24–S27: the owner of a tick hears after 2 wd, and their manager after 4. */
  tick: (since: Moment, s: Situation): Deadline =>
    ownersThenManager('handedOver', since.on, 2, 4, s),

  /**
   * S21: the delegate hears after 2 wd. The other delegates hear after 3 more wd, because a deputy
   * may not decide (E17).
   */
  vob: (on: Day, first: readonly Seat[], s: Situation): Deadline => {
    const others = delegates(s)
      .map(personSeat)
      .filter((seat) => !first.includes(seat));
    const own: Reminder = { step: 'own', on: addWorkingDays(on, 2), to: ['holder'] };
    const deputy: Reminder = {
      step: 'deputy',
      on: addWorkingDays(on, 5),
      to: ['holder', ...others],
      urgent: true,
    };
    return untilDone({ from: { what: 'proposed', day: on } }, [own, deputy], weekly(s.today));
  },
};
