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
 * Where the case is, from the decision to its end. Follow-ups go on until somebody ends the case,
 * and what was left out by then is passed too.
 */
export function outpatientStations(c: Outpatient): readonly Station<OutpatientStation>[] {
  const { meetings, therapists, firstAssigned, plan, closed } = c;
  const isEnding = c.ending !== undefined || closed !== undefined;
  const passedOn = (name: OutpatientStation, on: string | undefined) =>
    station(name, on, isEnding || on !== undefined);
  return [
    station('decided', c.decided.day),
    passedOn('assigned', therapists.length === 0 ? undefined : firstAssigned?.day),
    passedOn('initialMeeting', meetings.initial.held.at(-1)?.day),
    passedOn('plan', plan?.on),
    station('followUp', meetings.followUp.held.at(-1)?.day, isEnding),
    station('closed', closed && dayOf(closed.at)),
  ];
}
