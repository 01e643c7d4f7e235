import type { Situation } from '../domain/engine/step.ts';
import { deputyBy } from '../domain/people/absence.ts';
import { isNear } from '../domain/people/may-stand-in.ts';
import type { PersonId } from '../domain/people/people.ts';
import { personOf } from '../domain/people/staff-list.ts';
import type { Day } from '../domain/time.ts';
import { alreadyAway, faultOf } from './absence-refusal.ts';
import { accessLine } from './access.ts';
import type { Deed } from './app-deps.ts';
import type { AccessOutcome } from './let-through.ts';
import { changeTrueToday } from './true-today.ts';
import type { Acted } from './what-is-done.ts';
import { decideReport, deliverTrueToday, type Report, type Reported } from './write-absences.ts';

/**
 * Reports an absence (frånvaro, E9): one's own, or of a colleague in the unit, or of somebody one
 * manages. No reason is asked for. The person, their manager and the deputy are told. It is one
 * conditional write. When somebody else's report comes first, it is decided again.
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
  const whose = person !== by && personOf(s.people, person) ? person : undefined;
  const log = (outcome: AccessOutcome) =>
    deps.log.write(accessLine(s.now, by, 'act absence', outcome, [], whose));
  if (fault) {
    await log(fault.code);
    return { kind: 'refused', refusal: fault };
  }
  const report: Report = {
    command,
    person,
    asked: { from: from as Day, to },
    deputy,
    reportedBy: by,
    ...(isNear(by, person, s.people) ? {} : { byColleague: true }),
  };
  const { kept, added } = await write(deps, report, s, log);
  if (added.length === 0) return { kind: 'refused', refusal: alreadyAway(person, kept) };
  const until = added.at(-1)?.to;
  return {
    kind: 'done',
    what: 'absence',
    facts: {
      person,
      from: added[0]?.from as Day,
      ...(until === undefined ? {} : { to: until }),
      deputy: deputyBy({ person, from: from as Day, deputy }, s.people) ?? '',
      ...(kept.length === 0 ? {} : { kept: 'yes' }),
    },
  };
}

/** Writes the report, and before it the line of the access log: one more if it is then refused. */
async function write(
  deps: Deed,
  report: Report,
  s: Situation,
  log: (outcome: AccessOutcome) => Promise<void>,
): Promise<Reported> {
  let decided: Reported | undefined;
  const after = await changeTrueToday(deps.store, async (doc) => {
    const wasKnown = decided && decided.added.length === 0;
    decided = decideReport(doc, report, s);
    const isKnown = decided.added.length === 0;
    if (isKnown !== wasKnown) await log(isKnown ? 'alreadyAway' : 'ok');
    return decided.next;
  });
  const reported = decided as Reported;
  if (reported.added.length > 0) {
    deps.saved = 'all';
    deliverTrueToday(deps, after, s);
  }
  return reported;
}
