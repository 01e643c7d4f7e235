import { append } from '../domain/append.ts';
import { withBeside } from '../domain/beside.ts';
import { kindOfId } from '../domain/case-number.ts';
import { type CaseDocument, type Document, isCase, routineOf } from '../domain/document.ts';
import { decide } from '../domain/engine/case.ts';
import type { Situation } from '../domain/engine/step.ts';
import type { CaseEvent, CaseKind } from '../domain/kinds.ts';
import { type PersonId, personSeat } from '../domain/people/people.ts';
import { asReached } from '../domain/reached.ts';
import { dayOf } from '../domain/time.ts';
import { type CaseView, viewOf } from '../domain/view.ts';
import { accessLine, askedFor, type Outcome } from './access.ts';
import { untilFirst } from './attempts.ts';

import type { Act, Acted, AppDeps, Deed, DoorRefusal, Read } from './doors.ts';
import { faultOfDuplicate } from './watch-that-stays.ts';

/** A press on a case: read, decide, append, and replace what was read; when somebody was first, read and decide again. */
export function answerCase(
  deps: Deed,
  s: Situation,
  person: PersonId,
  command: string,
  act: Extract<Act, { kind: 'answer' }>,
): Promise<Acted> {
  const kind = kindOfId(act.case);
  const steps = act.tasks.slice(0, MOST_STEPS).map((task) => stepIn(task, kind));
  const what = `act ${steps.join(' ')}`;
  return untilFirst(async () => {
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
      // When the first answer was lost on its way from the database, nothing has been sent yet.
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
    // Looked at and drawn while the line is being written; nothing leaves before, not even that it failed.
    const acted = drawAfter(deps, next, person, s);
    acted.catch(() => undefined);
    await logged;
    return acted;
  });
}

/** What a press has made of the case, for whom it was. Begins when what has been asked of the store is on its way. */
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

/** What is owed goes out when the line in the access log is written, and also when it could not be. */
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

/** Who was first today, for somebody who could see the case until then (S11): to them it is no secret that it is gone. */
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

/** As many as the access log names of one press. */
const MOST_STEPS = 20;

/** The step that a task is of, for the access log: never what somebody may have written in its place, and the same where there is no case. */
function stepIn(task: string, kind: CaseKind | undefined): string {
  const name = task.replace(/@.*$/, '');
  const isStep = kind !== undefined && routineOf(kind).steps.some((step) => step.name === name);
  return name === 'undo' || isStep ? name : '?';
}

/** The case as its card shows it after a press. What the card names besides has a line of its own in the access log, before it leaves. */
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

/** Owes somebody the case's card anew: it comes last in their chat, and the one before is folded. */
export async function sendAnew(
  deps: AppDeps,
  s: Situation,
  person: PersonId,
  id: string,
  command: string,
): Promise<void> {
  const key = `asked/${command}/${personSeat(person)}`;
  const isOwed = await untilFirst(async () => {
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
