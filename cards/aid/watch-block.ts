import type { CaseTask } from '../../src/domain/kinds.ts';
import { pressesFor } from '../../src/domain/people/acting-for.ts';
import { personSeat } from '../../src/domain/people/seat.ts';
import { opens, press } from '../button-elements.ts';
import type { Block } from '../case/block.ts';
import { buttonTitle } from '../case/button-titles.ts';
import { own } from '../case/seen.ts';
import { type Element, text } from '../elements.ts';
import type { PressData } from '../press-data.ts';
import { aid, svplDone } from '../texts.ts';
import type { SeenAid } from './seen.ts';

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
  return owner !== undefined && pressesFor(viewer, personSeat(owner), s) !== undefined;
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
