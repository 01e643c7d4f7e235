import { otherSide, type PersonId, personOf, personSeat, type Seat } from '../people.ts';
import type { Barred, Situation } from '../step.ts';
import type { Aid } from './aid.ts';
import { policy } from './policy.ts';
import { type AidStep, groupOf, managerOf, ownersOf, withoutLink } from './seats.ts';

/** FH, as a unit without an account in Link cannot watch (E10); anything else anybody of the unit may take. */
function barredFrom(c: Aid, s: Situation): { barred?: Barred } {
  return c.kind === 'watch' ? { barred: withoutLink(s) } : {};
}

/**
 * S9, S11, E15, S24: the other unit takes it. The first named handläggare who presses answers for it from then on, in one write;
 * until then it stays with the unit that has it. Of the unit that is asked to, whoever was picked as the ordinarie owes it first.
 */
export const take: AidStep = {
  name: 'take',
  rules: ['S9', 'S11', 'S24'],
  open: (c, s) => {
    const { offer, asked } = c;
    if (c.ended || !offer) return [];
    const group = groupOf(offer.to, s);
    const since = asked ?? offer;
    const seats = asked ? [personSeat(asked.to)] : group;
    return [
      {
        n: since.n,
        seats,
        may: group,
        ...barredFrom(c, s),
        deadline: policy.take(c, { ...offer, on: since.on, at: since.at }, s),
      },
    ];
  },
  answer: (c) => [{ type: 'taken', side: c.offer?.to ?? c.owner.side }],
};

/** E14: "Till ordinarie handläggare", while it is offered; who is picked still has to take it. */
export const toOrdinary: AidStep = {
  name: 'toOrdinary',
  rules: ['S11', 'E14'],
  open: (c, s) =>
    c.ended || !c.offer
      ? []
      : [{ n: c.asked?.n ?? c.offer.n, seats: [], may: [...groupOf(c.offer.to, s), managerOf(c.offer.to, s)] }],
  asks: (c, _, s) => [{ id: 'to', kind: 'one', of: colleagues(c, c.offer?.to ?? 'FH', s, c.asked?.to) }],
  answer: (_, answers) => [{ type: 'colleagueAsked', to: answers.to as PersonId }],
};

/** S10, S14: who has it asks a colleague of the unit to take over; it is theirs until the colleague has. */
export const passOn: AidStep = {
  name: 'passOn',
  rules: ['S14', 'E14'],
  open: (c, s) =>
    c.ended || !hasNamedOwner(c) || c.offer || c.agreement
      ? []
      : [{ n: c.asked?.n ?? c.owner.n, seats: [], may: [...ownersOf(c, s), managerOf(c.owner.side, s)] }],
  asks: (c, _, s) => [{ id: 'to', kind: 'one', of: colleagues(c, c.owner.side, s, c.people[c.owner.side]) }],
  answer: (_, answers) => [{ type: 'colleagueAsked', to: answers.to as PersonId }],
};

export const takeOver: AidStep = {
  name: 'takeOver',
  rules: ['S14', 'E14'],
  open: (c, s) =>
    c.ended || c.offer || !c.asked
      ? []
      : [{ n: c.asked.n, seats: [personSeat(c.asked.to)], ...barredFrom(c, s), deadline: policy.takeOver(c, c.asked, s) }],
  answer: (c) => [{ type: 'taken', side: c.owner.side }],
};

/** E11: the manager gives it to another of the unit, in one write. */
export const changeOwner: AidStep = {
  name: 'changeOwner',
  rules: ['E11'],
  open: (c, s) =>
    c.ended || !hasNamedOwner(c) || c.agreement
      ? []
      : [{ n: c.owner.n, seats: [], may: [managerOf(c.owner.side, s)], hears: ownersOf(c, s).filter(isNew(c)) }],
  asks: (c, _, s) => [{ id: 'to', kind: 'one', of: colleagues(c, c.owner.side, s, c.people[c.owner.side]) }],
  answer: (_, answers) => [{ type: 'ownerChanged', to: answers.to as PersonId }],
};

/** S15, E15, S24: what was offered is taken back by who offered it, before anybody has taken it. */
export const withdraw: AidStep = {
  name: 'withdraw',
  rules: ['E15', 'S24'],
  open: (c, s) => {
    if (c.ended || !c.offer || (c.kind === 'watch' && c.owner.side === 'VO')) return [];
    return [{ n: c.offer.n, seats: [], may: [...ownersOf(c, s), managerOf(c.owner.side, s)] }];
  },
  answer: (c) => (c.kind === 'watch' ? [{ type: 'offerWithdrawn' }] : [{ type: 'ended', why: 'withdrawn' }]),
};

/** "Vi behöver prata" (S28): the unit that was asked does not agree that it is theirs. Nothing moves. */
export const talk: AidStep = {
  name: 'talk',
  rules: ['S16', 'S28'],
  open: (c, s) =>
    c.ended || !c.offer || c.vob
      ? []
      : [
          {
            n: c.offer.n,
            seats: [],
            may: c.asked ? [personSeat(c.asked.to), ...groupOf(c.offer.to, s)] : groupOf(c.offer.to, s),
          },
        ],
  answer: () => [{ type: 'talkWanted' }],
};

/** E1: never overwritten, and by the opener or a manager, from any state. */
export const closeAsMistake: AidStep = {
  name: 'closeAsMistake',
  rules: ['E1'],
  open: (c, s) =>
    c.ended
      ? []
      : [{ n: 1, seats: [], may: [personSeat(c.opened.by), managerOf('VO', s), managerOf('FH', s)].filter(involved(c, s)) }],
  asks: () => [{ id: 'why', kind: 'one', of: ['mistake', 'duplicate', 'wrongType'], as: 'buttons' }],
  answer: (_, answers) => [{ type: 'ended', why: answers.why as 'mistake' }],
};

/** E1: until retention. It comes back as it was before it ended; the others hear that it has ended. */
export const reopen: AidStep = {
  name: 'reopen',
  rules: ['E1'],
  open: (c, s) => {
    if (!c.ended) return [];
    const named = [personSeat(c.opened.by), ...Object.values(c.people).map(personSeat)];
    return [{ n: c.ended.n, seats: [], may: [...new Set([...named, managerOf(c.owner.side, s)])], hears: heard(c) }];
  },
  answer: () => [{ type: 'reopened' }],
};

/** E2: the case's number in the case system. */
export const nameInCaseSystem: AidStep = {
  name: 'nameInCaseSystem',
  rules: ['E2'],
  open: (c) => (c.ended ? [] : [{ n: 1, seats: [], may: [personSeat(c.opened.by), ...Object.values(c.people).map(personSeat)] }]),
  asks: (_, __, s) => [{ id: 'vsNumber', kind: 'vsNumber', pattern: s.settings.vsNumberPattern }],
  answer: (_, answers) => [{ type: 'vsNumberGiven', vsNumber: answers.vsNumber as string }],
};

/** S30: what the managers decided is written in the case notes by the handläggare who asked. */
export const documentDecision: AidStep = {
  name: 'documentDecision',
  rules: ['S30'],
  open: (c, s) => {
    if (!c.toDocument) return [];
    const asked = c.agreed?.referred?.side ?? c.opened.side;
    const named = c.people[asked] ?? c.opened.by;
    const since = { on: c.toDocument.on, at: s.now };
    return [{ n: c.toDocument.n, seats: [personSeat(named)], deadline: policy.ordinary('decided', since) }];
  },
  answer: () => [{ type: 'decisionDocumented' }],
};

/** Who is told that a case has ended by somebody else's press: who sent it, and the FH-Hl whose proposal was decided (S21). */
function heard(c: Aid): Seat[] {
  const asTold = ['taken', 'vobDecided', 'handedOver', 'kept', 'takenBack', 'withdrawn'];
  return asTold.includes(c.ended?.why ?? '') ? Object.values(c.people).map(personSeat) : [];
}

function hasNamedOwner(c: Aid): boolean {
  return c.people[c.owner.side] !== undefined && !(c.kind === 'watch' && c.owner.side === 'VO');
}

function isNew(c: Aid): (seat: Seat) => boolean {
  return (seat) => seat !== personSeat(c.opened.by);
}

function involved(c: Aid, s: Situation): (seat: Seat) => boolean {
  const sides = [c.owner.side, ...(c.offer || c.people[otherSide(c.owner.side)] ? [otherSide(c.owner.side)] : [])];
  return (seat) => seat.startsWith('person:') || sides.some((side) => seat === managerOf(side, s));
}

/** The others of the unit who could have it: for a watch only those with an account in Link (E10). */
function colleagues(c: Aid, side: 'VO' | 'FH', s: Situation, but: PersonId | undefined): PersonId[] {
  return groupOf(side, s)
    .map((seat) => seat.slice('person:'.length))
    .filter((id) => id !== but && (c.kind !== 'watch' || personOf(s.people, id)?.linkAccess === true));
}
