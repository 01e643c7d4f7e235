import { writeLetter } from '../absences.ts';
import type { AbsenceDocument, CaseDocument } from '../domain/document.ts';
import { listAt, PLANNING_TIME, RETENTION_DAYS } from '../domain/owed.ts';
import type { Situation } from '../domain/step.ts';
import { addDays, instantAt } from '../domain/time.ts';
import type { DeliverySurroundings } from './surroundings.ts';

/**
 * An absence has begun or ended: every open case in which the person has a part looks at who now answers for what. On the first day
 * back the person is told what happened meanwhile (E9). It is deleted when its retention period is over.
 */
export async function turnAbsence(
  around: DeliverySurroundings,
  absence: AbsenceDocument,
  s: Situation,
): Promise<AbsenceDocument | 'deleted'> {
  if (!absence.open) {
    await around.store.remove(absence);
    return 'deleted';
  }
  const cases = await around.store.casesOf([absence.person]);
  for (const { id } of cases) await wake(around, id, s);
  const over = absence.to !== undefined && absence.to < s.today;
  if (!over) return { ...absence, wakeAt: absence.to === undefined ? null : instantAt(addDays(absence.to, 1), PLANNING_TIME) };
  const happened = cases.filter((doc) => hasMoved(doc, absence)).map((doc) => doc.id);
  if (happened.length > 0)
    await writeLetter(around.store, s, 'back', absence.person, { cases: happened }, `${absence.id}:back`, listAt(s.now));
  return { ...absence, open: false, wakeAt: instantAt(addDays(s.today, RETENTION_DAYS), PLANNING_TIME) };
}

function hasMoved(doc: CaseDocument, absence: AbsenceDocument): boolean {
  return doc.events.some((event) => event.at >= instantAt(absence.from, '00:00') && event.by !== absence.person);
}

async function wake(around: DeliverySurroundings, id: string, s: Situation): Promise<void> {
  for (;;) {
    const doc = await around.store.load(id);
    if (!doc || doc.claim || (doc.wakeAt !== null && doc.wakeAt <= s.now)) return;
    if (await around.store.replace({ ...doc, wakeAt: s.now })) return;
  }
}
