import type { CaseView } from '../../src/domain/view.ts';
import { drawCase } from '../case/frame.ts';
import type { Refused } from '../case/seen.ts';
import { type CardMessage, type Look, nameOf } from '../look.ts';
import { blocksOf } from './blocks.ts';
import { warnedOf } from './decision-clock.ts';
import { caseFacts, remarks } from './facts.ts';
import { idleLines, idleTitle } from './idle-words.ts';
import { moreChoices } from './more-choices.ts';
import { togetherWith } from './row.ts';
import type { SeenOutpatient } from './seen.ts';

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
    names: { socialWorker: firstNameOf(nameOf(view.s.people, state.socialWorker)) },
    warnedOf: (task) => warnedOf(seen, task),
    togetherWith: (tasks, owners) => togetherWith(view.doc, tasks, owners),
    ...(refused ? { refused } : {}),
  };
  const blocks = blocksOf(seen);
  const parts = {
    blocks,
    idle: { title: idleTitle(seen), lines: idleLines(seen) },
    facts: caseFacts(seen),
    remarks: remarks(seen),
    more: moreChoices(seen, blocks),
    picks: seen.own.some(
      (task) => !task.blocked && task.asks.some(({ id }) => PICKERS.includes(`${task.step}/${id}`)),
    ),
  };
  return drawCase(seen, parts, size);
}

/** A button has no room for a whole name, but says of somebody that they have left. */
function firstNameOf(name: string): string {
  return name.includes('(') ? name : (name.split(' ')[0] ?? name);
}
