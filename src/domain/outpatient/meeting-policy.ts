import { type Deadline, type Reminder, untilDone, weekly } from '../engine/reminders.ts';
import { personSeat } from '../people/seat.ts';
import { addDays, addWorkingDays, type Day, workingDayOnOrBefore } from '../time.ts';
import { assignedOn, followUpDue, followUpFirstAsked } from './counted-from.ts';
import type { Meeting, Outpatient } from './outpatient.ts';
import { afterDays } from './own-then-manager.ts';

/**
 * R24: the initial meeting must be held within this time from the assignment. Otherwise somebody who
 * delays the meeting would never get a deadline for the plan.
 */
export const INITIAL_MEETING_DAYS = 21;

/** The deadlines of the three talks and their reminders (E4–E7). wd = working days. */
export const meetingPolicy = {
  /** R24: the initial meeting is late three weeks after the assignment (R16). */
  initialMeeting: (c: Outpatient, today: Day): Deadline => {
    const due = addDays(assignedOn(c), INITIAL_MEETING_DAYS);
    const late: Reminder = {
      step: 'late',
      on: addWorkingDays(due, 1),
      to: ['holder', personSeat(c.socialWorker), 'manager'],
    };
    const counted = { due, isOurs: true, from: { what: 'assigned', day: assignedOn(c) } } as const;
    return untilDone(counted, [late, ...afterBooking(c.meetings.initial)], () =>
      weekly(today)(late),
    );
  },

  /**
   * R11: until a time is booked. When the booking is late, its reminders come on the same days as
   * those of `holdFollowUp`, so that the reader sees one row and not two.
   */
  bookFollowUp: (from: { what: string; day: Day }, today: Day): Deadline => {
    const due = followUpDue(from);
    const [late, later] = [addWorkingDays(due, 1), addWorkingDays(due, 5)];
    return untilDone(
      { due, from },
      [
        { step: 'days28', on: followUpFirstAsked(from), to: ['holder'] },
        { step: 'days14', on: workingDayOnOrBefore(addDays(due, -14)), to: ['holder'] },
        { step: 'wd5', on: addWorkingDays(due, -5), to: ['holder'] },
        { step: 'late', on: late, to: ['holder'] },
        { step: 'later', on: later, to: ['holder'] },
      ],
      weekly(today),
    );
  },

  /** R11: until it is held. */
  holdFollowUp: (c: Outpatient, from: { what: string; day: Day }, today: Day): Deadline => {
    const due = followUpDue(from);
    const late: Reminder = { step: 'late', on: addWorkingDays(due, 1), to: ['holder'] };
    const manager: Reminder = {
      step: 'manager',
      on: addWorkingDays(due, 5),
      to: ['holder', 'manager'],
    };
    return untilDone({ due, from }, [late, manager, ...afterBooking(c.meetings.followUp)], () =>
      weekly(today)(manager),
    );
  },

  /**
   * R14: until the talk is booked, its reminders come on the same days as those of the booking.
   * Afterwards they count from the booked day.
   */
  holdClosing: (c: Outpatient, day: Day, today: Day): Deadline => {
    const { booked } = c.meetings.closing;
    if (!booked) return afterDays({ what: 'ending', day }, 2, 5, today);
    const mark = `-${booked.n}`;
    const manager: Reminder = {
      step: `manager${mark}`,
      on: addWorkingDays(booked.day, 5),
      to: ['holder', 'manager'],
    };
    const counted = { from: { what: 'booked', day: booked.day } };
    return untilDone(
      counted,
      [manager, ...afterBooking(c.meetings.closing)],
      weekly(today, { mark }),
    );
  },
};

/** On the first wd after a booked meeting the holder is asked whether it was held (E7). */
function afterBooking(meeting: Meeting): Reminder[] {
  return meeting.booked
    ? [
        {
          step: `after-${meeting.booked.n}`,
          on: addWorkingDays(meeting.booked.day, 1),
          to: ['holder'],
        },
      ]
    : [];
}
