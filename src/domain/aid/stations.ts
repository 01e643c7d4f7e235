import { type Station, station } from '../engine/stations.ts';
import { dayOf } from '../time.ts';
import type { Aid, AidKind } from './aid.ts';
import type { AidEnd } from './events.ts';

export type AidStation =
  | 'reported'
  | 'sent'
  | 'taken'
  | 'received'
  | 'proposed'
  | 'vobDecided'
  | 'ended'
  | 'handedOver';

type Stations = readonly Station<AidStation>[];

/**
 * Where a case between VO and FH is, from its first word to its end (S8–S30). A case that ends in
 * another way than its usual one has passed only the places where it has been.
 */
export function aidStations(c: Aid): Stations {
  const all = stationsOf[c.kind](c);
  if (!c.ended) return all;
  const passed = all.filter(({ isPassed }) => isPassed);
  return USUAL_ENDS.includes(c.ended.why)
    ? passed
    : [...passed, station('ended', dayOf(c.ended.at))];
}

/** The ends that are the last place on the way of their kind of case. */
const USUAL_ENDS: readonly AidEnd[] = ['taken', 'vobDecided', 'handedOver'];

const stationsOf: Readonly<Record<AidKind, (c: Aid) => Stations>> = {
  watch: (c) => [station('reported', c.opened.on), taken(c), station('ended', undefined)],
  application: (c) => [
    station('sent', c.opened.on),
    // FH investigates its own application for vob, which nobody takes over.
    ...(c.vob && c.opened.side === 'FH' ? [] : [taken(c)]),
    ...vob(c),
  ],
  ongoing: (c) => [
    station('sent', c.opened.on),
    station('received', c.handover?.on),
    station('handedOver', c.ended?.why === 'handedOver' ? dayOf(c.ended.at) : undefined),
  ],
};

function taken({ owner, opened }: Aid): Station<AidStation> {
  return station('taken', owner.side === opened.side ? undefined : dayOf(owner.since));
}

/** FH investigates an application for vob, and VO decides (S20, S21). */
function vob({ vob: now, decided }: Aid): Stations {
  if (!now && !decided) return [];
  const isProposed = decided !== undefined || now?.phase === 'proposed';
  return [
    station('proposed', now?.phase === 'proposed' ? now.on : undefined, isProposed),
    station('vobDecided', decided?.day),
  ];
}
