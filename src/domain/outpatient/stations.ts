import { type Station, station } from '../engine/stations.ts';
import { dayOf } from '../time.ts';
import type { Outpatient } from './outpatient.ts';

export type OutpatientStation =
  | 'decided'
  | 'assigned'
  | 'initialMeeting'
  | 'plan'
  | 'followUp'
  | 'closed';

/**
 * Where the case is, from the decision to its end. Follow-ups go on until somebody ends the case.
 * Once it ends, what was left out is no station of it: nothing is shown as done that never was.
 */
export function outpatientStations(c: Outpatient): readonly Station<OutpatientStation>[] {
  const { meetings, therapists, firstAssigned, plan, closed } = c;
  const isEnding = c.ending !== undefined || closed !== undefined;
  const before = [
    station('decided', c.decided.day),
    station('assigned', therapists.length === 0 ? undefined : firstAssigned?.day),
    station('initialMeeting', meetings.initial.held.at(-1)?.day),
    station('plan', plan?.on),
    station('followUp', meetings.followUp.held.at(-1)?.day, isEnding),
  ] as const;
  const passed = isEnding ? before.filter(({ on }) => on !== undefined) : before;
  return [...passed, station('closed', closed && dayOf(closed.at))];
}
