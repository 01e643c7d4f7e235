import type { Outpatient } from '../../src/domain/outpatient/outpatient.ts';
import type { Task } from '../../src/domain/step.ts';
import { isDay } from '../../src/domain/time.ts';
import type { Seen } from '../case/buttons.ts';
import { choiceInput, dayInput, type Element, opens, press } from '../elements.ts';
import { faultText } from '../fields.ts';
import { bundles, buttons, labels } from '../texts.ts';

/** "Rätta datum": one form for all the dates that somebody has stated (E1). */
export function correction(seen: Seen<Outpatient>, titleOf: (what: string, n: number) => string): Element[] {
  const tasks = seen.own.filter((task) => task.step === 'correct' && !isFixed(task));
  if (tasks.length === 0) return [];
  const options = tasks.map((task) => ({ value: task.id, title: titleOf(task.what ?? '', task.n) }));
  const fault = seen.refused?.faults[`${typed(seen, 'tasks')}/day`];
  const form = [
    choiceInput('tasks', labels.tasks as string, options, { compact: true, value: typed(seen, 'tasks') }),
    dayInput('day', labels['correct/day'] as string, fault === undefined ? typed(seen, 'day') : undefined),
    ...(fault === undefined ? [] : [faultText(fault)]),
  ];
  return [opens(buttons.correct as string, form, [press(bundles.save as string, { case: seen.doc.id }, seen.look.cardAction)])];
}

/** What was chosen and refused stands there again, if it is one of ours: a date or a day. */
function typed(seen: Seen, id: 'tasks' | 'day'): string | undefined {
  const value = seen.refused?.typed[id];
  const isOurs = id === 'day' ? isDay(String(value)) : seen.own.some((task) => task.id === value);
  return typeof value === 'string' && isOurs ? value : undefined;
}

/** True for a date that its neighbours leave no other day for. */
function isFixed(task: Task): boolean {
  return task.asks.some(
    (field) =>
      field.kind === 'day' && field.earliest !== undefined && field.latest !== undefined && field.earliest >= field.latest,
  );
}
