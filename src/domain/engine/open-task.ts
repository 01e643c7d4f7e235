import type { PersonId } from '../people/people.ts';
import type { Seat } from '../people/seat.ts';
import type { RuleId } from '../rules.ts';
import type { Field } from './form.ts';
import type {
  Barred,
  Blocked,
  Deadline,
  EventBody,
  Opening,
  Situation,
  Step,
  Task,
} from './step.ts';

/**
 * Every field of a task, optional ones too, so that no field of an opening is forgotten here or
 * below.
 */
type WholeTask<Name extends string> = {
  readonly [Field in keyof Required<Task>]: Task<Name>[Field];
};

/**
 * An open task. Its fields to answer are computed on demand, because most tasks are only read. It
 * is a class whose objects all have the same fields: every request goes through all tasks, and Node
 * reads objects of one shape several times faster.
 */
export class OpenTask<C, E extends EventBody, Name extends string> implements WholeTask<Name> {
  readonly n: number;
  readonly seats: readonly Seat[];
  readonly may: readonly Seat[] | undefined;
  readonly about: PersonId | undefined;
  readonly deadline: Deadline | undefined;
  readonly blocked: Blocked | undefined;
  readonly barred: Barred | undefined;
  readonly later: true | undefined;
  readonly what: string | undefined;
  readonly via: Seat | undefined;
  readonly hears: readonly Seat[] | undefined;
  readonly managersHear: true | undefined;
  readonly id: string;
  readonly step: Name;
  readonly group: string;
  readonly rules: readonly RuleId[];
  readonly coversDaysOff: true | undefined;
  readonly #asked: () => readonly Field[];
  #asks: readonly Field[] | undefined;

  constructor(
    step: Step<C, E, Name>,
    c: C,
    opening: Opening,
    s: Situation,
    coversDaysOff: true | undefined,
  ) {
    this.n = opening.n;
    this.seats = opening.seats;
    this.may = opening.may;
    this.about = opening.about;
    this.deadline = opening.deadline;
    this.blocked = opening.blocked;
    this.barred = opening.barred;
    this.later = opening.later;
    this.what = opening.what;
    this.via = opening.via;
    this.hears = opening.hears;
    this.managersHear = opening.managersHear;
    this.id = `${step.name}@${opening.n}${opening.about === undefined ? '' : `:${opening.about}`}`;
    this.step = step.name;
    this.group = step.group ?? step.name;
    this.rules = step.rules;
    this.coversDaysOff = step.coversDaysOff ?? coversDaysOff;
    this.#asked = () => step.asks?.(c, opening, s) ?? [];
  }

  get asks(): readonly Field[] {
    this.#asks ??= this.#asked();
    return this.#asks;
  }
}
