import { type CaseEvent, type CaseKind, routineOf } from '../../src/domain/document.ts';
import { endOfKeeping } from '../../src/domain/owed.ts';
import { type People, type PersonId, personOf } from '../../src/domain/people.ts';
import type { Recorded } from '../../src/domain/step.ts';
import type { Instant } from '../../src/domain/time.ts';
import { eventsOf } from '../../src/domain/undo.ts';
import type { CaseView } from '../../src/domain/view.ts';
import { nameOf } from '../look.ts';
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
 * Skriv ut (E19): date, what, who, rule and corrections, one line an event, as text to copy into the case notes or take as a file.
 * It holds what the bot holds: no more about den enskilde than that.
 */
export function historyText(view: CaseView): string {
  const { doc, s } = view;
  const undone = new Set(doc.events.flatMap((event) => (event.type === 'undone' ? [event.of] : [])));
  const lines = doc.events.map((event) => line(view, event, undone));
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
export function happenedSince(view: Pick<CaseView, 'doc' | 's'>, since: Instant, reader: PersonId): string[] {
  const news = view.doc.events.filter((event) => event.at >= since && event.by !== reader);
  return news.slice(-MOST_NEWS).map((event) => `${happened(view, event)}. ${nameOf(view.s.people, event.by)}`);
}

const MOST_NEWS = 4;

/** Everything that one press said, as one phrase: what somebody undid, or may undo (E1). */
export function happenedBy(view: Pick<CaseView, 'doc' | 's'>, command: string): string {
  return phraseOf(view, eventsOf(view.doc.events, command));
}

/** Several events as one phrase: "uppdraget tilldelat Bea Exempel, vårdplanen skickad". */
export function phraseOf(view: Pick<CaseView, 'doc' | 's'>, said: readonly Recorded<CaseEvent>[]): string {
  const parts = [...new Set(said.map((event) => uncapitalised(happened(view, event), factsOf(view, event).names)))];
  return parts.join(parts.some((part) => /[.,:]/.test(part)) ? '; ' : ', ');
}

/** A name or an abbreviation at the beginning keeps its capital letter. */
function uncapitalised(words: string, name: string | undefined): string {
  const keeps = (name !== undefined && name !== '' && words.startsWith(name)) || /^\p{Lu}{2}/u.test(words);
  return keeps ? words : words.charAt(0).toLowerCase() + words.slice(1);
}

function line(view: CaseView, event: Recorded<CaseEvent>, undone: ReadonlySet<string>): string {
  const { people, today } = view.s;
  const who = `${nameOf(people, event.by)}${event.for === undefined ? '' : ` ${history.for(nameOf(people, event.for))}`}`;
  const mark = undone.has(event.command) ? ` (${history.undone})` : '';
  const rule = ruleOf(view, event.task);
  return `${instantText(event.at, today)}  ${happened(view, event)}${mark}. ${who}${rule === '' ? '' : `, ${rule}`}`;
}

function factsOf(view: Pick<CaseView, 'doc' | 's'>, event: Recorded<CaseEvent>): Record<string, string> {
  const { people, today } = view.s;
  const names = (ids: readonly string[]) => namesText(ids.map((id) => nameOf(people, id)));
  const facts: Record<string, string> = {};
  if (event.type === 'undone') facts.what = happenedBy(view, event.of);
  if ('day' in event) facts.day = dayText(event.day, today);
  if ('until' in event) facts.until = dayText(event.until, today);
  if ('therapists' in event) facts.names = names(event.therapists);
  if ('therapist' in event) facts.names = names([event.therapist]);
  if (event.type === 'socialWorkerChanged') facts.names = names([event.to]);
  if (event.type === 'corrected') {
    const original = view.doc.events[event.n - 1];
    Object.assign(facts, { day: dayText(event.to, today), what: original ? happened(view, original) : '' });
  }
  if ('meeting' in event) {
    const kind = event.meeting[0]?.toUpperCase() + event.meeting.slice(1);
    Object.assign(facts, { meeting: meetings[kind] ?? event.meeting, booked: bookedAs(kind), held: heldAs(kind) });
  }
  if (event.type === 'meetingHeld') facts.client = (choices[`client/${event.client}`] ?? event.client).toLowerCase();
  if (event.type === 'planWritten') facts.together = String(event.together);
  if (event.type === 'closed') facts.reason = (closedBecause[event.why] ?? '').replace(/\.$/, '');
  if ('why' in event) facts.why = event.why;
  for (const key of ['row', 'side', 'to', 'agrees', 'exists'] as const)
    if (event.type !== 'corrected' && key in event)
      facts[key] = plain(people, String((event as unknown as Record<string, unknown>)[key]));
  return facts;
}

/** A person by name; anything else as it stands. */
function plain(people: People, value: string): string {
  return personOf(people, value)?.name ?? value;
}

const OPENING_RULES: Readonly<Record<CaseKind, string>> = {
  outpatient: 'R3, R4',
  watch: 'S7, S8',
  application: 'S18',
  ongoing: 'S23',
  check: 'S5, S12',
};

/** To take what the other unit offers is one step of three routines. */
const TAKING_RULES: Readonly<Partial<Record<CaseKind, string>>> = { watch: 'S9, S11', application: 'S18', ongoing: 'S24' };

function ruleOf(view: CaseView, task: string | undefined): string {
  if (task === undefined) return OPENING_RULES[view.doc.kind];
  const name = task.slice(0, task.indexOf('@'));
  const inKind = TAKING_RULES[view.doc.kind];
  if (name === 'take' && inKind !== undefined) return inKind;
  return (
    routineOf(view.doc.kind)
      .steps.find((step) => step.name === name)
      ?.rules.join(', ') ?? ''
  );
}
