import type { Aid, AidKind } from './aid/aid.ts';
import { application } from './aid/application.ts';
import type { AidEvent } from './aid/events.ts';
import { giveAid } from './aid/give-case.ts';
import { holdsNumber, type NumberHeld } from './aid/holds-number.ts';
import { type CheckStepName, check } from './aid/link-check/check.ts';
import type { Check, CheckEvent } from './aid/link-check/check-events.ts';
import { checkNumbering, isCheckOf } from './aid/link-check/check-numbering.ts';
import { hasNothingToCheck, toldOn } from './aid/link-check/one-time.ts';
import { countCheck } from './aid/link-check/own-control.ts';
import { ongoing } from './aid/ongoing.ts';
import { openApplication, openHandover, openWatch } from './aid/opening.ts';
import { countReceipts } from './aid/own-control.ts';
import { applicationSeries, handoverSeries, watchSeries } from './aid/series.ts';
import { type AidStation, aidStations } from './aid/stations.ts';
import { watch } from './aid/watch.ts';
import { unitsAsked, whoHas } from './aid/who-has.ts';
import type { Answers } from './engine/form.ts';
import { type Numbering, type Series, series } from './engine/numbering.ts';
import type { Station } from './engine/stations.ts';
import type {
  EventBody,
  Opened,
  PressBody,
  Routine,
  Situation,
  Standing,
  Task,
} from './engine/step.ts';
import type { Held } from './held.ts';
import type { CountedOutcome } from './measures.ts';
import { bookedTalks } from './outpatient/booked-talks.ts';
import type { MeetingKind, OutpatientEvent } from './outpatient/events.ts';
import { giveOutpatient } from './outpatient/give-case.ts';
import { reportDecision } from './outpatient/opening.ts';
import type { Outpatient } from './outpatient/outpatient.ts';
import { countOutpatient } from './outpatient/own-control.ts';
import { type OutpatientStepName, outpatient } from './outpatient/routine.ts';
import { type OutpatientStation, outpatientStations } from './outpatient/stations.ts';
import { whoCannot } from './outpatient/therapists-to-name.ts';
import { whoHolds } from './outpatient/who-holds.ts';
import type { Person, PersonId, Unit } from './people/people.ts';
import type { RoutineName } from './rules.ts';
import type { Day } from './time.ts';

type StepIn<R extends { readonly steps: readonly { readonly name: string }[] }> =
  R['steps'][number]['name'];

/** The state, the events and the names of the steps of each kind of case. */
interface Cases {
  outpatient: { state: Outpatient; event: OutpatientEvent; step: OutpatientStepName };
  watch: { state: Aid; event: AidEvent; step: StepIn<typeof watch> };
  application: { state: Aid; event: AidEvent; step: StepIn<typeof application> };
  ongoing: { state: Aid; event: AidEvent; step: StepIn<typeof ongoing> };
  check: { state: Check; event: CheckEvent; step: CheckStepName };
}

export type CaseKind = keyof Cases;
export type StateOf<K extends CaseKind> = Cases[K]['state'];
export type EventOf<K extends CaseKind> = Cases[K]['event'];
export type StepOf<K extends CaseKind> = Cases[K]['step'];
export type CaseEvent = EventOf<CaseKind>;
export type AidStepName = StepOf<AidKind>;

/**
 * The names of the steps of every routine, and of "Ångra", which the engine adds. A mistyped one
 * does not compile.
 */
export type StepName = StepOf<CaseKind> | 'undo';
/** An open step of a case. */
export type CaseTask = Task<StepName>;

/** The places that cases pass on their way. */
export type StationName = OutpatientStation | AidStation;

/** What every kind of case must have. Its steps stand in its routine. */
export interface Kind<C, E extends EventBody, Name extends string = string> {
  readonly routine: Routine<C, E, Name>;
  /** The written routine that its steps come from. */
  readonly document: RoutineName;
  readonly numbering: Numbering;
  /** Opens a case with the result of its dialog. Absent for a kind that the bot opens by time. */
  open?(by: Person, answers: Answers, s: Situation): Opened<E>;
  /** True when these cases, or the one with that number, can concern the unit at all (S2). */
  isOfUnit(unit: Unit, number?: string): boolean;
  /** What the case counts in own control (egenkontroll, E20). */
  count(c: C, events: readonly Standing<E>[], s: Situation): readonly CountedOutcome[];
  /** The press that gives one person's part of the case to another (ta över, E11). */
  give(
    tasks: readonly Task<Name | 'undo'>[],
    from: PersonId,
    to: PersonId,
    s: Situation,
  ): PressBody | undefined;
  /** The places that the case passes, in their order. Absent for a kind of one duty. */
  stations?(c: C): readonly Station<StationName>[];
  /** The talks that are booked and not yet held, for a kind that has talks. */
  bookedTalks?(c: C): readonly { readonly talk: MeetingKind; readonly day: Day }[];
  /** The people who have the case by name (E25). `dayOf` gives the day of an event. */
  held?(c: C, dayOf: (n: number) => Day): readonly Held[];
  /** The units in which nobody has been named for it, or has taken it, yet (E24). */
  unassigned?(c: C, s: Situation): readonly string[];
  /** The people who have said that they cannot take the case (E25). */
  cannotTake?(c: C): readonly PersonId[];
  /**
   * The number that the case holds, for kinds with one open case for each number in the case system
   * (E14).
   */
  holdsNumber?(c: C): NumberHeld | undefined;
  /** Set when the case is one duty at one time, and not a matter that goes on. */
  readonly oneTime?: OneTime<C>;
}

/**
 * A duty at one time. It is known by that time and has no number. Nobody waits for it, and somebody
 * who was away does not hear of it. It cannot wait, so a stand-in is told at once (I9). It may be
 * answered in a channel too.
 */
export interface OneTime<C> {
  /** The day on whose morning people hear that the duty has fallen to them since the day before. */
  toldOn(c: C, s: Situation): Day | undefined;
  /**
   * True when nothing is left of what it is for: nothing of it is shown beside the case, and
   * nothing of it is hidden from the reader.
   */
  hasNothingLeft(c: C, shown: number | undefined, unseen: number): boolean;
}

type KindTable = { readonly [K in CaseKind]: Kind<StateOf<K>, EventOf<K>, StepOf<K>> };

/** Every kind of case, once. A new one is named here, and the compiler then names what it lacks. */
const kinds = {
  /** Outpatient care for adults (öppenvård): one case for each decision. */
  outpatient: {
    routine: outpatient,
    document: 'outpatient',
    numbering: series('ÖV'),
    open: reportDecision,
    isOfUnit: ({ side }) => side === undefined,
    count: countOutpatient,
    give: giveOutpatient,
    cannotTake: whoCannot,
    held: whoHolds,
    unassigned: ({ unit, toAssign }) => (toAssign ? [unit] : []),
    stations: outpatientStations,
    bookedTalks,
  },
  /** A check of Link: a case of one duty, receipted or missed. */
  check: {
    routine: check,
    document: 'aid',
    numbering: checkNumbering,
    isOfUnit: isCheckOf,
    count: (c, _, s) => countCheck(c, s),
    give: () => undefined,
    oneTime: { toldOn, hasNothingLeft: hasNothingToCheck },
  },
  /** The watch (bevakning) of one admission in Link. */
  watch: {
    routine: watch,
    document: 'aid',
    numbering: watchSeries,
    held: whoHas,
    unassigned: unitsAsked,
    open: openWatch,
    isOfUnit: isOfSide,
    count: countReceipts,
    give: giveAid,
    holdsNumber,
    stations: aidStations,
  },
  /** A new application (ansökan) that is meant for the other unit. */
  application: {
    routine: application,
    document: 'aid',
    numbering: applicationSeries,
    held: whoHas,
    unassigned: unitsAsked,
    open: openApplication,
    isOfUnit: isOfSide,
    count: countReceipts,
    give: giveAid,
    holdsNumber,
    stations: aidStations,
  },
  /** The handover (överlämning) of an ongoing case. */
  ongoing: {
    routine: ongoing,
    document: 'aid',
    numbering: handoverSeries,
    held: whoHas,
    unassigned: unitsAsked,
    open: openHandover,
    isOfUnit: isOfSide,
    count: countReceipts,
    give: giveAid,
    holdsNumber,
    stations: aidStations,
  },
} satisfies KindTable;

/** The kinds that are numbered in a series. */
export type NumberedKind = {
  [K in CaseKind]: (typeof kinds)[K]['numbering'] extends Series ? K : never;
}[CaseKind];

export const caseKinds = Object.keys(kinds) as readonly CaseKind[];

/** The entry of a kind of case. Only its own routine and cards know its state. */
export function kindOf<K extends CaseKind>(kind: K): Kind<StateOf<K>, EventOf<K>, StepOf<K>> {
  const table: KindTable = kinds;
  return table[kind];
}

/** The series in which cases of the kind are numbered. */
export function seriesFor(kind: NumberedKind): Series {
  return kinds[kind].numbering;
}

/** True when a document of this kind is a case. */
export function isCaseKind(kind: string): kind is CaseKind {
  return Object.hasOwn(kinds, kind);
}

/** True for a duty at one time, false for a matter that goes on. */
export function isOneTime(kind: CaseKind): boolean {
  return kindOf(kind).oneTime !== undefined;
}

function isOfSide({ side }: Unit): boolean {
  return side !== undefined;
}
