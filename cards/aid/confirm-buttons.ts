import type { CaseTask } from '../../src/domain/kinds.ts';
import { actionSet, opens, press } from '../button-elements.ts';
import { buttonTitle } from '../case/button-titles.ts';
import { offers } from '../case/buttons.ts';
import { type Element, text } from '../elements.ts';
import { buttons, checks } from '../texts.ts';
import { hasWatches, watchesOf } from './check-words.ts';
import { alsoButtons } from './earlier-checks.ts';
import type { SeenCheck } from './seen.ts';

export function confirmButtons(seen: SeenCheck, confirm: CaseTask): Element[] {
  const { id: task } = confirm;
  const { side } = seen.state;
  const { cardAction } = seen.look;
  const done = press(
    buttonTitle(seen, `confirm${side}`),
    {
      kind: 'answer',
      case: seen.doc.id,
      tasks: [task],
      answers: { [`${task}/found`]: 'nothing' },
    },
    cardAction,
  );
  const admission = press(
    buttons.admission,
    { kind: 'start', what: 'admission', apart: true },
    cardAction,
  );
  const watches = watchesOf(seen).map((doc) =>
    press(doc.number, { kind: 'case', case: doc.id }, cardAction),
  );
  const end =
    watches.length === 0 || !hasWatches(seen, confirm)
      ? []
      : [
          opens(
            buttons.endOne,
            [text(checks.endWhich), ...watches.map((one) => actionSet([one]))],
            [],
          ),
        ];
  const other = side === 'VO' ? [admission] : end;
  return [done, ...alsoButtons(seen), ...other, ...offers(seen, 'watchToday', 'cannotNow')];
}
