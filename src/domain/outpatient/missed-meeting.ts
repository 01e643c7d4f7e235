import { askBooking, type BookingAnswers, bookedAt, doubtBooking } from './booking.ts';
import type { MeetingKind } from './events.ts';
import { dueSince, isStuck, type MeetingRules, suffixOf } from './meeting-rules.ts';
import { meetingParties, type OutpatientStep, socialWorkerOf } from './parties.ts';
import { policy } from './policy.ts';

/** "Mötet blev inte av" can be pressed from the booked day on. */
export function miss<K extends MeetingKind>(
  m: MeetingRules<K>,
): OutpatientStep<`miss${Capitalize<K>}`> {
  return {
    name: `miss${suffixOf(m)}`,
    group: m.kind,
    rules: ['E7'],
    open: (c, s) => {
      const { booked } = c.meetings[m.kind];
      return dueSince(m, c, s) && booked && booked.day <= s.today
        ? [{ n: booked.n, seats: [], may: meetingParties(c) }]
        : [];
    },
    answer: () => [{ type: 'meetingMissed', meeting: m.kind }],
  };
}

/** After the third missed talk the socialsekreterare decides how to go on. */
export function goOn<K extends MeetingKind>(
  m: MeetingRules<K>,
): OutpatientStep<`goOn${Capitalize<K>}`, BookingAnswers> {
  return {
    name: `goOn${suffixOf(m)}`,
    group: m.kind,
    rules: ['E7'],
    open: (c, s) => {
      const last = c.meetings[m.kind].missed.at(-1);
      if (!dueSince(m, c, s) || last === undefined || !isStuck(c, m.kind)) return [];
      return [
        {
          n: last.n,
          seats: [socialWorkerOf(c)],
          deadline: policy.ordinary('missed', last.on, s.today),
        },
      ];
    },
    asks: (_, __, s) => askBooking(s),
    answer: (c, answers, _, s) =>
      doubtBooking(answers, m.holdBy(c, s)) ?? [bookedAt(m.kind, answers)],
  };
}
