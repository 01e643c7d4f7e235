import type { Aid } from '../../src/domain/agreement/aid.ts';
import { dayOf } from '../../src/domain/time.ts';
import { doneBy, nameOf } from '../look.ts';
import { placeText } from '../places.ts';
import { aidFacts, card, dayText } from '../texts.ts';
import { rulesOfProposal } from './rules.ts';
import { handlerName, isWatch, type SeenAid } from './seen.ts';

/** Who answers for it, since when, what the proposal was and by which rule, and who is in it. */
export function aidFactsOf(seen: SeenAid): (readonly [string, string])[] {
  const { state, s, vs } = seen;
  const { owner, vsNumber, opened } = state;
  const name = state.people[owner.side];
  // VO watches as a unit (S5): there is no one person to name.
  const who = isWatch(seen) && owner.side === 'VO' ? owner.side : aidFacts.person(owner.side, nameOf(s.people, name));
  const isOver = state.ended !== undefined && isWatch(seen);
  const others = SIDES.filter((side) => (isOver || side !== owner.side) && state.people[side] !== undefined);
  return [
    ...(isOver
      ? []
      : [[isWatch(seen) ? aidFacts.watches : aidFacts.owns, aidFacts.since(who, dayText(dayOf(owner.since), s.today))] as const]),
    ...proposal(seen),
    ...agreed(seen),
    ...answered(seen),
    ...ended(seen),
    ...others.map((side) => [aidFacts.handler(side), handlerName(seen, side)] as const),
    ...(Object.values(state.people).includes(opened.by) ? [] : [[aidFacts.openedBy, nameOf(s.people, opened.by)] as const]),
    ...(state.decided === undefined ? [] : [[aidFacts.vobDecided, dayText(state.decided.day, s.today)] as const]),
    ...(vsNumber === undefined ? [] : [[card.vsNumber(vs), vsNumber] as const]),
  ];
}

const SIDES = ['VO', 'FH'] as const;

/** S1: where the proposal stands in the routine. */
function proposal({ state: { row }, look }: SeenAid): (readonly [string, string])[] {
  const where = row === undefined ? undefined : placeText(rulesOfProposal(row), 'aid', look);
  return where === undefined ? [] : [[aidFacts.proposal, where]];
}

function agreed({ state }: SeenAid): (readonly [string, string])[] {
  return state.agreed?.verdict ? [[aidFacts.decided, agreedText(state)]] : [];
}

/** Who came to the answer that was reached last, and what it was. */
export function agreedText({ agreed: last }: Aid): string {
  const verdict = last?.verdict;
  if (!verdict) return '';
  const words = {
    handlers: aidFacts.agreedHandlers,
    managers: aidFacts.agreedManagers,
    oneManager: aidFacts.agreedOne,
    superior: aidFacts.agreedSuperior,
  }[verdict.by];
  return words(verdict.to);
}

/** E16: the answers are visible at once: the handläggare's, then in their place the managers'. */
function answered(seen: SeenAid): (readonly [string, string])[] {
  const { state } = seen;
  const { answers = {}, managers = {} } = state.agreement ?? {};
  const given = Object.keys(managers).length > 0 ? managers : answers;
  return SIDES.flatMap((side) => {
    const answer = given[side];
    return answer ? [[aidFacts.answered(side), aidFacts.answeredBy(answer.to, doneBy(seen, answer.n))] as const] : [];
  });
}

function ended(seen: SeenAid): (readonly [string, string])[] {
  const { state, s } = seen;
  if (!state.ended) return [];
  return [[aidFacts.ended, aidFacts.endedBy(doneBy(seen, state.ended.n), dayText(dayOf(state.ended.at), s.today))]];
}
