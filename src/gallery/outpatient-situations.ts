import type { CaseSituation } from './case-situation.ts';
import { changeSituations } from './situations/change-situations.ts';
import { endSituations } from './situations/end-situations.ts';
import { followUpSituations } from './situations/follow-up-situations.ts';
import { meetingSituations } from './situations/meeting-situations.ts';
import { peopleSituations } from './situations/people-situations.ts';
import { startSituations } from './situations/start-situations.ts';
import { treatmentSituations } from './situations/treatment-situations.ts';

/** Every situation of an outpatient case that the gallery shows, in the order of the routine. */
export const caseSituations: readonly CaseSituation[] = [
  ...startSituations,
  ...meetingSituations,
  ...treatmentSituations,
  ...followUpSituations,
  ...changeSituations,
  ...endSituations,
  ...peopleSituations,
];
