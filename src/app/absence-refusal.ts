import type { Situation } from '../domain/engine/step.ts';
import type { AbsenceDays } from '../domain/people/absence.ts';
import { isNear, whyNotStandIn } from '../domain/people/may-stand-in.ts';
import type { PersonId } from '../domain/people/people.ts';
import { personOf } from '../domain/people/staff-list.ts';
import { addDays, type Day, isDay } from '../domain/time.ts';
import type { DoorRefusal } from './door-refusal.ts';

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
 * The refusal that names the known days, from the first to the last. They follow each other where
 * they cover what was asked.
 */
export function alreadyAway(person: PersonId, known: readonly AbsenceDays[]): DoorRefusal {
  const since = known.map(({ from }) => from).toSorted()[0] as Day;
  const until = known.some(({ to }) => to === undefined)
    ? undefined
    : known
        .map(({ to }) => to as Day)
        .toSorted()
        .at(-1);
  return { code: 'alreadyAway', who: person, since, ...(until === undefined ? {} : { until }) };
}

export function faultOf(
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
