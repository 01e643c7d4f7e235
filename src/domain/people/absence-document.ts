import type { Day, Instant } from '../time.ts';
import type { Waking } from '../waking-document.ts';
import type { PersonId } from './people.ts';

/**
 * A reported absence (E9), as what is true today keeps it. It wakes when it is reported, when it
 * begins, when it ends, and when its retention period is over.
 */
export interface KeptAbsence {
  /** Made of the command that reported it, so that a command reports once. */
  readonly id: string;
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
  /** False once its end has been handled. */
  readonly open: boolean;
  readonly wakeAt: Instant | null;
  /** The release before has a document of its own of it, whose end follows this one's. */
  readonly hasDocument?: true;
}

/** An absence as 0.2.0 stored it: each is a document of its own. */
export interface AbsenceDocument extends Waking, Omit<KeptAbsence, 'hasDocument'> {
  readonly kind: 'absence';
  readonly wakeAt: Instant | null;
  /** It is kept in what is true today. Only the release before still reads it here. */
  readonly moved?: true;
}
