import type { OutpatientStepName } from '../../src/domain/outpatient/routine.ts';
import { type Block, pick, tickBlock } from '../case/block.ts';
import { bundleButtons, inlineInputs, offers, pressButtons } from '../case/buttons.ts';
import { names, owes, own } from '../case/seen.ts';
import { nameOf } from '../look.ts';
import { dayText, namesText, steps } from '../texts.ts';
import { type SeenOutpatient, therapistNames } from './seen.ts';

export function assignment(seen: SeenOutpatient): Block | undefined {
  const task = own(seen, 'assign');
  if (!task) return undefined;
  const { state, s, look } = seen;
  const left = state.removed.at(-1);
  const words = left
    ? steps.assignAgain({ therapist: nameOf(s.people, left.id), left: therapistNames(seen) })
    : steps.assign({
        decided: dayText(state.decided.day, s.today),
        vs: look.caseSystem,
        socialWorker: nameOf(s.people, state.socialWorker),
      });
  return {
    ...words,
    inputs: inlineInputs(seen, task),
    buttons: [...pressButtons(seen, task), ...offers(seen, 'enough', 'callMe')],
    tasks: pick(seen, 'assign', 'enough', 'callMe'),
  };
}

/** R6, R7 and R9 as one press. */
export function grants(seen: SeenOutpatient): Block | undefined {
  const tasks = pick(seen, 'grant', 'start', 'sendCarePlan').filter((task) => owes(seen, task));
  if (tasks.length === 0) return undefined;
  const has = (step: OutpatientStepName) => tasks.some((task) => task.step === step);
  const words = steps.grant({
    vs: seen.look.caseSystem,
    therapists: namesText(
      names(
        seen,
        seen.state.therapists.filter((t) => !t.granted).map((t) => t.id),
      ),
    ),
    grant: has('grant'),
    start: has('start'),
    send: has('sendCarePlan'),
  });
  const inputs = tasks.flatMap((task) => inlineInputs(seen, task));
  return { ...words, inputs, buttons: bundleButtons(seen, tasks), tasks };
}

export function revoke(seen: SeenOutpatient): Block | undefined {
  const task = own(seen, 'revoke');
  return (
    task &&
    tickBlock(
      seen,
      'revoke',
      steps.revoke({ vs: seen.look.caseSystem, therapist: nameOf(seen.s.people, task.about) }),
    )
  );
}
