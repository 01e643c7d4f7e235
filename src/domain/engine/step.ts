import type { Acting } from '../people/acting-for.ts';
import type { People, Person, PersonId } from '../people/people.ts';
import type { Seat } from '../people/seat.ts';
import type { RuleId } from '../rules.ts';
import type { RoutineSettings } from '../settings.ts';
import type { Day, Instant } from '../time.ts';
import type { Answers, Field, FieldFault, FieldsFor, SeveralFaults } from './form.ts';
import type { Deadline, Reminder } from './reminders.ts';
import type { Version } from './version.ts';

export type { Audience, Deadline, Reminder } from './reminders.ts';

/**
 * What every event carries besides its own facts. `command` is made once per inbound activity. An
 * event with the same command means a repeated request.
 */
export interface Stamp {
  readonly command: string;
  readonly at: Instant;
  readonly by: PersonId;
  readonly for?: PersonId;
  /** The task that was answered. */
  readonly task?: string;
  /**
   * The names of the people whom the event concerns, as they were that day. Older histories have
   * none.
   */
  readonly names?: Readonly<Record<PersonId, string>>;
}

/**
 * Corrections (E1). An event is never overwritten: a correction is an event too, and the fold
 * applies it.
 */
export type Amendment =
  | { readonly type: 'undone'; readonly of: string }
  | { readonly type: 'corrected'; readonly n: number; readonly from: Day; readonly to: Day };

export type EventBody = { readonly type: string; readonly day?: Day };
export type Recorded<E> = (E | Amendment) & Stamp;
/**
 * An event that stands, with its number (from 1) and its day as corrected. `earlier` holds the
 * other days that were stated for it.
 */
export type Standing<E> = E &
  Stamp & { readonly n: number; readonly was?: Day; readonly earlier?: readonly Day[] };

/** What a rule may know besides the case. */
export interface Situation {
  readonly now: Instant;
  /** The Stockholm day of `now`. */
  readonly today: Day;
  readonly people: People;
  readonly settings: RoutineSettings;
}

/** Why an open task cannot be pressed yet, and whom it waits for. */
export interface Blocked {
  readonly why: string;
  readonly who: Seat;
}

/**
 * The people who may not answer a task although a seat of it falls to them, and why. The ladder
 * skips them (E10, E17).
 */
export interface Barred {
  readonly people: readonly PersonId[];
  readonly why: 'noLinkAccess' | 'otherChair' | 'otherUnit' | 'noDelegation';
}

export interface Opening {
  /** The number of the event that opened it. A second follow-up is therefore another task. */
  readonly n: number;
  /** The seats that owe it. One press by any of them closes it. Empty for an offer to `may`. */
  readonly seats: readonly Seat[];
  /** The other seats that may press. */
  readonly may?: readonly Seat[] | undefined;
  /** The person it concerns, when the step opens once for each person. */
  readonly about?: PersonId | undefined;
  /** With a deadline it is a duty. Without one it is an offer, and nobody is reminded. */
  readonly deadline?: Deadline | undefined;
  readonly blocked?: Blocked | undefined;
  readonly barred?: Barred | undefined;
  /** It is so far off that nobody is asked yet. The card shows it as coming. */
  readonly later?: true | undefined;
  /** The thing it concerns, when the step opens once for each thing. */
  readonly what?: string | undefined;
  /** The channel in which its owners are told together, instead of a card for each. */
  readonly via?: Seat | undefined;
  /** The seats that are told when it opens, besides its owners. */
  readonly hears?: readonly Seat[] | undefined;
  /** When it opens, the managers of all who owe something in the case are told too (E8). */
  readonly managersHear?: true | undefined;
}

/** One row of a routine. Its name is stored with what is answered, and never changes. */
export interface Step<C, E extends EventBody, Name extends string = string> {
  readonly name: Name;
  readonly rules: readonly RuleId[];
  /**
   * Steps of one group are one thing to do: one row on a list, and one press where a button closes
   * them all.
   */
  readonly group?: string;
  /**
   * It goes to the deputy on a regular day off too: an unassigned case, a joint decision, a
   * decision on vob (E9).
   */
  readonly coversDaysOff?: true;
  open(c: C, s: Situation): readonly Opening[];
  asks?(c: C, opening: Opening, s: Situation): readonly Field[];
  answer(
    c: C,
    answers: Answers,
    opening: Opening,
    s: Situation,
    by: Acting,
  ): readonly (E | Amendment)[] | Refusal;
}

/**
 * A step as it is written down: its fields ask for answers of type `A`, and it is given those. A
 * mistyped field or choice does not compile.
 */
export interface StepAsking<C, E extends EventBody, Name extends string, A>
  extends Omit<Step<C, E, Name>, 'asks' | 'answer'> {
  asks?(c: C, opening: Opening, s: Situation): FieldsFor<A>;
  answer(
    c: C,
    answers: A,
    opening: Opening,
    s: Situation,
    by: Acting,
  ): ReturnType<Step<C, E>['answer']>;
}

/**
 * A routine: its steps, and what is asked of it as a whole. `Name` is the union of its steps'
 * names.
 */
export interface Routine<C, E extends EventBody, Name extends string = string> {
  /**
   * The version in which each type of its events came. A case with any other type cannot be read.
   */
  readonly since: Readonly<Record<string, Version>>;
  fold(events: readonly Standing<E>[]): C;
  readonly steps: readonly Step<C, E, Name>[];
  /** The seats that see the case and get its card. Their managers may see it too. */
  parties(c: C, s: Situation): readonly Seat[];
  /** The whole routine goes to the deputy on a regular day off too: Link (E9). */
  readonly coversDaysOff?: true;
  /** True for staff who can take part in such cases at all (S2). Absent when everybody can. */
  concerns?(person: Person, s: Situation): boolean;
  /**
   * The seat that owes a task when no holder is on the staff list, so that every step has an owner
   * (R1).
   */
  fallback(c: C, s: Situation): Seat;
  /**
   * Moves each opening to the people who hold its seats now, where `fallback` is not enough. It is
   * called once for all openings of a case.
   */
  heldIn?(c: C, s: Situation): (opening: Opening) => Opening;
  /**
   * The reminders that a pause holds back today, and from whom. Undefined when nothing is paused
   * (E8).
   */
  heldBack?(c: C, s: Situation): HoldsBack | undefined;
  /** The seats that are told of an event, besides those for whom a task opens. */
  tells?(event: Recorded<E>, c: C, s: Situation): readonly Seat[];
  /** When the case ended. Its retention period starts there. */
  endedAt(c: C, s: Situation): Instant | undefined;
}

/** True when the receiver must not get the reminder now. */
export type HoldsBack = (task: Task, reminder: Reminder, seat: Seat) => boolean;

/** An open step of a case. Its id is `step@n`, or `step@n:person`. */
export interface Task<Name extends string = string> extends Opening {
  readonly id: string;
  readonly step: Name;
  readonly group: string;
  readonly rules: readonly RuleId[];
  readonly asks: readonly Field[];
  /** On a regular day off of its owner, it falls to the stand-in (E9). */
  readonly coversDaysOff?: true | undefined;
}

/** A refusal is a value: a code with facts. cards/texts.ts turns it into a sentence. */
export type Refusal =
  | FieldFault
  | SeveralFaults
  | {
      readonly code: 'notOpen';
      readonly by?: PersonId;
      readonly for?: PersonId;
      readonly at?: Instant;
    }
  | { readonly code: 'notYours' }
  | { readonly code: 'nothingChanged' }
  /** A talk before anybody was assigned. The user is asked once to confirm (E1). */
  | { readonly code: 'beforeAssignment'; readonly field: string; readonly day: Day }
  /** A day that is not a working day, or past the routine's last day. It is asked once (E26). */
  | { readonly code: 'doubtedDay'; readonly field: string; readonly day: Day; readonly due?: Day }
  /** The user chose both a person and nobody. */
  | { readonly code: 'eitherNobody'; readonly field: string }
  | { readonly code: Barred['why']; readonly who?: Seat }
  | { readonly code: 'blocked'; readonly why: string; readonly who: Seat };

/** One or several tasks of a case that one button closes, and the raw inputs. */
export interface Press {
  readonly command: string;
  readonly tasks: readonly string[];
  readonly inputs: Readonly<Record<string, unknown>>;
}

/** A press without the command that makes it unique. */
export type PressBody = Omit<Press, 'command'>;

/**
 * The result of opening a case: its first events, the fault in the form, or that this person may
 * not open it.
 */
export type Opened<E> =
  | readonly E[]
  | FieldFault
  | SeveralFaults
  | { readonly code: 'notYourRole' };

export type Decision<E> =
  | { readonly kind: 'accepted'; readonly events: readonly Recorded<E>[] }
  | { readonly kind: 'repeated' }
  | { readonly kind: 'refused'; readonly refusal: Refusal };
