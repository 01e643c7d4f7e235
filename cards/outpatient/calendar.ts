import { personOf } from '../../src/domain/people/staff-list.ts';
import { addMinutes, type Day, instantAt, withOffset } from '../../src/domain/time.ts';
import type { Element } from '../elements.ts';
import { nameOf } from '../look.ts';
import { calendar, namesText } from '../texts.ts';
import type { SeenOutpatient } from './seen.ts';

/** How long a meeting is in the calendar until its maker changes it. */
const MEETING_MINUTES = 60;
/** Where the form opens when only the day is known. The card says so. */
const TIME_TO_CHANGE = '09:00';

type Booked = { readonly day: Day; readonly time?: string };

/**
 * E26: opens the reader's own form for a meeting with the others of the staff invited. It says
 * nothing of den enskilde, because calendars are read by colleagues and on locked screens.
 */
export function calendarButton(seen: SeenOutpatient, booked: Booked): Element {
  const start = instantAt(booked.day, booked.time ?? TIME_TO_CHANGE);
  const { known } = invitedOf(seen);
  const asked = {
    subject: seen.look.numberInCalendar
      ? `${calendar.subject} ${seen.doc.number}`
      : calendar.subject,
    startTime: withOffset(start),
    endTime: withOffset(addMinutes(start, MEETING_MINUTES)),
    ...(known.length === 0 ? {} : { attendees: known.join() }),
  };
  // A form encodes a space as a plus sign, which the calendar would show.
  const query = Object.entries(asked).map(([key, value]) => `${key}=${encodeURIComponent(value)}`);
  const url = `https://teams.microsoft.com/l/meeting/new?${query.join('&')}`;
  return { type: 'Action.OpenUrl', title: calendar.button, url };
}

/** What the button does not do: who is not invited, and which time is not known. */
export function calendarText(seen: SeenOutpatient, { time }: Booked): string {
  const { known, unknown } = invitedOf(seen);
  const missing =
    unknown.length === 0
      ? []
      : [known.length === 0 ? calendar.nobody : calendar.notInvited(namesText(unknown))];
  return [...missing, ...(time === undefined ? [calendar.noTime] : [])].join(' ');
}

/** The others who meet den enskilde: the sign-in names that are known, and whose is not. */
function invitedOf({ state, s, viewer }: SeenOutpatient): { known: string[]; unknown: string[] } {
  const others = [state.socialWorker, ...state.therapists.map(({ id }) => id)].filter(
    (id) => id !== viewer,
  );
  const people = others.map((id) => ({
    name: nameOf(s.people, id),
    signInName: personOf(s.people, id)?.signInName,
  }));
  return {
    known: people.flatMap(({ signInName }) => (signInName === undefined ? [] : [signInName])),
    unknown: people.flatMap(({ name, signInName }) => (signInName === undefined ? [name] : [])),
  };
}
