import { deedOfSteps } from '../domain/access-deed.ts';
import { append } from '../domain/append.ts';
import { withBeside } from '../domain/beside.ts';
import { type CaseDocument, isCase } from '../domain/case-document.ts';
import { kindOfId } from '../domain/case-number.ts';
import { routineOf } from '../domain/case-state.ts';
import type { Document } from '../domain/document.ts';
import { decide } from '../domain/engine/case.ts';
import type { Situation } from '../domain/engine/step.ts';
import type { CaseEvent, CaseKind, StepName } from '../domain/kinds.ts';
import type { PersonId } from '../domain/people/people.ts';
import { personSeat } from '../domain/people/seat.ts';
import { asReached } from '../domain/reached.ts';
import { dayOf } from '../domain/time.ts';
import { type CaseView, viewOf } from '../domain/view.ts';
import { accessLine, askedFor, type Outcome } from './access.ts';
import type { AppDeps, Deed, Read } from './app-deps.ts';
import type { DoorRefusal } from './door-refusal.ts';
import { retryUntilWritten } from './retry.ts';
import { faultOfDuplicate } from './watch-that-stays.ts';
import type { Act, Acted } from './what-is-done.ts';

/**
 * Handles a press on a case: reads the case, decides, appends, and replaces what was read. When
 * somebody else wrote first, it reads and decides again.
 */
export function answerCase(
  deps: Deed,
  s: Situation,
  person: PersonId,
  command: string,
  act: Extract<Act, { kind: 'answer' }>,
): Promise<Acted> {
  const kind = kindOfId(act.case);
  const steps = act.tasks.slice(0, MOST_STEPS).map((task) => stepIn(task, kind));
  const what = deedOfSteps(steps);
  return retryUntilWritten(async () => {
    const doc = await deps.store.load(act.case);
    const view = isCase(doc) ? viewOf(doc, person, asReached(doc, s, person)) : undefined;
    if (!view) {
      const refusal = beenFirst(doc, person, act.tasks, s) ?? { code: 'nothing' as const };
      await deps.log.write(accessLine(s.now, person, what, refusal.code, askedFor(act.case)));
      return { kind: 'refused' as const, refusal };
    }
    const decision = decide(
      routineOf(view.doc.kind),
      view.doc.events,
      { command, tasks: act.tasks, inputs: act.inputs },
      person,
      view.s,
    );
    const log = (outcome: Outcome, whose = view.for) =>
      deps.log.write(accessLine(s.now, person, what, outcome, [view.doc.number], whose));
    if (decision.kind === 'repeated') {
      deps.saved = 'all';
      // If the database's first answer was lost, nothing has been sent yet. So what is owed is sent
      // now.
      await deliverAfter(deps, view.doc.id, log('repeated'));
      return showAfter(deps, view);
    }
    if (decision.kind === 'refused') {
      await log(decision.refusal.code);
      return showAfter(deps, view, decision.refusal);
    }
    const fault = await faultOfDuplicate(
      deps.store,
      decision.events as readonly CaseEvent[],
      view.doc.id,
    );
    if (fault) {
      await log(fault.code);
      return showAfter(deps, view, fault);
    }
    const next = append(view.doc, decision.events, person, act.shownIn, s);
    const stored = await deps.store.replace(next);
    if (!stored) return undefined;
    deps.saved = 'all';
    const logged = deliverAfter(deps, next.id, log('ok', decision.events[0]?.for), {
      doc: stored,
      s,
    });
    // The card is drawn while the log line is being written. Nothing is shown before the line is
    // there, not even a failure.
    const acted = drawAfter(deps, next, person, s);
    acted.catch(() => undefined);
    await logged;
    return acted;
  });
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

/** Delivers what the case owes when the line in the access log is written, or could not be. */
export async function deliverAfter(
  deps: AppDeps,
  id: string,
  logged: Promise<void>,
  read?: Read,
): Promise<void> {
  try {
    await logged;
  } finally {
    deps.written(id, read);
  }
}

/**
 * Says who pressed first today, to somebody who could see the case until then (S11). For them it is
 * no secret that the case is gone.
 */
function beenFirst(
  doc: Document | undefined,
  person: PersonId,
  tasks: readonly string[],
  s: Situation,
): DoorRefusal | undefined {
  if (!isCase(doc)) return undefined;
  const at = doc.events.findLastIndex(
    (event) => event.task !== undefined && tasks.includes(event.task),
  );
  const first = doc.events[at];
  if (at < 1 || !first || dayOf(first.at) !== s.today) return undefined;
  const before = viewOf({ ...doc, events: doc.events.slice(0, at) }, person, s);
  const whose = first.for === undefined ? {} : { for: first.for };
  return before && { code: 'beenFirst', by: first.by, ...whose, at: first.at };
}

/** How many steps the access log names of one press. */
const MOST_STEPS = 20;

/**
 * The name of a task's step for the access log. It is the same whether or not the case exists, and
 * never something that somebody may have written in its place.
 */
function stepIn(task: string, kind: CaseKind | undefined): StepName | '?' {
  const name = task.replace(/@.*$/, '');
  if (name === 'undo') return name;
  const steps = kind === undefined ? [] : routineOf(kind).steps;
  return steps.find((step) => step.name === name)?.name ?? '?';
}

/**
 * Shows the case's card after a press. What the card names besides the case gets a line of its own
 * in the access log before the card leaves.
 */
export async function showAfter(
  { store, log, willShow }: AppDeps,
  view: CaseView,
  refusal?: DoorRefusal,
): Promise<Acted> {
  const seen = await withBeside(store, view);
  if (!refusal) willShow?.(seen);
  const beside = (seen.beside ?? []).map(({ number }) => number);
  if (beside.length > 0)
    await log.write(accessLine(view.s.now, view.viewer, 'show case', 'ok', beside, view.for));
  return { kind: 'case', view: seen, ...(refusal === undefined ? {} : { refusal }) };
}

/**
 * Owes somebody a new card of the case. It comes last in their chat, and the one before it is
 * folded.
 */
export async function sendAnew(
  deps: AppDeps,
  s: Situation,
  person: PersonId,
  id: string,
  command: string,
): Promise<void> {
  const key = `asked/${command}/${personSeat(person)}`;
  const isOwed = await retryUntilWritten(async () => {
    const doc = await deps.store.load(id);
    if (!isCase(doc)) return false;
    const owed = [
      ...doc.owed.filter((entry) => entry.key !== key),
      { key, as: 'card' as const, to: personSeat(person), notBefore: s.now, tries: 0 },
    ];
    return (
      (await deps.store.replace({ ...doc, owed, wakeAt: doc.claim ? doc.claim.until : s.now })) &&
      true
    );
  });
  if (isOwed) deps.written(id);
}
