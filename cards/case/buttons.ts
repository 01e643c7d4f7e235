import { searchOf } from '../../src/domain/engine/form.ts';
import type { CaseTask, StepName } from '../../src/domain/kinds.ts';
import { opens, press } from '../button-elements.ts';
import { type Element, text } from '../elements.ts';
import { inputs } from '../fields.ts';
import { nameOf } from '../look.ts';
import type { Filled, InputId } from '../press-data.ts';
import { bundles, confirm } from '../texts.ts';
import { bundleTitle, buttonTitle } from './button-titles.ts';
import { own, type Seen } from './seen.ts';

/** The inputs of a task, drawn in the block itself, so that its step costs one press. */
export function inlineInputs(seen: Seen, task: CaseTask): Element[] {
  const idOf = (field: string): InputId => `${task.id}/${field}`;
  const of = (given: Filled = {}) =>
    Object.fromEntries(
      task.asks
        .flatMap(({ id }) => [id, searchOf(id)].map((key) => [key, given[idOf(key)]] as const))
        .filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
    );
  const typed = { values: of(seen.refused?.typed), faults: of(seen.refused?.faults) };
  return inputs(task.asks, task.step, { ...seen.s, vs: seen.vs }, idOf, typed);
}

/** One button, or one for each choice of a field that buttons answer. */
export function pressButtons(
  seen: Seen,
  task: CaseTask,
  title = buttonTitle(seen, task.step),
): Element[] {
  const field = task.asks.find((asked) => asked.kind === 'one' && asked.as === 'buttons');
  const pressed = { kind: 'answer', case: seen.doc.id, tasks: [task.id] } as const;
  if (field?.kind !== 'one') return [press(title, pressed, seen.look.cardAction)];
  return field.of.map((choice) =>
    press(
      buttonTitle(seen, `${task.step}/${choice}`),
      { ...pressed, answers: { [`${task.id}/${field.id}`]: choice } },
      seen.look.cardAction,
    ),
  );
}

/** A button that opens its inputs, or presses at once when it has none. */
export function offer(seen: Seen, task: CaseTask, title = buttonTitle(seen, task.step)): Element[] {
  const asked = confirm[task.step];
  if (asked) return [opens(title, [text(asked.words)], pressButtons(seen, task, asked.yes))];
  if (task.asks.length === 0) return pressButtons(seen, task, title);
  const warned = seen.warnedOf?.(task);
  const form = inlineInputs(seen, task);
  const said = warned === undefined ? [] : [text(warned)];
  return [
    opens(
      title,
      [...said, ...form],
      pressButtons(seen, task, form.length > 0 ? bundles.save : undefined),
    ),
  ];
}

export function offers(seen: Seen, ...steps: StepName[]): Element[] {
  return steps.flatMap((step) => {
    const task = own(seen, step);
    return task && !task.blocked ? offer(seen, task) : [];
  });
}

/**
 * One press for several ticks, and "Bara en del är klar" for one at a time (E3). The button carries
 * which ones it ticks, so that it is still right after somebody else has ticked one.
 */
export function bundleButtons(seen: Seen, tasks: readonly CaseTask[]): Element[] {
  const tick = (title: string, ticked: readonly CaseTask[]) =>
    press(
      title,
      { kind: 'answer', case: seen.doc.id, tasks: ticked.map((task) => task.id) },
      seen.look.cardAction,
    );
  const all = tick(bundleTitle(tasks.map((task) => task.step)), tasks);
  if (tasks.length === 1) return [all];
  const parts = tasks
    .filter((task) => !task.blocked)
    .map((task) => {
      const about = task.about === undefined ? '' : `: ${nameOf(seen.s.people, task.about)}`;
      return tick(`${bundleTitle([task.step])}${about}`, [task]);
    });
  return [all, opens(bundles.part, [], parts)];
}
