import type { AidEnd } from '../../src/domain/agreement/events.ts';
import { answersFor, isDuty } from '../../src/domain/case.ts';
import type { Side } from '../../src/domain/people.ts';
import type { Task } from '../../src/domain/step.ts';
import { dayOf } from '../../src/domain/time.ts';
import type { CaseView } from '../../src/domain/view.ts';
import { buttonTitle, offer, type Refused } from '../case/buttons.ts';
import { drawCase, restOf } from '../case/frame.ts';
import { corrected, unreached } from '../case/remarks.ts';
import { type Element, opens, quiet } from '../elements.ts';
import { type CardMessage, type Look, nameOf } from '../look.ts';
import { aid, aidFacts, buttons, card, dayText, endedBecause } from '../texts.ts';
import { sideButtons } from './agreement-blocks.ts';
import { blocksOf, endButtons, takeTitle } from './blocks.ts';
import { aidFactsOf } from './facts.ts';
import { isWatch, type SeenAid, seenAid } from './seen.ts';

/** What stands under "Fler val", in this order. */
const MORE = [
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
  'toOrdinary',
  'wantTalk',
  'end',
  'passOn',
  'changeOwner',
  'withdraw',
  'correctDecision',
  'nameInCaseSystem',
  'closeAsMistake',
];

/** The card of a watch, an application or a handover for one person. */
export function aidCard(view: CaseView, look: Look, size: 'full' | 'short' = 'full', refused?: Refused): CardMessage {
  const seen = seenAid(view, look, refused);
  const blocks = blocksOf(seen);
  const rest = restOf(seen, MORE, blocks);
  const parts = {
    blocks,
    idle: idle(seen),
    facts: aidFactsOf(seen),
    remarks: [...corrected(seen, () => aidFacts.vobDecided), ...unreached(seen)],
    more: rest.flatMap((task) => choice(seen, task)),
    picks: rest.some((task) => task.asks.some((field) => field.id === 'to' && field.kind === 'one' && field.as === undefined)),
  };
  return drawCase(seen, parts, size);
}

function choice(seen: SeenAid, task: Task): Element[] {
  if (task.step === 'end') return [opens(buttons['end/all'] as string, [], endButtons(seen, task))];
  const isJoint = task.step.startsWith('decideJointly');
  if (!isJoint && !task.step.startsWith('belongs')) return offer(seen, task, buttonTitle(seen, titleOf(seen, task.step)));
  // Away from the question the button says for whom it answers, and still what the answer confirms.
  const side = task.step.slice(-2) as Side;
  const mine = isJoint && task.deadline === undefined ? seen.state.agreement?.managers[side]?.to : undefined;
  const title = mine === undefined ? `answerFor/${side}` : 'changeAnswer';
  return [
    opens(
      buttons[title] as string,
      [quiet(isJoint ? aid.weighed(isWatch(seen)) : aid.bestInterest)],
      sideButtons(seen, task, { but: mine }),
    ),
  ];
}

function titleOf(seen: SeenAid, step: string): string {
  if (step !== 'take') return step;
  return takeTitle(seen);
}

function idle(seen: SeenAid): { lead: string; lines: readonly string[] } {
  const { state, doc, viewer, vs } = seen;
  const number = card.number(doc.number);
  if (isAgreed(seen)) {
    const { lead, body } = inAgreement(seen);
    return { lead, lines: [body, number] };
  }
  if (state.ended) return { lead: card.ended, lines: [endedText(seen, state.ended.why), number] };
  const meanwhile = { owner: state.owner.side, watches: isWatch(seen) };
  const isMine = state.opened.by === viewer && state.opened.side === state.owner.side;
  if (state.offer && (isMine || state.people[state.owner.side] === viewer)) {
    const { lead, body } = waitingForOther(seen, state.offer.to);
    return { lead, lines: [body, isMine ? aid.number({ number: doc.number, vs }) : number] };
  }
  const blocked = seen.own.some((task) => task.blocked?.why === 'fhFirst') ? [aid.fhFirst] : [];
  const isJoint = seen.tasks.some((task) => isDuty(task) && /^(decideJointly|decideAlone|superior)/.test(task.step));
  return { lead: card.nothingToDo, lines: [...blocked, ...(isJoint ? [aid.managersDecide(meanwhile)] : []), number] };
}

/** What the unit that has asked the other one is told until it is taken. */
function waitingForOther(seen: SeenAid, to: Side): { lead: string; body: string } {
  const { owner } = seen.state;
  if (isWatch(seen) && to === 'FH') return aid.stillWatching({ link: seen.look.linkName });
  return { lead: aid.sent(to), body: aid.sentLine({ owner: owner.side, watches: isWatch(seen) }) };
}

/** The managers themselves are told that they agree, until it is documented. */
function isAgreed({ state, viewer }: SeenAid): boolean {
  const { verdict, managers } = state.agreed ?? {};
  if (state.toDocument === undefined || verdict?.by !== 'managers') return false;
  return Object.values(managers ?? {}).some((answer) => answer.by === viewer);
}

function inAgreement(seen: SeenAid): { lead: string; body: string } {
  const documents = seen.tasks.find((task) => task.step === 'documentDecision');
  const who = documents?.seats.map((seat) => nameOf(seen.s.people, answersFor(seat, documents, seen.s)?.person)).join() ?? '';
  return aid.inAgreement({ to: seen.state.agreed?.verdict?.to ?? seen.state.owner.side, who, vs: seen.vs });
}

function endedText(seen: SeenAid, why: AidEnd): string {
  const { owner } = seen.state;
  if (why === 'handedOver') return aid.handedOver({ side: owner.side, day: dayText(dayOf(owner.since), seen.s.today) });
  if (why === 'kept') return isWatch(seen) ? aid.keptWatch : aid.kept(owner.side);
  if (why === 'taken') return aid.applicationTaken(owner.side);
  return endedBecause[why] as string;
}
