import { openTasks } from '../../../src/domain/case-state.ts';
import { decide } from '../../../src/domain/engine/case.ts';
import type { Field } from '../../../src/domain/engine/form.ts';
import { actingOn } from '../../../src/domain/engine/may-press.ts';
import type { Task } from '../../../src/domain/engine/step.ts';
import { outpatient } from '../../../src/domain/outpatient/routine.ts';
import { addDays } from '../../../src/domain/time.ts';
import type { Play } from '../../support/given.ts';
import { situations } from './situations.ts';

/**
 * Returns every press that anyone may make, in every situation, with every choice as its answer.
 */
function presses(history: Play) {
  const { doc, s } = history;
  return openTasks(doc, s).flatMap((task) =>
    s.people.staff.people
      .filter((person) => actingOn(task, person.id, s))
      .slice(0, 2)
      .flatMap((person) =>
        answersTo(task, s.today).map((inputs) => ({ task, person: person.id, inputs })),
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

function valuesOf(field: Field, today: string): string[] {
  switch (field.kind) {
    case 'day': {
      const day =
        field.initial ??
        (field.latest !== undefined && field.latest < today ? field.latest : today);
      return [field.earliest !== undefined && day < field.earliest ? field.earliest : day];
    }
    case 'time':
      return ['10:45'];
    case 'one':
      return [...field.of];
    case 'several':
      return [field.of.slice(0, 1).join()];
    case 'caseNumber':
      return ['2026-99'];
  }
}

test.each(Object.keys(situations))(
  'a press delivered again under another id changes nothing: %s',
  (name) => {
    const history = (situations[name] as () => Play)();
    const { doc, s } = history;
    const accepted = presses(history).flatMap(({ task, person, inputs }) => {
      const first = decide(
        outpatient,
        doc.events,
        { command: 'first', tasks: [task.id], inputs },
        person,
        s,
      );
      return first.kind === 'accepted'
        ? [{ task, person, inputs, events: [...doc.events, ...first.events] }]
        : [];
    });
    expect(accepted.length).toBeGreaterThan(0);
    const counted = accepted.filter(
      ({ task, person, inputs, events }) =>
        decide(outpatient, events, { command: 'second', tasks: [task.id], inputs }, person, s)
          .kind === 'accepted',
    );
    expect(counted.map(({ task, inputs }) => `${task.id} ${JSON.stringify(inputs)}`)).toEqual([]);
  },
);

test('the same words later are a new answer', () => {
  const history = (situations['in treatment: the plan is to be written'] as () => Play)();
  const { s } = history;
  const today = s.today;
  history
    .by('sara')
    .presses('pause', { day: addDays(today, 7) })
    .presses('resume')
    .presses('pause', { day: addDays(today, 7) });
  expect(history.state.pauses.map(({ until }) => until)).toEqual([addDays(today, 7)]);
});
