import type { CaseDocument } from './case-document.ts';
import type { NumberDocument } from './case-system-number-document.ts';
import type { DutyDocument } from './duty-document.ts';
import type { LetterDocument } from './letter-document.ts';
import type { KeptMonth } from './own-control-document.ts';
import type { AbsenceDocument } from './people/absence-document.ts';
import type { StaffDocument } from './people/staff-document.ts';
import { type Period, retention } from './retention.ts';
import type { TrueToday } from './true-today.ts';
import type { Waking } from './waking-document.ts';

export type { Known, StaffDocument } from './people/staff-document.ts';

export type { Claim, Waking } from './waking-document.ts';

/**
 * Wakes on the first working day of each month, when the month before is kept and owed to the managers
 * (E20).
 */
export interface MonthDocument extends Waking {
  readonly kind: 'month';
}

export type Document =
  | CaseDocument
  | TrueToday
  | AbsenceDocument
  | LetterDocument
  | DutyDocument
  | MonthDocument
  | KeptMonth
  | StaffDocument
  | NumberDocument;

/**
 * The period of each kind of document among the cases. Undefined is the bot's own bookkeeping,
 * which goes on for as long as the bot does.
 */
export const retentionOf = {
  outpatient: retention.case,
  watch: retention.case,
  application: retention.case,
  ongoing: retention.case,
  check: retention.check,
  letter: retention.message,
  ownControl: retention.ownControl,
  absence: retention.absence,
  number: retention.numberHeld,
  trueToday: undefined,
  duty: undefined,
  month: undefined,
  staff: undefined,
} as const satisfies Readonly<Record<Document['kind'], Period | undefined>>;
