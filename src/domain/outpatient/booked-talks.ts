import type { Day } from '../time.ts';
import type { MeetingKind } from './events.ts';
import type { Outpatient } from './outpatient.ts';

const talks: readonly MeetingKind[] = ['initial', 'followUp', 'closing'];

/** The talks that are booked, and neither held nor missed since. */
export function bookedTalks({
  meetings,
  closed,
}: Outpatient): readonly { readonly talk: MeetingKind; readonly day: Day }[] {
  if (closed) return [];
  return talks.flatMap((talk) => {
    const { booked } = meetings[talk];
    return booked ? [{ talk, day: booked.day }] : [];
  });
}
