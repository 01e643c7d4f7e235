import type { CaseDocument } from '../domain/case-document.ts';
import { indexOf } from '../domain/case-index.ts';
import type { Situation } from '../domain/engine/step.ts';
import { nextWake, planned } from '../domain/sending/planned.ts';
import { addMinutes, dayOf, type Instant } from '../domain/time.ts';
import type { Claims } from './claims.ts';
import type { DeliveryDeps } from './deps.ts';
import { nextRound } from './next-round.ts';
import { type Recording, type Send, together } from './recording.ts';

const nothing: Recording = (doc) => doc;

/**
 * Sends everything that is due for a case, and lets go of it. `from` is the case as it was read, and
 * as it is to be: the first round of sends claims it, unless the press that made it due has done so.
 *
 * Each new message is recorded before the next one is sent, because a repeated one is seen. Changes
 * of cards may be repeated freely, so they go out side by side and are recorded with whatever is
 * written next. The last record also lets go of the claim. A due message therefore costs two writes,
 * and one that a press made due costs one. When `stopping` says so, the rest stays due.
 */
export async function deliverCase(
  deps: DeliveryDeps,
  from: CaseDocument,
  known: Situation,
  stopping: () => boolean,
): Promise<void> {
  const { claims } = deps;
  let stored = from;
  let s = known;
  let done = nothing;
  let isPostUnrecorded = false;
  for (;;) {
    s = atThisSecond(s, deps.now());
    const doc = done(stored);
    const round = await nextRound(deps, doc, s);
    if (round && 'settled' in round) {
      done = together([done, round.settled]);
      continue;
    }
    if (!round || stopping()) {
      const wakeAt = round ? s.now : nextWake(doc, s);
      if (await claims.letGo({ ...doc, wakeAt, index: indexOf(doc, s) })) return;
    } else if ('remove' in round) {
      if (await deps.store.remove(stored)) return;
    } else {
      const mayBegin = lastsFor(stored, deps) && !(round.hasPost && isPostUnrecorded);
      const ready = mayBegin ? stored : await claims.claim(doc);
      if (ready) {
        if (!mayBegin) [done, isPostUnrecorded] = [nothing, false];
        stored = ready;
        done = together([done, await sendAll(claims, round.sends, (sent) => sent(done(ready)))]);
        isPostUnrecorded ||= round.hasPost;
        continue;
      }
    }
    // Somebody else has written the case. If our claim stands, what was done is recorded on the
    // case as it is now. Without the claim the case is not ours to write.
    const there = await claims.reload(stored);
    if (!there) return;
    const fresh = await deps.situation();
    s = fresh;
    stored = there;
    done = together([done, (kept) => planned(kept, fresh)]);
  }
}

/**
 * Sends all of a round side by side, and returns how to record their outcomes. When one of them
 * fails by a fault of ours or of the store, the others are recorded before the fault goes on.
 */
async function sendAll(
  claims: Claims,
  sends: readonly Send[],
  recorded: (sent: Recording) => CaseDocument,
): Promise<Recording> {
  const outcomes = await Promise.allSettled(sends.map((send) => send()));
  const sent = together(
    outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : [])),
  );
  const failed = outcomes.find((outcome) => outcome.status === 'rejected');
  if (!failed) return sent;
  await claims.claim(recorded(sent));
  throw failed.reason;
}

/** Keeps the situation object within one second, because what is read and drawn is cached by it. */
function atThisSecond(s: Situation, now: Instant): Situation {
  return now.slice(0, 19) === s.now.slice(0, 19) ? s : { ...s, now, today: dayOf(now) };
}

/** True when our claim lasts until a send that starts now has ended, its wait included. */
function lastsFor(doc: CaseDocument, { claims, now, sendSeconds }: DeliveryDeps): boolean {
  const until = claims.isOwn(doc) ? doc.claim?.until : undefined;
  return until !== undefined && until >= addMinutes(now(), sendSeconds / 60);
}
