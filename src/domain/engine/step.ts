import type { People, Person, PersonId, Seat } from '../people/people.ts';
import type { Acting } from '../people/stand-ins.ts';
import type { RuleId } from '../rules.ts';
import type { RoutineSettings } from '../settings.ts';
import type { Day, Instant } from '../time.ts';
import type { Answers, Field, FieldFault, SeveralFaults } from './form.ts';
import type { Deadline, Line } from './reminders.ts';
import type { Version } from './version.ts';

export type { Audience, Deadline, Line } from './reminders.ts';

/** What every event carries besides its own facts. `command` is made once per inbound activity: found again, it is a repeat. */
export interface Stamp {
  readonly command: string;
  readonly at: Instant;
  readonly by: PersonId;
  readonly for?: PersonId;
  /** The task that was answered. */
  readonly task?: string;
  /** The names of those whom the event concerns, as they were that day; histories from before have none. */
  readonly names?: Readonly<Record<PersonId, string>>;
}

/** Corrections (E1). Nothing is overwritten: they are events too, and the fold reads past what they take back. */
export type Amendment =
  | { readonly type: 'undone'; readonly of: string }
  | { readonly type: 'corrected'; readonly n: number; readonly from: Day; readonly to: Day };

export type EventBody = { readonly type: string; readonly day?: Day };
export type Recorded<E> = (E | Amendment) & Stamp;
/** An event that stands, with its number (from 1) and its day as corrected; `earlier` are the other days that it has been said to be. */
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

/** Why an open task cannot be pressed yet, and who is waited for. */
export interface Blocked {
  readonly why: string;
  readonly who: Seat;
}

/** Who may not answer a task although a seat of it falls to them, and why: the ladder passes them over (E10, E17). */
export interface Barred {
  readonly people: readonly PersonId[];
  readonly why: 'noLinkAccess' | 'otherChair' | 'otherUnit' | 'noDelegation';
}

export interface Opening {
  /** The number of the event that opened it: a second follow-up is another task. */
  readonly n: number;
  /** Who owes it; one press by any of them closes it. Empty for an offer to `may`. */
  readonly seats: readonly Seat[];
  /** Who else may press. */
  readonly may?: readonly Seat[] | undefined;
  /** The person it concerns, where one step opens once for each. */
  readonly about?: PersonId | undefined;
  /** With a deadline it is a duty, without it an offer, which is never reminded of. */
  readonly deadline?: Deadline | undefined;
  readonly blocked?: Blocked | undefined;
  readonly barred?: Barred | undefined;
  /** So far off that nobody is asked for it yet; it stands on the card as coming. */
  readonly later?: true | undefined;
  /** What it concerns, where one step opens once for each. */
  readonly what?: string | undefined;
  /** Where those who owe it are told together, in place of a card for each. */
  readonly via?: Seat | undefined;
  /** Who is told when it opens, besides those who owe it. */
  readonly hears?: readonly Seat[] | undefined;
  /** Then the managers of all who owe something in the case are told too (E8). */
  readonly managersHear?: true | undefined;
}

/** One row of a routine. */
export interface Step<C, E extends EventBody> {
  readonly name: string;
  readonly rules: readonly RuleId[];
  /** Steps of one group are one thing to do: one line on a list, one press where a button closes them all. */
  readonly group?: string;
  /** It goes to the deputy on a regular day off too: an unassigned case, a joint decision, a decision on vob (E9). */
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

export interface Routine<C, E extends EventBody> {
  /** The version that each type of its events came with: a case with any other cannot be read. */
  readonly since: Readonly<Record<string, Version>>;
  fold(events: readonly Standing<E>[]): C;
  readonly steps: readonly Step<C, E>[];
  /** The seats that see the case and get its card; their managers may see it too. */
  parties(c: C, s: Situation): readonly Seat[];
  /** All of it goes to the deputy on a regular day off too: Link (E9). */
  readonly coversDaysOff?: true;
  /** Who of the staff can have anything to do with such cases at all (S2); everybody when left out. */
  concerns?(person: Person, s: Situation): boolean;
  /** Who owes what nobody on the staff list owes any longer: no step lacks an owner (R1). */
  fallback(c: C, s: Situation): Seat;
  /**
   * Gives each opening to those who still hold its seats, or to whom these fall, where that takes more than `fallback`. Asked once for
   * all the openings of a case.
   */
  heldIn?(c: C, s: Situation): (opening: Opening) => Opening;
  /** Which lines a pause holds back today, and from whom; undefined when nothing is paused (E8). */
  heldBack?(c: C, s: Situation): HoldsBack | undefined;
  /** Who is told of an event, besides those for whom a task opens. */
  tells?(event: Recorded<E>, c: C, s: Situation): readonly Seat[];
  /** When the case ended; its retention period starts there. */
  endedAt(c: C, s: Situation): Instant | undefined;
}

/** True for a line that is not to reach a receiver now. */
export type HoldsBack = (task: Task, line: Line, seat: Seat) => boolean;

/** An open step of a case. Its id is `step@n`, or `step@n:person`. */
export interface Task extends Opening {
  readonly id: string;
  readonly step: string;
  readonly group: string;
  readonly rules: readonly RuleId[];
  readonly asks: readonly Field[];
  /** On a regular day off of who owes it, it falls to who stands in (E9). */
  readonly coversDaysOff?: true | undefined;
}

/** A refusal is a value: a code with facts, which cards/texts.ts makes a sentence. */
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
  /** A talk before anybody was assigned: asked about once (E1). */
  | { readonly code: 'beforeAssignment'; readonly field: string }
  /** Somebody, and nobody. */
  | { readonly code: 'eitherNobody'; readonly field: string }
  | { readonly code: Barred['why']; readonly who?: Seat }
  | { readonly code: 'blocked'; readonly why: string; readonly who: Seat };

/** What somebody pressed: one or several tasks of a case (one button may close several) and the raw inputs. */
export interface Press {
  readonly command: string;
  readonly tasks: readonly string[];
  readonly inputs: Readonly<Record<string, unknown>>;
}

export type Decision<E> =
  | { readonly kind: 'accepted'; readonly events: readonly Recorded<E>[] }
  | { readonly kind: 'repeated' }
  | { readonly kind: 'refused'; readonly refusal: Refusal };
