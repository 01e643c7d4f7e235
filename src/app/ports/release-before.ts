import type { AbsenceDocument } from '../../domain/people/absence-document.ts';

/** What the release before (0.2.0) stored elsewhere than in what is true today. */
export interface ReleaseBefore {
  /** The documents of absences, also of those that are over and not yet removed. */
  absences(): Promise<AbsenceDocument[]>;
  /** The keys of the connected channels. */
  channels(): Promise<readonly string[]>;
}
