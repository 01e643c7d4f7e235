import { rulesOfRow } from '../../src/domain/rows.ts';
import { dayOf } from '../../src/domain/time.ts';
import { nameOf } from '../look.ts';
import { aidFacts, card, dayText, namesText } from '../texts.ts';
import { handlerName, isWatch, type SeenAid } from './seen.ts';

/** Who answers for it, since when, what the proposal was and by which rule, and who is in it. */
export function aidFactsOf(seen: SeenAid): (readonly [string, string])[] {
  const { state, s, vs } = seen;
  const { owner, row, vsNumber, opened } = state;
  const name = state.people[owner.side];
  // VO watches as a unit (S5): there is no one person to name.
  const who = isWatch(seen) && owner.side === 'VO' ? owner.side : aidFacts.person(owner.side, nameOf(s.people, name));
  const others = (['VO', 'FH'] as const).filter((side) => side !== owner.side && state.people[side] !== undefined);
  return [
    ...(state.ended && isWatch(seen)
      ? []
      : [[isWatch(seen) ? aidFacts.watches : aidFacts.owns, aidFacts.since(who, dayText(dayOf(owner.since), s.today))] as const]),
    ...(row === undefined ? [] : [[aidFacts.proposal, aidFacts.proposalBy(row, namesText(rulesOfRow(row)))] as const]),
    ...agreed(seen),
    ...others.map((side) => [aidFacts.handler(side), handlerName(seen, side)] as const),
    ...(Object.values(state.people).includes(opened.by) ? [] : [[aidFacts.openedBy, nameOf(s.people, opened.by)] as const]),
    ...(vsNumber === undefined ? [] : [[card.vsNumber(vs), vsNumber] as const]),
  ];
}

function agreed({ state }: SeenAid): (readonly [string, string])[] {
  const verdict = state.agreed?.verdict;
  if (!verdict) return [];
  const words = {
    handlers: aidFacts.agreedHandlers,
    managers: aidFacts.agreedManagers,
    oneManager: aidFacts.agreedOne,
    superior: aidFacts.agreedSuperior,
  }[verdict.by];
  return [[aidFacts.decided, words(verdict.to)]];
}
