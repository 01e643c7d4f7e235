import type { CaseDocument } from '../../../src/domain/case-document.ts';
import { openTasks, routineOf } from '../../../src/domain/case-state.ts';
import { decide } from '../../../src/domain/engine/case.ts';
import type { Field } from '../../../src/domain/engine/form.ts';
import { actingOn } from '../../../src/domain/engine/may-press.ts';
import type { Task } from '../../../src/domain/engine/step.ts';
import { addMinutes, dayOf } from '../../../src/domain/time.ts';
import type { Play } from '../../support/given.ts';
import { situations } from './situations.ts';

interface Pressed {
  readonly task: Task;
  readonly by: string;
  readonly inputs: Record<string, string>;
  readonly doc: CaseDocument;
}

/**
 * Returns every press that anyone may make in a situation, with every choice as its answer, and the
 * case after each press.
 */
function accepted({ doc, s }: Play): Pressed[] {
  return openTasks(doc, s).flatMap((task) =>
    s.people.staff.people
      .filter((person) => actingOn(task, person.id, s))
      .slice(0, 2)
      .flatMap(({ id: by }) =>
        answersTo(task, s.today).flatMap((inputs) => {
          const made = decide(
            routineOf(doc.kind),
            doc.events,
            { command: 'first', tasks: [task.id], inputs },
            by,
            s,
          );
          return made.kind === 'accepted'
            ? [{ task, by, inputs, doc: { ...doc, events: [...doc.events, ...made.events] } }]
            : [];
        }),
      ),
  );
}

function answersTo(task: Task, today: string): Record<string, string>[] {
  return task.asks.reduce<Record<string, string>[]>(
    (sofar, field) =>
      sofar.flatMap((inputs) =>
        valuesOf(field, today).map((value) => ({ ...inputs, [field.id]: value })),
      ),
    [{}],
  );
}

function valuesOf(field: Field, today: string): readonly string[] {
  if (field.kind === 'one') return field.of;
  return [field.kind === 'day' ? today : '2026-99'];
}

const silent = ['check: confirmed'];
const pressed = Object.entries(situations).map(([name, make]) => {
  const history = make();
  return { name, history, first: accepted(history) };
});

test.each(pressed)(
  'a press delivered again under another id changes nothing: $name',
  ({ name, history, first }) => {
    const { s } = history;
    expect(first.length > 0).toBe(!silent.includes(name));
    const counted = first.filter(
      ({ task, by, inputs, doc }) =>
        decide(
          routineOf(doc.kind),
          doc.events,
          { command: 'second', tasks: [task.id], inputs },
          by,
          s,
        ).kind === 'accepted',
    );
    expect(counted.map(({ task, inputs }) => `${task.id} ${JSON.stringify(inputs)}`)).toEqual([]);
  },
);

test.each(pressed)(
  'undone within ten minutes, everything is as before the press: $name',
  ({ history, first }) => {
    const before = tasksOf(history.doc, history);
    for (const { task, by, doc } of first) {
      const s = { ...history.s, now: addMinutes(history.s.now, 9) };
      const undo = openTasks(doc, s).find(
        (open) => open.step === 'undo' && open.n === history.doc.events.length + 1,
      );
      const press = { command: 'undo', tasks: [undo?.id ?? ''], inputs: {} };
      const undone = decide(routineOf(doc.kind), doc.events, press, by, s);
      if (undone.kind !== 'accepted') throw new Error(`${task.id} cannot be undone`);
      expect(tasksOf({ ...doc, events: [...doc.events, ...undone.events] }, history)).toEqual(
        before,
      );
    }
  },
);

test.each(pressed)(
  'nobody else undoes it, and nobody after ten minutes: $name',
  ({ history, first }) => {
    for (const { by, doc } of first) {
      const now = addMinutes(history.s.now, 10);
      const later = { ...history.s, now, today: dayOf(now) };
      expect(openTasks(doc, later).filter((task) => task.step === 'undo')).toEqual([]);
      const undo = openTasks(doc, history.s).filter((task) => task.step === 'undo');
      expect(undo.map((task) => task.may)).toEqual([[`person:${by}`]]);
    }
  },
);

function tasksOf(doc: CaseDocument, { s }: Play): string[] {
  return openTasks(doc, s)
    .filter((task) => task.step !== 'undo')
    .map((task) => `${task.id} ${task.seats.join(' ')} | ${task.may?.join(' ')}`);
}
