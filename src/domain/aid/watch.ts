import { changeOwner } from './change-owner.ts';
import { closeAsDuplicate, closeAsMistake } from './closing.ts';
import { dialogue } from './dialogue.ts';
import { documentDecision, nameInCaseSystem } from './in-case-system.ts';
import { joint } from './joint-decision.ts';
import { makeAidRoutine } from './make-routine.ts';
import { take, toOrdinary } from './offer.ts';
import { considerReason, end, writeMessage } from './only-in-watch.ts';
import { passOn, takeOver } from './pass-on.ts';
import { reopen } from './reopen.ts';
import { wantTalk, withdraw } from './stop-offer.ts';

const steps = [
  take,
  writeMessage,
  ...dialogue,
  ...joint,
  considerReason,
  takeOver,
  documentDecision,
  wantTalk,
  toOrdinary,
  withdraw,
  end,
  passOn,
  changeOwner,
  nameInCaseSystem,
  closeAsMistake,
  closeAsDuplicate,
  reopen,
];

/** Routine S: the watch of one admission in Link (S5–S17). Exactly one of FH and VO has it. */
export const watch = { ...makeAidRoutine(steps), coversDaysOff: true as const };
