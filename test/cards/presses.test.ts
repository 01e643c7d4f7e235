import { correcting } from '../../cards/press-data.ts';
import { routineOf } from '../../src/domain/case-state.ts';
import { decide, isDuty } from '../../src/domain/engine/case.ts';
import type { Field } from '../../src/domain/engine/form.ts';
import type { Decision, Task } from '../../src/domain/engine/step.ts';
import { type CaseEvent, type CaseKind, caseKinds, kindOf } from '../../src/domain/kinds.ts';
import { nudge } from '../../src/domain/nudge.ts';
import { type CaseView, viewOf } from '../../src/domain/view.ts';
import { caseShots } from '../../src/gallery/every-card.ts';
import type { Shot } from '../../src/gallery/shot.ts';
import { type Pressable, pressables } from './elements.ts';

/**
 * A press of a button on the card of a case, with inputs as a person would fill them in. The domain
 * must accept whatever the card offers.
 */
interface Pressed {
  readonly shot: Shot;
  readonly button: Pressable;
  readonly tasks: readonly string[];
}

const buttons = caseShots().flatMap((shot) =>
  pressables(shot.message.card).flatMap((button): Pressed[] =>
    tasksNamed(button).map((tasks) => ({ shot, button, tasks })),
  ),
);
/** The presses that answer tasks. "Påminn" names tasks of somebody else. */
const pressed = buttons.filter(({ button }) => !isNudge(button));

test('"Påminn" names duties of others, and is accepted in working hours or said when (E27)', () => {
  const reminds = buttons.filter(({ button }) => isNudge(button));
  expect(reminds.length).toBeGreaterThan(50);
  const wrong = reminds.flatMap((press) => {
    const view = viewOfCase(press.shot, press.button);
    const asked = view && nudge(view, press.tasks, 'pressed');
    const isSaid =
      asked && asked !== 'repeated' && 'code' in asked && !/Hours|Today/.test(asked.code);
    const isCut = press.button.title.length > 24;
    return !asked || isSaid || isCut ? [`${nameOf(press)}: ${JSON.stringify(asked)}`] : [];
  });
  expect(wrong).toEqual([]);
});

function isNudge({ data }: Pressable): boolean {
  return data.nudge !== undefined;
}

function nameOf({ shot, button, tasks }: Pressed): string {
  return `${shot.group}: ${shot.name}, ${shot.who} [${button.title}] ${tasks.join(' ')}`;
}

/**
 * Returns the tasks that the button's data names, or each task that the choice of "Rätta datum"
 * offers.
 */
function tasksNamed(button: Pressable): string[][] {
  if (button.data.tasks !== undefined) return [button.data.tasks.split(' ')];
  const choice = button.inputs.find((input) => input.id === correcting.which);
  return ((choice?.choices ?? []) as { value: string }[]).map(({ value }) => [value]);
}

test('every button names its case, and open tasks of it that the viewer may press', () => {
  expect(pressed.length).toBeGreaterThan(1000);
  const wrong = pressed.filter(({ shot, button, tasks }) => {
    const view = viewOfCase(shot, button);
    return view === undefined || !tasks.every((id) => view.own.some((task) => task.id === id));
  });
  expect(wrong.map(nameOf)).toEqual([]);
});

test('every button has beside it what its step asks for', () => {
  const wrong = pressed.flatMap((press) => {
    const tasks = tasksOf(press);
    return tasks.flatMap((task) =>
      task.asks
        .filter((field) => !('of' in field && field.of.length === 0) && !isAskedLater(field))
        .filter((field) => !isOffered(press.button, task, field))
        .map((field) => `${nameOf(press)} lacks ${field.id}`),
    );
  });
  expect(wrong).toEqual([]);
});

/** True for a field that the card asks for only when an answer is in doubt (E1). */
function isAskedLater(field: Field): boolean {
  return field.kind === 'one' && field.as === 'confirmed';
}

test('every button is accepted when it is pressed', () => {
  const refused = pressed.flatMap((press) => {
    if (DAYS.some((day) => decisionOn(press, day)?.kind === 'accepted')) return [];
    return [`${nameOf(press)}: ${JSON.stringify(decisionOn(press, 'initial'))}`];
  });
  expect(refused).toEqual([]);
});

test('every duty that the viewer may do has a button', () => {
  const missing = caseShots().flatMap((shot) => {
    const { view } = shot;
    const own = pressables(shot.message.card).filter(
      (button) => button.data.case === view?.doc.id && !isNudge(button),
    );
    const reached = new Set(own.flatMap(tasksNamed).flat());
    // When there is nobody to choose, the unit must first be completed, and the card says so (E12).
    const hasChoice = (task: Task) =>
      !task.asks.some((field) => 'of' in field && field.of.length === 0);
    const owed =
      view?.own.filter((task) => isDuty(task) && !task.later && !task.blocked && hasChoice(task)) ??
      [];
    return owed
      .filter((task) => !reached.has(task.id))
      .map((task) => `${shot.group}: ${shot.name}, ${shot.who} ${task.id}`);
  });
  expect(missing).toEqual([]);
});

/** E22 has no press of its own, because the initial meeting fulfils it. */
const WITHOUT_PRESS = ['outpatient/decisionClock'];

test('every step of a routine has a button on a card, an offer too', () => {
  // One renderer draws all kinds of case that share a written routine.
  const named = (kind: CaseKind, step: string) => `${kindOf(kind).document}/${step}`;
  const drawn = new Set(
    pressed.flatMap((press) => {
      const kind = viewOfCase(press.shot, press.button)?.doc.kind;
      return kind === undefined ? [] : tasksOf(press).map(({ step }) => named(kind, step));
    }),
  );
  const steps = caseKinds.flatMap((kind) =>
    kindOf(kind).routine.steps.map(({ name }) => named(kind, name)),
  );
  expect([...new Set(steps)].filter((step) => !drawn.has(step))).toEqual(WITHOUT_PRESS);
});

/**
 * Returns the view of the case that a button names, for the viewer of the card. That is the card's
 * own case or another case that the card mentions.
 */
function viewOfCase({ view }: Shot, { data }: Pressable): CaseView | undefined {
  if (!view || data.case === view.doc.id) return view;
  const doc = [...(view.beside ?? []), ...(view.before ?? [])].find(
    (other) => other.id === data.case,
  );
  return doc && viewOf(doc, view.viewer, view.s);
}

function tasksOf({ shot, button, tasks }: Pressed): Task[] {
  return tasks.flatMap(
    (id) => viewOfCase(shot, button)?.own.filter((task) => task.id === id) ?? [],
  );
}

function isOffered(button: Pressable, task: Task, field: Field): boolean {
  const ids: string[] = [`${task.id}/${field.id}`];
  if (task.step === 'correct') ids.push(correcting.day);
  return ids.some(
    (id) => button.data[id] !== undefined || button.inputs.some((input) => input.id === id),
  );
}

/**
 * The days to answer with where a step asks for one: the suggested day, the latest and the earliest
 * day that it accepts, and a day before all of these.
 */
const DAYS = ['initial', 'latest', 'earliest', 'before'] as const;

function decisionOn(press: Pressed, day: (typeof DAYS)[number]): Decision<CaseEvent> | undefined {
  const view = viewOfCase(press.shot, press.button);
  if (!view) return undefined;
  const answers: Record<string, string> = {};
  for (const task of tasksOf(press))
    for (const field of task.asks) answers[`${task.id}/${field.id}`] = answerTo(task, field, day);
  const inputs = { ...answers, ...press.button.data };
  return decide(
    routineOf(view.doc.kind),
    view.doc.events,
    { command: 'pressed', tasks: press.tasks, inputs },
    view.viewer,
    view.s,
  );
}

function answerTo(task: Task, field: Field, day: (typeof DAYS)[number]): string {
  switch (field.kind) {
    case 'day':
      return (day === 'before' ? undefined : field[day]) ?? '2025-11-03';
    case 'time':
      return '10:45';
    case 'one':
      return field.initial ?? (field.of[0] as string);
    case 'several':
      // A change of therapists must change something: a new person, or one person fewer.
      return (
        task.step === 'changeTherapists'
          ? field.of.slice(-1)
          : (field.initial ?? field.of.slice(0, 1))
      ).join();
    case 'caseNumber':
      return task.step === 'closeAsDuplicate' ? 'LI-2026-0031' : '2026-119';
  }
}
