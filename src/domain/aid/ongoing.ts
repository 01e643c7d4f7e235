import * as closing from './closing.ts';
import { dialogue } from './dialogue.ts';
import { handover } from './handover-ticks.ts';
import { joint } from './joint-decision.ts';
import { makeAidRoutine } from './make-routine.ts';
import * as offer from './offer.ts';

/**
 * Routine S: the handover of an ongoing case (S23–S27), or the question whether it should be handed
 * over at all (S28).
 */
export const ongoing = makeAidRoutine([
  offer.take,
  ...handover,
  ...dialogue,
  ...joint,
  offer.takeOver,
  offer.documentDecision,
  offer.wantTalk,
  offer.toOrdinary,
  offer.withdraw,
  offer.passOn,
  offer.changeOwner,
  offer.nameInCaseSystem,
  closing.closeAsMistake,
  closing.reopen,
]);
