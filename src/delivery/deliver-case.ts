import type { CaseDocument } from '../domain/case-document.ts';
import { indexOf } from '../domain/case-index.ts';
import type { Situation } from '../domain/engine/step.ts';
import { nextWake, planned } from '../domain/sending/planned.ts';
import { dayOf, type Instant } from '../domain/time.ts';
import type { Claims } from './claims.ts';
import type { DeliveryDeps } from './deps.ts';
import { wakeDutiesBy } from './duty-wake.ts';
import { lastsFor } from './lasts-for.ts';
import { nextRound } from './next-round.ts';
import { type Recording, together } from './recording.ts';

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
  // What time has made due was owed as of then. Anything that falls due during the sends is not.
  let plannedIn = known;
  let done = nothing;
  let isPostUnrecorded = false;
  try {
    for (;;) {
      s = atThisSecond(s, deps.now());
      const doc = done(stored);
      const round = await nextRound(deps, doc, s);
      if (round && 'settled' in round) {
        done = together([done, round.settled]);
        continue;
      }
      if (!round || stopping()) {
        const wakeAt = round ? s.now : nextWake(doc, plannedIn);
        if (await claims.letGo({ ...doc, wakeAt, index: indexOf(doc, s) })) return;
      } else if ('remove' in round) {
        if (await deps.store.remove(stored)) return;
      } else {
        const mayBegin = lastsFor(stored, deps) && !(round.hasPost && isPostUnrecorded);
        const ready = mayBegin ? stored : await claims.claim(doc);
        if (ready) {
          if (!mayBegin) [done, isPostUnrecorded] = [nothing, false];
          stored = ready;
          const sending = round.sends.map((send) => send(() => lastsFor(ready, deps)));
          const outcomes = await Promise.allSettled(sending);
          const sent = outcomes.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
          done = together([done, ...sent]);
          isPostUnrecorded ||= round.hasPost;
          const failed = outcomes.find((one) => one.status === 'rejected');
          if (failed) throw failed.reason;
          continue;
        }
      }
      // Somebody else has written the case. If our claim stands, what was done is recorded on the
      // case as it is now. Without the claim the case is not ours to write.
      const there = await claims.reload(stored);
      if (!there) return;
      const fresh = await deps.situation();
      await wakeDutiesBy(deps, there, fresh);
      [s, plannedIn] = [fresh, fresh];
      stored = there;
      done = together([done, (kept) => planned(kept, fresh)]);
    }
  } catch (fault) {
    // What was sent before the fault is recorded all the same: it would be sent again, each time.
    await recordDone(claims, stored, done).catch(() => undefined);
    throw fault;
  }
}

/** Records what was done on the case as it is now, for as long as our claim on it stands. */
async function recordDone(claims: Claims, stored: CaseDocument, done: Recording): Promise<void> {
  let doc: CaseDocument | undefined = done === nothing ? undefined : stored;
  while (doc && claims.isOwn(doc) && !(await claims.claim(done(doc))))
    doc = await claims.reload(doc);
}

/** Keeps the situation object within one second, because what is read and drawn is cached by it. */
function atThisSecond(s: Situation, now: Instant): Situation {
  return now.slice(0, 19) === s.now.slice(0, 19) ? s : { ...s, now, today: dayOf(now) };
}
