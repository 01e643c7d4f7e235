import type { Situation } from '../engine/step.ts';
import { careManagersOf, linkHandlersOf } from '../people/aid-units.ts';
import type { PersonId, Side } from '../people/people.ts';
import { personSeat } from '../people/seat.ts';
import { dayOf } from '../time.ts';
import { type Aid, decidedByManagers } from './aid.ts';
import { ableOf, barredFrom } from './barred.ts';
import { otherChair } from './chairs.ts';
import { type AidStep, groupOf, handlerOf, managerOf, managersOf, ownersOf } from './owners.ts';
import { policy } from './policy.ts';

/** The colleague who is asked, while they work in the unit that is asked. */
function askedIn(c: Aid, side: Side, s: Situation): Aid['asked'] {
  return c.asked && groupOf(side, s).includes(personSeat(c.asked.to)) ? c.asked : undefined;
}

/**
 * S9, S11, E15, S24: the other unit takes the case. The first named handläggare who presses answers
 * for it from then on, in one write. Until then the unit that has it answers for it. If somebody of
 * the asked unit was picked as the ordinarie, they owe it first.
 */
export const take: AidStep<'take'> = {
  name: 'take',
  rules: ['S9', 'S11', 'S24'],
  open: (c, s) => {
    const { offer } = c;
    if (c.ended || !offer) return [];
    const asked = askedIn(c, offer.to, s);
    const since = asked ?? offer;
    const seats = asked ? [personSeat(asked.to)] : ableOf(c, offer.to, s);
    return [
      {
        n: since.n,
        seats,
        may: groupOf(offer.to, s),
        barred: barredFrom(c, offer.to, s),
        // Both managers had decided who gets a case that is now given up, so both hear of it (E16).
        ...(isOverruled(c) ? { hears: managersOf(s) } : {}),
        deadline: policy.take(c, { ...offer, on: since.on, at: since.at }, s),
      },
    ];
  },
  answer: (c) => [{ type: 'taken', side: c.offer?.to ?? c.owner.side }],
};

/**
 * E14: "Till ordinarie handläggare", while it is offered. The picked person still has to take it.
 */
export const toOrdinary: AidStep<'toOrdinary', { to: PersonId }> = {
  name: 'toOrdinary',
  rules: ['E14'],
  open: (c, s) =>
    c.ended || !c.offer
      ? []
      : [
          {
            n: c.asked?.n ?? c.offer.n,
            seats: [],
            may: [...groupOf(c.offer.to, s), managerOf(c.offer.to, s)],
          },
        ],
  asks: (c, _, s) => [
    { id: 'to', kind: 'one', of: colleagues(c, c.offer?.to ?? 'FH', s, c.asked?.to) },
  ],
  answer: (_, answers) => [{ type: 'colleagueAsked', to: answers.to }],
};

/**
 * S10, S14: the owner asks a colleague of the unit to take over, and stays the owner until the
 * colleague has.
 */
export const passOn: AidStep<'passOn', { to: PersonId }> = {
  name: 'passOn',
  rules: ['E14'],
  open: (c, s) =>
    c.ended || !hasNamedOwner(c) || c.offer || c.agreement
      ? []
      : [
          {
            n: c.asked?.n ?? c.owner.n,
            seats: [],
            may: [...ownersOf(c, s), managerOf(c.owner.side, s)],
          },
        ],
  asks: (c, _, s) => [
    { id: 'to', kind: 'one', of: colleagues(c, c.owner.side, s, c.people[c.owner.side]) },
  ],
  answer: (_, answers) => [{ type: 'colleagueAsked', to: answers.to }],
};

export const takeOver: AidStep<'takeOver'> = {
  name: 'takeOver',
  rules: ['E14'],
  open: (c, s) => {
    const { side } = c.owner;
    const asked = askedIn(c, side, s);
    const barred = barredFrom(c, side, s);
    if (c.ended || c.offer || c.agreement) return [];
    // When the owner has left, the whole unit owes it until somebody there takes over (R1, S14).
    if (hasNamedOwner(c) && handlerOf(c, side, s) === undefined) {
      const since = { on: dayOf(c.owner.since), at: c.owner.since };
      return [
        { n: c.owner.n, seats: ableOf(c, side, s), barred, deadline: policy.takeOver(c, since, s) },
      ];
    }
    if (!asked) return [];
    return [
      { n: asked.n, seats: [personSeat(asked.to)], barred, deadline: policy.takeOver(c, asked, s) },
    ];
  },
  answer: (c) => [{ type: 'taken', side: c.owner.side }],
};

/**
 * E11: the manager gives the case to another person of the unit, in one write, and that person is
 * told. When the press is undone, the earlier owner is told.
 */
export const changeOwner: AidStep<'changeOwner', { to: PersonId }> = {
  name: 'changeOwner',
  rules: ['E11'],
  // The step opens once for each owner, so that a new owner hears of the case too.
  open: (c, s) => {
    const about = c.people[c.owner.side];
    if (c.ended || about === undefined || !hasNamedOwner(c) || c.agreement) return [];
    return [
      {
        n: c.owner.n,
        about,
        seats: [],
        may: [managerOf(c.owner.side, s)],
        hears: isOpeners(c) ? [] : [personSeat(about)],
      },
    ];
  },
  asks: (c, _, s) => [
    { id: 'to', kind: 'one', of: colleagues(c, c.owner.side, s, c.people[c.owner.side]) },
  ],
  answer: (_, answers) => [{ type: 'ownerChanged', to: answers.to }],
};

/**
 * S15, E15, S24: the sender withdraws an offer before anybody has taken it. What the managers have
 * decided cannot be withdrawn (E16).
 */
export const withdraw: AidStep<'withdraw'> = {
  name: 'withdraw',
  rules: ['E15'],
  open: (c, s) => {
    if (
      c.ended ||
      !c.offer ||
      (c.kind === 'watch' && c.owner.side === 'VO') ||
      decidedByManagers(c)
    )
      return [];
    return [{ n: c.offer.n, seats: [], may: [...ownersOf(c, s), managerOf(c.owner.side, s)] }];
  },
  answer: (c) =>
    c.kind === 'watch' ? [{ type: 'offerWithdrawn' }] : [{ type: 'ended', why: 'withdrawn' }],
};

/**
 * "Vi behöver prata" (S28): the asked unit does not agree that the case is theirs. Nothing moves.
 * After a decision of the managers only they can reopen it (E16).
 */
export const wantTalk: AidStep<'wantTalk'> = {
  name: 'wantTalk',
  rules: ['E16'],
  open: (c, s) =>
    c.ended || !c.offer || c.vob || decidedByManagers(c)
      ? []
      : [
          {
            n: c.offer.n,
            seats: [],
            may: groupOf(c.offer.to, s),
            barred: otherChair(c.offer.to, s, c.people[c.owner.side]),
          },
        ],
  answer: () => [{ type: 'talkWanted' }],
};

/** E2: the case's number in the case system. */
export const nameInCaseSystem: AidStep<'nameInCaseSystem', { vsNumber: string }> = {
  name: 'nameInCaseSystem',
  rules: ['E2'],
  open: (c) =>
    c.ended
      ? []
      : [
          {
            n: 1,
            seats: [],
            may: [personSeat(c.opened.by), ...Object.values(c.people).map(personSeat)],
          },
        ],
  asks: (_, __, s) => [{ id: 'vsNumber', kind: 'vsNumber', pattern: s.settings.vsNumberPattern }],
  answer: (_, answers) => [{ type: 'vsNumberGiven', vsNumber: answers.vsNumber }],
};

/** S30: the handläggare who asked writes the managers' decision in the case notes. */
export const documentDecision: AidStep<'documentDecision'> = {
  name: 'documentDecision',
  rules: ['E16'],
  open: (c, s) => {
    if (!c.toDocument) return [];
    const asked = c.agreed?.referred?.side ?? c.opened.side;
    const named = handlerOf(c, asked, s) ?? c.opened.by;
    const since = { on: c.toDocument.on, at: s.now };
    return [
      {
        n: c.toDocument.n,
        seats: [personSeat(named)],
        deadline: policy.ordinary('decided', since, s),
      },
    ];
  },
  answer: () => [{ type: 'decisionDocumented' }],
};

/**
 * True when a manager has given up what both of them had decided, and the other unit is asked
 * instead.
 */
function isOverruled(c: Aid): boolean {
  const verdict = c.agreed?.verdict;
  return (
    verdict !== undefined &&
    verdict.by !== 'handlers' &&
    c.givenUp !== undefined &&
    c.offer?.to !== verdict.to
  );
}

function hasNamedOwner(c: Aid): boolean {
  return c.people[c.owner.side] !== undefined && !(c.kind === 'watch' && c.owner.side === 'VO');
}

/** True while the opener still owns the case. They are not told that it is theirs. */
function isOpeners(c: Aid): boolean {
  return c.owner.n === 1;
}

/**
 * The others of the unit who could have it. For a watch these are the ones with an account in Link
 * (E10).
 */
function colleagues(c: Aid, side: Side, s: Situation, but: PersonId | undefined): PersonId[] {
  const able = c.kind === 'watch' ? linkHandlersOf(s.people, side) : careManagersOf(s.people, side);
  return able.map((person) => person.id).filter((id) => id !== but);
}
