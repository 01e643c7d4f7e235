import { runningPauses } from '../../src/domain/outpatient/held-back.ts';
import { type Block, bundle, tickBlock } from '../case/block.ts';
import { names } from '../case/seen.ts';
import { doneBy, nameOf } from '../look.ts';
import { namesText, steps } from '../texts.ts';
import { assignment, grants, revoke } from './assignment-blocks.ts';
import { decisionBlock } from './decision-clock.ts';
import { meeting } from './meeting-blocks.ts';
import { afterPause, pauseBlock } from './pause-blocks.ts';
import { joinedBlock, plan, whoToTell } from './plan-blocks.ts';
import { managerName, otherTherapists, type SeenOutpatient, therapistNames } from './seen.ts';

/** "Ditt nästa steg": what waits for the viewer, in the order of the routine. */
export function blocksOf(seen: SeenOutpatient): Block[] {
  const made = [
    assignment(seen),
    tickBlock(seen, 'call', steps.call({ manager: managerName(seen) })),
    tickBlock(
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
    tickBlock(seen, 'consult', steps.consult({ others: otherTherapists(seen) })),
    tickBlock(seen, 'readCarePlan', steps.readCarePlan({ vs: seen.look.caseSystem })),
    plan(seen),
    tickBlock(
      seen,
      'talk',
      steps.talk({ therapist: doneBy(seen, seen.state.managerAsked?.n ?? 0) }),
    ),
    tickBlock(seen, 'updatePlan', steps.updatePlan({ vs: seen.look.caseSystem })),
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
