import type { DatedOutcome } from './engine/outcomes.ts';
import type { PersonId } from './people/people.ts';

/**
 * What a unit's own control (egenkontroll, E20) counts: time to assignment (R16), initial meetings
 * within three weeks (R24), plans within three weeks (R25), follow-ups within three months (R11),
 * time from the decision to the initial meeting (E22), checks of Link (S5, S12), and time to
 * receipt of a watch (S11), an application (E15), a handover (S24). The names are stored.
 */
export const measures = [
  'assignments',
  'initialMeetings',
  'plans',
  'followUps',
  'decisions',
  'checks',
  'watches',
  'applications',
  'handovers',
] as const;
export type Measure = (typeof measures)[number];

/**
 * One thing that was to be done, as it is counted for the unit that owed it. It names no case.
 * `owed` are the people who owed it: they are only counted, so that what is one person's stays with
 * the unit's manager, and they are never stored or shown.
 */
export interface CountedOutcome extends DatedOutcome {
  readonly unit: string;
  readonly measure: Measure;
  readonly owed: readonly PersonId[];
}
