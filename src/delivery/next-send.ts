import type { CaseDocument, Owed } from '../domain/case-document.ts';
import type { Situation } from '../domain/engine/step.ts';
import { kindOf } from '../domain/kinds.ts';
import type { LiveCard } from '../domain/live-card.ts';
import { tellsOfUndo } from '../domain/owed-by-undo.ts';
import { actingFor } from '../domain/people/acting-for.ts';
import type { PersonId } from '../domain/people/people.ts';
import { channelOf, holderOf, type Seat } from '../domain/people/seat.ts';
import { asReached } from '../domain/reached.ts';
import { addWorkingDays, instantAt } from '../domain/time.ts';
import { type CaseView, viewOf } from '../domain/view.ts';
import { PLANNING_TIME } from '../domain/wake-time.ts';
import { pauseUntil, post, put, takeAway } from './attempt.ts';
import { nextToChannel, reassign } from './channel-sends.ts';
import type { DeliveryDeps } from './deps.ts';
import { asSent, drawCard } from './draw-card.ts';
import {
  barredFrom,
  heirsOf,
  isCovered,
  isForOneOnly,
  isStillOwed,
  isToldAnyway,
  readerOf,
} from './ladder.ts';
import { oweList } from './letter-sends.ts';
import { isPastRetention, nextPurge } from './purge.ts';
import {
  dropOlder,
  dropOwed,
  faceOf,
  leaveUntil,
  type Next,
  postpone,
  recordChange,
  recordPost,
  withFace,
} from './recording.ts';
import { handsOffUntil, isKept, isUnderHands } from './under-hands.ts';

/** Makes the pause a quarter of an hour, the longest one, when the message reached nobody. */
const TRIES_OF_NOBODY = 9;

/** Finds the next thing to do for the case, and does not do it. Undefined when nothing is due. */
export async function nextSend(
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

/** Puts a reminder on its reader's list. The list has one id, so a crash makes no second one. */
async function putOnList(
  deps: DeliveryDeps,
  doc: CaseDocument,
  entry: Owed,
  s: Situation,
): Promise<Next> {
  const reader = actingFor(entry.to, {
    people: s.people,
    today: s.today,
    barred: barredFrom(entry, doc, s),
    isCovered: isCovered(entry, doc, s),
  })?.person;
  if (reader !== undefined && viewOf(doc, reader, asReached(doc, s, reader))) {
    await oweList(deps, reader, s);
    return { settled: dropOwed([entry]) };
  }
  const heirs = heirsOf(entry, doc, s);
  if (reader === undefined && heirs.length === 0)
    deps.log.error(
      { case: doc.number, seat: entry.to.split(':')[0] },
      'nobody holds the seat that a reminder is for',
    );
  return { settled: reassign(entry, heirs) };
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
    return { settled: reassign(entry, heirs) };
  if (reader === undefined)
    return { settled: postpone([entry], pauseUntil(deps, TRIES_OF_NOBODY), { nobody: true }) };
  // A missing card goes to its reader only. A reader who was not reached today is tried tomorrow.
  if (isForOneOnly(entry) && doc.unreached[reader]?.on === s.today)
    return { settled: dropOwed([entry]) };
  if (isToldAnyway(entry, reader, doc, s)) return { settled: dropOwed([entry]) };
  const together = doc.owed.filter(
    (other) =>
      other.as === 'card' && other.notBefore <= s.now && readerOf(other, doc, s) === reader,
  );
  const drawn = await drawCard(deps, doc, reader, s);
  if (!drawn && together.some(tellsOfUndo) && doc.cards[reader]?.activityId !== undefined)
    return leaveTaking(deps, doc, reader, together, s);
  if (!drawn || hasNothingLeft(drawn.view)) return { settled: dropOwed(together) };
  const { view, face } = drawn;
  const keepUntil = together.some(isForOneOnly) ? undefined : handsOffUntil(doc, reader, s);
  return {
    async send() {
      const message = await asSent(deps, drawn);
      let attempt = await post(deps, reader, message, entry.tries);
      if (attempt.kind === 'tooBig')
        attempt = await post(deps, reader, deps.draw.caseCard(view, 'short'), entry.tries);
      return recordPost(attempt, reader, face, together, s.today, keepUntil);
    },
  };
}

/**
 * E1: tells somebody that the press which gave them a part in the case was undone. They are told
 * although they may no longer see the case.
 */
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
      return recordPost(attempt, reader, faceOf(message), entries, s.today);
    },
  };
}

/** Folds an older card, or changes a card that no longer shows what the case is now. */
async function nextChange(
  deps: DeliveryDeps,
  doc: CaseDocument,
  person: PersonId,
  card: LiveCard,
  s: Situation,
): Promise<Next | undefined> {
  const isChannel = channelOf(person as Seat) !== undefined;
  const drawn = isChannel ? undefined : await drawCard(deps, doc, person, s);
  const oldest = card.older.find((id) => !isKept(card, id, drawn?.face, s));
  const tries = card.retry?.tries ?? 0;
  if (oldest !== undefined)
    return {
      async send() {
        const attempt = await put(deps, person, oldest, deps.draw.folded(), tries);
        // At most one line of a day says that there is a newer card.
        if (attempt.kind === 'sent' && card.folded?.on === s.today && !isChannel)
          await takeAway(deps, person, card.folded.activityId);
        return recordChange(person, attempt, tries, (kept) => ({
          ...dropOlder(kept, oldest),
          ...(attempt.kind === 'sent' ? { folded: { activityId: oldest, on: s.today } } : {}),
        }));
      },
    };
  const { activityId } = card;
  if (activityId === undefined) return undefined;
  const message =
    drawn?.message ??
    (isChannel ? deps.draw.channelPost(doc, s) : deps.draw.farewell(doc, person, s));
  const face = drawn?.face ?? faceOf(message);
  // After a change with an unknown outcome the card is sent again, even if the case looks the same.
  if (card.shown === face.shown && card.retry === undefined && card.stale === undefined)
    return undefined;
  if (drawn && isUnderHands(card, face, doc, person, s)) {
    const until = handsOffUntil(doc, person, s);
    return card.stale === undefined && until !== undefined
      ? { settled: leaveUntil(person, until) }
      : undefined;
  }
  return {
    async send() {
      const sent = drawn ? await asSent(deps, drawn) : message;
      let attempt = await put(deps, person, activityId, sent, tries);
      if (attempt.kind === 'tooBig' && drawn)
        attempt = await put(
          deps,
          person,
          activityId,
          deps.draw.caseCard(drawn.view, 'short'),
          tries,
        );
      // A card that could not be changed still shows old facts, perhaps to somebody who may not see
      // them any longer. So it is tried again tomorrow.
      if (attempt.kind === 'unreached' || attempt.kind === 'tooBig')
        attempt = {
          kind: 'later',
          notBefore: instantAt(addWorkingDays(s.today, 1), PLANNING_TIME),
        };
      return recordChange(person, attempt, tries, (kept) => {
        if (kept.activityId !== activityId) return kept;
        const { older, kept: hands, folded } = kept;
        if (attempt.kind === 'gone')
          return { older, ...(hands && { kept: hands }), ...(folded && { folded }) };
        return drawn || isChannel ? withFace(kept, face) : undefined;
      });
    },
  };
}

/** True when nothing is left that a duty at one time is for: nobody has to do it (S12). */
function hasNothingLeft({ doc, state, beside, unseen = 0 }: CaseView): boolean {
  return kindOf(doc.kind).oneTime?.hasNothingLeft(state, beside?.length, unseen) === true;
}
