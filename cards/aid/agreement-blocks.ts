import { isOutright } from '../../src/domain/aid/tables/rows.ts';
import type { AidStepName, CaseTask } from '../../src/domain/kinds.ts';
import { otherSide } from '../../src/domain/people/aid-units.ts';
import type { Side } from '../../src/domain/people/people.ts';
import { type Block, type BlockWords, pick, simpleBlock } from '../case/block.ts';
import { offers, owes, own, pressButtons } from '../case/buttons.ts';
import { type Element, press } from '../elements.ts';
import { doneBy } from '../look.ts';
import { aid, buttons } from '../texts.ts';
import { handlerName, isWatch, managerName, type SeenAid } from './seen.ts';

const SIDES = ['VO', 'FH'] as const;

/**
 * Which unit does the case belong to: the handläggare's dialogue, then the two managers (S16,
 * S28–S30).
 */
export function agreementBlocks(seen: SeenAid): (Block | undefined)[] {
  return [
    talkBlock(seen),
    ...SIDES.map((side) =>
      simpleBlock(
        seen,
        `confirmReferral${side}`,
        aid.confirmReferral({ who: handlerName(seen, otherSide(side)) }),
      ),
    ),
    ...SIDES.map((side) => belongs(seen, side)),
    ...SIDES.map((side) => joint(seen, side)),
    decides(seen, 'decideAlone', aid.jointAlone({ vs: seen.vs })),
    decides(seen, 'superiorDecides', aid.superior({ vs: seen.vs })),
  ];
}

function talkBlock(seen: SeenAid): Block | undefined {
  const task = own(seen, 'takeDialogue');
  const { owner, row } = seen.state;
  if (!task) return undefined;
  const { side } = owner;
  const outright = row === undefined || isOutright(row) !== false;
  const words = aid.talk({
    who: handlerName(seen, side),
    side,
    owner: side,
    watches: isWatch(seen),
    outright,
  });
  return {
    ...words,
    inputs: [],
    buttons: pressButtons(seen, task),
    tasks: pick(seen, 'takeDialogue', ...answerSteps(otherSide(owner.side))),
  };
}

/** The steps of one side's handläggare in a dialogue. */
function answerSteps(side: Side): AidStepName[] {
  return [`belongs${side}`, `refer${side}`];
}

function belongs(seen: SeenAid, side: Side): Block | undefined {
  const task = own(seen, `belongs${side}`);
  const { state } = seen;
  // Once the managers have the question it can still be answered, but nobody is asked to.
  if (!task || task.blocked || !owes(seen, task) || state.agreement?.referred) return undefined;
  const other = state.agreement?.answers[otherSide(side)];
  const words = aid.belongs({
    who: handlerName(seen, otherSide(side)),
    owner: state.owner.side,
    watches: isWatch(seen),
  });
  const said = other ? [aid.answered({ who: doneBy(seen, other.n), to: other.to })] : [];
  return {
    lead: words.lead,
    body: [...said, words.body].join(' '),
    confirms: aid.bestInterest,
    inputs: [],
    buttons: [...sideButtons(seen, task, { answered: other?.to }), ...offers(seen, `refer${side}`)],
    tasks: pick(seen, ...answerSteps(side)),
  };
}

/** E16: the managers' card, with what the other has answered so far. */
function joint(seen: SeenAid, side: Side): Block | undefined {
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
    words.body,
    ...(other ? [aid.answered({ who: doneBy(seen, other.n), to: other.to })] : []),
    ...howItCame(seen),
    ...(a.notTalked[otherSide(side)] !== undefined && !isDifferent
      ? [aid.hasNotTalked({ who: managerName(seen, otherSide(side)) })]
      : []),
  ];
  return {
    lead: words.lead,
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

function decides(seen: SeenAid, step: AidStepName, words: BlockWords): Block | undefined {
  const task = own(seen, step);
  if (!task) return undefined;
  return {
    ...words,
    confirms: aid.weighed(isWatch(seen)),
    inputs: [],
    buttons: sideButtons(seen, task),
    tasks: [task],
  };
}

/**
 * One button for each unit except the one already answered. The answer that the other has given is
 * titled "Vi är överens".
 */
export function sideButtons(
  seen: SeenAid,
  task: CaseTask,
  { answered, but }: { answered?: Side | undefined; but?: Side | undefined } = {},
): Element[] {
  const sides = answered === undefined ? SIDES : [answered, otherSide(answered)];
  const offered = sides.filter((to) => to !== but);
  return offered.map((to) => {
    const title = to === answered ? buttons.agree : buttons[`to/${to}`];
    return press(
      title,
      {
        kind: 'answer',
        case: seen.doc.id,
        tasks: [task.id],
        answers: { [`${task.id}/to`]: to },
      },
      seen.look.cardAction,
    );
  });
}
