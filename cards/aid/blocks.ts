import { openTasks } from '../../src/domain/case-state.ts';
import type { AidStepName, CaseTask } from '../../src/domain/kinds.ts';
import { pressesFor } from '../../src/domain/people/acting-for.ts';
import { careManagersOf, otherSide } from '../../src/domain/people/aid-units.ts';
import type { Side } from '../../src/domain/people/people.ts';
import { personSeat } from '../../src/domain/people/seat.ts';
import { type Block, type BlockWords, bundle, pick, simpleBlock } from '../case/block.ts';
import {
  bundleOf,
  buttonTitle,
  inlineInputs,
  offers,
  owes,
  own,
  pressButtons,
} from '../case/buttons.ts';
import { type Element, opens, press, text } from '../elements.ts';
import { bylineOf, doneBy } from '../look.ts';
import type { OwnAnswers, PressData } from '../press-data.ts';
import type { ButtonKey } from '../texts/keys.ts';
import { aid, bundles, buttons, svplDone } from '../texts.ts';
import { agreementBlocks } from './agreement-blocks.ts';
import { agreedText, endedText } from './facts.ts';
import { handlerName, isWatch, type SeenAid } from './seen.ts';
import { isToldOf, toldOf } from './told.ts';

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
    simpleBlock(seen, 'writeMessage', aid.writeMessage({ vs, number: seen.doc.number })),
    ...agreementBlocks(seen),
    simpleBlock(seen, 'considerReason', aid.reason()),
    simpleBlock(
      seen,
      'documentDecision',
      aid.documentDecision({ agreed: agreedText(seen.state), vs }),
    ),
    bundle(seen, ['changeOverview', 'bringWatches'], aid.receiver),
    giveBlock(seen),
    vob(seen),
    watchBlock(seen),
  ].filter((block) => block !== undefined);
  if (made.length > 0) return made;
  const told = toldOf(seen);
  return told ? [told] : [];
}

/**
 * The viewer's unit is asked to take the other unit's case: take it, name the ordinarie of a watch,
 * or talk.
 */
function takeBlock(seen: SeenAid): Block | undefined {
  const task = own(seen, 'take');
  const { offer, asked } = seen.state;
  // Once a person is named, only they owe it. The others find it under "Fler val" until it has
  // waited and they are asked again.
  if (!task || !offer || !(owes(seen, task) || isToldOf(seen, task))) return undefined;
  const title = buttonTitle(seen, takeTitle(seen));
  const others: AidStepName[] =
    isWatch(seen) && offer.to === 'FH' ? ['toOrdinary', 'wantTalk'] : ['wantTalk'];
  const { lead, body } = takingWords(seen, offer.to);
  return {
    lead,
    body: asked?.to === seen.viewer ? `${aid.askedAsOrdinary} ${body}` : body,
    inputs: [],
    buttons: [...pressButtons(seen, task, title), ...offers(seen, ...others)],
    tasks: pick(seen, 'take', ...others),
  };
}

/**
 * The words for the person who asks the viewer to take over: a colleague, the manager, or nobody
 * when the owner has left the staff list.
 */
function takeOverWords(seen: SeenAid): BlockWords {
  const { asked, owner } = seen.state;
  const asker = asked?.to === seen.viewer ? seen.doc.events[asked.n - 1]?.by : undefined;
  const isColleague = careManagersOf(seen.s.people, owner.side).some(({ id }) => id === asker);
  const asks = asker === undefined ? 'nobody' : isColleague ? 'colleague' : 'manager';
  return aid.takeOver({
    asks,
    who: handlerName(seen, owner.side),
    owner: owner.side,
    watches: isWatch(seen),
  });
}

/** The key for the title of the button that takes it. A watch that comes back to VO has its own. */
export function takeTitle({ state }: SeenAid): ButtonKey {
  return state.kind === 'watch' && state.offer?.to === 'VO' ? 'take/back' : 'take';
}

function takingWords(seen: SeenAid, to: Side) {
  const { state, look, vs } = seen;
  const side = state.owner.side;
  const who = handlerName(seen, side);
  if (isWatch(seen) && to === 'FH') return aid.notice({ link: look.linkName, vs });
  if (isWatch(seen))
    return state.givenUp
      ? aid.givenUp({ who: doneBy(seen, state.offer?.n ?? 0), why: state.givenUp })
      : aid.takeBack();
  if (state.kind === 'ongoing') return aid.handover({ who, side, vs });
  return state.vob ? aid.vob({ who, side, vs }) : aid.application({ who, side, to, vs });
}

/** The giver's two ticks: one press with or without a paper file, or each by itself (E3). */
function giveBlock(seen: SeenAid): Block | undefined {
  const tasks = pick(seen, 'writeNotes', 'moveFile').filter((task) => owes(seen, task));
  const notes = tasks.find(({ step }) => step === 'writeNotes');
  const file = tasks.find(({ step }) => step === 'moveFile');
  const giver = seen.state.handover?.giver;
  if (tasks.length === 0 || giver === undefined) return undefined;
  const words = aid.giver({ who: handlerName(seen, otherSide(giver)), file: file !== undefined });
  const field = file?.asks.find((asked) => asked.kind === 'one');
  const ways = field?.kind === 'one' ? field.of : [];
  const tick = (title: string, ticked: readonly CaseTask[], how?: string) => {
    const answers: OwnAnswers = how === undefined ? {} : { [`${file?.id}/file`]: how };
    return press(
      title,
      { kind: 'answer', case: seen.doc.id, tasks: ticked.map((task) => task.id), answers },
      seen.look.cardAction,
    );
  };
  const single = [
    ...(notes ? [tick(bundles.writeNotes, [notes])] : []),
    ...(file ? ways.map((how) => tick(bundleOf(`moveFile/${how}`), [file], how)) : []),
  ];
  if (!notes || !file) return { ...words, inputs: [], buttons: single, tasks };
  const both = ways.map((how) => {
    return tick(bundleOf(`writeNotes moveFile/${how}`), tasks, how);
  });
  return {
    ...words,
    inputs: [],
    buttons: [...both, opens(bundles.part, [], single)],
    tasks,
  };
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
 * The watching person may end the watch whenever it is over (S10). The block only offers it and
 * asks for nothing.
 */
function watchBlock(seen: SeenAid): Block | undefined {
  const task = own(seen, 'end');
  const { state, look } = seen;
  if (!task || state.owner.side !== 'FH' || !isOwner(seen) || state.offer) return undefined;
  const url = look.regionRoutine;
  const region: Element[] =
    url === undefined ? [] : [{ type: 'Action.OpenUrl', title: aid.region, url }];
  const buttons = [...endButtons(seen, task), ...region];
  return {
    ...aid.watching({ link: look.linkName }),
    inputs: [],
    buttons,
    tasks: [task],
    tells: true,
  };
}

/** True for the FH handläggare who has the watch, or for their stand-in today. */
function isOwner({ state, viewer, s }: SeenAid): boolean {
  const owner = state.people.FH;
  return (
    owner !== undefined && pressesFor(viewer, personSeat(owner), s.people, s.today) !== undefined
  );
}

/**
 * One button for each reason. The one for SVPL first asks whether the person is still admitted
 * (S10).
 */
export function endButtons(seen: SeenAid, task: CaseTask): Element[] {
  const field = task.asks.find((asked) => asked.id === 'why');
  const reasons = field?.kind === 'one' ? field.of : [];
  return reasons.map((why) => {
    const pressed: PressData = {
      kind: 'answer',
      case: seen.doc.id,
      tasks: [task.id],
      answers: { [`${task.id}/why`]: why },
    };
    const title = buttonTitle(seen, `end/${why}`);
    if (why !== 'svplDone') return press(title, pressed, seen.look.cardAction);
    const words = svplDone.words.replace('{link}', seen.look.linkName);
    return opens(title, [text(words)], [press(svplDone.yes, pressed, seen.look.cardAction)]);
  });
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
