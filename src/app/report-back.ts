import type { Situation } from '../domain/engine/step.ts';
import type { PersonId } from '../domain/people/people.ts';
import { addDays } from '../domain/time.ts';
import { accessLine } from './access.ts';
import type { AppDeps, Deed } from './app-deps.ts';
import { retryUntilWritten } from './retry-until-written.ts';
import type { Acted } from './what-is-done.ts';

/**
 * "Är du tillbaka?" Answered with yes, or that an absence is not true. Every absence of the person
 * ends, also a coming one (E9).
 */
export async function reportBack(deps: Deed, s: Situation, person: PersonId): Promise<Acted> {
  for (const absence of await deps.store.absences()) {
    if (absence.person !== person) continue;
    await endAbsence(deps, s, absence.id);
    deps.saved = 'part';
  }
  deps.saved = 'all';
  await deps.log.write(accessLine(s.now, person, 'act back', 'ok'));
  return { kind: 'done', what: 'back', facts: {} };
}

/** Ends an absence. If the sweep is handling it at the same time, it is read and ended again. */
export async function endAbsence(deps: AppDeps, s: Situation, id: string): Promise<void> {
  const isEnded = await retryUntilWritten(async () => {
    const absence = await deps.store.load(id);
    if (absence?.kind !== 'absence' || !absence.open) return false;
    const wakeAt = absence.claim ? absence.claim.until : s.now;
    return (await deps.store.replace({ ...absence, to: addDays(s.today, -1), wakeAt })) && true;
  });
  if (isEnded) deps.written(id);
}
