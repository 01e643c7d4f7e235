import type { Aid } from '../../src/domain/aid/aid.ts';
import { routineOf } from '../../src/domain/document.ts';
import type { Recorded } from '../../src/domain/engine/step.ts';
import { eventsOf } from '../../src/domain/engine/undo.ts';
import type { CaseEvent } from '../../src/domain/kinds.ts';
import { isPersonId, type People, type PersonId } from '../../src/domain/people/people.ts';
import type { RuleId } from '../../src/domain/rules.ts';
import type { Instant } from '../../src/domain/time.ts';
import type { CaseView } from '../../src/domain/view.ts';
import { endOfKeeping } from '../../src/domain/wake-time.ts';
import { decidedBy } from '../aid/facts.ts';
import { rulesIn, rulesOfProposal, rulesOfTaking } from '../aid/rules.ts';
import { bylineOf, type Look, nameThen } from '../look.ts';
import { placeText } from '../places.ts';
import {
  bookedAs,
  choices,
  closedBecause,
  dayText,
  events,
  heldAs,
  history,
  instantText,
  meetings,
  namesText,
} from '../texts.ts';

/**
 * Skriv ut (E19): date, what, who, its place in the routine and corrections, one line an event, as text to copy into the case notes or take as a file.
 * It holds what the bot holds: no more about den enskilde than that.
 */
export function historyText(view: CaseView, look: Look): string {
  const { doc, s } = view;
  const undone = new Set(
    doc.events.flatMap((event) => (event.type === 'undone' ? [event.of] : [])),
  );
  const lines = doc.events.map((event) => line(view, event, undone, look));
  const keep = endOfKeeping(doc, s);
  return [
    history.head(doc.number, instantText(s.now, s.today)),
    '',
    ...lines,
    ...(keep === undefined ? [] : ['', history.keep(dayText(keep, s.today))]),
  ].join('\n');
}

/** What an event says, in words: "Uppdraget startat måndag 12 januari". */
export function happened(view: Pick<CaseView, 'doc' | 's'>, event: Recorded<CaseEvent>): string {
  return (events[event.type] ?? (() => event.type))(factsOf(view, event));
}

/** What others have done since: the last few things, oldest first. */
export function happenedSince(
  view: Pick<CaseView, 'doc' | 's'>,
  since: Instant,
  reader: PersonId,
): string[] {
  const news = view.doc.events.filter((event) => event.at >= since && event.by !== reader);
  return news
    .slice(-MOST_NEWS)
    .map((event) => `${happened(view, event)}. ${bylineOf(view.s.people, event)}`);
}

const MOST_NEWS = 4;

/** Everything that one press said, as one phrase: what somebody undid, or may undo (E1). */
export function happenedBy(view: Pick<CaseView, 'doc' | 's'>, command: string): string {
  return phraseOf(view, eventsOf(view.doc.events, command));
}

/** Several events as one phrase: "uppdraget tilldelat Bea Exempel, vårdplanen skickad". */
export function phraseOf(
  view: Pick<CaseView, 'doc' | 's'>,
  said: readonly Recorded<CaseEvent>[],
): string {
  const parts = [
    ...new Set(
      said.map((event) => uncapitalised(happened(view, event), factsOf(view, event).names)),
    ),
  ];
  return parts.join(parts.some((part) => /[.,:]/.test(part)) ? '; ' : ', ');
}

/** A name or an abbreviation at the beginning keeps its capital letter. */
function uncapitalised(words: string, name: string | undefined): string {
  const keeps =
    (name !== undefined && name !== '' && words.startsWith(name)) || /^\p{Lu}{2}/u.test(words);
  return keeps ? words : words.charAt(0).toLowerCase() + words.slice(1);
}

function line(
  view: CaseView,
  event: Recorded<CaseEvent>,
  undone: ReadonlySet<string>,
  look: Look,
): string {
  const { people, today } = view.s;
  const who = bylineOf(people, event);
  const mark = undone.has(event.command) ? ` (${history.undone})` : '';
  const where = placeOf(view, event, look);
  return `${instantText(event.at, today)}  ${happened(view, event)}${mark}. ${who}${where === undefined ? '' : `. ${where}`}`;
}

function factsOf(
  view: Pick<CaseView, 'doc' | 's'>,
  event: Recorded<CaseEvent>,
): Record<string, string> {
  const { people, today } = view.s;
  const names = (ids: readonly string[]) => namesText(ids.map((id) => nameThen(people, event, id)));
  const facts: Record<string, string> = {};
  if (event.type === 'undone') facts.what = happenedBy(view, event.of);
  if ('day' in event) facts.day = dayText(event.day, today);
  if ('until' in event) facts.until = dayText(event.until, today);
  if ('therapists' in event) facts.names = names(event.therapists);
  if ('therapist' in event) facts.names = names([event.therapist]);
  if (event.type === 'socialWorkerChanged') facts.names = names([event.to]);
  if (event.type === 'corrected') {
    const original = view.doc.events[event.n - 1];
    Object.assign(facts, {
      day: dayText(event.to, today),
      what: original ? happened(view, original) : '',
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
  if (event.type === 'meetingHeld')
    facts.client = (choices[`client/${event.client}`] ?? event.client).toLowerCase();
  if (event.type === 'followUpAnswered')
    Object.assign(facts, { needs: String(event.needs), plan: String(event.plan) });
  if (event.type === 'planWritten') facts.together = String(event.together);
  if (event.type === 'closed') facts.reason = (closedBecause[event.why] ?? '').replace(/\.$/, '');
  if ('why' in event) facts.why = event.why;
  const decided =
    view.doc.kind === 'outpatient' || view.doc.kind === 'check'
      ? undefined
      : decidedBy(view.doc, event);
  if (decided !== undefined) facts.decided = decided;
  for (const key of ['row', 'side', 'to', 'agrees', 'exists', 'stays', 'scope'] as const)
    if (event.type !== 'corrected' && key in event)
      facts[key] = plain(people, event, String((event as unknown as Record<string, unknown>)[key]));
  return facts;
}

/** A person by name; anything else as it stands. */
function plain(people: People, event: Recorded<CaseEvent>, value: string): string {
  return isPersonId(value) ? nameThen(people, event, value) : value;
}

/** Where what was done stands in the routine (E19). */
function placeOf(view: CaseView, event: Recorded<CaseEvent>, look: Look): string | undefined {
  return placeText(
    rulesOf(view, event),
    view.doc.kind === 'outpatient' ? 'outpatient' : 'aid',
    look,
  );
}

function rulesOf(view: CaseView, event: Recorded<CaseEvent>): readonly RuleId[] {
  const { kind } = view.doc;
  if (event.task === undefined)
    return kind === 'outpatient' ? OPENING_RULES : rulesOfProposal((view.state as Aid).row);
  const name = event.task.slice(0, event.task.indexOf('@'));
  const rules = routineOf(kind).steps.find((step) => step.name === name)?.rules ?? [];
  if (kind === 'outpatient' || kind === 'check') return rules;
  if (event.type === 'taken' && name === 'take')
    return rulesOfTaking(view.state as Aid, event.side);
  // The routine ends a watch in Link or with SVPL; whoever is discharged before it is taken is a case of our own (E14).
  if (event.type === 'ended' && event.why === 'dischargedBefore') return ['E14'];
  return rulesIn(view.state as Aid, { step: name, rules });
}

/** The decision, its order, and the word to the manager, which are one form. */
const OPENING_RULES: readonly RuleId[] = ['R3', 'R4', 'R5'];
