import { isOutright } from '../../src/domain/aid/tables/rows.ts';
import type { AidStepName } from '../../src/domain/kinds.ts';
import { otherSide } from '../../src/domain/people/aid-units.ts';
import type { Side } from '../../src/domain/people/people.ts';
import { asking, type Block, pick, simpleBlock } from '../case/block.ts';
import { offers, pressButtons } from '../case/buttons.ts';
import { owes, own } from '../case/seen.ts';
import { doneBy } from '../look.ts';
import { aid } from '../texts.ts';
import { decides, joint } from './decision-blocks.ts';
import { handlerName, isWatch, type SeenAid } from './seen.ts';
import { SIDES, sideButtons } from './side-buttons.ts';

/**
 * Which unit does the case belong to: the handläggare's dialogue, then the two managers (S16,
 * S28–S30).
 */
export function agreementBlocks(seen: SeenAid): (Block | undefined)[] {
  return [
    talkBlock(seen),
    ...SIDES.map((side) =>
      asking(
        simpleBlock(
          seen,
          `confirmReferral${side}`,
          aid.confirmReferral({
            who: handlerName(seen, otherSide(side)),
            side: otherSide(side),
          }),
        ),
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
    side: otherSide(side),
    owner: state.owner.side,
    watches: isWatch(seen),
  });
  const said = other
    ? [aid.answered({ who: doneBy(seen, other.n), side: otherSide(side), to: other.to })]
    : [];
  return {
    title: words.title,
    isChoice: true,
    body: [...said, words.body].join(' '),
    confirms: aid.bestInterest,
    inputs: [],
    buttons: [...sideButtons(seen, task, { answered: other?.to }), ...offers(seen, `refer${side}`)],
    tasks: pick(seen, ...answerSteps(side)),
  };
}
