import type { PersonId } from './people/people.ts';
import { retention } from './retention.ts';
import type { Day } from './time.ts';

/** The municipality's own answers to what the routine leaves open (E21). */
export interface RoutineSettings {
  /** The event from which the three weeks to the implementation plan are counted (R25). */
  readonly planCountedFrom: 'initialMeeting' | 'assignment' | 'start' | 'decision';
  /** The decision's own clock of three months is on (E22). */
  readonly decisionClock: boolean;
  /** A regular expression for a number in the case system. */
  readonly vsNumberPattern: string;
  /** The version of the routine of VO and FH that is stored with a proposal (docs/routines.md). */
  readonly routineVersion: string;
  /** When Link is checked (E13). */
  readonly link: LinkSettings;
  /** Answers when the two managers keep disagreeing (I3). Absent until somebody is named. */
  readonly superior?: PersonId | undefined;
  /** One person manages both units for aid, and that person's answer decides (E17). */
  readonly oneManager: boolean;
  /** There are paper files to move at a handover (S27). */
  readonly paperFiles: boolean;
  /** For how many months the counts of own control are kept (E20). */
  readonly ownControlMonths: number;
  /** "Vem bevakar" shows only the number of the other unit's watches, and whom to ask (E14). */
  readonly countOtherWatches: boolean;
  /** A manager who chooses among people sees how many cases each has (E25). */
  readonly showLoad: boolean;
}

export interface LinkSettings {
  /** Stockholm times HH:MM, in order. */
  readonly times: readonly string[];
  /** Minutes after which a check is late, and missed. */
  readonly lateAfter: number;
  readonly missedAfter: number;
  /** Checks also on Saturdays, Sundays and holidays. */
  readonly everyDay: boolean;
  /** Further days without checks. */
  readonly daysOff: readonly Day[];
}

/** The settings of a municipality that has chosen nothing else. */
export const usualSettings: RoutineSettings = {
  planCountedFrom: 'initialMeeting',
  decisionClock: true,
  vsNumberPattern:
    '^(?=.{3,20}$)(?:[A-Za-z]{1,4} )?(?=[^ ]*[0-9])[A-Za-z0-9][A-Za-z0-9/-]*(?: ' +
    '[A-Za-z/-]*[0-9][A-Za-z0-9/-]*)*$',
  routineVersion: '1',
  link: {
    times: ['08:15', '10:45', '14:30'],
    lateAfter: 30,
    missedAfter: 60,
    everyDay: false,
    daysOff: [],
  },
  oneManager: false,
  paperFiles: true,
  ownControlMonths: retention.ownControl.months,
  countOtherWatches: false,
  showLoad: false,
};
