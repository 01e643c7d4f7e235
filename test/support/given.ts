import type { Aid } from '../../src/domain/aid/aid.ts';
import type { Check, CheckEvent } from '../../src/domain/aid/link-check/check-events.ts';
import { indexOf } from '../../src/domain/case-index.ts';
import { kindOfId } from '../../src/domain/case-number.ts';
import {
  blankCase,
  type CaseDocument,
  type Owed,
  openTasks,
  routineOf,
  stateOf,
} from '../../src/domain/document.ts';
import { decide, isDuty } from '../../src/domain/engine/case.ts';
import { actingOn, answersFor } from '../../src/domain/engine/may-press.ts';
import type { Decision, Refusal, Situation, Task } from '../../src/domain/engine/step.ts';
import type { CaseEvent, CaseKind } from '../../src/domain/kinds.ts';
import { openingOf } from '../../src/domain/openings.ts';
import { openOutpatient } from '../../src/domain/outpatient/opening.ts';
import type { Outpatient } from '../../src/domain/outpatient/outpatient.ts';
import { owedByPress, toldOfTasks } from '../../src/domain/owed-by-press.ts';
import { owedByTime } from '../../src/domain/owed-by-time.ts';
import { type Absence, personOf, type Staff } from '../../src/domain/people/people.ts';
import { usualSettings } from '../../src/domain/settings.ts';
import { addMinutes, dayOf, type Instant, instantAt } from '../../src/domain/time.ts';
import { wakeAfter } from '../../src/domain/wake-time.ts';
import { awayFrom, demoStaff, idOf, type Name, withIds, withNames } from './people.ts';
import {
  instantOf,
  isOfNoTask,
  labelOf,
  type Message,
  messageOf,
  outcome,
  timeAt,
} from './reading.ts';

export { instantOf, labelOf, linesOf, outcome, sent, timeAt } from './reading.ts';

type CheckDue = Omit<Extract<CheckEvent, { type: 'checkDue' }>, 'type'>;
export type Inputs = Readonly<Record<string, unknown>>;
type Steps = string | readonly string[];

/**
 * A case played by presses, in Stockholm time: `play().at('2026-01-12 09:00').by('sara').opens().by('eva').presses('assign', ...)`.
 * A step is named by its name, `grant:bea` where it opens once for each person and `correct:started` where it opens for each day.
 */
export interface Play {
  at(time: string): Play;
  by(name: Name): Play;
  opens(given?: { decided?: string; ordered?: string; vsNumber?: string; unit?: string }): Play;
  /** Opens a watch, an application or a handover with what its dialog came to; `id` is its number in plain letters. */
  opensAs(id: string, answers: Readonly<Record<string, string>>): Play;
  /** A check of Link comes due, as the duty makes it. */
  falls(check: Partial<CheckDue>): Play;
  /** Goes on with a case that was played in another world: other staff, other settings. */
  carriesOn(played: CaseDocument): Play;
  /** Several steps are one press. It has to be accepted. */
  presses(steps: Steps, inputs?: Inputs): Play;
  /** What an answer to the press would be; nothing is kept of it. */
  attempt(steps: Steps, inputs?: Inputs): Decision<CaseEvent>;
  away(name: Name, from: string, to?: string, deputy?: Name): Play;
  back(name: Name): Play;
  /** Lets time pass in one leap: the case wakes only then, as after a long stop. */
  wakes(time: string): Play;
  /** Lets time pass: the case wakes whenever it has asked to, and what is owed goes out. */
  until(time: string): Play;
  mayPress(name: Name): string[];
  /** The duties that fall on the person now, the ones still far off left out. */
  owes(name: Name): string[];
  task(step: string): Task;
  isOpen(step: string): boolean;
  readonly state: Outpatient;
  /** The state of a case between VO and FH. */
  readonly aid: Aid;
  /** The state of a check of Link. */
  readonly check: Check;
  readonly doc: CaseDocument;
  readonly situation: Situation;
  readonly messages: readonly Message[];
}

export interface World {
  readonly staff?: Staff;
  readonly absences?: readonly Absence[];
  readonly planCountedFrom?: Situation['settings']['planCountedFrom'];
  /** Other settings than the usual ones. */
  readonly settings?: Partial<Situation['settings']>;
  readonly channels?: Situation['people']['channels'];
}

export function play(world: World = {}): Play {
  let now: Instant = instantAt('2026-01-12', '09:00');
  let actor: Name = 'sara';
  let absences = world.absences ?? [];
  let doc = blankCase('outpatient', 'OV-2026-0001', now);
  let commands = 0;
  const messages: Message[] = [];

  const situation = (): Situation => situationAt(now, world, absences);
  const tasks = () => openTasks(doc, situation());
  const ids = (steps: Steps) =>
    (typeof steps === 'string' ? [steps] : steps).map(
      (step) => find(tasks(), step, actor)?.id ?? (step.includes('@') ? step : `${step}@0`),
    );
  const send = (sent: readonly Owed[]) => {
    const due = sent.filter((entry) => entry.notBefore <= now);
    const open = new Set(due.length > 0 ? tasks().map((task) => task.id) : []);
    for (const entry of due.filter(
      (e) => isOfNoTask(e) || open.has(e.key.slice(0, e.key.indexOf('/'))),
    ))
      messages.push(messageOf(entry, situation()));
    doc = { ...doc, owed: sent.filter((entry) => entry.notBefore > now) };
  };
  const plan = () => {
    const { owed, reminded } = owedByTime(doc, situation());
    doc = { ...doc, reminded };
    send([...doc.owed, ...owed]);
  };
  const keep = (events: CaseDocument['events']) => {
    const before = doc;
    doc = { ...doc, events: [...doc.events, ...events] };
    const owed = owedByPress(before, doc, idOf(actor), situation());
    const reminded = [...new Set([...doc.reminded, ...toldOfTasks(owed)])];
    doc = { ...doc, owed: [...doc.owed, ...owed], reminded, index: indexOf(doc, situation()) };
    plan();
  };

  const self: Play = {
    at(time) {
      now = instantOf(time);
      return self;
    },
    by(name) {
      actor = name;
      return self;
    },
    opens(given = {}) {
      const decided = given.decided ?? dayOf(now);
      const form = { unit: 'insatser', ordered: decided, ...given, decided };
      const bodies = openOutpatient(idOf(actor), form);
      if (!Array.isArray(bodies)) throw new Error(`not opened: ${JSON.stringify(bodies)}`);
      commands += 1;
      keep(
        bodies.map((body) => ({
          ...body,
          command: `command-${commands}`,
          at: now,
          by: idOf(actor),
        })),
      );
      return self;
    },
    opensAs(id, answers) {
      const kind = kindOfId(id) as CaseKind;
      doc = blankCase(kind, id, now);
      const by = personOf(situation().people, idOf(actor));
      const bodies = by ? openingOf(kind, by, answers, situation()) : [];
      if ('code' in bodies) throw new Error(`not opened: ${JSON.stringify(bodies)}`);
      commands += 1;
      keep(
        bodies.map((body) => ({
          ...body,
          command: `command-${commands}`,
          at: now,
          by: idOf(actor),
        })),
      );
      return self;
    },
    falls({ person, ...check }) {
      const due = {
        side: 'VO',
        day: dayOf(now),
        turn: 1,
        due: now,
        until: addMinutes(now, 150),
        ...check,
      } as const;
      doc = blankCase('check', 'check:VO:2026-01-12:1', now);
      const owner = person === undefined ? {} : { person: idOf(person as Name) };
      keep([{ type: 'checkDue', ...due, ...owner, command: 'check', at: now, by: 'rutinbot' }]);
      return self;
    },
    carriesOn(played) {
      doc = played;
      commands = played.events.length + 1000;
      return self;
    },
    presses(steps, inputs = {}) {
      const decision = self.attempt(steps, inputs);
      commands += 1;
      if (decision.kind !== 'accepted')
        throw new Error(
          `${actor} presses ${steps} at ${timeAt(now)}: ${JSON.stringify(withNames(decision))}`,
        );
      keep(decision.events);
      return self;
    },
    attempt(steps, inputs = {}) {
      const press = {
        command: `command-${commands + 1}`,
        tasks: ids(steps),
        inputs: rawInputs(inputs),
      };
      return decide(routineOf(doc.kind), doc.events, press, idOf(actor), situation());
    },
    away(name, from, to, deputy) {
      absences = [...absences, awayFrom(name, from, to, deputy)];
      return self;
    },
    back(name) {
      absences = absences.filter((absence) => absence.person !== idOf(name));
      return self;
    },
    wakes(time) {
      now = instantOf(time);
      plan();
      return self;
    },
    until(time) {
      const end = instantOf(time);
      for (
        let next = wakeAfter(doc, situation());
        next <= end && next > now;
        next = wakeAfter(doc, situation())
      ) {
        now = next;
        plan();
      }
      now = end;
      return self;
    },
    mayPress: (name) =>
      tasks()
        .filter(
          (task) =>
            task.step !== 'undo' && !task.blocked && actingOn(task, idOf(name), situation()),
        )
        .map(labelOf),
    owes: (name) =>
      tasks()
        .filter(
          (task) =>
            isDuty(task) &&
            !task.later &&
            task.seats.some((seat) => answersFor(seat, task, situation())?.person === idOf(name)),
        )
        .map(labelOf),
    task(step) {
      const task = find(tasks(), step, actor);
      if (!task) throw new Error(`${step} is not open: ${tasks().map(labelOf).join(' ')}`);
      return task;
    },
    isOpen: (step) => find(tasks(), step, actor) !== undefined,
    get state() {
      return stateOf(doc) as Outpatient;
    },
    get aid() {
      return stateOf(doc) as Aid;
    },
    get check() {
      return stateOf(doc) as Check;
    },
    get doc() {
      return doc;
    },
    get situation() {
      return situation();
    },
    get messages() {
      return messages;
    },
  };
  return self;
}

/** `given(a case).when('sara').presses('start', { day }).makes([...])`, or `.isRefused({ code })`. */
export function given(history: Play) {
  return {
    when: (name: Name, time?: string) => ({
      presses: (steps: Steps, inputs: Inputs = {}) => {
        if (time !== undefined) history.at(time);
        const decision = history.by(name).attempt(steps, inputs);
        return {
          makes: (events: readonly object[]) => expect(outcome(decision)).toEqual(events),
          isRefused: (refusal: Refusal | object) =>
            expect(outcome(decision)).toEqual({ refused: refusal }),
        };
      },
    }),
  };
}

export function situationAt(
  now: Instant,
  world: World = {},
  absences: readonly Absence[] = [],
): Situation {
  return {
    now,
    today: dayOf(now),
    people: {
      staff: world.staff ?? demoStaff,
      absences,
      ...(world.channels ? { channels: world.channels } : {}),
    },
    settings: {
      ...usualSettings,
      planCountedFrom: world.planCountedFrom ?? 'initialMeeting',
      ...world.settings,
    },
  };
}

function find(tasks: readonly Task[], step: string, actor: Name): Task | undefined {
  const named = tasks.filter(
    (task) => task.id === step || task.step === step || labelOf(task) === step,
  );
  return step === 'undo'
    ? (named.findLast((task) => task.may?.includes(`person:${idOf(actor)}`)) ?? named.at(-1))
    : named[0];
}

function rawInputs(inputs: Inputs): Record<string, unknown> {
  const known = withIds(inputs) as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(known).map(([key, value]) => [
      key,
      Array.isArray(value) ? value.join(',') : value,
    ]),
  );
}
