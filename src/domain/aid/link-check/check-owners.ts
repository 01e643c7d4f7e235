import type { Barred, Situation } from '../../engine/step.ts';
import { linkHandlersOf } from '../../people/aid-units.ts';
import { isAway } from '../../people/away.ts';
import type { PersonId, Side } from '../../people/people.ts';
import { personSeat, type Seat } from '../../people/seat.ts';
import { personOf } from '../../people/staff-list.ts';
import { standInFor } from '../../people/stand-ins.ts';
import { withoutLink } from '../barred.ts';
import type { Check } from './check-events.ts';
import { coverOn } from './uncovered-days.ts';

/**
 * The seats that make it: the person who was asked, who offered, who has the watches or who is
 * listed. Without any of these it is everybody of the unit who is at work and has an account in
 * Link. Empty when there is no such person, and then the manager must find somebody (E12).
 */
export function ownersOf(c: Check, s: Situation): Seat[] {
  const one = c.asked?.to ?? c.today ?? c.person;
  if (one !== undefined && !hasDeclined(one, c) && isAsked(one, c, s)) return [personSeat(one)];
  return ableOf(c, s);
}

/**
 * The people of the unit who are at work, have an account in Link, and have not declined this
 * check.
 */
export function ableOf(c: Check, s: Situation): Seat[] {
  return coverOn(c.side, s.people, s.today)
    .filter((id) => !hasDeclined(id, c))
    .map(personSeat);
}

/** The handläggare of the unit who can check Link (E10), at work or not. */
export function groupOf(side: Side, s: Situation): Seat[] {
  return linkHandlersOf(s.people, side).map((person) => personSeat(person.id));
}

/** The people whom the manager can name. Those at work come first (E12). */
export function peopleToName(c: Check, s: Situation): PersonId[] {
  const atWork = coverOn(c.side, s.people, s.today);
  const all = linkHandlersOf(s.people, c.side).map(({ id }) => id);
  return [...atWork, ...all.filter((id) => !atWork.includes(id))];
}

/**
 * The people who may not make it (E10, S14). A manager who has called a person in does not also
 * stand in for that person.
 */
export function barredFrom(c: Check, s: Situation): Barred {
  const barred = withoutLink(c.side, s);
  if (!c.asked?.calledIn) return barred;
  const unit = groupOf(c.side, s);
  const others = s.people.staff.people
    .map(({ id }) => id)
    .filter((id) => !unit.includes(personSeat(id)));
  return { ...barred, people: [...new Set([...barred.people, ...others])] };
}

/** True when the manager has said that they make it themselves. */
export function isManagers(c: Check, s: Situation): boolean {
  return (
    c.asked !== undefined &&
    c.asked.to === c.asked.by &&
    !groupOf(c.side, s).includes(personSeat(c.asked.to))
  );
}

/**
 * True for a person who can check it, or whose stand-in in the unit can. Otherwise the unit is
 * asked at once (S14, E9).
 */
function isAsked(one: PersonId, c: Check, s: Situation): boolean {
  const group = groupOf(c.side, s);
  if (isManagers(c, s))
    return personOf(s.people, one)?.linkAccess === true && !isAway(one, s.people, s.today);
  if (!group.includes(personSeat(one))) return false;
  if (c.asked?.calledIn || !isAway(one, s.people, s.today)) return true;
  const standIn = standInFor(one, s.people, s.today, withoutLink(c.side, s).people);
  return standIn !== undefined && group.includes(personSeat(standIn)) && !hasDeclined(standIn, c);
}

function hasDeclined(id: PersonId, c: Check): boolean {
  return c.declined?.by.includes(id) === true;
}
