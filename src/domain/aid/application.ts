import { changeOwner } from './change-owner.ts';
import { applicationTakenBack, closeAsMistake } from './closing.ts';
import { correctDecision, decideVob } from './decide-vob.ts';
import { dialogue } from './dialogue.ts';
import { documentDecision, nameInCaseSystem } from './in-case-system.ts';
import { joint } from './joint-decision.ts';
import { makeAidRoutine } from './make-routine.ts';
import { take, toOrdinary } from './offer.ts';
import { passOn, takeOver } from './pass-on.ts';
import { reopen } from './reopen.ts';
import { wantTalk, withdraw } from './stop-offer.ts';
import { needMore, propose } from './vob.ts';

/**
 * Routine S: a new application that is meant for the other unit, or that nobody can place (S18–S22,
 * E15), and the path of vob.
 */
export const application = makeAidRoutine([
  take,
  propose,
  decideVob,
  ...dialogue,
  ...joint,
  takeOver,
  documentDecision,
  needMore,
  wantTalk,
  toOrdinary,
  withdraw,
  applicationTakenBack,
  passOn,
  changeOwner,
  correctDecision,
  nameInCaseSystem,
  closeAsMistake,
  reopen,
]);
