import { type CaseDocument, isCase } from '../domain/case-document.ts';
import type { Document } from '../domain/document.ts';
import type { Situation } from '../domain/engine/step.ts';
import type { PersonId } from '../domain/people/people.ts';
import { personSeat } from '../domain/people/seat.ts';
import { wakeBy } from '../domain/waking-document.ts';
import type { AppDeps } from './app-deps.ts';
import { replaceClaimed } from './replace-claimed.ts';
import { retryUntilWritten } from './retry-until-written.ts';

/**
 * Owes somebody a new card of the case, which was just read. It comes last in their chat, and the
 * one before it is folded.
 */
export async function oweNewCard(
  deps: AppDeps,
  s: Situation,
  person: PersonId,
  shown: CaseDocument,
  command: string,
): Promise<void> {
  const key = `asked/${command}/${personSeat(person)}`;
  let read: Document | undefined = shown;
  const stored = await retryUntilWritten(async () => {
    const doc = read ?? (await deps.store.load(shown.id));
    read = undefined;
    if (!isCase(doc)) return false;
    const owed = [
      ...doc.owed.filter((entry) => entry.key !== key),
      { key, as: 'card' as const, to: personSeat(person), notBefore: s.now, tries: 0 },
    ];
    return replaceClaimed(deps, { ...doc, owed, wakeAt: wakeBy(doc, s.now) }, s);
  });
  if (stored) deps.written(shown.id, stored);
}
