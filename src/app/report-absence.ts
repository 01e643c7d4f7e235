import { createHash } from 'node:crypto';
import type { Situation } from '../domain/engine/step.ts';
import {
  type AbsenceDays,
  deputyBy,
  isNear,
  overlaps,
  uncovered,
  whyNotStandIn,
} from '../domain/people/absence.ts';
import type { AbsenceDocument } from '../domain/people/absence-document.ts';
import type { PersonId } from '../domain/people/people.ts';
import { personOf } from '../domain/people/staff-list.ts';
import { addDays, type Day, instantAt, isDay } from '../domain/time.ts';
import { PLANNING_TIME } from '../domain/wake-time.ts';
import { accessLine } from './access.ts';
import type { AppDeps, Deed } from './app-deps.ts';
import type { DoorRefusal } from './door-refusal.ts';
import { retryUntilWritten } from './retry.ts';
import type { Acted } from './what-is-done.ts';

/** What the form of an absence says, unchecked. */
interface Report {
  readonly person: PersonId;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly deputy?: string | undefined;
}

/** How many days back a reported absence may begin. */
const DAYS_BACK = 31;

/**
 * Reports an absence (frånvaro, E9): one's own, or of a colleague in the unit, or of somebody one
 * manages. No reason is asked for. The person, their manager and the deputy are told. A new report
 * replaces an earlier one for the same days. But a colleague's report leaves what the person or a
 * manager reported, and adds only the days that are not known yet.
 */
export async function reportAbsence(
  deps: Deed,
  s: Situation,
  by: PersonId,
  command: string,
  answers: Readonly<Record<string, string>>,
): Promise<Acted> {
  const { person = by, from, to, deputy } = answers;
  const fault = faultOf(s, by, { person, from, to, deputy });
  const asked: AbsenceDays = { from: from as Day, to };
  const byColleague = !isNear(by, person, s.people);
  const before = fault
    ? []
    : (await deps.store.absences()).filter(
        (other) => other.person === person && overlaps(other, asked),
      );
  const kept = before.filter((other) => byColleague && !other.byColleague);
  const added = uncovered(asked, kept);
  const refusal = fault ?? (added.length === 0 ? alreadyAway(person, kept) : undefined);
  const whose = person !== by && personOf(s.people, person) ? person : undefined;
  await deps.log.write(accessLine(s.now, by, 'act absence', refusal?.code ?? 'ok', [], whose));
  if (refusal) return { kind: 'refused', refusal };
  const said = {
    person,
    ...(deputy === undefined ? {} : { deputy }),
    reportedBy: by,
    ...(byColleague ? { byColleague } : {}),
  };
  const reports = added.map((part, at) =>
    documentFor(
      command,
      at,
      { ...said, from: part.from, ...(part.to === undefined ? {} : { to: part.to }) },
      s,
    ),
  );
  const replaced = before.filter((other) => !kept.includes(other));
  await takePlaceOf(replaced, reports, deps, s);
  deps.saved = 'all';
  const until = added.at(-1)?.to;
  return {
    kind: 'done',
    what: 'absence',
    facts: {
      person,
      from: added[0]?.from as Day,
      ...(until === undefined ? {} : { to: until }),
      deputy: deputyBy({ person, from: asked.from, deputy }, s.people) ?? '',
      ...(kept.length === 0 ? {} : { kept: 'yes' }),
    },
  };
}

/** Writes the reports, and ends the ones that they replace. The deputies by those are told too. */
async function takePlaceOf(
  before: readonly AbsenceDocument[],
  reports: readonly AbsenceDocument[],
  deps: Deed,
  s: Situation,
): Promise<void> {
  const ended = before.filter((other) => reports.every(({ id }) => id !== other.id));
  const relieved = ended.flatMap((other) => deputyBy(other, s.people) ?? []);
  const told = relieved.length === 0 ? {} : { relieved };
  // The new reports come first. If the bot fails in between, the person is away twice rather than
  // not at all.
  for (const report of reports) {
    const isStanding =
      (await deps.store.create({ ...report, ...told })) || (await goesOn(deps, report));
    deps.saved = 'part';
    deps.written(report.id);
    // If the command is delivered again after a later report, it must not end that report.
    if (!isStanding) return;
  }
  for (const other of ended) await endAbsence(deps, s, other.id);
}

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
async function endAbsence(deps: AppDeps, s: Situation, id: string): Promise<void> {
  const isEnded = await retryUntilWritten(async () => {
    const absence = await deps.store.load(id);
    if (absence?.kind !== 'absence' || !absence.open) return false;
    const wakeAt = absence.claim ? absence.claim.until : s.now;
    return (await deps.store.replace({ ...absence, to: addDays(s.today, -1), wakeAt })) && true;
  });
  if (isEnded) deps.written(id);
}

/** True when the absence was reported before and no later report has replaced it. */
async function goesOn(deps: AppDeps, { id, to }: AbsenceDocument): Promise<boolean> {
  const kept = await deps.store.load(id);
  return kept?.kind === 'absence' && kept.open && kept.to === to;
}

/**
 * The document of a report. The same command has the same ids, so that it reports once even if it
 * is delivered twice.
 */
function documentFor(
  command: string,
  at: number,
  said: Omit<AbsenceDocument, 'id' | 'kind' | 'open' | 'wakeAt' | 'claim'>,
  s: Situation,
): AbsenceDocument {
  const key = at === 0 ? command : `${command}:${at}`;
  return {
    id: `absence:${createHash('sha256').update(key).digest('hex').slice(0, 32)}`,
    kind: 'absence',
    ...said,
    open: true,
    // The later parts are told when they come, because only then does the deputy change again.
    wakeAt: at === 0 ? s.now : instantAt(said.from, PLANNING_TIME),
    claim: null,
  };
}

/**
 * The refusal that names the known days, from the first to the last. They follow each other where
 * they cover what was asked.
 */
function alreadyAway(person: PersonId, known: readonly AbsenceDays[]): DoorRefusal {
  const since = known.map(({ from }) => from).toSorted()[0] as Day;
  const until = known.some(({ to }) => to === undefined)
    ? undefined
    : known
        .map(({ to }) => to as Day)
        .toSorted()
        .at(-1);
  return { code: 'alreadyAway', who: person, since, ...(until === undefined ? {} : { until }) };
}

function faultOf(
  s: Situation,
  by: PersonId,
  { person, from, to, deputy }: Report,
): DoorRefusal | undefined {
  const known = personOf(s.people, person);
  const own = personOf(s.people, by);
  const sameUnit = known?.roles.some((role) => own?.roles.some((mine) => mine.unit === role.unit));
  if (!known || !(isNear(by, person, s.people) || sameUnit)) return { code: 'notYourRole' };
  if (from === undefined || !isDay(from)) return { code: 'badDay', field: 'from' };
  if (from < addDays(s.today, -DAYS_BACK))
    return { code: 'tooEarly', field: 'from', earliest: addDays(s.today, -DAYS_BACK) };
  if (to !== undefined && !isDay(to)) return { code: 'badDay', field: 'until' };
  if (to !== undefined && to < from) return { code: 'tooEarly', field: 'until', earliest: from };
  const why = deputy === undefined ? undefined : whyNotStandIn(known, deputy, by, s.people);
  return why && { code: 'cannotStandIn', why, by: deputy as PersonId, who: person };
}
