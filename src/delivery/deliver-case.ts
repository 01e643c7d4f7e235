import type { CaseDocument } from '../domain/case-document.ts';
import { indexOf } from '../domain/case-index.ts';
import type { Situation } from '../domain/engine/step.ts';
import { addMinutes, dayOf, type Instant } from '../domain/time.ts';
import { type Claims, record } from './claims.ts';
import type { DeliveryDeps } from './deps.ts';
import { nextSend } from './next-send.ts';
import { nextWake, plan } from './planning.ts';
import type { Recording } from './recording.ts';

const nothing: Recording = (doc) => doc;

/**
 * Sends everything that is due for a claimed case, and releases the claim. Each send is recorded
 * before the next begins. The write that records the last one also releases the claim, so that a
 * due message costs two writes: the claim and the record. The time is read for each send. The
 * situation is read again when somebody else has written the case in between. When `stopping` says
 * so, the claim is released and the rest stays due.
 */
export async function deliverCase(
  deps: DeliveryDeps,
  claims: Claims,
  claimed: CaseDocument,
  known: Situation,
  stopping: () => boolean,
): Promise<void> {
  let stored = claimed;
  let s = known;
  let done = nothing;
  for (;;) {
    s = atThisSecond(s, deps.now());
    const doc = done(stored);
    const next = await nextSend(deps, doc, s);
    if (next && 'settled' in next) {
      done = compose(done, next.settled);
      continue;
    }
    if (!next || stopping()) {
      const wakeAt = next ? s.now : nextWake(doc, s);
      if (await record(deps, { ...doc, claim: null, wakeAt, index: indexOf(doc, s) })) return;
    } else {
      const ready = done === nothing && lastsFor(stored, deps) ? stored : await claims.renew(doc);
      if (ready) {
        stored = ready;
        done = nothing;
        const outcome = await next.send(stored);
        if (outcome === 'deleted') return;
        if (outcome !== 'changed') {
          done = outcome;
          continue;
        }
      }
    }
    // Somebody else has written the case. If our claim stands, what was done is recorded on the
    // case as it is now. Without the claim the case is not ours to write.
    const there = await claims.reload(stored);
    if (!there) return;
    const fresh = await deps.situation();
    s = fresh;
    stored = there;
    done = compose(done, (kept) => plan(kept, fresh));
  }
}

/** Keeps the situation object within one second, because what is read and drawn is cached by it. */
function atThisSecond(s: Situation, now: Instant): Situation {
  return now.slice(0, 19) === s.now.slice(0, 19) ? s : { ...s, now, today: dayOf(now) };
}

function compose(first: Recording, second: Recording): Recording {
  return (doc) => second(first(doc));
}

/** True when a send that starts now, its wait included, ends before the claim expires. */
function lastsFor({ claim }: CaseDocument, { now, sendSeconds }: DeliveryDeps): boolean {
  return claim !== null && claim.until >= addMinutes(now(), sendSeconds / 60);
}
