import type { Barred, Situation } from '../engine/step.ts';
import { personSeat, type Seat } from '../people/seat.ts';
import { type Aid, decidedByManagers } from './aid.ts';
import { strangersTo, withoutDelegation } from './barred.ts';
import type { AidEnd } from './events.ts';
import { type AidStep, handlerOf, handlersOf, managerOf, managersOf } from './owners.ts';
import { delegates, worksAt } from './parties.ts';

/** The ends that carry out a decision. Only a manager reopens such a case (E16). */
const CARRIED_OUT: readonly AidEnd[] = ['kept', 'taken', 'takenBack', 'handedOver'];

/**
 * E1: possible until retention ends. The case comes back as it was before it ended. Only the unit
 * that then answers for it can reopen it, so that no press gives it to the other unit (I1). The
 * others hear that it has ended.
 */
export const reopen: AidStep<'reopen'> = {
  name: 'reopen',
  rules: ['E1'],
  open: (c, s) => {
    if (!c.ended) return [];
    const opening = { n: c.ended.n, seats: [], hears: whoHears(c, s) };
    // Only the delegates reopen a decision on vob (S20, E1).
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

/** The watch has ended in Link, so that nobody has anything new to do (I9). */
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
 * The seats that are told when somebody else has ended a case. The sender, and the handläggare of FH
 * whose proposal was decided, hear of those ends (S21). Of any other end the handläggare of the
 * owning unit hears. Both managers hear when it was their decision (E16).
 */
function whoHears(c: Aid, s: Situation): Seat[] {
  const why = c.ended?.why as AidEnd;
  if (OVER.includes(why)) return [];
  const managers = decidedByManagers(c) && !CARRIED_OUT.includes(why) ? managersOf(s) : [];
  // VO continues with the watch that stays, and must know which one (E14).
  if (c.ended?.stays !== undefined)
    return [...handlersOf(c, 'VO', s), ...handlersOf(c, 'FH', s), ...managers];
  const named = TOLD_BOTH.includes(why) ? Object.values(c.people) : [c.people[c.owner.side]];
  return [...named.filter((id) => id !== undefined).map(personSeat), ...managers];
}
