import type { Pause } from '../../src/domain/outpatient/outpatient.ts';
import { type Block, pick } from '../case/block.ts';
import { buttonTitle } from '../case/button-titles.ts';
import { offer, offers, pressButtons } from '../case/buttons.ts';
import { owes, own } from '../case/seen.ts';
import { nameOf } from '../look.ts';
import { card, dayText, steps } from '../texts.ts';
import type { SeenOutpatient } from './seen.ts';

export function afterPause(seen: SeenOutpatient): Block | undefined {
  const task = seen.own.find((open) => open.step === 'afterPause' && owes(seen, open));
  if (!task) return undefined;
  const again = own(seen, 'pause');
  return {
    ...steps.afterPause(),
    isChoice: true,
    inputs: [],
    buttons: [
      ...pressButtons(seen, task),
      ...(again ? offer(seen, again, buttonTitle(seen, 'pauseAgain')) : []),
      ...offers(seen, 'end'),
    ],
    tasks: [task, ...pick(seen, 'pause', 'end')],
  };
}

/** E8: everybody sees who has paused what, and until when. */
export function pauseBlock(seen: SeenOutpatient, pause: Pause): Block {
  const { doc, s, viewer } = seen;
  const by = doc.events[pause.n - 1];
  const name = nameOf(s.people, by?.by);
  const words = steps.paused({
    name: by?.for === undefined ? name : card.standIn(name, nameOf(s.people, by.for)),
    isOwn: by?.by === viewer,
    day: dayText(pause.until, s.today),
    scope: pause.scope,
    whose: pause.whose === viewer ? steps.you : nameOf(s.people, pause.whose),
  });
  const resume = seen.own.filter((task) => task.step === 'resume' && task.n === pause.n);
  return {
    ...words,
    inputs: [],
    buttons: resume.flatMap((task) => offer(seen, task)),
    tasks: resume,
    tells: true,
  };
}
