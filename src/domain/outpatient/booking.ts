import type { FieldsFor } from '../engine/form.ts';
import type { Deadline, Refusal, Situation } from '../engine/step.ts';
import { lastDay } from '../last-day.ts';
import { type Day, isWorkingDay } from '../time.ts';
import { DAY_IS_RIGHT } from './doubted-day.ts';
import type { MeetingKind, OutpatientEvent } from './events.ts';

/** The day of a talk, and its time if one likes (E26). */
export type BookingAnswers = {
  readonly day: Day;
  readonly time?: string;
  readonly sure?: 'yes';
};

export function askBooking(s: Situation): FieldsFor<BookingAnswers> {
  return [
    { id: 'day', kind: 'day', earliest: s.today },
    { id: 'time', kind: 'time', optional: true },
    DAY_IS_RIGHT,
  ];
}

export function bookedAt(
  meeting: MeetingKind,
  { day, time }: Pick<BookingAnswers, 'day' | 'time'>,
): OutpatientEvent {
  return time === undefined
    ? { type: 'meetingBooked', meeting, day }
    : { type: 'meetingBookedAt', meeting, day, time };
}

/**
 * E26: a day that is not a working day, or is after the routine's last day for the talk, is said
 * before it is saved. The user is asked once to confirm it.
 */
export function doubtBooking(
  { day, sure }: BookingAnswers,
  deadline: Deadline | undefined,
): Refusal | undefined {
  if (sure === 'yes') return undefined;
  const due = lastDay(deadline);
  const isPast = due !== undefined && day > due;
  if (isWorkingDay(day) && !isPast) return undefined;
  return { code: 'doubtedDay', field: 'day', day, ...(isPast ? { due } : {}) };
}
