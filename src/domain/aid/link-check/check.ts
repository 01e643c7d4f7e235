import type { NoAnswers } from '../../engine/form.ts';
import type { Barred, Routine, Situation, StepAsking } from '../../engine/step.ts';
import { careManagersOf, sidesOf } from '../../people/aid-units.ts';
import type { Person, PersonId, Side } from '../../people/people.ts';
import { personSeat, type Seat } from '../../people/seat.ts';
import { personOf } from '../../people/staff-list.ts';
import { isAway } from '../../people/stand-ins.ts';
import { addMinutes } from '../../time.ts';
import { strangersTo, withoutLink } from '../barred.ts';
import { managerOf } from '../owners.ts';
import { type Check, type CheckEvent, checkSince, foldCheck } from './check-events.ts';
import {
  ableOf,
  aboveManager,
  barredFrom,
  deadlineOf,
  groupOf,
  isManagers,
  nameable,
  ownersOf,
} from './check-owners.ts';
import { checkPolicy } from './policy.ts';
import type { Slot } from './times.ts';

type CheckStep<Name extends string, A = NoAnswers> = StepAsking<Check, CheckEvent, Name, A>;

/**
 * S5, S12: the listed handläggare, or the one with the watches, confirms that Link has been
 * checked. One press by anybody of the unit is enough. While nobody of the unit can check, nobody
 * owes it (E12).
 */
const confirm: CheckStep<'confirm', { found: 'nothing' | 'something' }> = {
  name: 'confirm',
  rules: ['S5', 'S12'],
  open: (c, s) => {
    if (!isOpen(c, s)) return [];
    const seats = ownersOf(c, s);
    const isGroup = seats.length > 1;
    return [
      {
        n: askedIn(c),
        seats,
        may: [...handlers(c.side, s), ...(isManagers(c, s) ? seats : [])],
        barred: barredFrom(c, s),
        ...(isGroup && s.people.channels?.includes(c.side)
          ? { via: `channel:${c.side}` as const }
          : {}),
        ...(seats.length > 0 ? { deadline: deadlineOf(c, s) } : {}),
      },
    ];
  },
  asks: () => [{ id: 'found', kind: 'one', of: ['nothing', 'something'], as: 'buttons' }],
  answer: (_, answers) => [{ type: 'checkConfirmed', found: answers.found }],
};

/** "Jag bevakar i dag": decides who makes the day's checks when nobody is listed (E12). */
const watchToday: CheckStep<'watchToday'> = {
  name: 'watchToday',
  rules: ['E12'],
  open: (c, s) =>
    isOpen(c, s) && c.side === 'VO' && c.person === undefined && c.today === undefined
      ? [{ n: 1, seats: [], may: groupOf('VO', s), barred: withoutLink(c.side, s) }]
      : [],
  answer: () => [{ type: 'checkToday' }],
};

/** "Jag kan inte nu": the others of the unit are asked at once. */
const cannotNow: CheckStep<'cannotNow'> = {
  name: 'cannotNow',
  rules: ['E12'],
  open: (c, s) => {
    const seats = isOpen(c, s) ? ownersOf(c, s) : [];
    return seats.length === 1
      ? [{ n: c.asked?.n ?? 1, seats: [], may: seats, barred: barredFrom(c, s) }]
      : [];
  },
  answer: () => [{ type: 'checkDeclined' }],
};

/**
 * "Jag bevakade också": a person who made a check in time says so after the next one is due (E13).
 * The receipt has its true time.
 */
const confirmAfterwards: CheckStep<'confirmAfterwards'> = {
  name: 'confirmAfterwards',
  rules: ['E13'],
  open: (c, s) =>
    isUnconfirmed(c, s)
      ? [
          {
            n: 1,
            seats: [],
            may: [...handlers(c.side, s), ...askedManager(c, s)],
            barred: withoutLink(c.side, s),
          },
        ]
      : [],
  answer: () => [{ type: 'checkConfirmedAfterwards' }],
};

/**
 * "Utse någon": the manager finds somebody who checks. It is the manager's duty from the beginning
 * when nobody of the unit can check (E12), and otherwise an offer from one hour after the time
 * (E13).
 */
const assign: CheckStep<'assignCheck', { to: PersonId }> = {
  name: 'assignCheck',
  rules: ['E12', 'E13'],
  open: (c, s) => {
    const isManagersTurn = isOpen(c, s) && isPutToManager(c, s);
    const isHour = addMinutes(c.due, s.settings.link.missedAfter) <= s.now;
    const manager = managerOf(c.side, s);
    // After an hour the manager's own manager is asked too, if only the manager can make the check.
    const above = isHour && (hasNobody(c, s) || isManagers(c, s)) ? aboveManager(c.side, s) : [];
    const shared = { n: askedIn(c), barred: strangers(c.side, s) };
    if (!isManagersTurn) return [];
    if (hasNobody(c, s))
      return [
        {
          ...shared,
          seats: [manager],
          may: above,
          deadline: checkPolicy.assign(c, s.settings.link),
        },
      ];
    return [{ ...shared, seats: [], may: [manager, ...above] }];
  },
  asks: (c, _, s) => [{ id: 'to', kind: 'one', of: nameable(c, s) }],
  answer: (c, { to }, _, s) => {
    const isCalledIn = isAway(to, s.people, s.today) && ableOf(c, s).length === 0;
    return [{ type: isCalledIn ? 'checkCalledIn' : 'checkAsked', to }];
  },
};

/** "Jag bevakar själv": the manager, or their stand-in, with an account in Link (E12). */
const takeCheck: CheckStep<'takeCheck'> = {
  name: 'takeCheck',
  rules: ['E12'],
  open: (c, s) =>
    isOpen(c, s) && isPutToManager(c, s) && !isManagers(c, s)
      ? [{ n: askedIn(c), seats: [], may: [managerOf(c.side, s)], barred: withoutLink(c.side, s) }]
      : [],
  answer: (_, __, ___, ____, by) => [{ type: 'checkAsked', to: by.person }],
};

const steps = [confirm, watchToday, cannotNow, assign, takeCheck, confirmAfterwards];

/** The name of a step of a check of Link. */
export type CheckStepName = (typeof steps)[number]['name'];

/**
 * One check of Link by one unit, or by the FH handläggare who has watches (S5, S12). It is over
 * when the next one is due.
 */
export const check: Routine<Check, CheckEvent, CheckStepName> = {
  since: checkSince,
  coversDaysOff: true,
  fold: foldCheck,
  parties: (c, s) => [...new Set([...ownersOf(c, s), ...groupOf(c.side, s)])],
  concerns: concernsCheck,
  fallback: (c, s) => managerOf(c.side, s),
  endedAt: (c, s) => c.confirmed?.at ?? (c.until <= s.now ? c.until : undefined),
  steps,
};

/**
 * The id of a check of VO, or of the FH handläggare who has watches. It depends only on whose check
 * it is and when, so that two processes that make the same check make one.
 */
export function checkId(side: Side, slot: Slot, person: PersonId | undefined): string {
  return ['check', side, ...(person === undefined ? [] : [person]), slot.day, slot.n].join(':');
}

/**
 * How a check went, for the unit's own control (E20). It measures when the check was confirmed, not
 * when it was made.
 */
export type CheckOutcome = 'inTime' | 'late' | 'afterwards' | 'unconfirmed' | 'open';

export function outcomeOf(c: Check, s: Situation): CheckOutcome {
  if (c.confirmed)
    return c.confirmed.at < addMinutes(c.due, s.settings.link.lateAfter) ? 'inTime' : 'late';
  if (c.afterwards) return 'afterwards';
  return isUnconfirmed(c, s) ? 'unconfirmed' : 'open';
}

/** True when the next check is due and nobody has confirmed this one, then or later. */
export function isUnconfirmed(c: Check, s: Situation): boolean {
  return c.confirmed === undefined && c.afterwards === undefined && c.until <= s.now;
}

/** True while nobody of the unit can make it. The manager must then find somebody (E12). */
export function hasNobody(c: Check, s: Situation): boolean {
  return ownersOf(c, s).length === 0;
}

function isOpen(c: Check, s: Situation): boolean {
  return c.confirmed === undefined && s.now < c.until;
}

/** True when nobody can make it, and from one hour after its time. */
function isPutToManager(c: Check, s: Situation): boolean {
  return hasNobody(c, s) || addMinutes(c.due, s.settings.link.missedAfter) <= s.now;
}

/**
 * The event that last changed who is asked. It makes the check a new task, so that the newly asked
 * are told of it.
 */
function askedIn(c: Check): number {
  return Math.max(c.asked?.n ?? 1, c.declined?.n ?? 1);
}

function handlers(side: Side, s: Situation): Seat[] {
  return careManagersOf(s.people, side).map((person) => personSeat(person.id));
}

function askedManager(c: Check, s: Situation): Seat[] {
  return c.asked && isManagers(c, s) ? [personSeat(c.asked.to)] : [];
}

/** The other unit never owes it, even when everybody here is away (S14). */
function strangers(side: Side, s: Situation): Barred {
  return { people: strangersTo(side, s), why: 'otherUnit' };
}

/** S2: the people of the two units, and the managers of their managers. */
function concernsCheck(person: Person, { people }: Situation): boolean {
  if (sidesOf(person, people).length > 0) return true;
  const managers = people.staff.units
    .filter((unit) => unit.side !== undefined)
    .map((unit) => unit.manager);
  return managers.some((manager) => personOf(people, manager)?.manager === person.id);
}
