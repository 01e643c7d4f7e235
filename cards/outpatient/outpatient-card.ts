import { actingOn } from '../../src/domain/engine/may-press.ts';
import type { CaseTask, StepName } from '../../src/domain/kinds.ts';
import { isClosedUnexecuted } from '../../src/domain/outpatient/decision-clock.ts';
import { scopeOf } from '../../src/domain/outpatient/pause.ts';
import type { OutpatientStepName } from '../../src/domain/outpatient/routine.ts';
import { statedDays } from '../../src/domain/outpatient/stated-days.ts';
import type { CaseView } from '../../src/domain/view.ts';
import { buttonTitle, offer, own, type Refused } from '../case/buttons.ts';
import { drawCase, restOf } from '../case/frame.ts';
import type { Element } from '../elements.ts';
import { type CardMessage, type Look, nameOf } from '../look.ts';
import type { ButtonKey, WordsBy } from '../texts/keys.ts';
import { buttons, card, closedBecause, dates, dayText, decision, dialogs } from '../texts.ts';
import { blocksOf } from './blocks.ts';
import { correction } from './correction.ts';
import { warnedOf } from './decision-clock.ts';
import { caseFacts, remarks } from './facts.ts';
import { managerName, type SeenOutpatient } from './seen.ts';

/** The choices under "Fler val", in this order. */
const MORE: readonly OutpatientStepName[] = [
  'bookInitial',
  'holdInitial',
  'bookFollowUp',
  'holdFollowUp',
  'bookClosing',
  'holdClosing',
  'consult',
  'readCarePlan',
  'callMe',
  'nameInCaseSystem',
  'needsChanged',
  'treatmentChanged',
  'changeTherapists',
  'cannot',
  'pause',
  'resume',
  'afterPause',
  'endWithoutTalk',
  'cancelEnd',
  'end',
  'changeSocialWorker',
  'closeAsMistake',
];

/** The inputs in which a person of the staff is chosen. */
const PICKERS = ['assign/therapists', 'changeTherapists/therapists', 'changeSocialWorker/to'];

export function outpatientCard(
  view: CaseView<'outpatient'>,
  look: Look,
  size: 'full' | 'short' = 'full',
  refused?: Refused,
): CardMessage {
  const { state } = view;
  const seen: SeenOutpatient = {
    ...view,
    look,
    vs: look.caseSystem,
    names: { socialWorker: nameOf(view.s.people, state.socialWorker) },
    warnedOf: (task) => warnedOf(seen, task),
    ...(refused ? { refused } : {}),
  };
  const blocks = blocksOf(seen);
  const parts = {
    blocks,
    idle: { lead: idleLead(seen), lines: idleLines(seen) },
    facts: caseFacts(seen),
    remarks: remarks(seen),
    more: drawMore(seen, restOf(seen, MORE, blocks)),
    picks: seen.own.some(
      (task) => !task.blocked && task.asks.some(({ id }) => PICKERS.includes(`${task.step}/${id}`)),
    ),
  };
  return drawCase(seen, parts, size);
}

function idleLines(seen: SeenOutpatient): string[] {
  const { closed } = seen.state;
  const { number } = seen.doc;
  return [
    ...(closed ? [closedBecause[closed.why]] : []),
    ...(isClosedUnexecuted(seen.state, seen.s) ? [decision.closing(seen.look.caseSystem)] : []),
    hasJustSent(seen) ? dialogs.newNamed(number, seen.look.caseSystem) : card.number(number),
  ];
}

function idleLead(seen: SeenOutpatient): string {
  if (seen.state.closed) return card.ended;
  return hasJustSent(seen) ? card.sent(managerName(seen)) : card.nothingToDo;
}

/**
 * True for the socialsekreterare's own new case before anybody is named. Its number is then to be
 * written in the case system (E2).
 */
function hasJustSent({ state, viewer }: SeenOutpatient): boolean {
  return !state.closed && state.firstAssigned === undefined && viewer === state.socialWorker;
}

function drawMore(seen: SeenOutpatient, rest: readonly CaseTask[]): Element[] {
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
