import type { Barred, Situation } from '../engine/step.ts';
import { type PersonId, personOf, personSeat, type Seat, type Side } from '../people/people.ts';
import { type Aid, decidedByManagers } from './aid.ts';
import type { AidEnd, AidEvent, GivenUp } from './events.ts';
import {
  type AidStep,
  delegates,
  handlerOf,
  handlersOf,
  managerOf,
  managersOf,
  ownersOf,
  partiesOf,
  strangersTo,
  withoutDelegation,
  worksAt,
} from './seats.ts';
import { watchSeries } from './series.ts';

/**
 * E1: never overwritten, from any state: by the opener, by whoever has the opener's seat, or by that
 * person's nearest manager. A watch that FH has taken is FH's to give up (E14), unless VO is asked
 * already. What the managers have decided no handläggare closes (E16).
 */
export const closeAsMistake: AidStep = {
  name: 'closeAsMistake',
  rules: ['E1'],
  open: (c, s) => {
    const isTaken = isTakenWatch(c);
    if (c.ended || (isTaken && (c.offer || c.agreement))) return [];
    // To give a watch up rests on having taken it: that is not undone from under it.
    return [{ n: isTaken ? c.owner.n : 1, seats: [], may: mayClose(c, s) }];
  },
  asks: (c) => {
    const reasons = isTakenWatch(c)
      ? ['mistake', 'wrongType']
      : ['mistake', 'duplicate', 'wrongType'];
    return [{ id: 'why', kind: 'one', of: reasons, as: 'buttons' }];
  },
  answer: (c, answers): AidEvent[] =>
    isTakenWatch(c)
      ? [{ type: 'givenUp', why: answers.why as GivenUp }]
      : [{ type: 'ended', why: answers.why as AidEnd }],
};

/** E14: of two watches FH has taken one too many. Somebody goes on watching, so the one that stays is named. */
export const closeAsDuplicate: AidStep = {
  name: 'closeAsDuplicate',
  rules: ['E14'],
  open: (c, s) => (c.ended || !isTakenWatch(c) ? [] : [{ n: 1, seats: [], may: mayClose(c, s) }]),
  asks: () => [{ id: 'stays', kind: 'vsNumber', pattern: watchSeries.pattern }],
  answer: (_, { stays = '' }) => [
    { type: 'closedAsDuplicate', stays: watchSeries.numberOf(watchSeries.idOf(stays) ?? '') },
  ],
};

/** E14: FH does not end what it has taken as opened by mistake; VO takes it back, or another watch stays. */
function isTakenWatch(c: Aid): boolean {
  return c.kind === 'watch' && c.owner.side === 'FH';
}

/** E16: den enskilde has taken the application back. Whoever answers for it ends it, whatever was decided. */
export const applicationTakenBack: AidStep = {
  name: 'applicationTakenBack',
  rules: ['E16'],
  open: (c, s) =>
    c.ended
      ? []
      : [{ n: c.owner.n, seats: [], may: [...ownersOf(c, s), managerOf(c.owner.side, s)] }],
  answer: () => [{ type: 'applicationTakenBack' }],
};

/** How a case ends by carrying out what was decided of it: only a manager opens that again (E16). */
const CARRIED_OUT: readonly AidEnd[] = ['kept', 'taken', 'takenBack', 'handedOver'];

/**
 * E1: until retention. It comes back as it was before it ended, and only the unit that answers for it then opens it again: nobody's
 * press gives it to the other one (I1). The others hear that it has ended.
 */
export const reopen: AidStep = {
  name: 'reopen',
  rules: ['E1'],
  open: (c, s) => {
    if (!c.ended) return [];
    const opening = { n: c.ended.n, seats: [], hears: heard(c, s) };
    // A decision on vob is only the delegates' to take up again (S20, E1).
    if (c.decided)
      return [{ ...opening, may: delegates(s).map(personSeat), barred: withoutDelegation(s) }];
    const { side } = c.ended.before.owner;
    if (decidedByManagers(c) && CARRIED_OUT.includes(c.ended.why))
      return [{ ...opening, may: c.ended.why === 'kept' ? managersOf(s) : [managerOf(side, s)] }];
    const opener =
      c.opened.side === side && worksAt(side, c.opened.by, s) ? [personSeat(c.opened.by)] : [];
    const named = handlerOf(c.ended.before, side, s);
    const may = [
      ...opener,
      ...(named === undefined ? [] : [personSeat(named)]),
      managerOf(side, s),
    ];
    const barred: Barred = { people: strangersTo(side, s), why: 'otherUnit' };
    return [{ ...opening, may: [...new Set(may)], barred }];
  },
  answer: () => [{ type: 'reopened' }],
};

/** The watch has ended in Link: nobody has anything new to do (I9). */
const OVER: readonly AidEnd[] = ['closedInLink', 'svplDone'];
const TOLD_BOTH: readonly AidEnd[] = [
  'taken',
  'vobDecided',
  'handedOver',
  'kept',
  'takenBack',
  'withdrawn',
  'applicationTakenBack',
];

/**
 * Who is told that a case has ended by somebody else's press: who sent it, and the FH-Hl whose proposal was decided (S21). Of any
 * other end, whoever of the unit answered for it; of what the managers had decided, both of them (E16).
 */
function heard(c: Aid, s: Situation): Seat[] {
  const why = c.ended?.why as AidEnd;
  if (OVER.includes(why)) return [];
  const managers = decidedByManagers(c) && !CARRIED_OUT.includes(why) ? managersOf(s) : [];
  // VO goes on by the watch that stays, and has to know which one (E14).
  if (c.ended?.stays !== undefined)
    return [...handlersOf(c, 'VO', s), ...handlersOf(c, 'FH', s), ...managers];
  const named = TOLD_BOTH.includes(why) ? Object.values(c.people) : [c.people[c.owner.side]];
  return [...named.filter((id) => id !== undefined).map(personSeat), ...managers];
}

/** E1: the opener while still a party, whoever has taken over that seat, and the nearest manager of them. */
function mayClose(c: Aid, s: Situation): Seat[] {
  if (isTakenWatch(c)) return [...(decidedByManagers(c) ? [] : ownersOf(c, s)), managerOf('FH', s)];
  const { side } = c.opened;
  const opener = c.opened.by;
  const isParty = worksAt(side, opener, s) && partiesOf(c, s).includes(personSeat(opener));
  const closers = new Set(
    [isParty ? opener : undefined, handlerOf(c, side, s)].filter((id) => id !== undefined),
  );
  const managers =
    closers.size > 0 ? [...closers].map((id) => nearestManager(id, side, s)) : [managerOf(side, s)];
  return [...(decidedByManagers(c) ? [] : [...closers].map(personSeat)), ...new Set(managers)];
}

function nearestManager(id: PersonId, side: Side, s: Situation): Seat {
  const manager = personOf(s.people, personOf(s.people, id)?.manager);
  return manager ? personSeat(manager.id) : managerOf(side, s);
}
