import type { CaseDocument } from '../../case-document.ts';
import { ifReadable, stateOf } from '../../case-state.ts';
import type { Situation } from '../../engine/step.ts';
import { actingFor } from '../../people/acting-for.ts';
import type { PersonId, Side } from '../../people/people.ts';
import type { Seat } from '../../people/seat.ts';
import type { Instant } from '../../time.ts';
import { withoutLink } from '../barred.ts';
import type { Check } from './check-events.ts';
import { ableOf, ownersOf } from './check-owners.ts';
import { outcomeOf } from './check-state.ts';
import { slotsOf } from './times.ts';

/** One of today's checks, and the people who made it or are to make it (E24). */
export interface CheckToday {
  readonly due: Instant;
  readonly is: 'confirmed' | 'afterwards' | 'unconfirmed' | 'open' | 'coming';
  /** Empty when nobody can make it, or nobody made it. */
  readonly who: readonly PersonId[];
}

/**
 * Today's checks of a unit, in order. `coming` names the people who are to make one that is not
 * opened yet: at VO the person of the rota, or undefined when it is left to everybody; at FH those
 * with watches. FH has a check for each person with watches.
 */
export function checksToday(
  side: Side,
  docs: readonly CaseDocument<'check'>[],
  coming: readonly (PersonId | undefined)[],
  s: Situation,
): CheckToday[] {
  const opened = docs.flatMap((doc) => ifReadable(() => stateOf(doc)));
  return slotsOf(s.today, s.settings.link).flatMap(({ at }): CheckToday[] => {
    const own = opened.filter(({ due }) => due === at);
    if (own.length > 0) return own.map((check) => describe(check, s));
    if (at <= s.now) return [];
    return coming.map((person) => ({ due: at, is: 'coming', who: comingTo(side, person, s) }));
  });
}

function describe(c: Check, s: Situation): CheckToday {
  const { due } = c;
  if (c.confirmed) return { due, is: 'confirmed', who: [c.confirmed.by] };
  if (c.afterwards) return { due, is: 'afterwards', who: [c.afterwards.by] };
  const isOver = outcomeOf(c, s) === 'unconfirmed';
  return isOver
    ? { due, is: 'unconfirmed', who: [] }
    : { due, is: 'open', who: acting(ownersOf(c, s), c.side, s) };
}

function comingTo(side: Side, person: PersonId | undefined, s: Situation): PersonId[] {
  const blank: Check = { side, day: s.today, turn: 0, due: '', until: '' };
  const c = person === undefined ? blank : { ...blank, person };
  return acting(person === undefined ? ableOf(c, s) : ownersOf(c, s), side, s);
}

function acting(seats: readonly Seat[], side: Side, s: Situation): PersonId[] {
  const barred = withoutLink(side, s).people;
  const on = { people: s.people, today: s.today, barred, isCovered: true };
  const people = seats.map((seat) => actingFor(seat, on)?.person);
  return [...new Set(people.filter((id) => id !== undefined))];
}
