import { linkDuties, linkDutiesWokenBy, linkDutyIds, wakeLinkDuty } from './aid/link-check/duty.ts';
import type { CaseDocument, DutyDocument } from './document.ts';
import type { Situation } from './engine/step.ts';
import type { PersonId } from './people/people.ts';
import type { DutyPort } from './reading.ts';

/** What opens cases by itself at a time. Delivery knows duties only by this. */
interface StandingDuties {
  /** The duties that there are with this staff list, as they begin. */
  all(s: Situation): DutyDocument[];
  /** The ids of all duties, or of those in which this person has a part. */
  ids(s: Situation, person?: PersonId): string[];
  /** The ids of the duties that look again because of what just happened in a case. */
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
