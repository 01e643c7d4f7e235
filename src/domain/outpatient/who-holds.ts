import type { Held } from '../held.ts';
import type { Day } from '../time.ts';
import type { Outpatient } from './outpatient.ts';

/** The socialsekreterare and the behandlare of the case, and since when each has it (E25). */
export function whoHolds(c: Outpatient, dayOf: (n: number) => Day): Held[] {
  return [
    { who: c.socialWorker, since: dayOf(c.socialWorkerSince) },
    ...c.therapists.map(({ id, assignedOn }) => ({ who: id, since: assignedOn })),
  ];
}
