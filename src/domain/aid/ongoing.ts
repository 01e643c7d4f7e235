import { changeOwner } from './change-owner.ts';
import { closeAsMistake } from './closing.ts';
import { dialogue } from './dialogue.ts';
import { handover } from './handover-ticks.ts';
import { documentDecision, nameInCaseSystem } from './in-case-system.ts';
import { joint } from './joint-decision.ts';
import { makeAidRoutine } from './make-routine.ts';
import { take, toOrdinary } from './offer.ts';
import { passOn, takeOver } from './pass-on.ts';
import { reopen } from './reopen.ts';
import { wantTalk, withdraw } from './stop-offer.ts';

/**
 * Routine S: the handover of an ongoing case (S23–S27), or the question whether it should be handed
 * over at all (S28).
 */
export const ongoing = makeAidRoutine([
  take,
  ...handover,
  ...dialogue,
  ...joint,
  takeOver,
  documentDecision,
  wantTalk,
  toOrdinary,
  withdraw,
  passOn,
  changeOwner,
  nameInCaseSystem,
  closeAsMistake,
  reopen,
]);
