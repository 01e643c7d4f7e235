import { routineOf } from '../../src/domain/case-state.ts';
import type { Recorded } from '../../src/domain/engine/step.ts';
import { type CaseEvent, kindOf } from '../../src/domain/kinds.ts';
import type { RuleId } from '../../src/domain/rules.ts';
import type { CaseView } from '../../src/domain/view.ts';
import { endOfKeeping } from '../../src/domain/wake-time.ts';
import { cardsOf } from '../kinds.ts';
import { bylineOf, type Look } from '../look.ts';
import { placeText } from '../places.ts';
import { dayText, history, instantText } from '../texts.ts';
import { describeEvent } from './event-words.ts';

/**
 * Skriv ut (E19): one line for each event with date, what, who, its place in the routine and
 * corrections, as text to copy into the case notes or download. It holds no more about den enskilde
 * than the bot does.
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
  return (
    `${instantText(event.at, today)}  ${describeEvent(view, event)}${mark}. ` +
    `${who}${where === undefined ? '' : `. ${where}`}`
  );
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
