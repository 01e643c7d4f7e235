import type { StepName } from '../../src/domain/kinds.ts';
import { runningPauses } from '../../src/domain/outpatient/held-back.ts';
import type { Pause } from '../../src/domain/outpatient/outpatient.ts';
import type { OutpatientStepName } from '../../src/domain/outpatient/routine.ts';
import { type Block, bundle, pick, simpleBlock } from '../case/block.ts';
import {
  bundleButtons,
  buttonTitle,
  inlineInputs,
  names,
  offer,
  offers,
  owes,
  own,
  pressButtons,
} from '../case/buttons.ts';
import { doneBy, nameOf } from '../look.ts';
import { anchors, card, dayText, namesText, steps } from '../texts.ts';
import { decisionBlock } from './decision-clock.ts';
import { meeting } from './meeting-blocks.ts';
import { managerName, type SeenOutpatient, therapistNames } from './seen.ts';

/** "Ditt nästa steg": what waits for the viewer, in the order of the routine. */
export function blocksOf(seen: SeenOutpatient): Block[] {
  const made = [
    assignment(seen),
    simpleBlock(seen, 'call', steps.call({ manager: managerName(seen) })),
    simpleBlock(
      seen,
      'inform',
      steps.inform({
        therapists: namesText(
          names(
            seen,
            seen.state.therapists.filter((t) => t.informedOn === undefined).map((t) => t.id),
          ),
        ),
      }),
    ),
    grants(seen),
    revoke(seen),
    joinedBlock(seen),
    meeting(seen, 'Initial'),
    simpleBlock(
      seen,
      'consult',
      steps.consult({
        therapists: therapistNames(seen),
      }),
    ),
    simpleBlock(seen, 'readCarePlan', steps.readCarePlan({ vs: seen.look.caseSystem })),
    plan(seen),
    simpleBlock(
      seen,
      'talk',
      steps.talk({ therapist: doneBy(seen, seen.state.managerAsked?.n ?? 0) }),
    ),
    simpleBlock(seen, 'updatePlan', steps.updatePlan({ vs: seen.look.caseSystem })),
    bundle(seen, ['changeCarePlan', 'tellClientCarePlan', 'tellTherapists'], (open) =>
      steps.care({
        vs: seen.look.caseSystem,
        changed: !open.includes('changeCarePlan'),
        told: whoToTell(open, 'tellClientCarePlan', 'tellTherapists', therapistNames(seen)),
      }),
    ),
    bundle(seen, ['changePlan', 'tellClientPlan', 'tellSocialWorker'], (open) =>
      steps.treatment({
        vs: seen.look.caseSystem,
        changed: !open.includes('changePlan'),
        told: whoToTell(
          open,
          'tellClientPlan',
          'tellSocialWorker',
          nameOf(seen.s.people, seen.state.socialWorker),
        ),
      }),
    ),
    meeting(seen, 'FollowUp'),
    meeting(seen, 'Closing'),
    afterPause(seen),
    decisionBlock(seen),
    ...runningPauses(seen.state, seen.s).map((pause) => pauseBlock(seen, pause)),
  ];
  return made.filter((block) => block !== undefined);
}

function assignment(seen: SeenOutpatient): Block | undefined {
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
function grants(seen: SeenOutpatient): Block | undefined {
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

function revoke(seen: SeenOutpatient): Block | undefined {
  const task = own(seen, 'revoke');
  return (
    task &&
    simpleBlock(
      seen,
      'revoke',
      steps.revoke({ vs: seen.look.caseSystem, therapist: nameOf(seen.s.people, task.about) }),
    )
  );
}

function plan(seen: SeenOutpatient): Block | undefined {
  const task = own(seen, 'writePlan');
  const { due, from } = task?.deadline ?? {};
  if (!task || task.blocked || !owes(seen, task) || due === undefined || !from) return undefined;
  const { s, look, state } = seen;
  const late = due < s.today;
  const words = late
    ? steps.planLate({
        due: dayText(due, s.today),
        expected: state.planExpected === undefined ? '' : dayText(state.planExpected, s.today),
      })
    : steps.writePlan({
        vs: look.caseSystem,
        due: dayText(due, s.today),
        anchor: anchors[from.what] as string,
        from: dayText(from.day, s.today),
      });
  return {
    ...words,
    inputs: [],
    buttons: [...pressButtons(seen, task), ...offers(seen, 'expectPlan', 'askManager')],
    tasks: pick(seen, 'writePlan', 'expectPlan', 'askManager'),
  };
}

/**
 * E11: greets a therapist who joins during the treatment, until the first information is given
 * (R17).
 */
function joinedBlock(seen: SeenOutpatient): Block | undefined {
  const { therapists, meetings } = seen.state;
  const isNew = therapists.some(
    (t) => t.id === seen.viewer && t.informedOn === undefined && meetings.initial.held.length > 0,
  );
  if (!isNew) return undefined;
  return {
    ...steps.joined({ manager: managerName(seen) }),
    inputs: [],
    buttons: offers(seen, 'cannot'),
    tasks: pick(seen, 'cannot'),
  };
}

/** The people who are still to be told of a change. */
function whoToTell(
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

function afterPause(seen: SeenOutpatient): Block | undefined {
  const task = seen.own.find((open) => open.step === 'afterPause' && owes(seen, open));
  if (!task) return undefined;
  const again = own(seen, 'pause');
  return {
    ...steps.afterPause(),
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
function pauseBlock(seen: SeenOutpatient, pause: Pause): Block {
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
