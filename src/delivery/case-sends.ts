import { indexOf } from '../domain/case-index.ts';
import {
  type CaseDocument,
  type LiveCard,
  type Owed,
  openTasks,
  stateOf,
} from '../domain/document.ts';
import { isDuty } from '../domain/engine/case.ts';
import { answersFor } from '../domain/engine/may-press.ts';
import type { Situation } from '../domain/engine/step.ts';
import { isOneTime, kindOf } from '../domain/kinds.ts';
import { tellsOfUndo } from '../domain/owed-by-press.ts';
import { owedByTime } from '../domain/owed-by-time.ts';
import {
  channelOf,
  holderOf,
  type PersonId,
  personSeat,
  type Seat,
} from '../domain/people/people.ts';
import { actingFor } from '../domain/people/stand-ins.ts';
import { asReached } from '../domain/reached.ts';
import { addWorkingDays, type Day, type Instant, instantAt } from '../domain/time.ts';
import { type CaseView, viewOf } from '../domain/view.ts';
import { PLANNING_TIME, wakeAfter } from '../domain/wake-time.ts';
import { pauseUntil, post, put } from './attempt.ts';
import { instead, nextToChannel } from './channel-sends.ts';
import type { DeliveryDeps } from './deps.ts';
import { drawnFor } from './drawn.ts';
import {
  barredFrom,
  heirsOf,
  isCovered,
  isForOneOnly,
  isStillOwed,
  isToldAnyway,
  readerOf,
} from './ladder.ts';
import { owedList } from './letters.ts';
import { isPastRetention, nextPurge } from './purge.ts';
import {
  changed,
  faceOf,
  folded,
  left,
  type Next,
  posted,
  postponed,
  showing,
  without,
} from './recording.ts';
import { handsOffUntil, isKept, isUnderHands } from './under-hands.ts';

/** After so many tries that reached nobody it is tried every quarter of an hour. */
const TRIES_OF_NOBODY = 9;

/** Before this nothing goes out by time (ROUTINES 6). */
const FIRST_TIME = '08:00';

/** What time has made due since the last wake, and cards that should be there and are not. */
export function planned(doc: CaseDocument, s: Situation): CaseDocument {
  if (morningOf(doc, s) !== undefined) return { ...doc, index: indexOf(doc, s) };
  const { owed, reminded } = owedByTime(doc, s);
  const planned = { ...doc, owed: [...doc.owed, ...owed], reminded };
  const missing = s.now < firstTimeOf(s.today) ? [] : missingCards(planned, s);
  return { ...planned, owed: [...planned.owed, ...missing], index: indexOf(planned, s) };
}

/** The next thing to do for the case, looked up but not done; undefined when nothing is left to do now. */
export async function nextFor(
  deps: DeliveryDeps,
  doc: CaseDocument,
  s: Situation,
): Promise<Next | undefined> {
  if (isPastRetention(doc, s)) return nextPurge(deps, doc, s);
  const due = doc.owed.find((entry) => entry.notBefore <= s.now);
  const side = due && channelOf(due.to);
  if (due && side !== undefined) return nextToChannel(deps, doc, due, side, s);
  if (due?.as === 'list') return putOnList(deps, doc, due, s);
  if (due) return nextCard(deps, doc, due, s);
  for (const [person, card] of Object.entries(doc.cards)) {
    if (card.retry && card.retry.notBefore > s.now) continue;
    const next = await nextChange(deps, doc, person, card, s);
    if (next) return next;
  }
  return undefined;
}

/** When the case wakes next. One that is past its retention only waits for the cards that Teams did not take. */
export function nextWake(doc: CaseDocument, s: Situation): Instant {
  const retries = Object.values(doc.cards).flatMap((card) =>
    card.retry ? [card.retry.notBefore] : [],
  );
  if (isPastRetention(doc, s) && retries.length > 0) return retries.toSorted()[0] as Instant;
  const [planning, morning] = [wakeAfter(doc, s), morningFor(doc, s)];
  return morning !== undefined && morning < planning ? morning : planning;
}

/** When that goes out which has to wait for the morning; undefined when nothing has to. */
function morningFor(doc: CaseDocument, s: Situation): Instant | undefined {
  const first = firstTimeOf(s.today);
  return (
    morningOf(doc, s) ?? (s.now < first && missingCards(doc, s).length > 0 ? first : undefined)
  );
}

/** When those are told whom a duty at one time has fallen to overnight; undefined for anything else. */
function morningOf(doc: CaseDocument, s: Situation): Instant | undefined {
  const day = kindOf(doc.kind).oneTime?.toldOn(stateOf(doc), s);
  const morning = day && firstTimeOf(day);
  return morning !== undefined && s.now < morning ? morning : undefined;
}

function firstTimeOf(day: Day): Instant {
  return instantAt(day, FIRST_TIME);
}

/** The list is made once by its id: made again after a crash it is the same one. */
async function putOnList(
  deps: DeliveryDeps,
  doc: CaseDocument,
  entry: Owed,
  s: Situation,
): Promise<Next> {
  const reader = actingFor(
    entry.to,
    s.people,
    s.today,
    barredFrom(entry, doc, s),
    isCovered(entry, doc, s),
  )?.person;
  if (reader !== undefined && viewOf(doc, reader, asReached(doc, s, reader))) {
    await owedList(deps, reader, s);
    return { settled: without([entry]) };
  }
  const heirs = heirsOf(entry, doc, s);
  if (reader === undefined && heirs.length === 0)
    deps.log.error(
      { case: doc.number, seat: entry.to.split(':')[0] },
      'nobody holds the seat that a reminder is for',
    );
  return { settled: instead(entry, heirs) };
}

async function nextCard(
  deps: DeliveryDeps,
  doc: CaseDocument,
  entry: Owed,
  s: Situation,
): Promise<Next> {
  const reader = readerOf(entry, doc, s);
  const heirs =
    reader === undefined && holderOf(entry.to, s.people) === undefined
      ? heirsOf(entry, doc, s)
      : undefined;
  if (heirs && (heirs.length > 0 || !isStillOwed(entry, doc, s)))
    return { settled: instead(entry, heirs) };
  if (reader === undefined)
    return { settled: postponed([entry], pauseUntil(deps, TRIES_OF_NOBODY), { nobody: true }) };
  // The card that somebody lacks goes to nobody else, and whoever could not be reached today is tried again tomorrow.
  if (isForOneOnly(entry) && doc.unreached[reader]?.on === s.today)
    return { settled: without([entry]) };
  if (isToldAnyway(entry, reader, doc, s)) return { settled: without([entry]) };
  const together = doc.owed.filter(
    (other) =>
      other.as === 'card' && other.notBefore <= s.now && readerOf(other, doc, s) === reader,
  );
  const drawn = await drawnFor(deps, doc, reader, s);
  if (!drawn && together.some(tellsOfUndo) && doc.cards[reader]?.activityId !== undefined)
    return leaveTaking(deps, doc, reader, together, s);
  if (!drawn || isForNothing(drawn.view)) return { settled: without(together) };
  const { view, message, face } = drawn;
  const keepUntil = together.some(isForOneOnly) ? undefined : handsOffUntil(doc, reader, s);
  return {
    async send() {
      let attempt = await post(deps, reader, message, entry.tries);
      if (attempt.kind === 'tooBig')
        attempt = await post(deps, reader, deps.draw.caseCard(view, 'short'), entry.tries);
      return posted(attempt, reader, face, together, s.today, keepUntil);
    },
  };
}

/** E1: a press that gave somebody a part in the case is taken back. They are told, though they may not see the case any longer. */
function leaveTaking(
  deps: DeliveryDeps,
  doc: CaseDocument,
  reader: PersonId,
  entries: readonly Owed[],
  s: Situation,
): Next {
  const message = deps.draw.farewell(doc, reader, s);
  return {
    async send() {
      const attempt = await post(deps, reader, message, entries[0]?.tries ?? 0);
      return posted(attempt, reader, faceOf(message), entries, s.today);
    },
  };
}

/** A card that shows something else than the case is now, or an older one that is to be folded. */
async function nextChange(
  deps: DeliveryDeps,
  doc: CaseDocument,
  person: PersonId,
  card: LiveCard,
  s: Situation,
): Promise<Next | undefined> {
  const isChannel = channelOf(person as Seat) !== undefined;
  const drawn = isChannel ? undefined : await drawnFor(deps, doc, person, s);
  const oldest = card.older.find((id) => !isKept(card, id, drawn?.face, s));
  const tries = card.retry?.tries ?? 0;
  if (oldest !== undefined)
    return {
      async send() {
        const attempt = await put(deps, person, oldest, deps.draw.folded(), tries);
        return changed(person, attempt, tries, (kept) => folded(kept, oldest));
      },
    };
  const { activityId } = card;
  if (activityId === undefined) return undefined;
  const message =
    drawn?.message ??
    (isChannel ? deps.draw.channelPost(doc, s) : deps.draw.farewell(doc, person, s));
  const face = drawn?.face ?? faceOf(message);
  // What a change that was tried left there is not known, also when the case has come back to what it was.
  if (card.shown === face.shown && card.retry === undefined && card.stale === undefined)
    return undefined;
  if (drawn && isUnderHands(card, face, doc, person, s)) {
    const until = handsOffUntil(doc, person, s);
    return card.stale === undefined && until !== undefined
      ? { settled: left(person, until) }
      : undefined;
  }
  return {
    async send() {
      let attempt = await put(deps, person, activityId, message, tries);
      if (attempt.kind === 'tooBig' && drawn)
        attempt = await put(
          deps,
          person,
          activityId,
          deps.draw.caseCard(drawn.view, 'short'),
          tries,
        );
      // A card that cannot be changed today shows what is no longer so, or no longer theirs: tomorrow it is tried again.
      if (attempt.kind === 'unreached' || attempt.kind === 'tooBig')
        attempt = {
          kind: 'later',
          notBefore: instantAt(addWorkingDays(s.today, 1), PLANNING_TIME),
        };
      return changed(person, attempt, tries, (kept) => {
        if (kept.activityId !== activityId) return kept;
        const { older, kept: hands } = kept;
        if (attempt.kind === 'gone') return { older, ...(hands && { kept: hands }) };
        return drawn || isChannel ? showing(kept, face) : undefined;
      });
    },
  };
}

/** Nothing is left that a duty at one time is for: nobody is asked for it any longer (S12). */
function isForNothing({ doc, state, beside, unseen = 0 }: CaseView): boolean {
  return kindOf(doc.kind).oneTime?.isForNothing(state, beside?.length, unseen) === true;
}

/** Cards that are not there: of a case whose first card was lost, or was never sent. Those who stand in get theirs when something falls due. */
function missingCards(doc: CaseDocument, s: Situation): Owed[] {
  const owed: Owed[] = [];
  for (const task of openTasks(doc, s).filter((task) => isDuty(task) && !task.later && !task.via)) {
    for (const seat of task.seats) {
      const acting = answersFor(seat, task, s);
      const isBarred = task.barred?.people.includes(holderOf(seat, s.people) ?? '') === true;
      // A duty at one time cannot wait: whoever it falls to meanwhile is told then (I9).
      const waits = acting?.for !== undefined && !isBarred && !isOneTime(doc.kind);
      if (!acting || waits) continue;
      const card = doc.cards[acting.person];
      if (card?.activityId !== undefined || card?.toldByList) continue;
      const to = personSeat(acting.person);
      if (
        [...doc.owed, ...owed].some(
          (entry) =>
            entry.as === 'card' && actingFor(entry.to, s.people, s.today)?.person === acting.person,
        )
      )
        continue;
      owed.push({ key: `missing/${s.today}/${to}`, as: 'card', to, notBefore: s.now, tries: 0 });
    }
  }
  return owed;
}
