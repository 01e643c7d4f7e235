import type { DatedOutcome } from './engine/outcomes.ts';

/**
 * What a unit's own control (egenkontroll, E20) counts: plans within three weeks (R25), follow-ups
 * within three months (R11), time to assignment (R16), checks of Link (S5, S12), and time to
 * receipt of a watch (S11), an application (E15), a handover (S24).
 */
export const measures = [
  'plans',
  'followUps',
  'assignments',
  'checks',
  'watches',
  'applications',
  'handovers',
] as const;
export type Measure = (typeof measures)[number];

/** One thing that was to be done, as it is counted. It names neither a person nor a case. */
export interface CountedOutcome extends DatedOutcome {
  readonly unit: string;
  readonly measure: Measure;
}
