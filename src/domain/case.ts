import { type Answers, type Field, type FieldFault, readAnswers } from './form.ts';
import { type Acting, holderOf, type People, type PersonId, personSeat, pressesFor, type Seat, standInFor } from './people.ts';
import type { Day, Instant } from './time.ts';
import { isUndone, undoTasks } from './undo.ts';

/** What every event carries besides its own facts. `command` is made once per inbound activity: found again, it is a repeat. */
export interface Stamp {
  readonly command: string;
  readonly at: Instant;
  readonly by: PersonId;
  readonly for?: PersonId;
  /** The task that was answered. */
  readonly task?: string;
}

/** Corrections (E1). Nothing is overwritten: they are events too, and the fold reads past what they take back. */
export type Amendment =
  | { readonly type: 'undone'; readonly of: string }
  | { readonly type: 'corrected'; readonly n: number; readonly from: Day; readonly to: Day };

export type EventBody = { readonly type: string; readonly day?: Day };
export type Recorded<E> = (E | Amendment) & Stamp;
/** An event that stands, with its number (from 1) and its day as corrected. */
export type Standing<E> = E & Stamp & { readonly n: number; readonly was?: Day };

/** What a rule may know besides the case. */
export interface Situation {
  readonly now: Instant;
  /** The Stockholm day of `now`. */
  readonly today: Day;
  readonly people: People;
  readonly settings: RoutineSettings;
}

/** The municipality's own answers to what the routine leaves open (E21). */
export interface RoutineSettings {
  /** What the three weeks to the implementation plan (R25) are counted from. */
  readonly planCountedFrom: 'initialMeeting' | 'assignment' | 'start' | 'decision';
  /** What a case number in the case system looks like: a regular expression. */
  readonly vsNumberPattern: string;
}

/** Who hears of a line: who owes the task, who stands in, their manager, the manager's manager, or a named seat. */
export type Audience = 'holder' | 'deputy' | 'manager' | 'superior' | Seat;

/** One reminder of a deadline, on that day's 08.30 list. Managers get theirs on the next Monday, unless it is `urgent` (E4). */
export interface Line {
  readonly step: string;
  readonly on: Day;
  readonly to: readonly Audience[];
  readonly urgent?: true;
}

/** By when a duty is to be done, what that is counted from, and when it is reminded of. `due` is left out where no rule sets a day. */
export interface Deadline {
  readonly due?: Day;
  readonly from: { readonly what: string; readonly day: Day };
  readonly lines: readonly Line[];
}

/** Why an open task cannot be pressed yet, and who is waited for. */
export interface Blocked {
  readonly why: string;
  readonly who: Seat;
}

export interface Opening {
  /** The number of the event that opened it: a second follow-up is another task. */
  readonly n: number;
  /** Who owes it; one press by any of them closes it. Empty for an offer to `may`. */
  readonly seats: readonly Seat[];
  /** Who else may press. */
  readonly may?: readonly Seat[] | undefined;
  /** The person it concerns, where one step opens once for each. */
  readonly about?: PersonId;
  /** With a deadline it is a duty, without it an offer, which is never reminded of. */
  readonly deadline?: Deadline | undefined;
  readonly blocked?: Blocked | undefined;
  /** So far off that nobody is asked for it yet; it stands on the card as coming. */
  readonly later?: true;
  /** What it concerns, where one step opens once for each. */
  readonly what?: string;
  /** Who is told when it opens, besides those who owe it. */
  readonly hears?: readonly Seat[] | undefined;
}

/** One row of a routine. */
export interface Step<C, E extends EventBody> {
  readonly name: string;
  readonly rules: readonly string[];
  /** Steps of one group are one thing to do: one line on a list, one press where a button closes them all. */
  readonly group?: string;
  open(c: C, s: Situation): readonly Opening[];
  asks?(c: C, opening: Opening, s: Situation): readonly Field[];
  answer(c: C, answers: Answers, opening: Opening, s: Situation, by: Acting): readonly (E | Amendment)[] | Refusal;
}

export interface Routine<C, E extends EventBody> {
  fold(events: readonly Standing<E>[]): C;
  readonly steps: readonly Step<C, E>[];
  /** The seats that see the case and get its card; their managers may see it too. */
  parties(c: C): readonly Seat[];
  /** Who owes what nobody on the staff list owes any longer: no step lacks an owner (R1). */
  fallback(c: C): Seat;
  /** The day until which reminders are silenced for everybody (E8). */
  silentUntil(c: C): Day | undefined;
  /** When the case ended; its retention period starts there. */
  endedAt(c: C): Instant | undefined;
}

/** An open step of a case. Its id is `step@n`, or `step@n:person`. */
export interface Task extends Opening {
  readonly id: string;
  readonly step: string;
  readonly group: string;
  readonly rules: readonly string[];
  readonly asks: readonly Field[];
}

/** A refusal is a value: a code with facts, which cards/texts.ts makes a sentence. */
export type Refusal =
  | FieldFault
  | { readonly code: 'notOpen'; readonly by?: PersonId; readonly at?: Instant }
  | { readonly code: 'notYours' }
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

export { UNDO_MINUTES } from './undo.ts';

/** The events that stand: numbered, without what was undone, with days as corrected (E1). */
export function standing<E extends EventBody>(events: readonly Recorded<E>[]): Standing<E>[] {
  const undone = new Set<string>();
  const days = new Map<number, Day>();
  for (const event of events) {
    if (isUndone(event)) undone.add(event.of);
  }
  for (const event of events) {
    if (isCorrected(event) && !undone.has(event.command)) days.set(event.n, event.to);
  }
  const result: Standing<E>[] = [];
  events.forEach((event, index) => {
    if (isUndone(event) || isCorrected(event) || undone.has(event.command)) return;
    const corrected = days.get(index + 1);
    const { day } = event as E;
    result.push({
      ...(event as E & Stamp),
      n: index + 1,
      ...(corrected === undefined || day === undefined ? {} : { day: corrected, was: day }),
    });
  });
  return result;
}

/** The open tasks of a case: what its cards offer, what may be pressed, what is reminded of. */
export function tasksOf<C, E extends EventBody>(routine: Routine<C, E>, events: readonly Recorded<E>[], s: Situation): Task[] {
  const tasks = stepTasks(routine, events, s);
  return [...tasks, ...undoTasks(events, s, (earlier, then) => stepTasks(routine, earlier, then))];
}

function stepTasks<C, E extends EventBody>(routine: Routine<C, E>, events: readonly Recorded<E>[], s: Situation): Task[] {
  const c = routine.fold(standing(events));
  return routine.steps.flatMap((step) =>
    step.open(c, s).map((opening) => taskOf(step, c, owned(opening, routine.fallback(c), s), s)),
  );
}

/**
 * Accepts or refuses a press. It counts when each task is open, the actor holds a seat of it or acts for who does, and the inputs
 * pass what the step asks. Of several tasks those that somebody else has closed meanwhile are passed over, unless none is left.
 */
export function decide<C, E extends EventBody>(
  routine: Routine<C, E>,
  events: readonly Recorded<E>[],
  press: Press,
  actor: PersonId,
  s: Situation,
): Decision<E> {
  if (events.some((event) => event.command === press.command)) return { kind: 'repeated' };
  const made: Recorded<E>[] = [];
  let refusal: Refusal = { code: 'notOpen' };
  for (const id of press.tasks) {
    const sofar = [...events, ...made];
    const task = tasksOf(routine, sofar, s).find((open) => open.id === id);
    if (!task) {
      refusal = closedBy(events, id);
      continue;
    }
    const result = answerTask(routine, sofar, task, press, actor, s);
    if (!Array.isArray(result)) return { kind: 'refused', refusal: result };
    made.push(...result);
  }
  return made.length > 0 ? { kind: 'accepted', events: made } : { kind: 'refused', refusal };
}

function answerTask<C, E extends EventBody>(
  routine: Routine<C, E>,
  events: readonly Recorded<E>[],
  task: Task,
  press: Press,
  actor: PersonId,
  s: Situation,
): Recorded<E>[] | Refusal {
  const acting = actingOn(task, actor, s);
  if (!acting) return { code: 'notYours' };
  if (task.blocked) return { code: 'blocked', ...task.blocked };
  const read = readAnswers(task.asks, (field) => press.inputs[`${task.id}/${field}`] ?? press.inputs[field]);
  if (!read.ok) return read.fault;
  const stamp: Stamp = {
    command: press.command,
    at: s.now,
    by: actor,
    ...(acting.for === undefined ? {} : { for: acting.for }),
    task: task.id,
  };
  if (task.step === 'undo') return [{ type: 'undone', of: commandAt(events, task.n), ...stamp }];
  const step = routine.steps.find((known) => known.name === task.step) as Step<C, E>;
  const bodies = step.answer(routine.fold(standing(events)), read.answers, task, s, acting);
  return isRefusal(bodies) ? bodies : bodies.map((body) => ({ ...body, ...stamp }));
}

/** How the person may press the task now: as holder, or for whom; undefined when it is not theirs. */
export function actingOn(task: Task, person: PersonId, s: Situation): Acting | undefined {
  // Never somebody else's press (E1): standing in for a person is no right to take back what they did.
  if (task.step === 'undo') return task.may?.includes(personSeat(person)) ? { person } : undefined;
  const ways = [...task.seats, ...(task.may ?? [])]
    .map((seat) => pressesFor(person, seat, s.people, s.today))
    .filter((way) => way !== undefined);
  return ways.find((way) => way.for === undefined) ?? ways[0] ?? askedOn(task, s).find((asked) => asked.person === person);
}

/** Those whom a line of the deadline has asked in a holder's place (E5, R16). They may press too, although the holder is at work. */
export function askedOn(task: Task, s: Situation): Acting[] {
  if (!task.deadline?.lines.some((line) => line.on <= s.today && line.to.includes('deputy'))) return [];
  return task.seats.flatMap((seat) => {
    const holder = holderOf(seat, s.people);
    const standIn = holder === undefined ? undefined : standInFor(holder, s.people, s.today);
    return holder === undefined || standIn === undefined ? [] : [{ person: standIn, for: holder }];
  });
}

/** True for a task that somebody owes, false for an offer. */
export function isDuty(task: Task): boolean {
  return task.deadline !== undefined && task.seats.length > 0;
}

/** Seats of people who have left the staff list fall to whoever the routine says. */
function owned(opening: Opening, fallback: Seat, s: Situation): Opening {
  if (opening.seats.length === 0) return opening;
  const seats = opening.seats.filter((seat) => holderOf(seat, s.people) !== undefined);
  return seats.length > 0 ? { ...opening, seats } : { ...opening, seats: [fallback] };
}

function taskOf<C, E extends EventBody>(step: Step<C, E>, c: C, opening: Opening, s: Situation): Task {
  const id = `${step.name}@${opening.n}${opening.about === undefined ? '' : `:${opening.about}`}`;
  return {
    ...opening,
    id,
    step: step.name,
    group: step.group ?? step.name,
    rules: step.rules,
    asks: step.asks?.(c, opening, s) ?? [],
  };
}

function closedBy<E extends EventBody>(events: readonly Recorded<E>[], task: string): Refusal {
  const last = events.findLast((event) => event.task === task);
  return last ? { code: 'notOpen', by: last.by, at: last.at } : { code: 'notOpen' };
}

function commandAt<E extends EventBody>(events: readonly Recorded<E>[], n: number): string {
  return (events[n - 1] as Recorded<E>).command;
}

function isRefusal<E>(result: readonly E[] | Refusal): result is Refusal {
  return !Array.isArray(result);
}

function isCorrected<E>(event: Recorded<E>): event is Extract<Amendment, { type: 'corrected' }> & Stamp {
  return (event as { type: string }).type === 'corrected';
}
