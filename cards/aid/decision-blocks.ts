import type { AidStepName } from '../../src/domain/kinds.ts';
import { otherSide } from '../../src/domain/people/aid-units.ts';
import type { Side } from '../../src/domain/people/people.ts';
import { type Block, type BlockWords, pick } from '../case/block.ts';
import { offers } from '../case/buttons.ts';
import { owes, own } from '../case/seen.ts';
import { doneBy } from '../look.ts';
import { aid } from '../texts.ts';
import { isWatch, managerName, type SeenAid } from './seen.ts';
import { sideButtons } from './side-buttons.ts';

/** E16: the managers' card, with what the other has answered so far. */
export function joint(seen: SeenAid, side: Side): Block | undefined {
  const task = own(seen, `decideJointly${side}`);
  const { state, vs } = seen;
  const a = state.agreement;
  if (!task || !a || !owes(seen, task)) return undefined;
  const other = a.managers[otherSide(side)];
  const isDifferent = a.managers.VO !== undefined && a.managers.FH !== undefined;
  const again = a.again && aid.jointAgain({ who: doneBy(seen, a.again.n), vs });
  const words = isDifferent
    ? aid.jointDiffer({ owner: state.owner.side, watches: isWatch(seen) })
    : (again ?? aid.joint({ vs }));
  const lines = [
    ...(other
      ? [aid.answered({ who: doneBy(seen, other.n), side: otherSide(side), to: other.to })]
      : []),
    words.body,
    ...howItCame(seen),
    ...(a.notTalked[otherSide(side)] !== undefined && !isDifferent
      ? [aid.hasNotTalked({ who: managerName(seen, otherSide(side)) })]
      : []),
  ];
  return {
    title: words.title,
    isChoice: true,
    body: lines.join(' '),
    confirms: aid.weighed(isWatch(seen)),
    inputs: [],
    buttons: [...sideButtons(seen, task), ...offers(seen, `notTalked${side}`, 'askSuperior')],
    tasks: pick(seen, `decideJointly${side}`, `notTalked${side}`, 'askSuperior'),
  };
}

/** S28: marks a question that the other handläggare has not confirmed, or does not agree with. */
function howItCame(seen: SeenAid): string[] {
  const { agreement } = seen.state;
  if (!agreement?.referred || agreement.again) return [];
  if (!agreement.referral) return [aid.unconfirmed];
  return agreement.referral.agrees
    ? []
    : [aid.refused({ who: doneBy(seen, agreement.referral.n) })];
}

export function decides(seen: SeenAid, step: AidStepName, words: BlockWords): Block | undefined {
  const task = own(seen, step);
  if (!task) return undefined;
  return {
    ...words,
    isChoice: true,
    confirms: aid.weighed(isWatch(seen)),
    inputs: [],
    buttons: sideButtons(seen, task),
    tasks: [task],
  };
}
