import { type Aid, aidKinds, heldSince } from '../../src/domain/aid/aid.ts';
import type { AidEvent } from '../../src/domain/aid/events.ts';
import { type CaseDocument, isOfKind } from '../../src/domain/case-document.ts';
import { stateOf } from '../../src/domain/case-state.ts';
import type { Recorded } from '../../src/domain/engine/step.ts';
import type { CaseEvent } from '../../src/domain/kinds.ts';
import { dayOf } from '../../src/domain/time.ts';
import { doneBy, nameOf } from '../look.ts';
import { placeText } from '../places.ts';
import { aid, aidFacts, card, dayText, endedBecause } from '../texts.ts';
import { rulesOfProposal } from './rules-in-case.ts';
import { handlerName, isWatch, type SeenAid } from './seen.ts';

/** The owner and since when, the proposal and its rule, and the people in the case. */
export function aidFactsOf(seen: SeenAid): (readonly [string, string])[] {
  const { state, s, vs } = seen;
  const { owner, vsNumber, opened } = state;
  const name = state.people[owner.side];
  // VO watches as a unit (S5), so that there is no single person to name.
  const who =
    isWatch(seen) && owner.side === 'VO'
      ? owner.side
      : aidFacts.person(owner.side, nameOf(s.people, name));
  const isOver = state.ended !== undefined && isWatch(seen);
  const others = SIDES.filter(
    (side) => (isOver || side !== owner.side) && state.people[side] !== undefined,
  );
  return [
    ...(isOver
      ? []
      : [
          [
            isWatch(seen) ? aidFacts.watches : aidFacts.owns,
            aidFacts.since(who, dayText(dayOf(heldSince(state)), s.today)),
          ] as const,
        ]),
    ...proposal(seen),
    ...agreementFacts(seen),
    ...answerFacts(seen),
    ...endFacts(seen),
    ...others.map((side) => [aidFacts.handler(side), handlerName(seen, side)] as const),
    ...(Object.values(state.people).includes(opened.by)
      ? []
      : [[aidFacts.openedBy, nameOf(s.people, opened.by)] as const]),
    ...(state.decided === undefined
      ? []
      : [[aidFacts.vobDecided, dayText(state.decided.day, s.today)] as const]),
    ...(vsNumber === undefined ? [] : [[card.vsNumber(vs), vsNumber] as const]),
  ];
}

const SIDES = ['VO', 'FH'] as const;

/** S1: the place of the proposal in the routine. */
function proposal({ state: { row }, look }: SeenAid): (readonly [string, string])[] {
  const where = row === undefined ? undefined : placeText(rulesOfProposal(row), 'aid', look);
  return where === undefined ? [] : [[aidFacts.proposal, where]];
}

function agreementFacts({ state }: SeenAid): (readonly [string, string])[] {
  const verdict = state.agreed?.verdict;
  return verdict ? [[aidFacts.agreedBy[verdict.by], outcomeText(state)]] : [];
}

/** The last agreement: its outcome, and the people who reached it. */
export function agreedText(c: Aid): string {
  const verdict = c.agreed?.verdict;
  return verdict ? aidFacts.agreed(verdict.by, outcomeText(c)) : '';
}

/**
 * The decision as it now stands. Of a decision that is no longer in force only the unit is named
 * (E16).
 */
export function outcomeText(c: Aid): string {
  const to = c.agreed?.verdict?.to;
  if (to === undefined) return '';
  const isCarriedOut = c.owner.side === to && c.offer === undefined;
  const isWaiting = c.offer?.to === to && !c.ended;
  return isCarriedOut || isWaiting
    ? aid.outcome({ to, owner: c.owner.side, watches: c.kind === 'watch' })
    : `${to}.`;
}

/** What an answer decided, in the words of that day. Undefined when it decided nothing. */
export function decidedBy(doc: CaseDocument, event: Recorded<CaseEvent>): string | undefined {
  if (!ANSWERS.includes(event.type)) return undefined;
  const at = doc.events.indexOf(event);
  if (!isOfKind(doc, ...aidKinds)) return undefined;
  const [before, after] = [at, at + 1].map((n) =>
    stateOf({ ...doc, events: doc.events.slice(0, n) }),
  );
  return after?.agreed?.verdict && before?.agreement && !after.agreement
    ? agreedText(after)
    : undefined;
}

/** The answers that can decide to which unit a case belongs. */
const ANSWERS: readonly string[] = [
  'belongsTo',
  'managerAnswered',
  'oneManagerAnswered',
  'superiorAnswered',
] satisfies readonly AidEvent['type'][];

/** E16: the answers are visible at once. The managers' answers replace those of the handläggare. */
function answerFacts(seen: SeenAid): (readonly [string, string])[] {
  const { state } = seen;
  const { answers = {}, managers = {} } = state.agreement ?? {};
  const given = Object.keys(managers).length > 0 ? managers : answers;
  return SIDES.flatMap((side) => {
    const answer = given[side];
    return answer
      ? [
          [
            aidFacts.answered(side),
            aid.answered({ who: doneBy(seen, answer.n), side, to: answer.to }),
          ] as const,
        ]
      : [];
  });
}

function endFacts(seen: SeenAid): (readonly [string, string])[] {
  const { state, s } = seen;
  if (!state.ended) return [];
  return [
    [
      aidFacts.ended,
      aidFacts.endedBy(doneBy(seen, state.ended.n), dayText(dayOf(state.ended.at), s.today)),
    ],
  ];
}

export function endedText(seen: SeenAid, { why, stays }: NonNullable<Aid['ended']>): string {
  const { owner } = seen.state;
  if (why === 'handedOver')
    return aid.handedOver({ side: owner.side, day: dayText(dayOf(owner.since), seen.s.today) });
  if (why === 'kept') return isWatch(seen) ? aid.keptWatch : aid.kept(owner.side);
  if (why === 'taken')
    return aid.applicationTaken(aidFacts.person(owner.side, handlerName(seen, owner.side)));
  return stays === undefined ? endedBecause[why] : aid.duplicateOf(stays);
}
