import { type Station, station } from '../engine/stations.ts';
import { dayOf } from '../time.ts';
import type { Aid, AidKind } from './aid.ts';

export type AidStation =
  | 'reported'
  | 'sent'
  | 'taken'
  | 'received'
  | 'proposed'
  | 'decided'
  | 'ended'
  | 'handedOver';

/** Where a case between VO and FH is, from its first word to its end (S8–S30). */
export function aidStations(c: Aid): readonly Station<AidStation>[] {
  const ended = c.ended && dayOf(c.ended.at);
  const passedOn = (name: AidStation, on: string | undefined) =>
    station(name, on, ended !== undefined || on !== undefined);
  const taken = c.owner.side === c.opened.side ? undefined : dayOf(c.owner.since);
  const between: Readonly<Record<AidKind, readonly Station<AidStation>[]>> = {
    watch: [station('reported', c.opened.on), passedOn('taken', taken)],
    application: [
      station('sent', c.opened.on),
      passedOn('taken', taken),
      ...(c.vob || c.decided
        ? [
            station('proposed', undefined, c.vob?.phase !== 'investigate'),
            passedOn('decided', c.decided?.day),
          ]
        : []),
    ],
    ongoing: [station('sent', c.opened.on), passedOn('received', c.handover?.on)],
  };
  const last: AidStation = c.kind === 'ongoing' ? 'handedOver' : 'ended';
  return [...between[c.kind], station(last, ended)];
}
