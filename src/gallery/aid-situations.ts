import type { CaseSituation } from './case-situation.ts';
import { applicationSituations } from './situations/application-situations.ts';
import { dialogueSituations } from './situations/dialogue-situations.ts';
import { checksOfFH } from './situations/fh-check-situations.ts';
import { handoverSituations } from './situations/handover-situations.ts';
import { heldWatchSituations } from './situations/held-watch-situations.ts';
import { jointDecisionSituations } from './situations/joint-decision-situations.ts';
import { checksOfVO } from './situations/vo-check-situations.ts';
import { vobSituations } from './situations/vob-situations.ts';
import { watchEndSituations } from './situations/watch-end-situations.ts';

/** Every situation of routine S that the gallery shows. */
export const aidSituations: readonly CaseSituation[] = [
  ...heldWatchSituations,
  ...dialogueSituations,
  ...jointDecisionSituations,
  ...watchEndSituations,
  ...applicationSituations,
  ...vobSituations,
  ...handoverSituations,
  ...checksOfVO,
  ...checksOfFH,
];
