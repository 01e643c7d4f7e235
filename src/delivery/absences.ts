import { untilFirst } from '../attempts.ts';
import type { AbsenceDocument, CaseDocument, Document } from '../domain/document.ts';
import { listAt, PLANNING_TIME, RETENTION_DAYS } from '../domain/owed.ts';
import { type Absence, personOf } from '../domain/people.ts';
import type { Situation } from '../domain/step.ts';
import { addDays, type Instant, instantAt } from '../domain/time.ts';
import { writeLetter } from '../letters.ts';
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
  if (!isOver(absence, s)) await tell(around, absence, s);
  const cases = await around.store.casesOf([absence.person]);
  for (const { id } of cases) if (await wake(around, id, s)) around.written(id);
  if (!isOver(absence, s)) return { ...absence, wakeAt: nextTurn(absence, s) };
  const happened = cases.filter((doc) => hasMoved(doc, absence)).map((doc) => doc.id);
  const isBack = !s.people.absences.some((other) => other.person === absence.person && !isOver(other, s));
  if (isBack && happened.length > 0) {
    const key = `${absence.person}:${s.today}:back`;
    around.written(
      await writeLetter(
        around.store,
        s,
        'back',
        absence.person,
        { cases: happened, since: instantAt(absence.from, '00:00') },
        key,
        listAt(s.now),
      ),
    );
  }
  return { ...absence, open: false, wakeAt: instantAt(addDays(s.today, RETENTION_DAYS), PLANNING_TIME) };
}

function isOver(absence: Absence, s: Situation): boolean {
  return absence.to !== undefined && absence.to < s.today;
}

function nextTurn(absence: AbsenceDocument, s: Situation): Instant | null {
  if (absence.from > s.today) return instantAt(absence.from, PLANNING_TIME);
  return absence.to === undefined ? null : instantAt(addDays(absence.to, 1), PLANNING_TIME);
}

/** The person, the manager and the deputy are told once, not the one who has said it. */
async function tell(
  around: DeliverySurroundings,
  { id, person, deputy, reportedBy }: AbsenceDocument,
  s: Situation,
): Promise<void> {
  const known = personOf(s.people, person);
  const told = new Set([person, known?.manager, deputy ?? known?.deputy].filter((who) => who !== undefined));
  told.delete(reportedBy);
  for (const to of told)
    around.written(await writeLetter(around.store, s, 'absence', to, { about: person, by: reportedBy }, `${id}:${to}`, s.now));
}

function hasMoved(doc: CaseDocument, absence: AbsenceDocument): boolean {
  return doc.events.some((event) => event.at >= instantAt(absence.from, '00:00') && event.by !== absence.person);
}

/** Has a document look at who answers now, when it `isAwake` at all; false when it does not. */
export async function wake(
  { store }: DeliverySurroundings,
  id: string,
  s: Situation,
  isAwake: (doc: Document) => boolean = () => true,
): Promise<boolean> {
  return untilFirst(async () => {
    const doc = await store.load(id);
    if (!doc || !isAwake(doc)) return false;
    // Written also when it is due or a sweep sends for it: the sweep then can neither claim it nor let go of it without reading who answers now.
    return (await store.replace({ ...doc, wakeAt: doc.claim ? doc.claim.until : s.now })) && true;
  });
}
