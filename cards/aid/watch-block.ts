import type { CaseTask } from '../../src/domain/kinds.ts';
import { pressesFor } from '../../src/domain/people/acting-for.ts';
import { linkHandlersOf } from '../../src/domain/people/aid-units.ts';
import { personSeat } from '../../src/domain/people/seat.ts';
import { opens, press } from '../button-elements.ts';
import type { Band, Block } from '../case/block.ts';
import { buttonTitle } from '../case/button-titles.ts';
import { own } from '../case/seen.ts';
import { type Element, text } from '../elements.ts';
import type { PressData } from '../press-data.ts';
import { aid, buttons, byWhenWords, watchEnd } from '../texts.ts';
import { isWatch, type SeenAid } from './seen.ts';

/**
 * The watching person may end the watch whenever it is over (S10). The block only offers it and
 * asks for nothing.
 */
export function watchBlock(seen: SeenAid): Block | undefined {
  const task = own(seen, 'end');
  const { state, look } = seen;
  if (!task || state.owner.side !== 'FH' || !isOwner(seen) || state.offer) return undefined;
  const url = look.regionRoutine;
  const region: Element[] =
    url === undefined ? [] : [{ type: 'Action.OpenUrl', title: aid.region, url }];
  return {
    ...aid.watching({ link: look.linkName }),
    inputs: [],
    buttons: [...region, endButton(seen, task)],
    tasks: [task],
    tells: true,
  };
}

/**
 * The band of a running watch for those who get its checks of Link, which come by themselves: at FH
 * whoever has the watch, at VO everybody with an account in Link (S5, S12).
 */
export function watchBand(seen: SeenAid): Band | undefined {
  const { state, viewer, s } = seen;
  if (!isWatch(seen) || state.ended) return undefined;
  const watches =
    state.owner.side === 'FH'
      ? isOwner(seen)
      : linkHandlersOf(s.people, 'VO').some(({ id }) => id === viewer);
  return watches ? { words: byWhenWords.watching, style: 'emphasis' } : undefined;
}

/** True for the FH handläggare who has the watch, or for their stand-in today. */
function isOwner({ state, viewer, s }: SeenAid): boolean {
  const owner = state.people.FH;
  return owner !== undefined && pressesFor(viewer, personSeat(owner), s) !== undefined;
}

/**
 * What ends a watch stands apart, and is asked once: one button for each reason, under what must be
 * thought of first (S10).
 */
export function endButton(seen: SeenAid, task: CaseTask): Element {
  const field = task.asks.find((asked) => asked.id === 'why');
  const reasons = field?.kind === 'one' ? field.of : [];
  const asked = [
    ...(reasons.includes('svplDone') ? [watchEnd.svpl.replace('{link}', seen.look.linkName)] : []),
    ...(reasons.includes('dischargedBefore') ? [watchEnd.discharged] : []),
  ];
  return opens(
    buttons['end/all'],
    asked.map((words) => text(words)),
    reasons.map((why) => {
      const pressed: PressData = {
        kind: 'answer',
        case: seen.doc.id,
        tasks: [task.id],
        answers: { [`${task.id}/why`]: why },
      };
      return press(buttonTitle(seen, `end/${why}`), pressed, seen.look.cardAction);
    }),
  );
}
