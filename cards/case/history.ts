import { routineOf } from '../../src/domain/case-state.ts';
import type { Recorded } from '../../src/domain/engine/step.ts';
import { type CaseEvent, kindOf } from '../../src/domain/kinds.ts';
import type { RuleId } from '../../src/domain/rules.ts';
import { dayOf, type Instant, timeOf } from '../../src/domain/time.ts';
import type { CaseView } from '../../src/domain/view.ts';
import { endOfKeeping } from '../../src/domain/wake-time.ts';
import { cardsOf } from '../kinds.ts';
import { bylineOf, type Look } from '../look.ts';
import { placeText } from '../places.ts';
import { history } from '../texts.ts';
import { describeEvent } from './event-words.ts';

/**
 * Skriv ut (E19): one line for each event with date, what, who, its place in the routine and
 * corrections, as text to copy into the case notes or download. Every day has its year, because the
 * text is kept for years. It holds no more about den enskilde than the bot does.
 */
export function historyText(view: CaseView, look: Look): string {
  const { doc, s } = view;
  const lines = doc.events.map((event, at) => line(view, event, marksOf(doc.events, at), look));
  const keep = endOfKeeping(doc, s);
  return [
    history.head(doc.number, writtenInstant(s.now)),
    '',
    ...lines,
    ...(keep === undefined ? [] : ['', history.keep(keep)]),
  ].join('\n');
}

/** What has become of an event since: it was undone, or its day was corrected. */
function marksOf(events: readonly Recorded<CaseEvent>[], at: number): string[] {
  const undone = new Set(events.flatMap((other) => (other.type === 'undone' ? [other.of] : [])));
  const isCorrected = events.some(
    (other) => other.type === 'corrected' && other.n === at + 1 && !undone.has(other.command),
  );
  return [
    ...(undone.has(events[at]?.command ?? '') ? [history.undone] : []),
    ...(isCorrected ? [history.corrected] : []),
  ];
}

function line(
  view: CaseView,
  event: Recorded<CaseEvent>,
  marks: readonly string[],
  look: Look,
): string {
  const what = describeEvent(view, event, (day) => day);
  const where = placeOf(view, event, look);
  return [
    writtenInstant(event.at),
    marks.length === 0 ? what : `${what} (${marks.join(', ')})`,
    bylineOf(view.s.people, event),
    ...(where === undefined ? [] : [where]),
  ].join(' · ');
}

/** "2027-02-03 08.31", Stockholm time. */
function writtenInstant(at: Instant): string {
  return `${dayOf(at)} ${timeOf(at).replace(':', '.')}`;
}

/** The place of the event in the routine (E19). */
function placeOf(view: CaseView, event: Recorded<CaseEvent>, look: Look): string | undefined {
  return placeText(rulesOf(view, event), kindOf(view.doc.kind).document, look);
}

function rulesOf(view: CaseView, event: Recorded<CaseEvent>): readonly RuleId[] {
  const { kind } = view.doc;
  const cards = cardsOf(kind);
  if (event.task === undefined) return cards.rulesOfOpening(view.state);
  const name = event.task.slice(0, event.task.indexOf('@'));
  const step = routineOf(kind).steps.find((known) => known.name === name);
  const rules = step?.rules ?? [];
  return cards.rulesOf?.(view.state, event, { step: step?.name, rules }) ?? rules;
}
