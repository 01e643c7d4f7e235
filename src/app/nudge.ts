import { isCase } from '../domain/case-document.ts';
import type { Situation } from '../domain/engine/step.ts';
import { nudge as nudged } from '../domain/nudge.ts';
import type { PersonId } from '../domain/people/people.ts';
import { asReached } from '../domain/reached.ts';
import { type CaseView, viewOf } from '../domain/view.ts';
import { accessLine, askedFor } from './access.ts';
import type { Deed } from './app-deps.ts';
import type { AccessOutcome } from './let-through.ts';
import { replaceClaimed } from './replace-claimed.ts';
import { retryUntilWritten } from './retry-until-written.ts';
import { deliverAfter, showAfter } from './show-after.ts';
import type { Act, Acted } from './what-is-done.ts';

/**
 * E27, "Påminn": sends the ordinary card anew to whoever a party of the case waits for. It is no
 * event, and moves no reminder. Two presses in the same second are one, because the second one
 * reads what the first one wrote.
 */
export function nudge(
  deps: Deed,
  s: Situation,
  person: PersonId,
  command: string,
  act: Extract<Act, { kind: 'nudge' }>,
): Promise<Acted> {
  return retryUntilWritten(async (): Promise<Acted | undefined> => {
    const doc = await deps.store.load(act.case);
    const view = isCase(doc) ? viewOf(doc, person, asReached(doc, s, person)) : undefined;
    const log = (outcome: AccessOutcome, seen?: CaseView) =>
      deps.log.write(
        accessLine(
          s.now,
          person,
          'act nudge',
          outcome,
          seen ? [seen.doc.number] : askedFor(act.case),
          seen?.for,
        ),
      );
    if (!view) {
      await log('nothing');
      return { kind: 'refused', refusal: { code: 'nothing' } };
    }
    const next = nudged(view, act.tasks, command);
    if (next === 'repeated') {
      deps.saved = 'all';
      await deliverAfter(deps, view.doc.id, log('repeated', view));
      return showAfter(deps, view);
    }
    if ('code' in next) {
      await log(next.code, view);
      return showAfter(deps, view, next);
    }
    const stored = await replaceClaimed(deps, next, s);
    if (!stored) return undefined;
    deps.saved = 'all';
    await deliverAfter(deps, next.id, log('ok', view), stored);
    return showAfter(deps, { ...view, doc: next });
  });
}
