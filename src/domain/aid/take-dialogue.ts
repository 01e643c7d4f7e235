import type { Barred, Situation } from '../engine/step.ts';
import { careManagersOf, otherSide } from '../people/aid-units.ts';
import type { PersonId, Side } from '../people/people.ts';
import { agreementPolicy } from './agreement-policy.ts';
import type { Aid } from './aid.ts';
import { strangersTo, withoutBarred } from './barred.ts';
import { spokenForOther } from './chairs.ts';
import { askedBy, openDialogue } from './open-dialogue.ts';
import { type AidStep, groupOf, handlerOf, managerOf } from './owners.ts';

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
    const seats = withoutBarred(groupOf(side, s), others);
    return [{ n: a.n, seats, barred: others, deadline: agreementPolicy.dialogue(c, a, side, s) }];
  },
  answer: (c, _, __, s) => [
    { type: 'dialogueTaken', side: sideWithoutHandler(c, s) ?? otherSide(c.owner.side) },
  ],
};

/**
 * E16: the manager names somebody when nobody at the unit takes a dialogue, or when its named
 * handläggare does not answer.
 */
export function nameForDialogue<S extends Side>(
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
