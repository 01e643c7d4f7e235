import {
  type Counted,
  type Deadline,
  type Reminder,
  untilDone,
  weekly,
} from '../engine/reminders.ts';
import type { Seat } from '../people/seat.ts';
import { addWorkingDays, type Day } from '../time.ts';

/** The holder hears after `own` working days, and `seat` too after `manager`. */
export function afterDays(
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
export function ownThenManager(
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
