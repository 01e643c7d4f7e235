import type { CaseTask } from '../../src/domain/kinds.ts';
import { otherSide } from '../../src/domain/people/aid-units.ts';
import type { Side } from '../../src/domain/people/people.ts';
import { press } from '../button-elements.ts';
import type { Element } from '../elements.ts';
import { buttons } from '../texts.ts';
import type { SeenAid } from './seen.ts';

export const SIDES = ['VO', 'FH'] as const;

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
