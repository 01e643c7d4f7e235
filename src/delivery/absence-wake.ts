import { writeLetter } from '../app/write-letter.ts';
import type { CaseDocument } from '../domain/case-document.ts';
import type { Situation } from '../domain/engine/step.ts';
import { isOneTime } from '../domain/kinds.ts';
import type { LetterDocument } from '../domain/letter-document.ts';
import { listAt } from '../domain/list-time.ts';
import { deputyBy, isOver } from '../domain/people/absence.ts';
import type { AbsenceDocument } from '../domain/people/absence-document.ts';
import { absenceOf } from '../domain/people/away.ts';
import { personOf } from '../domain/people/staff-list.ts';
import { retention } from '../domain/retention.ts';
import { addDays, type Instant, instantAt } from '../domain/time.ts';
import { PLANNING_TIME } from '../domain/wake-time.ts';
import type { DeliveryDeps } from './deps.ts';
import { wakeDuties } from './duty-wake.ts';
import { wake } from './wake-document.ts';

/**
 * Handles the begin or the end of an absence. Every open case in which the person has a part looks
 * again at who acts for whom. On the first day back the person is told what happened meanwhile
 * (E9). The absence is deleted when its retention period is over.
 */
export async function handleAbsence(
  deps: DeliveryDeps,
  absence: AbsenceDocument,
  s: Situation,
): Promise<AbsenceDocument | 'deleted'> {
  if (!absence.open) {
    await deps.store.remove(absence);
    return 'deleted';
  }
  if (!isOver(absence, s.today)) await tellOfAbsence(deps, absence, s);
  const cases = await deps.store.casesOf([absence.person]);
  for (const { id } of cases) if (await wake(deps, id, s)) deps.written(id);
  await wakeDuties(deps, s, absence.person);
  if (!isOver(absence, s.today)) return { ...absence, wakeAt: nextWake(absence, s) };
  const happened = cases.filter((doc) => hasMoved(doc, absence)).map((doc) => doc.id);
  const isBack = absenceOf(absence.person, s.people, s.today) === undefined;
  if (isBack && happened.length > 0) {
    const key = `${absence.person}:${s.today}:back`;
    deps.written(
      await writeLetter(
        deps.store,
        s,
        'back',
        absence.person,
        { cases: happened, since: instantAt(absence.from, '00:00') },
        key,
        listAt(s.now),
      ),
    );
  }
  return {
    ...absence,
    open: false,
    wakeAt: instantAt(addDays(s.today, retention.absence.days), PLANNING_TIME),
  };
}

function nextWake(absence: AbsenceDocument, s: Situation): Instant | null {
  if (absence.from > s.today) return instantAt(absence.from, PLANNING_TIME);
  return absence.to === undefined ? null : instantAt(addDays(absence.to, 1), PLANNING_TIME);
}

/**
 * Tells the person, their manager, the deputy and each former deputy, once. The reporter already
 * knows.
 */
async function tellOfAbsence(
  deps: DeliveryDeps,
  absence: AbsenceDocument,
  s: Situation,
): Promise<void> {
  const { id, person, reportedBy, relieved = [] } = absence;
  const deputy = deputyBy(absence, s.people);
  const told = new Set(
    [person, personOf(s.people, person)?.manager, deputy, ...relieved].filter(
      (who) => who !== undefined,
    ),
  );
  told.delete(reportedBy);
  for (const to of told) {
    const standsIn: Pick<LetterDocument, 'standsIn'> =
      to === deputy ? { standsIn: 'now' } : relieved.includes(to) ? { standsIn: 'noMore' } : {};
    const away = { from: absence.from, ...(absence.to === undefined ? {} : { to: absence.to }) };
    const about = { about: person, by: reportedBy, away, ...standsIn };
    deps.written(await writeLetter(deps.store, s, 'absence', to, about, `${id}:${to}`, s.now));
  }
}

/**
 * True when others did something in the case while the person was away. A check of Link does not
 * count, because an open check has its own card, which names the unconfirmed ones before it (E13).
 */
function hasMoved(doc: CaseDocument, absence: AbsenceDocument): boolean {
  const from = instantAt(absence.from, '00:00');
  return (
    !isOneTime(doc.kind) && doc.events.some(({ at, by }) => at >= from && by !== absence.person)
  );
}
