import type { Day } from '../time.ts';
import type { Waking } from '../waking-document.ts';
import type { PersonId } from './people.ts';

/** A reported absence (E9). It wakes when it begins and when it ends. */
export interface AbsenceDocument extends Waking {
  readonly kind: 'absence';
  readonly person: PersonId;
  readonly from: Day;
  readonly to?: Day;
  readonly deputy?: PersonId;
  readonly reportedBy: PersonId;
  /**
   * Set when the reporter is neither the person nor their manager. Without it no colleague may
   * change the report.
   */
  readonly byColleague?: true;
  /** The deputies of the reports that this one replaced. */
  readonly relieved?: readonly PersonId[];
  readonly open: boolean;
}
