import {
  type Counted,
  type Deadline,
  onlyOnce,
  type Reminder,
  untilDone,
  weekly,
} from '../engine/reminders.ts';
import { managerSeat, personSeat, type Seat } from '../people/seat.ts';
import {
  addDays,
  addWorkingDays,
  type Day,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
} from '../time.ts';
import {
  assignedOn,
  decisionDue,
  decisionWarnedOf,
  followUpDue,
  followUpFirstAsked,
} from './counted-from.ts';
import type { Meeting, Outpatient } from './outpatient.ts';

/** R25: within three weeks (inom tre veckor). */
export const PLAN_DAYS = 21;
/**
 * R24: the initial meeting must be held within this time from the assignment. Otherwise somebody who
 * delays the meeting would never get a deadline for the plan.
 */
const INITIAL_MEETING_DAYS = 21;
/** E7: after this many missed meetings the socialsekreterare decides how to go on. */
export const MISSED_TIMES = 3;

/**
 * The policy table: every deadline of the routine and all its reminders (E4–E7). wd = working days.
 */
export const policy = {
  /** E5: any task without a rule of its own. */
  ordinary: (what: string, day: Day, today: Day): Deadline => afterDays({ what, day }, 2, 5, today),

  /** R20, R23: one reminder, on the person's own list, and none to a manager (E3). */
  once: (what: string, day: Day): Deadline =>
    onlyOnce({ from: { what, day } }, { step: 'own', on: addWorkingDays(day, 2), to: ['holder'] }),

  /**
   * R16: the manager on the next wd, then the deputy, then the manager's manager. The
   * socialsekreterare is told who has been asked. After that all of them get it every week, until
   * somebody is named.
   */
  assignment: (day: Day, socialWorker: Seat, today: Day): Deadline =>
    untilDone(
      { from: { what: 'opened', day } },
      [
        { step: 'own', on: addWorkingDays(day, 1), to: ['holder'] },
        {
          step: 'deputy',
          on: addWorkingDays(day, 3),
          to: ['holder', 'deputy', socialWorker],
          urgent: true,
        },
        {
          step: 'superior',
          on: addWorkingDays(day, 5),
          to: ['holder', 'deputy', 'manager'],
          urgent: true,
        },
      ],
      weekly(today, { to: ['holder', 'deputy', 'manager', socialWorker], urgent: true }),
    ),

  /** R6, R7: counted from the assignment. */
  grant: (day: Day, today: Day): Deadline => afterDays({ what: 'assigned', day }, 2, 4, today),

  /**
   * R8, R21: counted from the first information (R17), or from the assignment until it is given.
   * The count then restarts, so the reminders get a new `mark` (see `ownThenManager`).
   */
  contact: (c: Outpatient, today: Day): Deadline => {
    const informed = c.therapists.map((t) => t.informedOn).find((day) => day !== undefined);
    const from =
      informed === undefined
        ? { what: 'assigned', day: assignedOn(c) }
        : { what: 'informed', day: informed };
    const mark = informed === undefined ? '' : '-informed';
    return afterDays(from, 3, 6, today, managerSeat(c.unit), mark);
  },

  /** R9: two wd before the booked meeting. Without a booking, five wd after the assignment. */
  carePlan: (c: Outpatient, assigned: Day, today: Day): Deadline => {
    const { booked } = c.meetings.initial;
    const own = booked === undefined ? addWorkingDays(assigned, 5) : addWorkingDays(booked.day, -2);
    const from =
      booked === undefined
        ? { what: 'assigned', day: assigned }
        : { what: 'booked', day: booked.day };
    return ownThenManager(
      { from },
      own,
      addWorkingDays(own, 3),
      today,
      'manager',
      booked === undefined ? '' : `-${booked.n}`,
    );
  },

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

/** The holder hears after `own` working days, and `seat` too after `manager`. */
function afterDays(
  from: Counted['from'],
  own: number,
  manager: number,
  today: Day,
  seat: 'manager' | Seat = 'manager',
  mark = '',
): Deadline {
  return ownThenManager(
    { from },
    addWorkingDays(from.day, own),
    addWorkingDays(from.day, manager),
    today,
    seat,
    mark,
  );
}

/**
 * `mark` gives the reminders new names when the count has restarted from a new event. With the old
 * names they would count as already sent.
 */
function ownThenManager(
  counted: Counted,
  own: Day,
  manager: Day,
  today: Day,
  seat: 'manager' | Seat = 'manager',
  mark = '',
): Deadline {
  const first: Reminder = { step: `own${mark}`, on: own, to: ['holder'] };
  return untilDone(
    counted,
    [first, { step: `manager${mark}`, on: manager, to: ['holder', seat] }],
    weekly(today, { mark }),
  );
}

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
