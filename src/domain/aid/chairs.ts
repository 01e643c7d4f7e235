import type { Barred, Situation } from '../engine/step.ts';
import { actingFor } from '../people/acting-for.ts';
import { otherSide } from '../people/aid-units.ts';
import type { PersonId, Side } from '../people/people.ts';
import { holderOf } from '../people/seat.ts';
import { spokenFor } from './agreement.ts';
import type { Aid } from './aid.ts';
import { strangersTo } from './barred.ts';
import { managerOf } from './owners.ts';

/**
 * E17, I8: one person never sits on both chairs. It bars the people who have spoken for the other
 * unit. It also bars everybody who neither works in this unit nor manages its manager from standing
 * in here (S2, S14).
 */
export function otherChair(
  side: Side,
  s: Situation,
  ...spoken: readonly (PersonId | undefined)[]
): Barred {
  const taken = spoken.filter((id) => id !== undefined);
  return { people: [...new Set([...taken, ...strangersTo(side, s)])], why: 'otherChair' };
}

/**
 * I8, E17: bars the people who have spoken for the other unit in this case, as its handläggare or
 * its manager.
 */
export function spokenForOther(c: Aid, side: Side, s: Situation): Barred {
  const other = otherSide(side);
  return otherChair(
    side,
    s,
    c.people[other],
    ...(c.agreement ? spokenFor(other, c.agreement) : []),
  );
}

/**
 * I8, E17: a person who has spoken for the other unit, as its manager or its handläggare, does not
 * answer for this one. When both chairs fall to one person, they answer for VO and the next person
 * for FH.
 */
export function barredFromDeciding(c: Aid, side: Side, s: Situation): Barred {
  const own = spokenForOther(c, side, s);
  if (side === 'VO') return own;
  const first = actingFor(managerOf('VO', s), {
    people: s.people,
    today: s.today,
    barred: spokenForOther(c, 'VO', s).people,
    isCovered: true,
  })?.person;
  return otherChair(side, s, ...own.people, first);
}

/** The managers of the two units. */
export function chairs(s: Situation): (PersonId | undefined)[] {
  return (['VO', 'FH'] as const).map((side) => holderOf(managerOf(side, s), s.people));
}
