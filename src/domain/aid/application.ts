import * as closing from './closing.ts';
import { dialogue } from './dialogue.ts';
import { joint } from './joint-decision.ts';
import { makeAidRoutine } from './make-routine.ts';
import * as offer from './offer.ts';
import { correctDecision, decideVob, needMore, propose } from './vob.ts';

/**
 * Routine S: a new application that is meant for the other unit, or that nobody can place (S18–S22,
 * E15), and the path of vob.
 */
export const application = makeAidRoutine([
  offer.take,
  propose,
  decideVob,
  ...dialogue,
  ...joint,
  offer.takeOver,
  offer.documentDecision,
  needMore,
  offer.wantTalk,
  offer.toOrdinary,
  offer.withdraw,
  closing.applicationTakenBack,
  offer.passOn,
  offer.changeOwner,
  correctDecision,
  offer.nameInCaseSystem,
  closing.closeAsMistake,
  closing.reopen,
]);
