import { linkDuties, linkDutiesWokenBy, linkDutyIds } from './aid/link-check/link-duty.ts';
import { wakeLinkDuty } from './aid/link-check/wake-link-duty.ts';
import type { CaseDocument } from './case-document.ts';
import type { DutyDocument } from './duty-document.ts';
import type { Situation } from './engine/step.ts';
import type { PersonId } from './people/people.ts';
import type { DutyPort } from './ports.ts';

/** The duties that open cases by themselves. Delivery knows only this of them. */
interface StandingDuties {
  /** All duties by this staff list, as they begin. */
  all(s: Situation): DutyDocument[];
  /** The ids of all duties, or of those in which this person has a part. */
  ids(s: Situation, person?: PersonId): string[];
  /** The ids of the duties that wake because of what just happened in a case. */
  wokenBy(doc: CaseDocument, s: Situation): string[];
  /** Opens and tells what is due. Returns the duty as it is now, with its next wake. */
  wake(port: DutyPort, duty: DutyDocument, s: Situation): Promise<DutyDocument>;
}

/** The checks of Link are the only cases that open by themselves. */
export const standingDuties: StandingDuties = {
  all: linkDuties,
  ids: linkDutyIds,
  wokenBy: linkDutiesWokenBy,
  wake: wakeLinkDuty,
};
