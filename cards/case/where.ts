import { type Station, whereIs } from '../../src/domain/engine/stations.ts';
import { kindOf, type StationName } from '../../src/domain/kinds.ts';
import { type Element, labelledText, quietText } from '../elements.ts';
import { dayText } from '../texts/days.ts';
import { frame, namesText, phases, stationNames, underWay } from '../texts.ts';
import type { Seen } from './seen.ts';

/** Where the case is in one short line: "3 av 6 · Inledande möte". */
export function drawWhere(seen: Seen): Element[] {
  const stations = stationsOf(seen);
  const at = whereIs(stations);
  const here = at === undefined ? undefined : stations[at - 1];
  return at === undefined || !here
    ? []
    : [quietText(frame.where(at, stations.length, underWay[here.name]))];
}

/** What goes on in the case, in words: "Behandling pågår". Undefined when it has ended. */
export function phaseOf(seen: Pick<Seen, 'doc' | 'state'>): string | undefined {
  const stations = stationsOf(seen);
  const here = stations[(whereIs(stations) ?? 0) - 1];
  return here && phases[here.name];
}

/** All places of the case as one sentence, the passed ones with a sign and their day. */
export function drawWay(seen: Seen): Element[] {
  const stations = stationsOf(seen);
  if (stations.length === 0) return [];
  const at = whereIs(stations) ?? stations.length + 1;
  const nameOf = ({ name }: Station<StationName>) => stationNames[name];
  const passed = stations
    .slice(0, at - 1)
    .map((one) => frame.passed(nameOf(one), one.on && dayText(one.on, seen.s.today)));
  const here = stations.slice(at - 1, at).map((one) => frame.here(underWay[one.name]));
  const toCome = stations.slice(at).map(nameOf);
  const parts = [
    ...passed,
    ...here,
    ...(toCome.length === 0 ? [] : [frame.toCome(namesText(toCome))]),
  ];
  return [labelledText(frame.way, `${parts.join(', ')}.`)];
}

function stationsOf({ doc, state }: Pick<Seen, 'doc' | 'state'>): readonly Station<StationName>[] {
  return kindOf(doc.kind).stations?.(state) ?? [];
}
