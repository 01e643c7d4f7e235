import { type Deadline, untilDone, weekly } from '../engine/reminders.ts';
import { managerSeat, type Seat } from '../people/seat.ts';
import { addWorkingDays, type Day } from '../time.ts';
import { assignedOn } from './counted-from.ts';
import type { Outpatient } from './outpatient.ts';
import { afterDays, ownThenManager } from './own-then-manager.ts';

/** The deadlines from the opening of the case to its first meeting (E4–E7). wd = working days. */
export const assignmentPolicy = {
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
};
