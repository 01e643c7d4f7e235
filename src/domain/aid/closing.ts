import type { Situation } from '../engine/step.ts';
import type { PersonId, Side } from '../people/people.ts';
import { personSeat, type Seat } from '../people/seat.ts';
import { personOf } from '../people/staff-list.ts';
import { type Aid, decidedByManagers } from './aid.ts';
import type { AidEvent } from './events.ts';
import { type AidStep, handlerOf, managerOf, ownersOf } from './owners.ts';
import { partiesOf, worksAt } from './parties.ts';
import { watchSeries } from './series.ts';

type MistakeReason = 'mistake' | 'duplicate' | 'wrongType';

/**
 * E1: possible in every state, and nothing is overwritten. The opener, a later holder of the
 * opener's seat, or that person's nearest manager may do it. A watch that FH has taken is given up
 * by FH (E14), unless VO is already asked. No handläggare closes what the managers have decided
 * (E16).
 */
export const closeAsMistake: AidStep<'closeAsMistake', { why: MistakeReason }> = {
  name: 'closeAsMistake',
  rules: ['E1'],
  open: (c, s) => {
    const isTaken = isTakenWatch(c);
    if (c.ended || (isTaken && (c.offer || c.agreement))) return [];
    // Giving a watch up builds on having taken it, so that the taking can no longer be undone.
    return [{ n: isTaken ? c.owner.n : 1, seats: [], may: mayClose(c, s) }];
  },
  asks: (c) => {
    const reasons: MistakeReason[] = isTakenWatch(c)
      ? ['mistake', 'wrongType']
      : ['mistake', 'duplicate', 'wrongType'];
    return [{ id: 'why', kind: 'one', of: reasons, as: 'buttons' }];
  },
  answer: (c, { why }): AidEvent[] =>
    isTakenWatch(c) && why !== 'duplicate' ? [{ type: 'givenUp', why }] : [{ type: 'ended', why }],
};

/**
 * E14: of two watches FH has taken one too many. Somebody goes on watching, so the watch that stays
 * is named.
 */
export const closeAsDuplicate: AidStep<'closeAsDuplicate', { stays: string }> = {
  name: 'closeAsDuplicate',
  rules: ['E14'],
  open: (c, s) => (c.ended || !isTakenWatch(c) ? [] : [{ n: 1, seats: [], may: mayClose(c, s) }]),
  asks: () => [{ id: 'stays', kind: 'caseNumber', pattern: watchSeries.pattern }],
  answer: (_, { stays }) => [
    { type: 'closedAsDuplicate', stays: watchSeries.numberOf(watchSeries.idOf(stays) ?? '') },
  ],
};

/**
 * E14: FH does not end a watch that it has taken as opened by mistake. VO takes it back, or another
 * watch stays.
 */
function isTakenWatch(c: Aid): boolean {
  return c.kind === 'watch' && c.owner.side === 'FH';
}

/**
 * E16: den enskilde has withdrawn the application. The owner ends the case, even after a decision.
 */
export const applicationTakenBack: AidStep<'applicationTakenBack'> = {
  name: 'applicationTakenBack',
  rules: ['E16'],
  open: (c, s) =>
    c.ended
      ? []
      : [{ n: c.owner.n, seats: [], may: [...ownersOf(c, s), managerOf(c.owner.side, s)] }],
  answer: () => [{ type: 'applicationTakenBack' }],
};

/** E1: the opener while still a party, the later holder of that seat, and their nearest manager. */
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
