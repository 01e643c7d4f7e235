import { type Aid, aidKinds } from '../domain/aid/aid.ts';
import type { Check } from '../domain/aid/link-check/check-events.ts';
import { blankCase, type CaseDocument, isOfKind } from '../domain/case-document.ts';
import { kindOfId } from '../domain/case-number.ts';
import { openTasks, routineOf } from '../domain/case-state.ts';
import { decide, isDuty } from '../domain/engine/case.ts';
import { actingOn, answersFor } from '../domain/engine/may-press.ts';
import type { Decision, Situation, Task } from '../domain/engine/step.ts';
import type { CaseEvent, CaseKind, StepName } from '../domain/kinds.ts';
import { nudge } from '../domain/nudge.ts';
import { openCaseOfKind } from '../domain/open-case-of-kind.ts';
import { openOutpatient } from '../domain/outpatient/opening.ts';
import type { Outpatient } from '../domain/outpatient/outpatient.ts';
import type { Absence, Staff } from '../domain/people/people.ts';
import { personOf } from '../domain/people/staff-list.ts';
import { addMinutes, dayOf, type Instant } from '../domain/time.ts';
import { viewOf } from '../domain/view.ts';
import { wakeAfter } from '../domain/wake-time.ts';
import { awayFrom, type Inputs, idOf, inputsWithIds, type Name, withNames } from './demo-staff.ts';
import { instantOf, labelOf, type PlayedMessage, timeAt } from './messages.ts';
import { findTask, sendDue, withEvents } from './play-case.ts';
import { type Played, type PlayedCheckDue, type Scene, situationAt, stateIn } from './situation.ts';

/** A step, or the one of its tasks that is open for a person or a day: `grant:bea`. */
export type Pressed = StepName | `${StepName}${':' | '@'}${string}`;
/** One press may answer several, as a list or in one text. */
export type Steps = Pressed | `${Pressed} ${string}` | readonly Pressed[];

/** A check of Link ends when the next one is due: 08.15 to 10.45. */
const CHECK_MINUTES = 150;

export function play(scene: Scene = {}): Play {
  return new Play(scene);
}

/**
 * A case played by presses, at Stockholm times; the gallery and the tests both tell histories so:
 * `play().at('2026-01-12 09:00').by('sara').opens().by('eva').presses('assign', { therapists })`.
 * A step is called by its name. It is `grant:bea` where it opens once for each person, and
 * `correct:started` where it opens for each day. A press that the domain refuses throws.
 */
export class Play implements Played {
  doc: CaseDocument;
  beside: readonly CaseDocument[] | undefined;
  before: readonly CaseDocument<'check'>[] | undefined;
  /** What the case has sent, oldest first. */
  readonly messages: PlayedMessage[] = [];
  #scene: Scene;
  #now: Instant = instantOf('2026-01-12 09:00');
  #actor: Name = 'sara';
  #absences: readonly Absence[];
  #commands = 0;

  constructor(scene: Scene) {
    this.#scene = scene;
    this.#absences = scene.absences ?? [];
    this.doc = blankCase('outpatient', scene.id ?? 'OV-2026-0001', this.#now);
  }

  /** The same case at the same moment, which goes its own way from here. */
  copy(): Play {
    const copy = new Play(this.#scene);
    copy.doc = this.doc;
    copy.beside = this.beside;
    copy.before = this.before;
    copy.messages.push(...this.messages);
    copy.#now = this.#now;
    copy.#actor = this.#actor;
    copy.#absences = this.#absences;
    copy.#commands = this.#commands;
    return copy;
  }

  at(time: string): this {
    this.#now = instantOf(time);
    return this;
  }

  by(name: Name): this {
    this.#actor = name;
    return this;
  }

  opens(form: { decided?: string; ordered?: string; vsNumber?: string; unit?: string } = {}): this {
    const decided = form.decided ?? dayOf(this.#now);
    const { vsNumber } = this.#scene;
    const filled = { unit: 'insatser', ordered: decided, ...(vsNumber ? { vsNumber } : {}) };
    return this.#open(openOutpatient(idOf(this.#actor), { ...filled, ...form, decided }));
  }

  /**
   * Opens a watch, an application or a handover with the result of its dialog. The scene's id
   * stands above the usual one, which is given here.
   */
  opensAs(usualId: string, answers: Readonly<Record<string, string>>): this {
    const id = this.#scene.id ?? usualId;
    const kind = kindOfId(id) as CaseKind;
    this.doc = blankCase(kind, id, this.#now);
    const by = personOf(this.s.people, idOf(this.#actor));
    const { vsNumber } = this.#scene;
    const given = { ...answers, ...(vsNumber ? { vsNumber } : {}) };
    return this.#open(by ? openCaseOfKind(kind, by, given, this.s) : []);
  }

  /** A check of Link comes due, as `delivery/duty-wake.ts` makes it. */
  falls({ person, ...check }: Partial<PlayedCheckDue> = {}): this {
    const now = this.#now;
    this.doc = blankCase('check', this.#scene.id ?? 'check:VO:2026-01-12:1', now);
    const usual = { side: 'VO', day: dayOf(now), turn: 1, due: now } as const;
    const due = { ...usual, until: addMinutes(now, CHECK_MINUTES), ...check };
    const owner = person === undefined ? {} : { person: idOf(person) };
    const stamp = { command: 'check', at: now, by: 'rutinbot' };
    return this.#keep([{ type: 'checkDue', ...due, ...owner, ...stamp }]);
  }

  /** Goes on with a case that was played in another scene: other staff, other settings. */
  carriesOn(played: CaseDocument): this {
    this.doc = played;
    this.#commands = played.events.length + 1000;
    return this;
  }

  /** Several steps are one press. */
  presses(steps: Steps, inputs: Inputs = {}): this {
    const decision = this.attempt(steps, inputs);
    this.#commands += 1;
    if (decision.kind === 'accepted') return this.#keep(decision.events);
    const who = `${this.#actor} presses ${steps} at ${timeAt(this.#now)}`;
    throw new Error(`${who}: ${JSON.stringify(withNames(decision))}`);
  }

  /** The answer to a press, of which nothing is kept. */
  attempt(steps: Steps, inputs: Inputs = {}): Decision<CaseEvent> {
    const open = openTasks(this.doc, this.s);
    const tasks = (typeof steps === 'string' ? [steps] : steps).map(
      (step) => this.#find(open, step)?.id ?? (step.includes('@') ? step : `${step}@0`),
    );
    const press = {
      command: `command-${this.#commands + 1}`,
      tasks,
      inputs: inputsWithIds(inputs),
    };
    const { kind, events } = this.doc;
    return decide(routineOf(kind), events, press, idOf(this.#actor), this.s);
  }

  /** Reminds whoever owes these steps (E27). */
  nudges(...steps: readonly Pressed[]): this {
    const open = openTasks(this.doc, this.s);
    const tasks = steps.map((step) => this.#find(open, step)?.id ?? step);
    const view = viewOf(this.doc, idOf(this.#actor), this.s);
    this.#commands += 1;
    const next = view && nudge(view, tasks, `command-${this.#commands}`);
    if (!next || next === 'repeated' || 'code' in next)
      throw new Error(`${this.#actor} reminds of ${steps}: ${JSON.stringify(next)}`);
    this.doc = next;
    return this;
  }

  away(name: Name, from: string, to?: string, deputy?: Name): this {
    this.#absences = [...this.#absences, awayFrom(name, from, to, deputy)];
    return this;
  }

  back(name: Name): this {
    this.#absences = this.#absences.filter((absence) => absence.person !== idOf(name));
    return this;
  }

  /** Records that Teams does not reach the person today. */
  unreached(name: Name, reason: string): this {
    const unreached = { ...this.doc.unreached, [idOf(name)]: { reason, on: this.s.today } };
    this.doc = { ...this.doc, unreached };
    return this;
  }

  /** From now on the municipality's settings or its staff list differ from the usual. */
  where(settings: Scene['settings'], change: (staff: Staff) => Staff = (same) => same): this {
    this.#scene = {
      ...this.#scene,
      settings: { ...this.#scene.settings, ...settings },
      staff: change(this.s.people.staff),
    };
    return this;
  }

  with(...others: readonly Played[]): this {
    this.beside = others.map((other) => other.doc);
    return this;
  }

  after(...unconfirmed: readonly Played[]): this {
    this.before = unconfirmed.map((one) => one.doc).filter((doc) => isOfKind(doc, 'check'));
    return this;
  }

  /**
   * Lets time pass in one leap. The case wakes only at its end, as after a long stop of the bot.
   */
  wakes(time: string): this {
    this.#now = instantOf(time);
    return this.#sendDue();
  }

  /** Lets time pass. The case wakes whenever it has asked to, and sends what it owes. */
  until(time: string): this {
    const end = instantOf(time);
    for (;;) {
      const next = wakeAfter(this.doc, this.s);
      if (next > end || next <= this.#now) break;
      this.#now = next;
      this.#sendDue();
    }
    this.#now = end;
    return this;
  }

  mayPress(name: Name): string[] {
    const s = this.s;
    return openTasks(this.doc, s)
      .filter(({ step, blocked }) => step !== 'undo' && !blocked)
      .filter((task) => actingOn(task, idOf(name), s))
      .map(labelOf);
  }

  /** The duties that fall on the person now. Those still far off are left out. */
  owes(name: Name): string[] {
    const s = this.s;
    return openTasks(this.doc, s)
      .filter((task) => isDuty(task) && !task.later)
      .filter((task) => task.seats.some((seat) => answersFor(seat, task, s)?.person === idOf(name)))
      .map(labelOf);
  }

  task(step: string): Task {
    const open = openTasks(this.doc, this.s);
    const task = this.#find(open, step);
    if (!task) throw new Error(`${step} is not open: ${open.map(labelOf).join(' ')}`);
    return task;
  }

  isOpen(step: string): boolean {
    return this.#find(openTasks(this.doc, this.s), step) !== undefined;
  }

  get s(): Situation {
    return situationAt(this.#now, this.#scene, this.#absences);
  }

  get state(): Outpatient {
    return stateIn(this.doc, 'outpatient');
  }

  /** The state of a case between VO and FH. */
  get aid(): Aid {
    return stateIn(this.doc, ...aidKinds);
  }

  /** The state of a check of Link. */
  get check(): Check {
    return stateIn(this.doc, 'check');
  }

  #open(bodies: ReturnType<typeof openOutpatient> | ReturnType<typeof openCaseOfKind>): this {
    if ('code' in bodies) throw new Error(`not opened: ${JSON.stringify(bodies)}`);
    this.#commands += 1;
    const stamp = { command: `command-${this.#commands}`, at: this.#now, by: idOf(this.#actor) };
    return this.#keep(bodies.map((body) => ({ ...body, ...stamp })));
  }

  #keep(events: CaseDocument['events']): this {
    this.doc = withEvents(this.doc, events, idOf(this.#actor), this.s);
    return this.#sendDue();
  }

  #sendDue(): this {
    const { doc, messages } = sendDue(this.doc, this.s);
    this.doc = doc;
    this.messages.push(...messages);
    return this;
  }

  #find(open: readonly Task[], step: string): Task | undefined {
    return findTask(open, step, idOf(this.#actor));
  }
}
