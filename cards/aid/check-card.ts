import type { Check } from '../../src/domain/aid/link-check/check-events.ts';
import type { CaseTask } from '../../src/domain/kinds.ts';
import type { RuleId } from '../../src/domain/rules.ts';
import type { CaseView } from '../../src/domain/view.ts';
import type { Block } from '../case/block.ts';
import { pressButtons } from '../case/buttons.ts';
import { drawCase } from '../case/frame.ts';
import { owes, own, type Refused } from '../case/seen.ts';
import type { CardMessage, Look } from '../look.ts';
import { card, checks, clockText } from '../texts.ts';
import { assignBlock } from './assign-block.ts';
import { bandOf, lateFrom, wordsOf } from './check-words.ts';
import { confirmButtons } from './confirm-buttons.ts';
import { alsoTitle } from './earlier-checks.ts';
import { idleWords } from './receipt.ts';
import type { SeenCheck } from './seen.ts';

/**
 * The card of one check of Link for one person (S5, S12). One press by anybody of the unit is
 * enough.
 */
export function checkCard(
  view: CaseView<'check'>,
  look: Look,
  size: 'full' | 'short' = 'full',
  refused?: Refused,
): CardMessage {
  const { state } = view;
  const seen: SeenCheck = {
    ...view,
    look,
    vs: look.aidSystem,
    names: {},
    rulesOf: (task) => rulesOf(state, task),
    tellsUndone: ({ type }) => type === 'checkConfirmed',
    ...(refused ? { refused } : {}),
  };
  const confirm = own(seen, 'confirm');
  // A person who is not asked may confirm it too.
  const more = confirm && !isAsked(seen, confirm) ? confirmButtons(seen, confirm) : [];
  const picks = own(seen, 'assignCheck') !== undefined;
  const parts = {
    blocks: blocksOf(seen),
    idle: idleWords(seen),
    facts: [],
    about: card.aboutCheck,
    remarks: [],
    more: [{ title: card.more, choices: more }],
    picks,
  };
  return drawCase(seen, parts, size);
}

function blocksOf(seen: SeenCheck): Block[] {
  const confirm = own(seen, 'confirm');
  const assign = own(seen, 'assignCheck');
  const blocks: Block[] = [];
  if (confirm && isAsked(seen, confirm))
    blocks.push({
      ...wordsOf(seen, confirm),
      inputs: [],
      buttons: confirmButtons(seen, confirm),
      tasks: [confirm],
      band: bandOf(seen),
    });
  if (assign) blocks.push(assignBlock(seen, assign));
  const afterwards = own(seen, 'confirmAfterwards');
  if (afterwards) {
    const { due } = seen.state;
    blocks.push({
      title: checks.over(clockText(due, seen.s.today)),
      body: checks.overLine,
      inputs: [],
      buttons: pressButtons(seen, afterwards, alsoTitle(due, seen.s)),
      tasks: [afterwards],
      tells: true,
    });
  }
  return blocks;
}

/** S5 and S6 are rules of VO, S12 of FH. */
function rulesOf({ side }: Check, task: CaseTask): readonly RuleId[] {
  return task.step === 'confirm' ? [side === 'VO' ? 'S5' : 'S12'] : task.rules;
}

/**
 * E13: true for its owner, and once it is late for everybody of the unit, unless the manager has
 * asked one of them.
 */
function isAsked(seen: SeenCheck, confirm: CaseTask): boolean {
  return owes(seen, confirm) || (lateFrom(seen) <= seen.s.now && seen.state.asked === undefined);
}
