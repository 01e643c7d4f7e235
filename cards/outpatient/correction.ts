import type { Outpatient } from '../../src/domain/outpatient/outpatient.ts';
import type { Task } from '../../src/domain/step.ts';
import type { Seen } from '../case/buttons.ts';
import { choiceInput, dayInput, type Element, opens, press } from '../elements.ts';
import { bundles, buttons, labels } from '../texts.ts';

/** "Rätta datum": one form for all the dates that somebody has stated (E1). */
export function correction(seen: Seen<Outpatient>, titleOf: (what: string, n: number) => string): Element[] {
  const tasks = seen.own.filter((task) => task.step === 'correct' && !isFixed(task));
  if (tasks.length === 0) return [];
  const options = tasks.map((task) => ({ value: task.id, title: titleOf(task.what ?? '', task.n) }));
  const form = [
    choiceInput('tasks', labels['correct/tasks'] as string, options, { compact: true, value: tasks.at(-1)?.id }),
    dayInput('day', labels['correct/day'] as string),
  ];
  return [opens(buttons.correct as string, form, [press(bundles.save as string, { case: seen.doc.id }, seen.look.cardAction)])];
}

/** True for a date that its neighbours leave no other day for. */
function isFixed(task: Task): boolean {
  return task.asks.some((field) => field.kind === 'day' && field.earliest !== undefined && field.earliest === field.latest);
}
