import type { Day } from '../time.ts';

/**
 * A place that a case of one kind passes on its way, such as "Inledande möte". `on` is the last day
 * that something was done there.
 */
export interface Station<Name extends string = string> {
  readonly name: Name;
  readonly isPassed: boolean;
  readonly on?: Day;
}

/** A station that was passed on that day. Without a day it is not passed, unless it was left out. */
export function station<Name extends string>(
  name: Name,
  on: Day | undefined,
  isPassed = on !== undefined,
): Station<Name> {
  return { name, isPassed, ...(on === undefined ? {} : { on }) };
}

/** The number, from 1, of the station where the case is. Undefined when all are passed. */
export function whereIs(stations: readonly Station[]): number | undefined {
  const at = stations.findIndex(({ isPassed }) => !isPassed);
  return at < 0 ? undefined : at + 1;
}
