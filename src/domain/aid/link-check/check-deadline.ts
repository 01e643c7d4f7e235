import type { Deadline } from '../../engine/reminders.ts';
import type { Situation } from '../../engine/step.ts';
import { actingFor } from '../../people/acting-for.ts';
import type { PersonId, Side } from '../../people/people.ts';
import { holderOf, personSeat, type Seat } from '../../people/seat.ts';
import { personOf } from '../../people/staff-list.ts';
import { standInFor } from '../../people/stand-ins.ts';
import { managerOf } from '../owners.ts';
import type { Check } from './check-events.ts';
import { ableOf, barredFrom, isManagers, ownersOf } from './check-owners.ts';
import { checkPolicy } from './policy.ts';

/**
 * The seat of the manager's own manager, who hears when the unit's manager cannot find anybody
 * either (E12).
 */
export function aboveManager(side: Side, s: Situation): Seat[] {
  const above = personOf(s.people, managerIn(side, s))?.manager;
  return above === undefined ? [] : [personSeat(above)];
}

/** The deadline of the check, with the people of the unit who hear when it is late or missed. */
export function deadlineOf(c: Check, s: Situation): Deadline {
  const unit: Seat[] = s.people.channels?.includes(c.side) ? [`channel:${c.side}`] : ableOf(c, s);
  const manager = isManagers(c, s) ? aboveManager(c.side, s) : [managerOf(c.side, s)];
  const hear = { late: [...unit, ...deputiesOf(c, s)], missed: manager };
  return checkPolicy.confirm(c, hear, s.settings.link);
}

function managerIn(side: Side, s: Situation): PersonId | undefined {
  return holderOf(managerOf(side, s), s.people);
}

function deputiesOf(c: Check, s: Situation): Seat[] {
  const barred = barredFrom(c, s).people;
  const acting = ownersOf(c, s).map(
    (seat) =>
      actingFor(seat, { people: s.people, today: s.today, barred, isCovered: true })?.person,
  );
  const deputies = acting.map((id) =>
    id === undefined ? undefined : standInFor(id, s.people, s.today, barred),
  );
  return [...new Set(deputies.filter((id) => id !== undefined))].map(personSeat);
}
