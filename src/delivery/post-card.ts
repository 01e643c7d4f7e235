import type { CaseDocument, Owed } from '../domain/case-document.ts';
import type { Situation } from '../domain/engine/step.ts';
import { kindOf } from '../domain/kinds.ts';
import { tellsOfUndo } from '../domain/owed-by-undo.ts';
import type { PersonId } from '../domain/people/people.ts';
import { holderOf } from '../domain/people/seat.ts';
import {
  heirsOf,
  isForOneOnly,
  isStillOwed,
  isToldAnyway,
  readerOf,
} from '../domain/sending/reader-of.ts';
import { handsOffUntil } from '../domain/sending/under-hands.ts';
import type { CaseView } from '../domain/view.ts';
import { pauseUntil, post } from './attempt.ts';
import { reassign } from './channel-sends.ts';
import type { DeliveryDeps } from './deps.ts';
import { asSent, drawCard, faceOf } from './draw-card.ts';
import { dropOwed, type Post, postpone, recordPost, type Settled } from './recording.ts';

/** Makes the pause a quarter of an hour, the longest one, when the message reached nobody. */
const TRIES_OF_NOBODY = 9;

/** The new card that an entry is owed, to whom the ladder gives it (docs/design.md). */
export async function nextCard(
  deps: DeliveryDeps,
  doc: CaseDocument,
  entry: Owed,
  s: Situation,
): Promise<Post | Settled> {
  const reader = readerOf(entry, doc, s);
  const heirs =
    reader === undefined && hasNoReader(entry, doc, s) ? heirsOf(entry, doc, s) : undefined;
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
    async send(mayGoOn) {
      const message = await asSent(deps, drawn);
      let attempt = await post(deps, reader, message, entry.tries, mayGoOn);
      if (attempt.kind === 'tooBig') {
        const short = deps.draw.caseCard(view, 'short');
        attempt = mayGoOn()
          ? await post(deps, reader, short, entry.tries, mayGoOn)
          : { kind: 'later', notBefore: pauseUntil(deps, entry.tries) };
      }
      return recordPost(attempt, reader, face, together, s.today, keepUntil);
    },
  };
}

/**
 * True when it is not Teams that keeps the message: nobody holds its seat, or nobody on its ladder
 * may see the case any longer.
 */
function hasNoReader(entry: Owed, doc: CaseDocument, s: Situation): boolean {
  return (
    holderOf(entry.to, s.people) === undefined ||
    readerOf(entry, { ...doc, unreached: {} }, s) === undefined
  );
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
): Post {
  const message = deps.draw.farewell(doc, reader, s);
  return {
    async send(mayGoOn) {
      const attempt = await post(deps, reader, message, entries[0]?.tries ?? 0, mayGoOn);
      return recordPost(attempt, reader, faceOf(message), entries, s.today);
    },
  };
}

/** True when nothing is left that a duty at one time is for: nobody has to do it (S12). */
function hasNothingLeft({ doc, state, beside, unseen = 0 }: CaseView): boolean {
  return kindOf(doc.kind).oneTime?.hasNothingLeft(state, beside?.length, unseen) === true;
}
