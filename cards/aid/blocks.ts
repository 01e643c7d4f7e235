import { openTasks } from '../../src/domain/case-state.ts';
import { press } from '../button-elements.ts';
import { asking, type Block, pick, simpleBlock, tickBlock } from '../case/block.ts';
import { inlineInputs, offers, pressButtons } from '../case/buttons.ts';
import { owes, own } from '../case/seen.ts';
import { bylineOf } from '../look.ts';
import type { PressData } from '../press-data.ts';
import { aid, buttons } from '../texts.ts';
import { agreementBlocks } from './agreement-blocks.ts';
import { agreedText, endedText } from './facts.ts';
import { giveBlock, receiveBlock } from './handover-blocks.ts';
import type { SeenAid } from './seen.ts';
import { takeBlock, takeOverWords } from './take-blocks.ts';
import { isToldOf, toldOf } from './told.ts';
import { watchBlock } from './watch-block.ts';

/**
 * "Ditt nästa steg" in a case between VO and FH: what waits for the viewer, in the order of the
 * routine.
 */
export function blocksOf(seen: SeenAid): Block[] {
  const { vs } = seen;
  const made = [
    moreToShare(seen),
    takeBlock(seen),
    simpleBlock(seen, 'takeOver', takeOverWords(seen)),
    tickBlock(seen, 'writeMessage', aid.writeMessage({ vs, number: seen.doc.number })),
    ...agreementBlocks(seen),
    asking(simpleBlock(seen, 'considerReason', aid.reason())),
    tickBlock(
      seen,
      'documentDecision',
      aid.documentDecision({ agreed: agreedText(seen.state), vs }),
    ),
    receiveBlock(seen),
    giveBlock(seen),
    vob(seen),
    watchBlock(seen),
  ].filter((block) => block !== undefined);
  if (made.length > 0) return made;
  const told = toldOf(seen);
  return told ? [told] : [];
}

/**
 * The path of vob: FH investigates and VO's delegate decides. Nobody else has the button (S20,
 * S21).
 */
function vob(seen: SeenAid): Block | undefined {
  const { vs, state } = seen;
  const decide = own(seen, 'decideVob');
  if (decide && (owes(seen, decide) || isToldOf(seen, decide)))
    return {
      ...aid.decideVob({ vs }),
      isChoice: true,
      inputs: inlineInputs(seen, decide),
      buttons: [...pressButtons(seen, decide), ...offers(seen, 'needMore')],
      tasks: pick(seen, 'decideVob', 'needMore'),
    };
  const asked = seen.doc.events.findLast((event) => event.type === 'moreNeeded');
  const words = state.vob?.again
    ? aid.proposeAgain({ who: asked ? bylineOf(seen.s.people, asked) : '', vs })
    : aid.propose({ vs });
  return simpleBlock(seen, 'propose', words);
}

/**
 * After an admission that a check found: is there another, or is the check done (E14)? It comes
 * first, because its reader is in the middle of a check.
 */
function moreToShare(seen: SeenAid): Block | undefined {
  const open = seen.beside?.find((doc) => doc.kind === 'check');
  if (!open || seen.state.opened.by !== seen.viewer || seen.state.opened.on !== seen.s.today)
    return undefined;
  const task = openTasks(open, seen.s).find(({ step }) => step === 'confirm');
  const confirm: PressData = {
    kind: 'answer',
    case: open.id,
    tasks: task ? [task.id] : [],
    answers: task ? { [`${task.id}/found`]: 'something' } : {},
    from: seen.doc.id,
  };
  return {
    ...aid.moreToShare({ number: seen.doc.number, vs: seen.vs, now: howItStands(seen) }),
    isChoice: true,
    inputs: [],
    buttons: [
      press(
        buttons.moreAdmissions,
        { kind: 'start', what: 'admission', apart: true },
        seen.look.cardAction,
      ),
      press(buttons.checkDone, confirm, seen.look.cardAction),
    ],
    tasks: [],
  };
}

/** How the allocated admission stands now. */
function howItStands(seen: SeenAid) {
  const { ended, owner, offer } = seen.state;
  if (ended) return { ended: endedText(seen, ended) };
  return owner.side === 'FH' ? 'taken' : offer ? 'offered' : 'talking';
}
