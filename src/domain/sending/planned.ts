import type { CaseDocument, Owed } from '../case-document.ts';
import { indexOf } from '../case-index.ts';
import { openTasks, stateOf } from '../case-state.ts';
import { isDuty } from '../engine/case.ts';
import { answersFor } from '../engine/may-press.ts';
import type { Situation } from '../engine/step.ts';
import { isOneTime, kindOf } from '../kinds.ts';
import { owedByTime } from '../owed-by-time.ts';
import { actingFor } from '../people/acting-for.ts';
import { holderOf, personSeat } from '../people/seat.ts';
import { type Day, type Instant, instantAt } from '../time.ts';
import { isPastRetention, wakeAfter } from '../wake-time.ts';

/** The time of day before which nothing goes out because of the time (docs/routines.md). */
const MORNING = '08:00';

/**
 * Adds to what the case owes: what has come due since the last wake, and cards that are missing.
 */
export function planned(doc: CaseDocument, s: Situation): CaseDocument {
  if (morningOf(doc, s) !== undefined) return { ...doc, index: indexOf(doc, s) };
  const { owed, reminded } = owedByTime(doc, s);
  const next = { ...doc, owed: [...doc.owed, ...owed], reminded };
  const missing = s.now < startOf(s.today) ? [] : missingCards(next, s);
  return { ...next, owed: [...next.owed, ...missing], index: indexOf(next, s) };
}

/**
 * The instant at which the case wakes next. A case that is past its retention waits only for the
 * cards that Teams did not accept.
 */
export function nextWake(doc: CaseDocument, s: Situation): Instant {
  const retries = Object.values(doc.cards).flatMap((card) =>
    card.retry ? [card.retry.notBefore] : [],
  );
  if (isPastRetention(doc, s) && retries.length > 0) return retries.toSorted()[0] as Instant;
  const [planning, morning] = [wakeAfter(doc, s), morningFor(doc, s)];
  return morning !== undefined && morning < planning ? morning : planning;
}

/** The morning that something waits for. Undefined when nothing waits for one. */
function morningFor(doc: CaseDocument, s: Situation): Instant | undefined {
  const first = startOf(s.today);
  return (
    morningOf(doc, s) ?? (s.now < first && missingCards(doc, s).length > 0 ? first : undefined)
  );
}

/**
 * The morning in which people are told of a duty at one time that fell to them overnight. Undefined
 * for every other case.
 */
function morningOf(doc: CaseDocument, s: Situation): Instant | undefined {
  const day = kindOf(doc.kind).oneTime?.toldOn(stateOf(doc), s);
  const morning = day && startOf(day);
  return morning !== undefined && s.now < morning ? morning : undefined;
}

function startOf(day: Day): Instant {
  return instantAt(day, MORNING);
}

/**
 * The cards that people who owe something lack, because the first card was lost or never sent. A
 * deputy gets a card only when something falls due.
 */
function missingCards(doc: CaseDocument, s: Situation): Owed[] {
  const owed: Owed[] = [];
  for (const task of openTasks(doc, s).filter((task) => isDuty(task) && !task.later && !task.via)) {
    for (const seat of task.seats) {
      const acting = answersFor(seat, task, s);
      const isBarred = task.barred?.people.includes(holderOf(seat, s.people) ?? '') === true;
      // A duty at one time cannot wait: the deputy whom it falls to is told at once (I9).
      const waits = acting?.for !== undefined && !isBarred && !isOneTime(doc.kind);
      if (!acting || waits) continue;
      const card = doc.cards[acting.person];
      if (card?.activityId !== undefined || card?.toldByList) continue;
      const to = personSeat(acting.person);
      if (
        [...doc.owed, ...owed].some(
          (entry) => entry.as === 'card' && actingFor(entry.to, s)?.person === acting.person,
        )
      )
        continue;
      owed.push({ key: `missing/${s.today}/${to}`, as: 'card', to, notBefore: s.now, tries: 0 });
    }
  }
  return owed;
}
