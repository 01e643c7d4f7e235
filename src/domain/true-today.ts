import type { KeptAbsence } from './people/absence-document.ts';
import type { People, Side } from './people/people.ts';
import type { Instant } from './time.ts';
import { type Waking, wakeBy } from './waking-document.ts';

/** The id of the one document of what is true today. */
export const TRUE_TODAY = 'trueToday';

/**
 * What is true today for everybody, in one small document: the absences in force and to come, and
 * the channels that units have connected (E12). It wakes with the first of its absences.
 */
export interface TrueToday extends Waking {
  readonly kind: 'trueToday';
  readonly absences: readonly KeptAbsence[];
  /** The keys of the connected channels, `channel:VO:…`, by which their addresses are stored. */
  readonly channels: readonly string[];
  /** The keys that the release before had when they were last taken over from it. */
  readonly channelsBefore?: readonly string[];
}

/** What is true before anything is reported or connected. */
export const nothingTrueToday: TrueToday = {
  id: TRUE_TODAY,
  kind: 'trueToday',
  // 0.2.0 reads version 2. It leaves this document alone, and cannot handle its kind.
  version: 3,
  absences: [],
  channels: [],
  wakeAt: null,
  claim: null,
};

/** The same with these absences. A replica that has claimed it looks at them when it is done. */
export function withAbsences(doc: TrueToday, absences: readonly KeptAbsence[]): TrueToday {
  return { ...doc, absences, wakeAt: wakeBy(doc, firstWake(absences)) };
}

function firstWake(absences: readonly KeptAbsence[]): Instant | null {
  return absences
    .map(({ wakeAt }) => wakeAt)
    .reduce((first, at) => (first === null || (at !== null && at < first) ? at : first), null);
}

/** The keys of a unit's channels. */
export function channelsOf({ channels }: TrueToday, side: Side): string[] {
  return channels.filter((key) => key.startsWith(`channel:${side}:`));
}

/** What a situation takes from it. An absence whose end has been handled is no longer one. */
export function peopleToday(doc: TrueToday): Required<Pick<People, 'absences' | 'channels'>> {
  return {
    absences: doc.absences.filter(({ open }) => open),
    channels: (['VO', 'FH'] as const).filter((side) => channelsOf(doc, side).length > 0),
  };
}
