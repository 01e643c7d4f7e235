import { managerOf, withoutLink } from '../agreement/seats.ts';
import {
  actingFor,
  careManagersOf,
  isAway,
  linkHandlersOf,
  type PersonId,
  personSeat,
  type Seat,
  type Side,
  sidesOf,
  standInFor,
} from '../people.ts';
import { type Deadline, timed, untilOver } from '../reminders.ts';
import type { Routine, Situation, Step } from '../step.ts';
import { addMinutes } from '../time.ts';
import { type Check, type CheckEvent, checkSince, foldCheck } from './check-events.ts';
import type { Slot } from './times.ts';

type CheckStep = Step<Check, CheckEvent>;

/** S5, S12: whoever is listed, or has the watches, says that Link has been checked; one press by anybody of the unit settles it. */
const confirm: CheckStep = {
  name: 'confirm',
  rules: ['S5', 'S12'],
  open: (c, s) => {
    if (!isOpen(c, s)) return [];
    const seats = ownersOf(c, s);
    const isGroup = seats.length > 1;
    return [
      {
        n: Math.max(c.asked?.n ?? 1, c.declined?.n ?? 1),
        seats,
        may: careManagersOf(s.people, c.side).map((person) => personSeat(person.id)),
        barred: withoutLink(c.side, s),
        ...(isGroup && s.people.channels?.includes(c.side) ? { via: `channel:${c.side}` as const } : {}),
        deadline: deadlineOf(c, s),
      },
    ];
  },
  asks: () => [{ id: 'found', kind: 'one', of: ['nothing', 'something'], as: 'buttons' }],
  answer: (_, answers) => [{ type: 'checkConfirmed', found: answers.found as 'nothing' }],
};

/** "Jag bevakar i dag": settles who makes the day's checks where nobody is listed (E12). */
const watchToday: CheckStep = {
  name: 'watchToday',
  rules: ['E12'],
  open: (c, s) =>
    isOpen(c, s) && c.side === 'VO' && c.person === undefined && c.today === undefined
      ? [{ n: 1, seats: [], may: groupOf('VO', s), barred: withoutLink(c.side, s) }]
      : [],
  answer: () => [{ type: 'checkToday' }],
};

/** "Jag kan inte nu": the others of the unit are asked at once. */
const cannotNow: CheckStep = {
  name: 'cannotNow',
  rules: ['E12'],
  open: (c, s) => {
    const seats = isOpen(c, s) ? ownersOf(c, s) : [];
    return seats.length === 1 ? [{ n: c.asked?.n ?? 1, seats: [], may: seats, barred: withoutLink(c.side, s) }] : [];
  },
  answer: () => [{ type: 'checkDeclined' }],
};

/** "Jag bevakade också": whoever made a check in its time says so although the next one is due (E13). The receipt has its true time. */
const confirmAfterwards: CheckStep = {
  name: 'confirmAfterwards',
  rules: ['E13'],
  open: (c, s) =>
    isUnconfirmed(c, s)
      ? [
          {
            n: 1,
            seats: [],
            may: careManagersOf(s.people, c.side).map((person) => personSeat(person.id)),
            barred: withoutLink(c.side, s),
          },
        ]
      : [],
  answer: () => [{ type: 'checkConfirmedAfterwards' }],
};

/** "Utse någon": an hour after the time, or when nobody of the unit can, the manager sees to it that somebody checks (E13). */
const assign: CheckStep = {
  name: 'assignCheck',
  rules: ['E13'],
  open: (c, s) =>
    isOpen(c, s) && (addMinutes(c.due, s.settings.link.missedAfter) <= s.now || ownersOf(c, s).includes(managerOf(c.side, s)))
      ? [{ n: c.asked?.n ?? 1, seats: [], may: [managerOf(c.side, s)] }]
      : [],
  asks: (c, _, s) => [{ id: 'to', kind: 'one', of: linkHandlersOf(s.people, c.side).map((person) => person.id) }],
  answer: (_, answers) => [{ type: 'checkAsked', to: answers.to as PersonId }],
};

/** One check of Link by one unit, or by the FH handläggare who has watches (S5, S12). It is over when the next one is due. */
export const check: Routine<Check, CheckEvent> = {
  since: checkSince,
  fold: foldCheck,
  parties: (c, s) => [...new Set([...ownersOf(c, s), ...groupOf(c.side, s)])],
  concerns: (person, s) => sidesOf(person, s.people).length > 0,
  fallback: (c, s) => managerOf(c.side, s),
  endedAt: (c, s) => c.confirmed?.at ?? (c.until <= s.now ? c.until : undefined),
  steps: [confirm, watchToday, cannotNow, assign, confirmAfterwards],
};

/** The id of a check: of VO, or of the FH handläggare who has watches. Whoever makes it, it is one. */
export function checkId(side: Side, slot: Slot, person: PersonId | undefined): string {
  return ['check', side, ...(person === undefined ? [] : [person]), slot.day, slot.n].join(':');
}

/** How a check went, for the unit's own control (E20): what is measured is when it was confirmed, not when it was made. */
export type CheckOutcome = 'inTime' | 'late' | 'afterwards' | 'unconfirmed' | 'open';

export function outcomeOf(c: Check, s: Situation): CheckOutcome {
  if (c.confirmed) return c.confirmed.at < addMinutes(c.due, s.settings.link.lateAfter) ? 'inTime' : 'late';
  if (c.afterwards) return 'afterwards';
  return isUnconfirmed(c, s) ? 'unconfirmed' : 'open';
}

/** True when the next check is due and nobody has confirmed this one, then or since. */
export function isUnconfirmed(c: Check, s: Situation): boolean {
  return c.confirmed === undefined && c.afterwards === undefined && c.until <= s.now;
}

/** Who makes it: whoever was asked, says so, has the watches or is listed; with nobody of these, everybody with an account in Link. */
export function ownersOf(c: Check, s: Situation): Seat[] {
  const one = c.asked?.to ?? c.today ?? c.person;
  const declined = c.declined?.by ?? [];
  const group = groupOf(c.side, s);
  if (one !== undefined && !declined.includes(one) && isAsked(one, c, group, s)) return [personSeat(one)];
  const others = group.filter((seat) => !declined.some((id) => personSeat(id) === seat));
  return others.length > 0 ? others : [managerOf(c.side, s)];
}

/** Who still can check it, or is stood in for by somebody of the unit who can; else the unit is asked at once (S14, E9). */
function isAsked(one: PersonId, c: Check, group: readonly Seat[], s: Situation): boolean {
  if (!group.includes(personSeat(one))) return false;
  if (!isAway(one, s.people, s.today)) return true;
  const standIn = standInFor(one, s.people, s.today, withoutLink(c.side, s).people);
  return standIn !== undefined && group.includes(personSeat(standIn));
}

/** The handläggare of the unit who can check Link (E10). */
function groupOf(side: Side, s: Situation): Seat[] {
  return linkHandlersOf(s.people, side).map((person) => personSeat(person.id));
}

function isOpen(c: Check, s: Situation): boolean {
  return c.confirmed === undefined && s.now < c.until;
}

/**
 * E13: +30 min the deputy and the unit together, +60 min the manager; then it is the next one's turn. When somebody else is asked, what
 * has been said of the check is not said again (I7).
 */
function deadlineOf(c: Check, s: Situation): Deadline {
  const { lateAfter, missedAfter } = s.settings.link;
  const late = addMinutes(c.due, lateAfter);
  const missed = addMinutes(c.due, missedAfter);
  const unit: Seat[] = s.people.channels?.includes(c.side) ? [`channel:${c.side}`] : groupOf(c.side, s);
  const to = [...unit, ...deputiesOf(c, s)];
  const lines = [timed('late', late, to), timed('missed', missed, [managerOf(c.side, s)])];
  return untilOver(
    { due: c.day, from: { what: 'check', day: c.day } },
    lines.filter((line) => (line.at ?? '') > (c.passedOn ?? '')),
    timed('over', c.until, []),
  );
}

function deputiesOf(c: Check, s: Situation): Seat[] {
  const barred = withoutLink(c.side, s).people;
  const acting = ownersOf(c, s).map((seat) => actingFor(seat, s.people, s.today, barred)?.person);
  const deputies = acting.map((id) => (id === undefined ? undefined : standInFor(id, s.people, s.today, barred)));
  return [...new Set(deputies.filter((id) => id !== undefined))].map(personSeat);
}
