import type { Recorded } from '../../src/domain/engine/step.ts';
import { eventsOf } from '../../src/domain/engine/undo.ts';
import type { CaseEvent } from '../../src/domain/kinds.ts';
import { isPersonId, type People, type PersonId } from '../../src/domain/people/people.ts';
import type { Day, Instant } from '../../src/domain/time.ts';
import type { CaseView } from '../../src/domain/view.ts';
import { decidedBy } from '../aid/facts.ts';
import { bylineOf, nameAtEvent } from '../look.ts';
import {
  bookedAs,
  clockOf,
  closedBecause,
  dayText,
  events,
  heldAs,
  meetings,
  namesText,
} from '../texts.ts';

/** How the days of an event are written. */
type DayWords = (day: Day, today: Day) => string;

/**
 * An event in words: "Uppdraget startat måndag 12 januari". A text that is kept for years writes
 * its days in another way.
 */
export function describeEvent(
  view: Pick<CaseView, 'doc' | 's'>,
  event: Recorded<CaseEvent>,
  days: DayWords = dayText,
): string {
  return events[event.type](factsOf(view, event, days));
}

/** What others have done since, at most the last few things, the oldest first. */
export function happenedSince(
  view: Pick<CaseView, 'doc' | 's'>,
  since: Instant,
  reader: PersonId,
): string[] {
  const news = view.doc.events.filter((event) => event.at >= since && event.by !== reader);
  return news
    .slice(-MOST_NEWS)
    .map((event) => `${describeEvent(view, event)}. ${bylineOf(view.s.people, event)}`);
}

const MOST_NEWS = 4;

/** All events of one press as one phrase, for what somebody undid or may undo (E1). */
export function happenedBy(
  view: Pick<CaseView, 'doc' | 's'>,
  command: string,
  days: DayWords = dayText,
): string {
  return phraseOf(view, eventsOf(view.doc.events, command), days);
}

/** Several events as one phrase: "uppdraget tilldelat Bea Exempel, vårdplanen skickad". */
export function phraseOf(
  view: Pick<CaseView, 'doc' | 's'>,
  said: readonly Recorded<CaseEvent>[],
  days: DayWords = dayText,
): string {
  const parts = [
    ...new Set(
      said.map((event) =>
        uncapitalise(describeEvent(view, event, days), factsOf(view, event, days).names),
      ),
    ),
  ];
  return parts.join(parts.some((part) => /[.,:]/.test(part)) ? '; ' : ', ');
}

/** A name or an abbreviation at the beginning keeps its capital letter. */
function uncapitalise(words: string, name: string | undefined): string {
  const keeps =
    (name !== undefined && name !== '' && words.startsWith(name)) || /^\p{Lu}{2}/u.test(words);
  return keeps ? words : words.charAt(0).toLowerCase() + words.slice(1);
}

function factsOf(
  view: Pick<CaseView, 'doc' | 's'>,
  event: Recorded<CaseEvent>,
  days: DayWords,
): Record<string, string> {
  const { people, today } = view.s;
  const names = (ids: readonly string[]) =>
    namesText(ids.map((id) => nameAtEvent(people, event, id)));
  const facts: Record<string, string> = {};
  if (event.type === 'undone') facts.what = happenedBy(view, event.of, days);
  if ('day' in event) facts.day = days(event.day, today);
  if (event.type === 'meetingBookedAt') facts.clock = clockOf(event.time);
  if ('until' in event) facts.until = days(event.until, today);
  if ('therapists' in event) facts.names = names(event.therapists);
  if ('therapist' in event) facts.names = names([event.therapist]);
  if (event.type === 'socialWorkerChanged') facts.names = names([event.to]);
  if (event.type === 'corrected') {
    const original = view.doc.events[event.n - 1];
    Object.assign(facts, {
      day: days(event.to, today),
      what: original ? describeEvent(view, original, days) : '',
    });
  }
  if ('meeting' in event) {
    const kind = event.meeting[0]?.toUpperCase() + event.meeting.slice(1);
    Object.assign(facts, {
      meeting: meetings[kind] ?? event.meeting,
      booked: bookedAs(kind),
      held: heldAs(kind),
    });
  }
  if (event.type === 'meetingHeld') facts.client = event.client;
  if (event.type === 'followUpAnswered')
    Object.assign(facts, { needs: String(event.needs), plan: String(event.plan) });
  if (event.type === 'planWritten') facts.together = String(event.together);
  if (event.type === 'closed') facts.reason = closedBecause[event.why].replace(/\.$/, '');
  if ('why' in event) facts.why = event.why;
  const decided = decidedBy(view.doc, event);
  if (decided !== undefined) facts.decided = decided;
  for (const key of ['row', 'side', 'to', 'agrees', 'exists', 'stays', 'scope'] as const)
    if (event.type !== 'corrected' && key in event)
      facts[key] = shownValue(
        people,
        event,
        String((event as unknown as Record<string, unknown>)[key]),
      );
  return facts;
}

/** Shows a person by name, and any other value as it is. */
function shownValue(people: People, event: Recorded<CaseEvent>, value: string): string {
  return isPersonId(value) ? nameAtEvent(people, event, value) : value;
}
