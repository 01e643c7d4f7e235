import { indexOf } from '../domain/case-index.ts';
import type { CaseDocument } from '../domain/document.ts';
import type { Situation } from '../domain/engine/step.ts';
import { addMinutes, dayOf, type Instant } from '../domain/time.ts';
import { nextSend } from './case-sends.ts';
import { type Claims, record } from './claims.ts';
import type { DeliveryDeps } from './deps.ts';
import { nextWake, plan } from './planning.ts';
import type { Recording } from './recording.ts';

const nothing: Recording = (doc) => doc;

/**
 * Sees to a claimed case until nothing is left to do now, and lets it go. Each send is recorded before the next begins; the last one
 * in the same write that lets go, so that a due message costs a claim and a record. Who answers for whom is read anew when somebody
 * else has written in between; the time is read for each send. `stopping` lets go with the rest undone and due.
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
    // Somebody has written in between: what was done is recorded on the case as it is now. Without our claim it is not ours to write.
    const there = await claims.reload(stored);
    if (!there) return;
    const fresh = await deps.situation();
    s = fresh;
    stored = there;
    done = compose(done, (kept) => plan(kept, fresh));
  }
}

/** The situation is the same within a second: what has been read of it and drawn for it need not be again. */
function atThisSecond(s: Situation, now: Instant): Situation {
  return now.slice(0, 19) === s.now.slice(0, 19) ? s : { ...s, now, today: dayOf(now) };
}

function compose(first: Recording, second: Recording): Recording {
  return (doc) => second(first(doc));
}

/** A send that begins ends within the claim, waiting included. */
function lastsFor({ claim }: CaseDocument, { now, sendSeconds }: DeliveryDeps): boolean {
  return claim !== null && claim.until >= addMinutes(now(), sendSeconds / 60);
}
