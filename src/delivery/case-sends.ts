import { withBeside } from '../beside.ts';
import { asReached } from '../cases.ts';
import { answersFor, isDuty } from '../domain/case.ts';
import { type CaseDocument, indexOf, type LiveCard, type Owed, openTasks } from '../domain/document.ts';
import type { Check } from '../domain/link/check.ts';
import { endOfKeeping, owedByTime, PLANNING_TIME, PURGE_GRACE_DAYS, wakeAfter } from '../domain/owed.ts';
import {
  actingFor,
  channelOf,
  holderOf,
  type PersonId,
  personIn,
  personOf,
  personSeat,
  type Seat,
  standInFor,
} from '../domain/people.ts';
import type { Situation, Task } from '../domain/step.ts';
import { addDays, type Day, type Instant, instantAt } from '../domain/time.ts';
import { type CaseView, viewOf } from '../domain/view.ts';
import { type Attempt, type Posted, pauseUntil, post, put } from './attempt.ts';
import { sendToChannel } from './channel-sends.ts';
import { owedList } from './letters.ts';
import { hashOf, type Recording } from './recording.ts';
import type { DeliverySurroundings } from './surroundings.ts';

/** What time has made due since the last wake, and cards that should be there and are not. */
export function planned(doc: CaseDocument, s: Situation): CaseDocument {
  const { owed, reminded } = owedByTime(doc, s);
  const planned = { ...doc, owed: [...doc.owed, ...owed], reminded };
  return { ...planned, owed: [...planned.owed, ...missingCards(planned, s)], index: indexOf(planned, s) };
}

/** The next thing to send for the case, sent: how it is recorded, or undefined when nothing is left to do now. */
export async function sendNext(around: DeliverySurroundings, doc: CaseDocument, s: Situation): Promise<Recording | undefined> {
  const due = doc.owed.find((entry) => entry.notBefore <= s.now);
  const side = due && channelOf(due.to);
  if (due && side !== undefined) return sendToChannel(around, doc, due, side, s);
  if (due?.as === 'list') return sendToList(around, doc, due, s);
  if (due) return sendCard(around, doc, due, s);
  for (const [person, card] of Object.entries(doc.cards)) {
    if (card.retry && card.retry.notBefore > s.now) continue;
    const recording = await refresh(around, doc, person, card, s);
    if (recording) return recording;
  }
  return undefined;
}

async function sendToList(around: DeliverySurroundings, doc: CaseDocument, entry: Owed, s: Situation): Promise<Recording> {
  const reader = actingFor(entry.to, s.people, s.today, barredFrom(entry, doc, s))?.person;
  if (reader !== undefined) await owedList(around, reader, s);
  else around.log.error({ case: doc.number, seat: entry.to }, 'nobody holds the seat that a reminder is for');
  return without([entry]);
}

async function sendCard(around: DeliverySurroundings, doc: CaseDocument, entry: Owed, s: Situation): Promise<Recording> {
  const reader = readerOf(entry, doc, s);
  if (reader === undefined) return postponed([entry], pauseUntil(around, 9));
  // The card that somebody lacks goes to nobody else, and whoever could not be reached today is tried again tomorrow.
  if (isForOneOnly(entry) && doc.unreached[reader]?.on === s.today) return without([entry]);
  if (isToldAnyway(entry, reader, doc, s)) return without([entry]);
  const together = doc.owed.filter(
    (other) => other.as === 'card' && other.notBefore <= s.now && readerOf(other, doc, s) === reader,
  );
  const view = await seen(around, doc, reader, s);
  if (!view || isForNothing(view)) return without(together);
  const full = around.draw.caseCard(view, 'full');
  const attempt = await post(around, reader, full, entry.tries);
  const shown = hashOf(full);
  if (attempt.kind === 'tooBig') {
    const again = await post(around, reader, around.draw.caseCard(view, 'short'), entry.tries);
    return recorded(again, reader, shown, together, s.today);
  }
  return recorded(attempt, reader, shown, together, s.today);
}

/** The case as the reader sees it, with what its card speaks of besides. */
async function seen(
  around: DeliverySurroundings,
  doc: CaseDocument,
  reader: PersonId,
  s: Situation,
): Promise<CaseView | undefined> {
  const view = viewOf(doc, reader, asReached(doc, s));
  return view && withBeside(around.store, view);
}

/** A card that shows something else than the case is now, or an older one that is to be folded. */
async function refresh(
  around: DeliverySurroundings,
  doc: CaseDocument,
  person: PersonId,
  card: LiveCard,
  s: Situation,
): Promise<Recording | undefined> {
  const [oldest] = card.older;
  const tries = card.retry?.tries ?? 0;
  if (oldest !== undefined) {
    const attempt = await put(around, person, oldest, around.draw.folded(), tries);
    return changed(person, attempt, tries, (kept) => ({ ...kept, older: kept.older.filter((id) => id !== oldest) }));
  }
  if (card.activityId === undefined) return undefined;
  const isChannel = channelOf(person as Seat) !== undefined;
  const view = isChannel ? undefined : await seen(around, doc, person, s);
  const message = isChannel
    ? around.draw.channelPost(doc, s)
    : view
      ? around.draw.caseCard(view, 'full')
      : around.draw.farewell(doc, person, s);
  const shown = hashOf(message);
  if (card.shown === shown) return undefined;
  let attempt = await put(around, person, card.activityId, message, tries);
  if (attempt.kind === 'tooBig' && view)
    attempt = await put(around, person, card.activityId, around.draw.caseCard(view, 'short'), tries);
  const { activityId } = card;
  return changed(person, attempt, tries, (kept) => {
    if (kept.activityId !== activityId) return kept;
    if (attempt.kind === 'gone') return { older: kept.older };
    return view || isChannel ? { ...kept, shown } : undefined;
  });
}

/** The next of the ladder that can be reached and may see the case: who acts for the seat, who stands in, the manager (DESIGN 4). */
function readerOf(entry: Owed, doc: CaseDocument, s: Situation): PersonId | undefined {
  if (isForOneOnly(entry)) return personIn(entry.to);
  const barred = barredFrom(entry, doc, s);
  const first = actingFor(entry.to, s.people, s.today, barred)?.person;
  const standIn = first && standInFor(first, s.people, s.today, barred);
  const ladder = first === undefined ? [] : [first, standIn, personOf(s.people, first)?.manager];
  return ladder.find(
    (person) =>
      person !== undefined && doc.unreached[person]?.on !== s.today && viewOf(doc, person, asReached(doc, s)) !== undefined,
  );
}

/** Of several who owe the same, one who cannot be reached is not made up for by another of them: they are told for themselves. */
function isToldAnyway(entry: Owed, reader: PersonId, doc: CaseDocument, s: Situation): boolean {
  const task = taskOf(entry, doc, s);
  const own = personSeat(reader);
  return entry.to !== own && actingFor(entry.to, s.people, s.today)?.person !== reader && task?.seats.includes(own) === true;
}

/** A check of watches that have all ended since: nobody is asked for it any longer (S12). */
function isForNothing({ doc, state, beside }: CaseView): boolean {
  return doc.kind === 'check' && (state as Check).side === 'FH' && beside?.length === 0;
}

/** Who may not answer what the seat owes; whoever is only told of it is told whatever they may do. */
function barredFrom(entry: Owed, doc: CaseDocument, s: Situation): readonly PersonId[] {
  const task = taskOf(entry, doc, s);
  return task?.seats.includes(entry.to) ? (task.barred?.people ?? []) : [];
}

/** The open task that something is owed for. */
function taskOf(entry: Owed, doc: CaseDocument, s: Situation): Task | undefined {
  return openTasks(doc, s).find(({ id }) => entry.key.startsWith(`${id}/`));
}

/** What somebody has asked for, or lacks: no duty, so it does not go down the ladder. */
function isForOneOnly(entry: Owed): boolean {
  return entry.key.startsWith('asked/') || entry.key.startsWith('missing/');
}

function recorded(attempt: Posted, reader: PersonId, shown: string, entries: readonly Owed[], today: Day): Recording {
  switch (attempt.kind) {
    case 'sent':
      return (doc) => {
        const card = doc.cards[reader];
        const older = card?.activityId === undefined ? [] : [card.activityId];
        const live = { activityId: attempt.activityId, shown, older: [...(card?.older ?? []), ...older] };
        const { [reader]: _, ...unreached } = doc.unreached;
        return { ...without(entries)(doc), unreached, cards: { ...doc.cards, [reader]: live } };
      };
    case 'later':
      return postponed(entries, attempt.notBefore);
    case 'unreached':
      return (doc) => ({ ...doc, unreached: { ...doc.unreached, [reader]: { reason: attempt.reason, on: today } } });
    case 'tooBig':
      return (doc) => ({ ...doc, unreached: { ...doc.unreached, [reader]: { reason: attempt.kind, on: today } } });
  }
}

/** After a change of a card: as `change` says when it was taken or never will be, else tried again later. */
function changed(person: PersonId, attempt: Attempt, tries: number, change: (card: LiveCard) => LiveCard | undefined): Recording {
  return (doc) => {
    const card = doc.cards[person];
    if (!card) return doc;
    const { retry: _, ...settled } = card;
    const next =
      attempt.kind === 'later' ? { ...card, retry: { notBefore: attempt.notBefore, tries: tries + 1 } } : change(settled);
    const { [person]: __, ...others } = doc.cards;
    return { ...doc, cards: next === undefined ? others : { ...others, [person]: next } };
  };
}

/** Cards that are not there: of a case whose first card was lost, or was never sent. Those who stand in get theirs when something falls due. */
function missingCards(doc: CaseDocument, s: Situation): Owed[] {
  const owed: Owed[] = [];
  for (const task of openTasks(doc, s).filter((task) => isDuty(task) && !task.later && !task.via)) {
    for (const seat of task.seats) {
      const acting = answersFor(seat, task, s);
      const isBarred = task.barred?.people.includes(holderOf(seat, s.people) ?? '') === true;
      if (!acting || (acting.for !== undefined && !isBarred)) continue;
      const card = doc.cards[acting.person];
      if (card?.activityId !== undefined || card?.toldByList) continue;
      const to = personSeat(acting.person);
      if (
        [...doc.owed, ...owed].some(
          (entry) => entry.as === 'card' && actingFor(entry.to, s.people, s.today)?.person === acting.person,
        )
      )
        continue;
      owed.push({ key: `missing/${s.today}/${to}`, as: 'card', to, notBefore: s.now, tries: 0 });
    }
  }
  return owed;
}

function without(entries: readonly Owed[]): Recording {
  const keys = new Set(entries.map((entry) => entry.key));
  return (doc) => ({ ...doc, owed: doc.owed.filter((entry) => !keys.has(entry.key)) });
}

function postponed(entries: readonly Owed[], notBefore: Instant): Recording {
  const keys = new Set(entries.map((entry) => entry.key));
  return (doc) => ({
    ...doc,
    owed: doc.owed.map((entry) => (keys.has(entry.key) ? { ...entry, notBefore, tries: entry.tries + 1 } : entry)),
  });
}

/** When the case wakes next. One that is past its retention only waits for the cards that Teams did not take. */
export function nextWake(doc: CaseDocument, s: Situation): Instant {
  const retries = Object.values(doc.cards).flatMap((card) => (card.retry ? [card.retry.notBefore] : []));
  return isPastRetention(doc, s) && retries.length > 0 ? (retries.toSorted()[0] as Instant) : wakeAfter(doc, s);
}

/** True when the case's retention period is over (ROUTINES 7). */
export function isPastRetention(doc: CaseDocument, s: Situation): boolean {
  const keptTo = endOfKeeping(doc, s);
  return keptTo !== undefined && instantAt(keptTo, PLANNING_TIME) <= s.now;
}

/**
 * Turns the case's cards into "Gallrat" and deletes it; after seven days of failed turning it is deleted anyway, and that is logged.
 * Undefined while the cards that are left wait to be tried again.
 */
export async function purge(
  around: DeliverySurroundings,
  doc: CaseDocument,
  s: Situation,
): Promise<Recording | 'deleted' | undefined> {
  for (const [person, card] of Object.entries(doc.cards)) {
    if (card.retry && card.retry.notBefore > s.now) continue;
    const id = card.activityId ?? card.older[0];
    if (id === undefined)
      return (kept) => ({ ...kept, cards: Object.fromEntries(Object.entries(kept.cards).filter(([who]) => who !== person)) });
    const attempt = await put(around, person, id, around.draw.purged(), card.retry?.tries ?? 0);
    const keptTo = endOfKeeping(doc, s) ?? s.today;
    if (attempt.kind === 'later' && s.today < addDays(keptTo, PURGE_GRACE_DAYS))
      return changed(person, attempt, card.retry?.tries ?? 0, (kept) => kept);
    if (attempt.kind !== 'sent')
      around.log.warn({ case: doc.number, outcome: attempt.kind }, 'a card could not be turned into Gallrat');
    const rest = (kept: LiveCard): LiveCard =>
      kept.activityId === id ? { older: kept.older } : { ...kept, older: kept.older.filter((other) => other !== id) };
    return changed(person, { kind: 'sent', activityId: id }, 0, rest);
  }
  if (Object.keys(doc.cards).length > 0) return undefined;
  return (await around.store.remove(doc)) ? 'deleted' : (kept) => kept;
}
