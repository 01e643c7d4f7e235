import { type Deadline, onlyOnce, type Reminder, untilDone, weekly } from '../engine/reminders.ts';
import { personSeat, type Seat } from '../people/seat.ts';
import {
  addDays,
  addWorkingDays,
  type Day,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
} from '../time.ts';
import { decisionDue, decisionWarnedOf } from './counted-from.ts';
import type { Outpatient } from './outpatient.ts';
import { afterDays, ownThenManager } from './own-then-manager.ts';

/** R25: within three weeks (inom tre veckor). */
export const PLAN_DAYS = 21;
/** E7: after this many missed meetings the socialsekreterare decides how to go on. */
export const MISSED_TIMES = 3;

/**
 * The deadlines and their reminders (E4–E7). Those of the assignment and of the talks have tables of
 * their own. wd = working days.
 */
export const policy = {
  /** E5: any task without a rule of its own. */
  ordinary: (what: string, day: Day, today: Day): Deadline => afterDays({ what, day }, 2, 5, today),

  /** R20, R23: one reminder, on the person's own list, and none to a manager (E3). */
  once: (what: string, day: Day): Deadline =>
    onlyOnce({ from: { what, day } }, { step: 'own', on: addWorkingDays(day, 2), to: ['holder'] }),

  /** R25: the plan is due three weeks after `from`. */
  plan: (c: Outpatient, from: { what: string; day: Day }, today: Day): Deadline => {
    const due = addDays(from.day, PLAN_DAYS);
    const both = ['holder', personSeat(c.socialWorker)] as const;
    return untilDone(
      { due, from },
      [
        { step: 'day14', on: workingDayOnOrBefore(addDays(from.day, 14)), to: ['holder'] },
        { step: 'last', on: addWorkingDays(due, -1), to: ['holder'] },
        { step: 'late', on: addWorkingDays(due, 1), to: both },
        { step: 'manager', on: addWorkingDays(due, 3), to: [...both, 'manager'] },
      ],
      weekly(today),
    );
  },

  /** R12, R28: first after ten wd, and after fifteen also to the manager. */
  change: (what: string, day: Day, today: Day): Deadline => afterDays({ what, day }, 10, 15, today),

  /**
   * E22: day 30, then weekly from day 60, and from 15 days before the three months are over. The
   * law sets the day, and it is never shown as time left.
   */
  decision: (decided: Day, unitManager: Seat, today: Day): Deadline => {
    const to = ['holder', unitManager, 'manager'] as const;
    const after = (days: number): Reminder => ({
      step: `day${days}`,
      on: workingDayOnOrAfter(addDays(decided, days)),
      to,
    });
    const warned: Reminder = { step: 'days15', on: decisionWarnedOf(decided), to };
    const weeks = [60, 67, 74].map(after).filter(({ on }) => on < warned.on);
    const counted = {
      due: decisionDue(decided),
      isLaw: true,
      from: { what: 'decided', day: decided },
    } as const;
    return untilDone(counted, [after(30), ...weeks, warned], weekly(today));
  },

  /** E8: counted from the day that the pause ends. */
  pauseEnd: (until: Day, today: Day): Deadline =>
    ownThenManager(
      { from: { what: 'paused', day: until } },
      workingDayOnOrAfter(until),
      addWorkingDays(until, 5),
      today,
    ),
};
