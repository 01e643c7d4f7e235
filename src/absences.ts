import { createHash } from 'node:crypto';
import type { AbsenceDocument, LetterDocument, LetterKind } from './domain/document.ts';
import { PLANNING_TIME } from './domain/owed.ts';
import { absenceOf, manages, type PersonId, personOf } from './domain/people.ts';
import type { Situation } from './domain/step.ts';
import { addDays, type Day, type Instant, instantAt, isDay } from './domain/time.ts';
import type { Acted, DoorRefusal, Surroundings } from './doors.ts';
import type { Store } from './ports.ts';

/**
 * Reports an absence (frånvaro, E9): one's own, or of a colleague in the unit or somebody one manages. No reason is asked. The
 * person, their manager and the deputy are told.
 */
export async function reportAbsence(
  around: Surroundings,
  s: Situation,
  by: PersonId,
  command: string,
  answers: Readonly<Record<string, string>>,
): Promise<Acted> {
  const { person = by, from, to, deputy } = answers;
  const refusal = faultOf(s, by, { person, from, to, deputy });
  await around.log.write({
    at: s.now,
    who: by,
    case: null,
    what: 'act absence',
    outcome: refusal?.code ?? 'ok',
    ...(person === by ? {} : { for: person }),
  });
  if (refusal) return { kind: 'refused', refusal };
  const absence: AbsenceDocument = {
    id: `absence:${digest(command)}`,
    kind: 'absence',
    person,
    from: from as Day,
    ...(to === undefined ? {} : { to }),
    ...(deputy === undefined ? {} : { deputy }),
    reportedBy: by,
    open: true,
    owed: [],
    cards: {},
    wakeAt: (from as Day) <= s.today ? s.now : instantAt(from as Day, PLANNING_TIME),
    claim: null,
  };
  await around.store.create(absence);
  around.written(absence.id);
  const manager = personOf(s.people, person)?.manager;
  const told = new Set(
    [person, manager, deputy ?? personOf(s.people, person)?.deputy].filter((id) => id !== undefined && id !== by),
  );
  for (const id of told)
    around.written(await writeLetter(around.store, s, 'absence', id as PersonId, { about: person, by }, `${absence.id}:${id}`));
  return {
    kind: 'done',
    what: 'absence',
    facts: {
      person,
      from: from as Day,
      ...(to === undefined ? {} : { to }),
      deputy: deputy ?? personOf(s.people, person)?.deputy ?? '',
    },
  };
}

/** "Är du tillbaka?" Yes: the absence ends today (E9). */
export async function reportBack(around: Surroundings, s: Situation, person: PersonId): Promise<Acted> {
  for (const absence of await around.store.absences()) {
    if (absence.person === person) await endAbsence(around, s, absence.id);
  }
  await around.log.write({ at: s.now, who: person, case: null, what: 'act back', outcome: 'ok' });
  return { kind: 'done', what: 'back', facts: {} };
}

/** The sweep may be looking at the absence just now: then it is read again. */
async function endAbsence(around: Surroundings, s: Situation, id: string): Promise<void> {
  for (;;) {
    const absence = await around.store.load(id);
    if (absence?.kind !== 'absence' || !absence.open || absence.from > s.today) return;
    const wakeAt = absence.claim ? absence.claim.until : s.now;
    if (await around.store.replace({ ...absence, to: addDays(s.today, -1), wakeAt })) break;
  }
  around.written(id);
}

/** Writes a letter to be sent `at` (at once when left out). It is created once by its key: a press delivered twice writes one. */
export async function writeLetter(
  store: Store,
  s: Situation,
  what: LetterKind,
  to: PersonId,
  about: { about?: PersonId; by?: PersonId; cases?: readonly string[] },
  key: string,
  at: Instant = s.now,
): Promise<string> {
  const letter: LetterDocument = {
    id: `letter:${digest(key)}`,
    kind: 'letter',
    to,
    what,
    day: s.today,
    ...about,
    owed: [],
    cards: {},
    wakeAt: at,
    claim: null,
  };
  await store.create(letter);
  return letter.id;
}

function faultOf(
  s: Situation,
  by: PersonId,
  {
    person,
    from,
    to,
    deputy,
  }: { person: PersonId; from?: string | undefined; to?: string | undefined; deputy?: string | undefined },
): DoorRefusal | undefined {
  const known = personOf(s.people, person);
  const own = personOf(s.people, by);
  const sameUnit = known?.roles.some((role) => own?.roles.some((mine) => mine.unit === role.unit));
  if (!known || !(person === by || manages(by, person, s.people) || sameUnit)) return { code: 'notYourRole' };
  if (from === undefined || !isDay(from)) return { code: 'badDay', field: 'from' };
  if (from < addDays(s.today, -31)) return { code: 'tooEarly', field: 'from', earliest: addDays(s.today, -31) };
  if (to !== undefined && !isDay(to)) return { code: 'badDay', field: 'to' };
  if (to !== undefined && to < from) return { code: 'tooEarly', field: 'to', earliest: from };
  if (deputy !== undefined && (deputy === person || !personOf(s.people, deputy))) return { code: 'notAChoice', field: 'deputy' };
  if (absenceOf(person, s.people, from)) return { code: 'notOpen' };
  return undefined;
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}
