import { isCase } from '../domain/case-document.ts';
import { routineOf } from '../domain/case-state.ts';
import { decide } from '../domain/engine/case.ts';
import type { Situation } from '../domain/engine/step.ts';
import type { CaseEvent } from '../domain/kinds.ts';
import type { PersonId } from '../domain/people/people.ts';
import { asReached } from '../domain/reached.ts';
import { viewOf } from '../domain/view.ts';
import { accessLine, askedFor } from './access.ts';
import type { Deed } from './app-deps.ts';
import { deedOfPress } from './deed-of-press.ts';
import type { AccessOutcome } from './let-through.ts';
import { retryUntilWritten } from './retry-until-written.ts';
import { deliverAfter, showAfter } from './show-after.ts';
import { faultOfDuplicate } from './watch-that-stays.ts';
import type { Act, Acted } from './what-is-done.ts';
import { tellWhoWasFirst } from './who-was-first.ts';
import { writeAnswer } from './write-answer.ts';

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
  const what = deedOfPress(act.case, act.tasks);
  return retryUntilWritten(async (): Promise<Acted | undefined> => {
    const doc = await deps.store.load(act.case);
    const view = isCase(doc) ? viewOf(doc, person, asReached(doc, s, person)) : undefined;
    if (!view) {
      const refusal = tellWhoWasFirst(doc, person, act.tasks, s) ?? { code: 'nothing' as const };
      await deps.log.write(accessLine(s.now, person, what, refusal.code, askedFor(act.case)));
      return { kind: 'refused', refusal };
    }
    const decision = decide(
      routineOf(view.doc.kind),
      view.doc.events,
      { command, tasks: act.tasks, inputs: act.inputs },
      person,
      view.s,
    );
    const log = (outcome: AccessOutcome, whose = view.for) =>
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
    return writeAnswer(deps, s, person, act, { doc: view.doc, events: decision.events, log });
  });
}
