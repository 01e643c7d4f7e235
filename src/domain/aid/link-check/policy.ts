import { type Deadline, type Reminder, remindAt, untilOver } from '../../engine/reminders.ts';
import type { Seat } from '../../people/seat.ts';
import type { LinkSettings } from '../../settings.ts';
import { addMinutes } from '../../time.ts';
import type { Check } from './check-events.ts';

/** E13: an untaken watch is raised at the first check at least this many minutes later. */
export const RAISED_AFTER_MINUTES = 60;

/**
 * E12: the times at which the manager is told again of a day on which nobody of the unit can check
 * Link, on the last working day before it and on the day itself.
 */
export const TOLD_AGAIN = { dayBefore: '15:00', sameDay: '08:00' } as const;

/**
 * The policy table of a check of Link: each deadline and who hears of it. The times of the checks,
 * and the minutes after which one is late and missed, are settings (E13).
 */
export const checkPolicy = {
  /**
   * E13: at +30 min the deputy and the unit together, at +60 min the manager; then the next check
   * replaces it.
   */
  confirm: (
    c: Check,
    hear: { readonly late: readonly Seat[]; readonly missed: readonly Seat[] },
    link: LinkSettings,
  ): Deadline => {
    const late = remindAt('late', addMinutes(c.due, link.lateAfter), ['holder', ...hear.late]);
    const missed = remindAt('missed', addMinutes(c.due, link.missedAfter), hear.missed);
    return untilNext(c, notYetSent([late, missed], c));
  },

  /** E12: the manager at once, and after an hour also the manager's own manager. */
  assign: (c: Check, link: LinkSettings): Deadline => {
    const missed = remindAt('missed', addMinutes(c.due, link.missedAfter), ['holder', 'manager']);
    // It may fall to the manager without a press, when somebody reports an absence.
    const told = remindAt('new', c.due, ['holder']);
    return untilNext(c, [told, ...notYetSent([missed], c)]);
  },
};

/** The last reminder has no receivers. It only wakes the check when the next one is due. */
function untilNext(c: Check, reminders: readonly Reminder[]): Deadline {
  const counted = { due: c.day, from: { what: 'check', day: c.day } };
  return untilOver(counted, reminders, remindAt('over', c.until, []));
}

/** When somebody else is asked, earlier reminders of the check are not repeated (I7). */
function notYetSent(reminders: readonly Reminder[], c: Check): Reminder[] {
  return reminders.filter((reminder) => (reminder.at ?? '') > (c.passedOn ?? ''));
}
