import type { Barred, Opening, Situation } from '../engine/step.ts';
import { careManagersOf, otherSide } from '../people/aid-units.ts';
import type { PersonId, Side } from '../people/people.ts';
import { personSeat } from '../people/seat.ts';
import { personOf } from '../people/staff-list.ts';
import { type Agreement, withManagers } from './agreement.ts';
import type { Aid } from './aid.ts';
import { strangersTo, unbarred } from './barred.ts';
import { spokenForOther } from './chairs.ts';
import { type AidStep, groupOf, handlerOf, handlersOf, managerOf } from './owners.ts';
import { policy, unconfirmedFrom } from './policy.ts';

/**
 * The question while the handläggare talk. Undefined when the managers have it, or when there is
 * none.
 */
function openDialogue(c: Aid, s: Situation) {
  const { agreement } = c;
  if (!agreement || c.ended) return undefined;
  return withManagers(agreement, unconfirmedFrom(c), s.now) ? undefined : agreement;
}

/**
 * The unit for which nobody speaks: the other one, or the own unit when the person who began has
 * left.
 */
function sideWithoutHandler(c: Aid, s: Situation): Side | undefined {
  return [otherSide(c.owner.side), c.owner.side].find(
    (side) => handlerOf(c, side, s) === undefined,
  );
}

/** E16: somebody of the unit takes the dialogue. Until then it waits with everybody there. */
export const takeDialogue: AidStep<'takeDialogue'> = {
  name: 'takeDialogue',
  rules: ['S16', 'S17'],
  open: (c, s) => {
    const a = openDialogue(c, s);
    const side = sideWithoutHandler(c, s);
    if (!a || side === undefined) return [];
    const others = spokenForOther(c, side, s);
    const seats = unbarred(groupOf(side, s), others);
    return [{ n: a.n, seats, barred: others, deadline: policy.dialogue(c, a, side, s) }];
  },
  answer: (c, _, __, s) => [
    { type: 'dialogueTaken', side: sideWithoutHandler(c, s) ?? otherSide(c.owner.side) },
  ],
};

/**
 * E16: the manager names somebody when nobody at the unit takes a dialogue, or when its named
 * handläggare does not answer.
 */
function nameForDialogue<S extends Side>(
  side: S,
): AidStep<`nameForDialogue${S}`, { to: PersonId }> {
  return {
    name: `nameForDialogue${side}`,
    group: 'nameForDialogue',
    rules: ['E16'],
    open: (c, s) => {
      const a = openDialogue(c, s);
      if (!a || a.answers[side] || a.referred) return [];
      const barred: Barred = { people: strangersTo(side, s), why: 'otherUnit' };
      const about = handlerOf(c, side, s);
      return [{ n: askedBy(c, a, side, s), about, seats: [], may: [managerOf(side, s)], barred }];
    },
    asks: (c, { about }, s) => {
      const others = spokenForOther(c, side, s).people;
      const able = careManagersOf(s.people, side).map((person) => person.id);
      return [
        { id: 'to', kind: 'one', of: able.filter((id) => id !== about && !others.includes(id)) },
      ];
    },
    answer: (_, answers) => [{ type: 'dialogueGiven', side, to: answers.to }],
  };
}

/**
 * The number of the event that asks a unit's handläggare. A person whom the manager has named is
 * asked, and told, by that naming (E16).
 */
function askedBy({ given, people }: Aid, a: Agreement, side: Side, s: Situation): number {
  const isNamed =
    given?.side === side && given.to === people[side] && personOf(s.people, given.to) !== undefined;
  return isNamed ? given.n : a.n;
}

/**
 * S16, S17: one handläggare of each unit says where the case belongs. The press states that it was
 * weighed for the best of den enskilde.
 */
function belongs<S extends Side>(side: S): AidStep<`belongs${S}`, { to: Side }> {
  return {
    name: `belongs${side}`,
    group: 'belongs',
    rules: ['S16', 'S17'],
    open: (c, s) => {
      const a = openDialogue(c, s);
      if (!a || a.answers[side]) return [];
      const named = handlerOf(c, side, s);
      const first = waitsForFH(c, side, a.answers.FH !== undefined)
        ? { blocked: { why: 'fhFirst', who: fhSeat(c, s) } }
        : {};
      const n = askedBy(c, a, side, s);
      const opening: Opening = {
        n,
        seats: [],
        may: groupOf(side, s),
        barred: spokenForOther(c, side, s),
        ...first,
      };
      // When the managers are to be asked, an answer is only an offer. Two equal answers still
      // settle the question.
      if (named === undefined || a.referred) return [opening];
      return [{ ...opening, seats: [personSeat(named)], deadline: policy.answer(c, a, side, s) }];
    },
    asks: () => [{ id: 'to', kind: 'one', of: ['VO', 'FH'], as: 'buttons' }],
    answer: (_, answers) => [{ type: 'belongsTo', side, to: answers.to }],
  };
}

/**
 * "Till enhetscheferna": a handläggare who cannot judge asks, and the other is asked to confirm
 * (S28).
 */
function refer<S extends Side>(side: S): AidStep<`refer${S}`> {
  return {
    name: `refer${side}`,
    rules: ['S28'],
    open: (c, s) => {
      const a = openDialogue(c, s);
      if (!a || a.referred) return [];
      return [
        { n: a.n, seats: [], may: handlersOf(c, side, s), barred: spokenForOther(c, side, s) },
      ];
    },
    answer: () => [{ type: 'referred', side }],
  };
}

/** S28: an objection is recorded, and the question goes to the managers all the same. */
function confirmReferral<S extends Side>(
  side: S,
): AidStep<`confirmReferral${S}`, { agrees: 'yes' | 'no' }> {
  return {
    name: `confirmReferral${side}`,
    coversDaysOff: true,
    group: 'confirmReferral',
    rules: ['S28'],
    open: (c, s) => {
      const a = openDialogue(c, s);
      if (!a?.referred || a.referred.side === side) return [];
      const others = spokenForOther(c, side, s);
      const seats = unbarred(handlersOf(c, side, s), others);
      return [{ n: a.referred.n, seats, barred: others, deadline: policy.referral(c, a.referred) }];
    },
    asks: () => [{ id: 'agrees', kind: 'one', of: ['yes', 'no'], as: 'buttons' }],
    answer: (_, answers) => [{ type: 'referralAnswered', side, agrees: answers.agrees === 'yes' }],
  };
}

export const dialogue = [
  takeDialogue,
  belongs('VO'),
  belongs('FH'),
  confirmReferral('VO'),
  confirmReferral('FH'),
  refer('VO'),
  refer('FH'),
  nameForDialogue('VO'),
  nameForDialogue('FH'),
];

/** A6: FH has the person's case and answers first. */
function waitsForFH(c: Aid, side: Side, fhAnswered: boolean): boolean {
  return c.row === 'A6' && side === 'VO' && !fhAnswered;
}

function fhSeat(c: Aid, s: Situation) {
  const named = handlerOf(c, 'FH', s);
  return named === undefined ? managerOf('FH', s) : personSeat(named);
}
