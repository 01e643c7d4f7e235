import { actingOn } from '../../src/domain/engine/may-press.ts';
import type { CaseTask, StepName } from '../../src/domain/kinds.ts';
import { scopeOf } from '../../src/domain/outpatient/pause.ts';
import type { OutpatientStepName } from '../../src/domain/outpatient/routine.ts';
import { statedDays } from '../../src/domain/outpatient/stated-days.ts';
import type { Block } from '../case/block.ts';
import { buttonTitle } from '../case/button-titles.ts';
import { offer } from '../case/buttons.ts';
import type { Choices } from '../case/folds.ts';
import { restOf } from '../case/parts.ts';
import { own } from '../case/seen.ts';
import type { ButtonKey, WordsBy } from '../texts/keys.ts';
import { buttons, dates, dayText, groups } from '../texts.ts';
import { correction } from './correction.ts';
import type { SeenOutpatient } from './seen.ts';

/** The choices under "Fler val" by what they are for, in this order. */
const MORE = {
  meetings: [
    'bookInitial',
    'holdInitial',
    'bookFollowUp',
    'holdFollowUp',
    'bookClosing',
    'holdClosing',
  ],
  changes: [
    'consult',
    'readCarePlan',
    'callMe',
    'nameInCaseSystem',
    'needsChanged',
    'treatmentChanged',
    'changeTherapists',
    'changeSocialWorker',
  ],
  reminders: ['pause', 'resume', 'afterPause'],
  ends: ['cannot', 'endWithoutTalk', 'cancelEnd', 'end', 'closeAsMistake'],
} as const satisfies Readonly<Record<string, readonly OutpatientStepName[]>>;

/** What the viewer may press that no block shows. What ends the case is the last group. */
export function moreChoices(seen: SeenOutpatient, blocks: readonly Block[]): Choices[] {
  const offered = (steps: readonly OutpatientStepName[]) =>
    restOf(seen, steps, blocks)
      .filter((task) => !isTooEarly(seen, task))
      .flatMap((task) => offer(seen, task, titleOf(seen, task)));
  const corrected = correction(seen, (what, n) => dateOf(seen, what, n));
  return [
    { title: groups.meetings, choices: offered(MORE.meetings) },
    { title: groups.changes, choices: [...offered(MORE.changes), ...corrected] },
    { title: groups.reminders, choices: offered(MORE.reminders) },
    { title: groups.ends, choices: offered(MORE.ends) },
  ];
}

function dateOf(seen: SeenOutpatient, what: string, n: number): string {
  const stated = statedDays(seen.state).find((known) => known.stated.n === n)?.stated;
  const day = stated ? ` ${dayText(stated.day, seen.s.today)}` : '';
  return `${dates[what as keyof typeof dates]}${day}`;
}

/**
 * Other people may end the pause too. Their button has no block above it, and must say what it
 * does.
 */
function titleOf(seen: SeenOutpatient, { step }: CaseTask): string {
  if (step === 'afterPause') return buttonTitle(seen, 'resume');
  if (step === 'pause') return buttonTitle(seen, titleKey(`pause/${pausedBy(seen)}`, 'pause'));
  return buttonTitle(seen, titleKey(`${step}/more`, step));
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
