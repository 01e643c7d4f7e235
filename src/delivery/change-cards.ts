import type { CaseDocument } from '../domain/case-document.ts';
import type { Situation } from '../domain/engine/step.ts';
import { dropOlder, type LiveCard, withFace } from '../domain/live-card.ts';
import type { PersonId } from '../domain/people/people.ts';
import { channelOf, type Seat } from '../domain/people/seat.ts';
import { handsOffUntil, isKept, isUnderHands } from '../domain/sending/under-hands.ts';
import { addWorkingDays, instantAt } from '../domain/time.ts';
import { PLANNING_TIME } from '../domain/wake-time.ts';
import { pauseUntil, put, takeAway } from './attempt.ts';
import type { DeliveryDeps } from './deps.ts';
import { asSent, drawCard, faceOf } from './draw-card.ts';
import { leaveUntil, recordChange, type Send, type Settled, together } from './recording.ts';

/**
 * The changes of cards that no longer show what the case is now, at most one for each person. Those
 * who are to get a new message are left alone until it has come, because it says what has changed.
 */
export async function nextChanges(
  deps: DeliveryDeps,
  doc: CaseDocument,
  s: Situation,
  toBeTold: ReadonlySet<string>,
): Promise<Settled | { readonly sends: readonly Send[] }> {
  const changes: (Settled | { readonly send: Send })[] = [];
  for (const [person, card] of Object.entries(doc.cards)) {
    if (toBeTold.has(person) || (card.retry && card.retry.notBefore > s.now)) continue;
    const change = await nextChange(deps, doc, person, card, s);
    if (change) changes.push(change);
  }
  const settled = changes.flatMap((change) => ('settled' in change ? [change.settled] : []));
  if (settled.length > 0) return { settled: together(settled) };
  return { sends: changes.flatMap((change) => ('send' in change ? [change.send] : [])) };
}

/** Folds an older card, or changes a card that no longer shows what the case is now. */
async function nextChange(
  deps: DeliveryDeps,
  doc: CaseDocument,
  person: PersonId,
  card: LiveCard,
  s: Situation,
): Promise<Settled | { readonly send: Send } | undefined> {
  const isChannel = channelOf(person as Seat) !== undefined;
  const drawn = isChannel ? undefined : await drawCard(deps, doc, person, s);
  const oldest = card.older.find((id) => !isKept(card, id, drawn?.face, s));
  const tries = card.retry?.tries ?? 0;
  if (oldest !== undefined)
    return {
      async send(mayGoOn) {
        const attempt = await put(deps, person, oldest, deps.draw.folded(), tries);
        // At most one line of a day says that there is a newer card.
        if (attempt.kind === 'sent' && card.folded?.on === s.today && !isChannel && mayGoOn())
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
    async send(mayGoOn) {
      const sent = drawn ? await asSent(deps, drawn) : message;
      let attempt = await put(deps, person, activityId, sent, tries);
      if (attempt.kind === 'tooBig' && drawn) {
        const short = deps.draw.caseCard(drawn.view, 'short');
        attempt = mayGoOn()
          ? await put(deps, person, activityId, short, tries)
          : { kind: 'later', notBefore: pauseUntil(deps, tries) };
      }
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
