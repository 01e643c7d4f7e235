import { append } from '../domain/append.ts';
import type { CaseDocument } from '../domain/case-document.ts';
import type { Situation } from '../domain/engine/step.ts';
import type { PersonId } from '../domain/people/people.ts';
import { asReached } from '../domain/reached.ts';
import { viewOf } from '../domain/view.ts';
import type { AppDeps, Deed } from './app-deps.ts';
import type { AccessOutcome } from './let-through.ts';
import { replaceClaimed } from './replace-claimed.ts';
import { deliverAfter, showAfter } from './show-after.ts';
import type { Act, Acted } from './what-is-done.ts';

/** The events of an accepted press, the case as it was read, and the log of the press. */
interface Accepted {
  readonly doc: CaseDocument;
  readonly events: Parameters<typeof append>[1];
  readonly log: (outcome: AccessOutcome, whose?: PersonId) => Promise<void>;
}

/** Writes the press and shows the case after it. Undefined when somebody else wrote first. */
export async function writeAnswer(
  deps: Deed,
  s: Situation,
  person: PersonId,
  act: Extract<Act, { kind: 'answer' }>,
  { doc, events, log }: Accepted,
): Promise<Acted | undefined> {
  const next = append(doc, events, person, act.shownIn, s);
  const stored = await replaceClaimed(deps, next, s);
  if (!stored) return undefined;
  deps.saved = 'all';
  const logged = deliverAfter(deps, next.id, log('ok', events[0]?.for), stored);
  // The card is drawn while the log line is being written. Nothing is shown before the line is
  // there, not even a failure.
  const acted = drawAfter(deps, next, person, s);
  acted.catch(() => undefined);
  await logged;
  return acted;
}

/**
 * Draws the case after a press, for the presser. It begins when the request to the store is on its
 * way.
 */
async function drawAfter(
  deps: AppDeps,
  doc: CaseDocument,
  person: PersonId,
  s: Situation,
): Promise<Acted> {
  await new Promise((resume) => setImmediate(resume));
  const after = viewOf(doc, person, asReached(doc, s, person));
  return after
    ? showAfter(deps, after)
    : { kind: 'done', what: 'left', facts: { number: doc.number } };
}
