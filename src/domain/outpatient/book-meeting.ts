import { askBooking, type BookingAnswers, bookedAt, doubtBooking } from './booking.ts';
import type { MeetingKind, OutpatientEvent } from './events.ts';
import { dueSince, isStuck, type MeetingRules, markLater, suffixOf } from './meeting-rules.ts';
import { meetingParties, type OutpatientStep, othersThan, socialWorkerOf } from './parties.ts';
import { MISSED_TIMES } from './policy.ts';

/** Books a time for the talk. A missed or declined time opens the step again. */
export function book<K extends MeetingKind>(
  m: MeetingRules<K>,
): OutpatientStep<`book${Capitalize<K>}`, BookingAnswers> {
  return {
    name: `book${suffixOf(m)}`,
    group: m.kind,
    rules: m.rules.book,
    open: (c, s) => {
      const since = dueSince(m, c, s);
      const meeting = c.meetings[m.kind];
      if (!since || meeting.booked || isStuck(c, m.kind)) return [];
      return [
        {
          n: Math.max(since.n, meeting.declined?.n ?? 0, meeting.missed.at(-1)?.n ?? 0),
          seats: m.owners(c),
          may: meetingParties(c),
          deadline: m.bookBy(c, s),
          ...markLater(m, c, s),
        },
      ];
    },
    asks: (_, __, s) => askBooking(s),
    answer: (c, answers, _, s) =>
      doubtBooking(answers, m.holdBy(c, s)) ?? [bookedAt(m.kind, answers)],
  };
}

/** "Passar inte mig": the others of the talk hear of it, and a new time must be booked. */
export function decline<K extends MeetingKind>(
  m: MeetingRules<K>,
): OutpatientStep<`decline${Capitalize<K>}`> {
  return {
    name: `decline${suffixOf(m)}`,
    group: m.kind,
    rules: ['E7'],
    open: (c, s) => {
      const { booked } = c.meetings[m.kind];
      if (!dueSince(m, c, s) || !booked || booked.day < s.today) return [];
      const others = othersThan(meetingParties(c), booked.for ?? booked.by);
      return [{ n: booked.n, seats: [], may: others, hears: others }];
    },
    answer: () => [{ type: 'timeDeclined', meeting: m.kind }],
  };
}

/** Moves a booked talk to a new time. If the booked day has passed, that talk counts as missed. */
export function rebook<K extends MeetingKind>(
  m: MeetingRules<K>,
): OutpatientStep<`rebook${Capitalize<K>}`, BookingAnswers> {
  return {
    name: `rebook${suffixOf(m)}`,
    group: m.kind,
    rules: ['E7'],
    open: (c, s) => {
      const { booked } = c.meetings[m.kind];
      if (!dueSince(m, c, s) || !booked) return [];
      // The third time the socialsekreterare decides how to go on, a new time included.
      const isThird = booked.day < s.today && c.meetings[m.kind].missed.length + 1 >= MISSED_TIMES;
      return [{ n: booked.n, seats: [], may: isThird ? [socialWorkerOf(c)] : meetingParties(c) }];
    },
    asks: (_, __, s) => askBooking(s),
    answer: (c, answers, _, s) => {
      const doubt = doubtBooking(answers, m.holdBy(c, s));
      if (doubt) return doubt;
      const passed = (c.meetings[m.kind].booked?.day ?? s.today) < s.today;
      const missed: OutpatientEvent[] = passed ? [{ type: 'meetingMissed', meeting: m.kind }] : [];
      return [...missed, bookedAt(m.kind, answers)];
    },
  };
}
