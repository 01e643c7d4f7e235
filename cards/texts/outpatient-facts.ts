import type { ClosingReason } from '../../src/domain/outpatient/events.ts';
import type { StatedDay } from '../../src/domain/outpatient/stated-days.ts';

/** What a date is counted from, and the names of a case's dates. */
export const anchors: Readonly<Record<string, string>> = {
  decided: 'beslutet',
  ordered: 'uppdraget skapades',
  opened: 'ärendet öppnades',
  assigned: 'tilldelningen',
  informed: 'den första informationen',
  started: 'uppdragets start',
  booked: 'det bokade mötet',
  initialMeeting: 'det inledande mötet',
  followUp: 'förra uppföljningen',
  closingMeeting: 'avslutningssamtalet',
};

export const dates = {
  decided: 'Beslut',
  ordered: 'Uppdrag skapat',
  started: 'Uppdrag startat',
  initialMeeting: 'Inledande möte',
  followUp: 'Uppföljning',
  closingMeeting: 'Avslutningssamtal',
} as const satisfies Record<StatedDay, string>;

export const closedBecause: Readonly<Record<ClosingReason, string>> = {
  talkHeld: 'Avslutningssamtalet är hållet.',
  declined: 'Den enskilde avböjde avslutningssamtal.',
  other: 'Avslutat av annat skäl, som finns i journalen.',
  mistake: 'Ärendet öppnades av misstag.',
  duplicate: 'Ärendet var en dubblett.',
  wrongType: 'Ärendet var av fel typ.',
};

export function heldAs(meeting: string): string {
  return meeting === 'FollowUp' ? 'hållen' : 'hållet';
}
