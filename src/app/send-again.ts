import { isCase } from '../domain/case-document.ts';
import type { Situation } from '../domain/engine/step.ts';
import type { PersonId } from '../domain/people/people.ts';
import { asReached } from '../domain/reached.ts';
import { viewOf } from '../domain/view.ts';
import { accessLine, askedFor } from './access.ts';
import type { Deed } from './app-deps.ts';
import { isWaiting, oweAgain } from './owe-again.ts';
import { replaceClaimed } from './replace-claimed.ts';
import { retryUntilWritten } from './retry-until-written.ts';
import { deliverAfter, showAfter } from './show-after.ts';
import type { Acted } from './what-is-done.ts';

/**
 * "Skicka igen": tries at once, instead of tomorrow, to reach the people whom Teams did not reach,
 * and retries what reached nobody on the ladder (docs/design.md). Everybody who sees the case may
 * do it, because it moves no responsibility. A second press does nothing more.
 */
export async function sendAgain(
  deps: Deed,
  s: Situation,
  person: PersonId,
  command: string,
  id: string,
): Promise<Acted> {
  const tried = await retryUntilWritten(async () => {
    const doc = await deps.store.load(id);
    const view = isCase(doc) ? viewOf(doc, person, asReached(doc, s, person)) : undefined;
    if (!view) return { outcome: 'nothing' as const };
    if (!isWaiting(view.doc)) return { outcome: 'repeated' as const, view, whose: view.for };
    const again = oweAgain(view.doc, person, command, s);
    const stored = await replaceClaimed(deps, again, s);
    return (
      stored && { outcome: 'ok' as const, view: viewOf(again, person, s), whose: view.for, stored }
    );
  });
  const { outcome, view, whose, stored } = tried;
  const asked = askedFor(id);
  const logged = () =>
    deps.log.write(accessLine(s.now, person, 'act sendAgain', outcome, asked, whose));
  if (outcome === 'nothing') {
    await logged();
    return { kind: 'refused', refusal: { code: 'nothing' } };
  }
  deps.saved = 'all';
  await deliverAfter(deps, id, logged(), stored);
  if (view) return showAfter(deps, view);
  return { kind: 'done', what: 'left', facts: { number: asked[0] ?? '' } };
}
