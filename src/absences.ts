import { createHash } from 'node:crypto';
import { accessLine } from './access.ts';
import { untilFirst } from './attempts.ts';
import type { AbsenceDocument } from './domain/document.ts';
import { manages, type Person, type PersonId, personOf, sidesOf } from './domain/people.ts';
import type { Situation } from './domain/step.ts';
import { addDays, type Day, isDay } from './domain/time.ts';
import type { Acted, Deed, DoorRefusal, Surroundings } from './doors.ts';

/** What the form of an absence says, unchecked. */
interface Report {
  readonly person: PersonId;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly deputy?: string | undefined;
}

/** How far back an absence may begin that is reported afterwards, in days. */
const DAYS_BACK = 31;

/**
 * Reports an absence (frånvaro, E9): one's own, or of a colleague in the unit or somebody one manages. No reason is asked. The
 * person, their manager and the deputy are told. A new report for the same days takes the place of the one before.
 */
export async function reportAbsence(
  around: Deed,
  s: Situation,
  by: PersonId,
  command: string,
  answers: Readonly<Record<string, string>>,
): Promise<Acted> {
  const { person = by, from, to, deputy } = answers;
  const refusal = faultOf(s, by, { person, from, to, deputy });
  const whose = person !== by && personOf(s.people, person) ? person : undefined;
  await around.log.write(accessLine(s.now, by, 'act absence', refusal?.code ?? 'ok', [], whose));
  if (refusal) return { kind: 'refused', refusal };
  const absence: AbsenceDocument = {
    id: `absence:${createHash('sha256').update(command).digest('hex').slice(0, 32)}`,
    kind: 'absence',
    person,
    from: from as Day,
    ...(to === undefined ? {} : { to }),
    ...(deputy === undefined ? {} : { deputy }),
    reportedBy: by,
    open: true,
    wakeAt: s.now,
    claim: null,
  };
  // The new one first: were the bot to fail in between, the person would rather be away twice than not at all.
  const isStanding = (await around.store.create(absence)) || (await stands(around, absence));
  around.saved = 'part';
  around.written(absence.id);
  // Sent again after the next report, it does not end that one.
  for (const other of isStanding ? await around.store.absences() : [])
    if (other.id !== absence.id && other.person === person && overlaps(other, absence)) await endAbsence(around, s, other.id);
  around.saved = 'all';
  const standIn = deputy ?? personOf(s.people, person)?.deputy ?? '';
  return {
    kind: 'done',
    what: 'absence',
    facts: { person, from: from as Day, ...(to === undefined ? {} : { to }), deputy: standIn },
  };
}

/** "Är du tillbaka?" Yes, or an absence that is not true: every absence of the person ends, also one to come (E9). */
export async function reportBack(around: Deed, s: Situation, person: PersonId): Promise<Acted> {
  for (const absence of await around.store.absences()) {
    if (absence.person !== person) continue;
    await endAbsence(around, s, absence.id);
    around.saved = 'part';
  }
  around.saved = 'all';
  await around.log.write(accessLine(s.now, person, 'act back', 'ok'));
  return { kind: 'done', what: 'back', facts: {} };
}

/** The sweep may be looking at the absence just now: then it is read again. */
async function endAbsence(around: Surroundings, s: Situation, id: string): Promise<void> {
  const isEnded = await untilFirst(async () => {
    const absence = await around.store.load(id);
    if (absence?.kind !== 'absence' || !absence.open) return false;
    const wakeAt = absence.claim ? absence.claim.until : s.now;
    return (await around.store.replace({ ...absence, to: addDays(s.today, -1), wakeAt })) && true;
  });
  if (isEnded) around.written(id);
}

/** Reported before, and no later report has taken its place. */
async function stands(around: Surroundings, { id, to }: AbsenceDocument): Promise<boolean> {
  const kept = await around.store.load(id);
  return kept?.kind === 'absence' && kept.open && kept.to === to;
}

function overlaps(one: AbsenceDocument, other: AbsenceDocument): boolean {
  const starts = (absence: AbsenceDocument, end: Day | undefined) => end === undefined || absence.from <= end;
  return starts(one, other.to) && starts(other, one.to);
}

function faultOf(s: Situation, by: PersonId, { person, from, to, deputy }: Report): DoorRefusal | undefined {
  const known = personOf(s.people, person);
  const own = personOf(s.people, by);
  const isNear = person === by || manages(by, person, s.people);
  const sameUnit = known?.roles.some((role) => own?.roles.some((mine) => mine.unit === role.unit));
  if (!known || !(isNear || sameUnit)) return { code: 'notYourRole' };
  if (from === undefined || !isDay(from)) return { code: 'badDay', field: 'from' };
  if (from < addDays(s.today, -DAYS_BACK)) return { code: 'tooEarly', field: 'from', earliest: addDays(s.today, -DAYS_BACK) };
  if (to !== undefined && !isDay(to)) return { code: 'badDay', field: 'until' };
  if (to !== undefined && to < from) return { code: 'tooEarly', field: 'until', earliest: from };
  if (deputy !== undefined && !mayStandIn(known, deputy, isNear, s)) return { code: 'notAChoice', field: 'deputy' };
  return undefined;
}

/**
 * A deputy sees what the absent person sees. The person and the manager may name anybody of the same role, or the manager; a
 * colleague who reports for somebody else may only leave it at whom staff data names.
 */
function mayStandIn(absent: Person, deputy: PersonId, isNear: boolean, s: Situation): boolean {
  if (deputy === absent.deputy) return true;
  if (!isNear || deputy === absent.id) return false;
  const known = personOf(s.people, deputy);
  if (!known || !isOfSameHouse(absent, known, s)) return false;
  const { roles } = known;
  return deputy === absent.manager || roles.some((held) => absent.roles.some((own) => own.role === held.role));
}

/** Neither of VO and FH stands in for the other, nor for anybody outside them, and nobody outside for them (S2, S14). */
function isOfSameHouse(absent: Person, deputy: Person, s: Situation): boolean {
  const [own, others] = [sidesOf(absent, s.people), sidesOf(deputy, s.people)];
  return own.length === 0 ? others.length === 0 : own.some((side) => others.includes(side)) || deputy.id === absent.manager;
}
