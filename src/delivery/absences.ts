import { writeLetter } from '../absences.ts';
import type { Situation } from '../domain/case.ts';
import type { AbsenceDocument } from '../domain/document.ts';
import { PLANNING_TIME } from '../domain/owed.ts';
import { addDays, instantAt, workingDayOnOrAfter } from '../domain/time.ts';
import type { DeliverySurroundings } from './surroundings.ts';

/**
 * An absence has begun or ended: every open case in which the person has a part looks at who now answers for what. On the first day
 * back the person is told what happened meanwhile (E9).
 */
export async function turnAbsence(
  around: DeliverySurroundings,
  absence: AbsenceDocument,
  s: Situation,
): Promise<AbsenceDocument> {
  const over = absence.to !== undefined && absence.to < s.today;
  for (const { id } of await around.store.casesOf([absence.person])) await wake(around, id, s);
  if (!over) return { ...absence, wakeAt: absence.to === undefined ? null : instantAt(addDays(absence.to, 1), PLANNING_TIME) };
  const written = () => {};
  if (workingDayOnOrAfter(s.today) === s.today)
    await writeLetter({ store: around.store, written }, s, 'back', absence.person, {}, `${absence.id}:back`);
  return { ...absence, open: false, wakeAt: null };
}

async function wake(around: DeliverySurroundings, id: string, s: Situation): Promise<void> {
  for (;;) {
    const doc = await around.store.load(id);
    if (!doc || doc.claim || (doc.wakeAt !== null && doc.wakeAt <= s.now)) return;
    if (await around.store.replace({ ...doc, wakeAt: s.now })) return;
  }
}
