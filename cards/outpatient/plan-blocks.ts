import type { StepName } from '../../src/domain/kinds.ts';
import type { OutpatientStepName } from '../../src/domain/outpatient/routine.ts';
import { type Block, pick } from '../case/block.ts';
import { offers, pressButtons } from '../case/buttons.ts';
import { owes, own } from '../case/seen.ts';
import { anchors, dayText, namesText, steps } from '../texts.ts';
import { managerName, type SeenOutpatient } from './seen.ts';

export function plan(seen: SeenOutpatient): Block | undefined {
  const task = own(seen, 'writePlan');
  const { due, from } = task?.deadline ?? {};
  if (!task || task.blocked || !owes(seen, task) || due === undefined || !from) return undefined;
  const { s, look, state } = seen;
  const facts = {
    vs: look.caseSystem,
    anchor: anchors[from.what] as string,
    from: dayText(from.day, s.today),
  };
  const expected = state.planExpected === undefined ? '' : dayText(state.planExpected, s.today);
  const words = due < s.today ? steps.planLate({ ...facts, expected }) : steps.writePlan(facts);
  return {
    ...words,
    confirms: steps.withoutClient,
    inputs: [],
    buttons: [...pressButtons(seen, task), ...offers(seen, 'expectPlan', 'askManager')],
    tasks: pick(seen, 'writePlan', 'expectPlan', 'askManager'),
  };
}

/**
 * E11: greets a therapist who joins during the treatment, until the first information is given
 * (R17).
 */
export function joinedBlock(seen: SeenOutpatient): Block | undefined {
  const { therapists, meetings } = seen.state;
  const isNew = therapists.some(
    (t) => t.id === seen.viewer && t.informedOn === undefined && meetings.initial.held.length > 0,
  );
  if (!isNew) return undefined;
  return {
    ...steps.joined({ manager: managerName(seen) }),
    tells: true,
    inputs: [],
    buttons: offers(seen, 'cannot'),
    tasks: pick(seen, 'cannot'),
  };
}

/** The people who are still to be told of a change. */
export function whoToTell(
  open: readonly StepName[],
  client: OutpatientStepName,
  other: OutpatientStepName,
  name: string,
): string {
  return namesText([
    ...(open.includes(client) ? [steps.client] : []),
    ...(open.includes(other) ? [name] : []),
  ]);
}
