import { writeLetter } from '../app/write-letter.ts';
import type { CaseDocument } from '../domain/case-document.ts';
import { ifReadable } from '../domain/case-state.ts';
import type { Situation } from '../domain/engine/step.ts';
import { isOneTime } from '../domain/kinds.ts';
import type { LetterDocument } from '../domain/letter-document.ts';
import { listAt } from '../domain/list-time.ts';
import { deputyBy, isOver } from '../domain/people/absence.ts';
import type { KeptAbsence } from '../domain/people/absence-document.ts';
import { absenceOf } from '../domain/people/away.ts';
import type { PersonId } from '../domain/people/people.ts';
import { personOf } from '../domain/people/staff-list.ts';
import { instantAt } from '../domain/time.ts';
import type { DeliveryDeps } from './deps.ts';
import { wakeDuties } from './duty-wake.ts';
import { wakeNow } from './wake-document.ts';

/**
 * Handles the begin or the end of a person's absences. Those concerned are told. Every open case in
 * which the person has a part looks again at who acts for whom. On the first day back the person is
 * told what happened meanwhile (E9). Done again, it tells nothing twice.
 */
export async function handleAbsences(
  deps: DeliveryDeps,
  person: PersonId,
  absences: readonly KeptAbsence[],
  s: Situation,
): Promise<void> {
  for (const absence of absences)
    if (!isOver(absence, s.today)) await tellOfAbsence(deps, absence, s);
  const cases = await deps.store.casesOf([person]);
  for (const doc of cases) await wakeNow(deps, doc.id, s, doc);
  await wakeDuties(deps, s, person);
  if (absenceOf(person, s.people, s.today) !== undefined) return;
  for (const absence of absences)
    if (isOver(absence, s.today)) await tellOfReturn(deps, absence, cases, s);
}

/** Tells the person in which cases others did something meanwhile. */
async function tellOfReturn(
  deps: DeliveryDeps,
  absence: KeptAbsence,
  cases: readonly CaseDocument[],
  s: Situation,
): Promise<void> {
  const { person, from } = absence;
  const happened = cases.flatMap((doc) =>
    ifReadable(() => hasMoved(doc, absence)).includes(true) ? [doc.id] : [],
  );
  if (happened.length === 0) return;
  const about = { cases: happened, since: instantAt(from, '00:00') };
  const key = `${person}:${s.today}:back`;
  deps.written(...(await writeLetter(deps.store, s, 'back', person, about, key, listAt(s.now))));
}

/**
 * Tells the person, their manager, the deputy and each former deputy, once. The reporter already
 * knows.
 */
async function tellOfAbsence(
  deps: DeliveryDeps,
  absence: KeptAbsence,
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
    deps.written(...(await writeLetter(deps.store, s, 'absence', to, about, `${id}:${to}`, s.now)));
  }
}

/**
 * True when others did something in the case while the person was away. A check of Link does not
 * count, because an open check has its own card, which names the unconfirmed ones before it (E13).
 */
function hasMoved(doc: CaseDocument, absence: KeptAbsence): boolean {
  const from = instantAt(absence.from, '00:00');
  return (
    !isOneTime(doc.kind) && doc.events.some(({ at, by }) => at >= from && by !== absence.person)
  );
}
