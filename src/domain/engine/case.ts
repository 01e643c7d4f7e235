import type { PersonId } from '../people/people.ts';
import { holderOf, type Seat } from '../people/seat.ts';
import { addMinutes, type Day } from '../time.ts';
import { type FieldFault, faultsIn, readAnswers, refusalOf } from './form.ts';
import { actingOn, barredFrom } from './may-press.ts';
import { OpenTask } from './open-task.ts';
import type {
  Amendment,
  Decision,
  EventBody,
  Opening,
  Press,
  Recorded,
  Refusal,
  Routine,
  Situation,
  Stamp,
  Standing,
  Step,
  Task,
} from './step.ts';
import { isUndone, undoTasks } from './undo.ts';
import { versionOf } from './version.ts';

/** The array of a case's events is never changed, so what is read from it is cached by identity. */
const stands = new WeakMap<object, unknown>();

/** The events that stand: numbered, without undone ones, and with days as corrected (E1). */
export function standingEvents<E extends EventBody>(
  events: readonly Recorded<E>[],
): readonly Standing<E>[] {
  if (!stands.has(events)) stands.set(events, findStanding(events));
  return stands.get(events) as readonly Standing<E>[];
}

function findStanding<E extends EventBody>(events: readonly Recorded<E>[]): Standing<E>[] {
  const undone = new Set<string>();
  const days = new Map<number, Day[]>();
  for (const event of events) {
    if (isUndone(event)) undone.add(event.of);
  }
  for (const event of events) {
    if (isCorrected(event) && !undone.has(event.command))
      days.set(event.n, [...(days.get(event.n) ?? []), event.to]);
  }
  const result: Standing<E>[] = [];
  events.forEach((event, index) => {
    if (isUndone(event) || isCorrected(event) || undone.has(event.command)) return;
    const said = days.get(index + 1);
    const corrected = said?.at(-1);
    const { day } = event as E;
    result.push({
      ...(event as E & Stamp),
      n: index + 1,
      ...(said === undefined || corrected === undefined || day === undefined
        ? {}
        : {
            day: corrected,
            was: day,
            earlier: [...new Set([day, ...said])].filter((other) => other !== corrected),
          }),
    });
  });
  return result;
}

/** Caches the open tasks of one situation, because one request asks for them many times. */
const tasksRead = new WeakMap<object, { readonly s: Situation; readonly tasks: Task[] }>();

/** The open tasks of a case. Its cards, its presses and its reminders are all read from them. */
export function tasksOf<C, E extends EventBody, Name extends string>(
  routine: Routine<C, E, Name>,
  events: readonly Recorded<E>[],
  s: Situation,
): Task<Name | 'undo'>[] {
  const read = tasksRead.get(events);
  if (read?.s === s) return read.tasks as Task<Name | 'undo'>[];
  const undo = undoTasks(events, s, (earlier, then) => stepTasks(routine, earlier, then));
  const tasks = [...stepTasks(routine, events, s), ...undo];
  tasksRead.set(events, { s, tasks });
  return tasks;
}

const folded = new WeakMap<object, unknown>();

/** Folds the events to the routine's state. Throws NewerVersion when newer code has written one. */
export function stateAfter<C, E extends EventBody>(
  routine: Routine<C, E>,
  events: readonly Recorded<E>[],
): C {
  if (!folded.has(events)) {
    versionOf(events, routine.since);
    folded.set(events, routine.fold(standingEvents(events)));
  }
  return folded.get(events) as C;
}

function stepTasks<C, E extends EventBody, Name extends string>(
  routine: Routine<C, E, Name>,
  events: readonly Recorded<E>[],
  s: Situation,
): Task<Name>[] {
  const c = stateAfter(routine, events);
  const heldIn = routine.heldIn?.(c, s) ?? ((opening) => opening);
  const tasks: Task<Name>[] = [];
  for (const step of routine.steps)
    for (const opening of step.open(c, s))
      tasks.push(
        new OpenTask(
          step,
          c,
          moveToHolders(heldIn(opening), routine.fallback(c, s), s),
          s,
          routine.coversDaysOff,
        ),
      );
  return tasks;
}

/**
 * Accepts or refuses a press. A press counts when each task is open, the actor holds a seat of it
 * or acts for its holder, and the inputs pass what the step asks. Tasks that somebody else has
 * closed meanwhile are skipped, unless none is left.
 */
export function decide<C, E extends EventBody>(
  routine: Routine<C, E>,
  events: readonly Recorded<E>[],
  press: Press,
  actor: PersonId,
  s: Situation,
): Decision<E> {
  if (events.some((event) => event.command === press.command)) return { kind: 'repeated' };
  if (press.tasks.length === 0)
    return { kind: 'refused', refusal: { code: 'missing', field: 'tasks' } };
  const made: Recorded<E>[] = [];
  const faults: FieldFault[] = [];
  let refusal: Refusal = { code: 'notOpen' };
  for (const id of press.tasks) {
    const sofar = made.length === 0 ? events : [...events, ...made];
    const task = tasksOf(routine, sofar, s).find((open) => open.id === id);
    if (!task) {
      refusal = closedBy(events, id);
      continue;
    }
    const result = answerTask(routine, sofar, task, press, actor, s);
    if (Array.isArray(result)) made.push(...result);
    else if (faultsIn(result).length > 0) faults.push(...faultsIn(result));
    else if (faults.length === 0) return { kind: 'refused', refusal: result };
  }
  if (faults.length > 0) return { kind: 'refused', refusal: refusalOf(faults) };
  if (made.length === 0) return { kind: 'refused', refusal };
  return isSaidAgain(events, made, actor, s)
    ? { kind: 'repeated' }
    : { kind: 'accepted', events: made };
}

const REPEAT_MINUTES = 10;

/**
 * True when the actor repeats their last answer to the same tasks: the request was delivered twice
 * under two ids, or the button was tapped twice (docs/design.md).
 */
function isSaidAgain<E extends EventBody>(
  events: readonly Recorded<E>[],
  made: readonly Recorded<E>[],
  actor: PersonId,
  s: Situation,
): boolean {
  const last = events.findLast((event) => event.by === actor);
  if (!last || addMinutes(last.at, REPEAT_MINUTES) <= s.now) return false;
  const said = (event: Recorded<E>) =>
    JSON.stringify({ ...event, command: '', at: '', names: undefined });
  const before = events.filter((event) => event.command === last.command);
  return (
    before.length === made.length &&
    before.every((event, at) => said(event) === said(made[at] as Recorded<E>))
  );
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
  if (!acting) return barredFrom(task, actor, s) ?? { code: 'notYours' };
  if (task.blocked) return { code: 'blocked', ...task.blocked };
  const read = readAnswers(
    task.asks,
    (field) => press.inputs[`${task.id}/${field}`] ?? press.inputs[field],
  );
  if (!read.ok) return refusalOf(read.faults);
  const stamp: Stamp = {
    command: press.command,
    at: s.now,
    by: actor,
    ...(acting.for === undefined ? {} : { for: acting.for }),
    task: task.id,
  };
  if (task.step === 'undo') return [{ type: 'undone', of: commandAt(events, task.n), ...stamp }];
  const step = routine.steps.find((known) => known.name === task.step) as Step<C, E>;
  const bodies = step.answer(stateAfter(routine, events), read.answers, task, s, acting);
  return isRefusal(bodies) ? bodies : bodies.map((body) => ({ ...body, ...stamp }));
}

/** True for a task that somebody owes, false for an offer. */
export function isDuty(task: Task): boolean {
  return task.deadline !== undefined && task.seats.length > 0;
}

/** Moves the seats of people who have left the staff list to the routine's fallback. */
function moveToHolders(opening: Opening, fallback: Seat, s: Situation): Opening {
  if (opening.seats.length === 0) return opening;
  const seats = opening.seats.filter((seat) => holderOf(seat, s.people) !== undefined);
  if (seats.length === opening.seats.length) return opening;
  return { ...opening, seats: seats.length > 0 ? seats : [fallback] };
}

function closedBy<E extends EventBody>(events: readonly Recorded<E>[], task: string): Refusal {
  const last = events.findLast((event) => event.task === task);
  if (!last) return { code: 'notOpen' };
  const whose = last.for === undefined ? {} : { for: last.for };
  return { code: 'notOpen', by: last.by, ...whose, at: last.at };
}

function commandAt<E extends EventBody>(events: readonly Recorded<E>[], n: number): string {
  return (events[n - 1] as Recorded<E>).command;
}

function isRefusal<E>(result: readonly E[] | Refusal): result is Refusal {
  return !Array.isArray(result);
}

function isCorrected<E>(
  event: Recorded<E>,
): event is Extract<Amendment, { type: 'corrected' }> & Stamp {
  return (event as { type: string }).type === 'corrected';
}
