import type { Situation } from '../domain/engine/step.ts';
import { type AbsenceDays, deputyBy, overlaps, uncoveredPart } from '../domain/people/absence.ts';
import { isNear } from '../domain/people/may-stand-in.ts';
import type { PersonId } from '../domain/people/people.ts';
import { personOf } from '../domain/people/staff-list.ts';
import type { Day } from '../domain/time.ts';
import { alreadyAway, faultOf } from './absence-refusal.ts';
import { accessLine } from './access.ts';
import type { Deed } from './app-deps.ts';
import type { Acted } from './what-is-done.ts';
import { documentFor, takePlaceOf } from './write-absences.ts';

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
  const added = uncoveredPart(asked, kept);
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
