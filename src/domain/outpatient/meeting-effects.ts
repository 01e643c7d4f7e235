import type { Standing } from '../engine/step.ts';
import { dayOf } from '../time.ts';
import { type Effects, statedOf } from './effects.ts';
import type { OutpatientEvent } from './events.ts';
import type { Outpatient } from './outpatient.ts';

/** The talks with den enskilde. */
export const meetingEffects = {
  meetingBooked: bookMeeting,
  meetingBookedAt: bookMeeting,
  timeDeclined: (c, e) => {
    delete c.meetings[e.meeting].booked;
    c.meetings[e.meeting].declined = { n: e.n, by: e.by };
  },
  meetingMissed: (c, e) => {
    delete c.meetings[e.meeting].booked;
    c.meetings[e.meeting].missed.push({ n: e.n, on: dayOf(e.at) });
  },
  meetingHeld: holdMeeting,
  // Kept for the history only. A yes is followed by an event of its own.
  followUpAnswered: () => {},
} satisfies Partial<Effects<OutpatientEvent['type']>>;

function bookMeeting(
  c: Outpatient,
  e: Standing<Extract<OutpatientEvent, { type: 'meetingBooked' | 'meetingBookedAt' }>>,
): void {
  c.meetings[e.meeting].booked = {
    ...statedOf(e),
    by: e.by,
    at: e.at,
    ...(e.for === undefined ? {} : { for: e.for }),
    ...(e.type === 'meetingBookedAt' ? { time: e.time } : {}),
  };
  delete c.meetings[e.meeting].declined;
}

/**
 * A clock starts only when den enskilde took part. A follow-up also counts when den enskilde
 * declined (E7).
 */
function holdMeeting(
  c: Outpatient,
  e: Standing<Extract<OutpatientEvent, { type: 'meetingHeld' }>>,
): void {
  const meeting = c.meetings[e.meeting];
  delete meeting.booked;
  delete meeting.declined;
  const counts = e.client === 'tookPart' || (e.client === 'declined' && e.meeting !== 'initial');
  if (!counts) {
    meeting.missed.push({ n: e.n, on: dayOf(e.at) });
    return;
  }
  const absent = c.therapists.map((t) => t.id).filter((id) => !e.therapists.includes(id));
  meeting.held.push({ ...statedOf(e), present: e.therapists, absent });
  meeting.missed = [];
}
