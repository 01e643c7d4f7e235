import type { OutpatientStepName } from '../../src/domain/outpatient/routine.ts';
import type { CaseView } from '../../src/domain/view.ts';
import { drawCase } from '../case/frame.ts';
import { restOf } from '../case/parts.ts';
import type { Refused } from '../case/seen.ts';
import { type CardMessage, type Look, nameOf } from '../look.ts';
import { blocksOf } from './blocks.ts';
import { warnedOf } from './decision-clock.ts';
import { caseFacts, remarks } from './facts.ts';
import { idleLead, idleLines } from './idle-words.ts';
import { drawMore } from './more-choices.ts';
import type { SeenOutpatient } from './seen.ts';

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
