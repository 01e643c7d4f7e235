import type { CaseDocument } from './case-document.ts';
import type { NumberDocument } from './case-system-number-document.ts';
import type { DutyDocument } from './duty-document.ts';
import type { LetterDocument } from './letter-document.ts';
import type { AbsenceDocument } from './people/absence-document.ts';
import type { StaffDocument } from './people/staff-document.ts';
import type { Waking } from './waking-document.ts';

export type { Known, StaffDocument } from './people/staff-document.ts';

export type { Claim, Waking } from './waking-document.ts';

/**
 * Wakes on the first working day of each month, when the managers are owed the month before (E20).
 */
export interface MonthDocument extends Waking {
  readonly kind: 'month';
}

export type Document =
  | CaseDocument
  | AbsenceDocument
  | LetterDocument
  | DutyDocument
  | MonthDocument
  | StaffDocument
  | NumberDocument;
