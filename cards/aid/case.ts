import type { Task } from '../../src/domain/step.ts';
import type { CaseView } from '../../src/domain/view.ts';
import { buttonTitle, offer } from '../case/buttons.ts';
import { drawCase, type Refused, restOf } from '../case/frame.ts';
import { undoneAndUnreached } from '../case/remarks.ts';
import { type Element, opens } from '../elements.ts';
import type { CardMessage, Look } from '../look.ts';
import { aid, buttons, card, dayText, endedBecause } from '../texts.ts';
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
  'referVO',
  'referFH',
  'askSuperior',
  'toOrdinary',
  'wantTalk',
  'talk',
  'end',
  'passOn',
  'changeOwner',
  'withdraw',
  'nameInCaseSystem',
  'closeAsMistake',
];

/** The card of a watch, an application or a handover for one person. */
export function aidCard(view: CaseView, look: Look, size: 'full' | 'short' = 'full', refused?: Refused): CardMessage {
  const seen = seenAid(view, look, refused?.typed);
  const blocks = blocksOf(seen);
  const rest = restOf(seen, MORE, blocks);
  const parts = {
    blocks,
    idle: idle(seen),
    facts: aidFactsOf(seen),
    remarks: undoneAndUnreached(seen),
    more: rest.flatMap((task) => choice(seen, task)),
    picks: rest.some((task) => task.asks.some((field) => field.id === 'to' && field.kind === 'one' && field.as === undefined)),
  };
  return drawCase(seen, parts, size, refused);
}

function choice(seen: SeenAid, task: Task): Element[] {
  if (task.step === 'end') return [opens(buttons['end/all'] as string, [], endButtons(seen, task))];
  const answers = /^(belongs|decideJointly)/.test(task.step);
  if (!answers) return offer(seen, task, buttonTitle(seen, titleOf(seen, task.step)));
  const isChange = task.step.startsWith('decideJointly');
  return isChange ? [opens(buttons.changeAnswer as string, [], sideButtons(seen, task))] : sideButtons(seen, task);
}

function titleOf(seen: SeenAid, step: string): string {
  if (step !== 'take') return step;
  return takeTitle(seen);
}

function idle(seen: SeenAid): { lead: string; lines: string[] } {
  const { state, doc, s, look, vs } = seen;
  const number = card.number(doc.number);
  if (state.ended) {
    if (state.ended.why === 'handedOver') {
      const words = aid.handedOver({ side: state.owner.side, day: dayText(state.owner.since.slice(0, 10), s.today) });
      return { lead: card.ended, lines: [words, number] };
    }
    return { lead: card.ended, lines: [endedBecause[state.ended.why] as string, number] };
  }
  const watches = isWatch(seen);
  const isMine = state.opened.by === seen.viewer;
  if (state.offer && isMine && state.offer.to !== state.opened.side) {
    const still = watches ? aid.stillWatching({ link: look.linkName }) : undefined;
    return {
      lead: still?.lead ?? aid.sent(state.offer.to),
      lines: [still?.body ?? aid.sentLine({ owner: state.owner.side, watches }), aid.number({ number: doc.number, vs })],
    };
  }
  return { lead: card.nothingToDo, lines: [number] };
}
