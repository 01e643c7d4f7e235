import type { AidKind } from '../../src/domain/aid/aid.ts';
import type { AidStepName, CaseTask, StepName } from '../../src/domain/kinds.ts';
import type { Side } from '../../src/domain/people/people.ts';
import type { CaseView } from '../../src/domain/view.ts';
import { opens } from '../button-elements.ts';
import { buttonTitle } from '../case/button-titles.ts';
import { offer } from '../case/buttons.ts';
import { drawCase } from '../case/frame.ts';
import { restOf } from '../case/parts.ts';
import { correctionRemarks } from '../case/remarks.ts';
import type { Refused } from '../case/seen.ts';
import { type Element, quietText } from '../elements.ts';
import type { CardMessage, Look } from '../look.ts';
import type { ButtonKey } from '../texts/keys.ts';
import { aid, aidFacts, buttons, groups } from '../texts.ts';
import { blocksOf } from './blocks.ts';
import { aidFactsOf } from './facts.ts';
import { idleWords } from './idle-words.ts';
import { isWatch, type SeenAid, seenAid } from './seen.ts';
import { sideButtons } from './side-buttons.ts';
import { takeTitle } from './take-blocks.ts';
import { endButton, watchBand } from './watch-block.ts';

/** The choices under "Fler val" by what they are for, in this order. */
const MORE = {
  answers: [
    'take',
    'belongsVO',
    'belongsFH',
    'decideJointlyVO',
    'decideJointlyFH',
    'decideVob',
    'needMore',
    'referVO',
    'referFH',
    'askSuperior',
  ],
  owners: [
    'nameForDialogueVO',
    'nameForDialogueFH',
    'toOrdinary',
    'wantTalk',
    'passOn',
    'changeOwner',
  ],
  changes: ['reopenDecision', 'correctDecision', 'nameInCaseSystem'],
  ends: ['end', 'withdraw', 'applicationTakenBack', 'closeAsMistake', 'closeAsDuplicate'],
} as const satisfies Readonly<Record<string, readonly AidStepName[]>>;

/** The card of a watch, an application or a handover for one person. */
export function aidCard(
  view: CaseView<AidKind>,
  look: Look,
  size: 'full' | 'short' = 'full',
  refused?: Refused,
): CardMessage {
  const seen = seenAid(view, look, refused);
  const blocks = blocksOf(seen);
  const more = (['answers', 'owners', 'changes', 'ends'] as const).map((group) => ({
    title: groups[group],
    tasks: restOf(seen, MORE[group], blocks),
  }));
  const parts = {
    blocks,
    idle: idleWords(seen),
    resting: watchBand(seen),
    facts: aidFactsOf(seen),
    remarks: correctionRemarks(seen, () => aidFacts.vobDecided),
    more: more.map(({ title, tasks }) => ({
      title,
      choices: tasks.flatMap((task) => choice(seen, task)),
    })),
    picks: more.some(({ tasks }) => tasks.some(picksPerson)),
  };
  return drawCase(seen, parts, size);
}

function picksPerson({ asks }: CaseTask): boolean {
  return asks.some((field) => field.id === 'to' && field.kind === 'one' && field.as === undefined);
}

function choice(seen: SeenAid, task: CaseTask): Element[] {
  if (task.step === 'end') return [endButton(seen, task)];
  const isJoint = task.step.startsWith('decideJointly');
  if (!isJoint && !task.step.startsWith('belongs'))
    return offer(seen, task, buttonTitle(seen, titleOf(seen, task.step)));
  // Apart from its question, the button names the unit that it answers for, and still shows what
  // the answer confirms.
  const side = task.step.slice(-2) as Side;
  const mine =
    isJoint && task.deadline === undefined ? seen.state.agreement?.managers[side]?.to : undefined;
  const title = mine === undefined ? (`answerFor/${side}` as const) : 'changeAnswer';
  return [
    opens(
      buttons[title],
      [quietText(isJoint ? aid.weighed(isWatch(seen)) : aid.bestInterest)],
      sideButtons(seen, task, { but: mine }),
    ),
  ];
}

function titleOf(seen: SeenAid, step: StepName): ButtonKey {
  if (step !== 'take') return step;
  return takeTitle(seen);
}
