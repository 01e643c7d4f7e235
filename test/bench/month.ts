import { EVERY_SECONDS } from '../../src/delivery/clock.ts';
import type { CostName } from '../support/what-costs.ts';

/** A municipality for which a month is summed up. */
export interface Municipality {
  readonly staff: number;
}

export const municipalities: readonly Municipality[] = [{ staff: 120 }, { staff: 2000 }];

const WORKING_DAYS = 21;
const MINUTES = 30.4 * 24 * 60;
const REPLICAS = 2;
/** As `src/delivery/clock.ts` has it. */
const SWEEPS_A_MINUTE = 60 / EVERY_SECONDS;
/** As Azure's health check does. */
const LOOKS_A_MINUTE = 2;

/**
 * How often a thing comes: for each person and working day, for each working day whatever the
 * staff, or for each minute.
 */
type Often =
  | { readonly aPersonAndDay: number }
  | { readonly aDay: number }
  | { readonly aMinute: number };

/** Presses of a case that go round: some 20 in a case of a year, E3. */
const EACH_STEP = { aPersonAndDay: 0.25 };

/**
 * What the sum of a month assumes. Nobody has measured it: it is drawn high on purpose, with 3.6
 * presses and 4 words for each person and working day. What a unit for aid does each day does not
 * grow with the staff, for there is one unit of each side.
 */
export const often = {
  openCase: { aPersonAndDay: 0.1 },
  assign: EACH_STEP,
  inform: EACH_STEP,
  start: EACH_STEP,
  readCarePlan: EACH_STEP,
  bookMeeting: EACH_STEP,
  holdMeeting: EACH_STEP,
  writePlan: EACH_STEP,
  bookFollowUp: { aPersonAndDay: 0.5 },
  holdFollowUp: { aPersonAndDay: 0.5 },
  closeCase: { aPersonAndDay: 0.1 },
  undo: { aPersonAndDay: 0.05 },
  nudge: { aPersonAndDay: 0.1 },
  absence: { aPersonAndDay: 0.05 },
  mine: { aPersonAndDay: 1 },
  showCase: { aPersonAndDay: 2 },
  history: { aPersonAndDay: 0.1 },
  unit: { aPersonAndDay: 0.2 },
  ownControl: { aPersonAndDay: 0.02 },
  newCase: { aPersonAndDay: 0.12 },
  help: { aPersonAndDay: 0.1 },
  absenceWord: { aPersonAndDay: 0.06 },
  wakeAfterPress: { aPersonAndDay: 3.6 },
  dueCard: { aPersonAndDay: 0.3 },
  planning: { aPersonAndDay: 5 },
  listLine: { aPersonAndDay: 0.6 },
  listLineMore: { aPersonAndDay: 0.4 },
  list: { aPersonAndDay: 0.6 },
  ready: { aMinute: REPLICAS * LOOKS_A_MINUTE },
  idleSweep: { aMinute: REPLICAS * SWEEPS_A_MINUTE },
  checkDue: { aDay: 6 },
  checkConfirmed: { aDay: 6 },
  checkLate: { aDay: 1 },
  admission: { aDay: 20 },
  admit: { aDay: 15 },
  takeWatch: { aDay: 15 },
  takeDialogue: { aDay: 3 },
  whoWatches: { aDay: 10 },
} as const satisfies Record<CostName, Often>;

/** How often it comes in a month. */
export function aMonth(name: CostName, { staff }: Municipality): number {
  const one: Often = often[name];
  if ('aMinute' in one) return one.aMinute * MINUTES;
  return WORKING_DAYS * ('aDay' in one ? one.aDay : one.aPersonAndDay * staff);
}

/**
 * The further documents that a query reads there, besides those of the town in which it was
 * counted: the open cases of a person, and those of a unit.
 */
export const furtherRows: Partial<Record<CostName, number>> = {
  mine: 20,
  unit: 150,
  ownControl: 300,
  list: 5,
  whoWatches: 20,
};

/** The size of a case, in bytes, as the further rows have it. */
export const CASE_BYTES = 5 * 1024;
