import { actingOn } from '../../src/domain/engine/may-press.ts';
import type { CaseTask, StepName } from '../../src/domain/kinds.ts';
import { scopeOf } from '../../src/domain/outpatient/pause.ts';
import { statedDays } from '../../src/domain/outpatient/stated-days.ts';
import { buttonTitle } from '../case/button-titles.ts';
import { offer } from '../case/buttons.ts';
import { own } from '../case/seen.ts';
import type { Element } from '../elements.ts';
import type { ButtonKey, WordsBy } from '../texts/keys.ts';
import { buttons, dates, dayText } from '../texts.ts';
import { correction } from './correction.ts';
import type { SeenOutpatient } from './seen.ts';

export function drawMore(seen: SeenOutpatient, rest: readonly CaseTask[]): Element[] {
  const titleOf = (what: string, n: number) => {
    const stated = statedDays(seen.state).find((known) => known.stated.n === n)?.stated;
    const day = stated ? ` ${dayText(stated.day, seen.s.today)}` : '';
    return `${dates[what as keyof typeof dates]}${day}`;
  };
  // Other people may end the pause too. Their button has no block above it, and must say what it
  // does.
  const title = ({ step }: CaseTask) => {
    if (step === 'afterPause') return buttonTitle(seen, 'resume');
    if (step === 'pause') return buttonTitle(seen, titleKey(`pause/${pausedBy(seen)}`, 'pause'));
    return buttonTitle(seen, titleKey(`${step}/more`, step));
  };
  const offered = rest
    .filter((task) => !isTooEarly(seen, task))
    .flatMap((task) => offer(seen, task, title(task)));
  return [...offered, ...correction(seen, titleOf)];
}

/** The reminders that the viewer's pause would hold back (E8). */
function pausedBy(seen: SeenOutpatient): string {
  const task = own(seen, 'pause');
  const acting = task && actingOn(task, seen.viewer, seen.s);
  return scopeOf(seen.state, acting?.for ?? seen.viewer, seen.s);
}

const titles: WordsBy<string> = buttons;

/** A button without a block above it names its talk. */
function titleKey(alone: ButtonKey, step: StepName): ButtonKey {
  return titles[alone] === undefined ? step : alone;
}

/** A follow-up may be held early, but not before the first meeting. */
function isTooEarly(seen: SeenOutpatient, task: CaseTask): boolean {
  return (
    task.later === true &&
    task.step.endsWith('FollowUp') &&
    seen.state.meetings.initial.held.length === 0
  );
}
