import { searchOf } from '../../src/domain/engine/form.ts';
import type { CaseTask, StepName } from '../../src/domain/kinds.ts';
import { opens, press } from '../button-elements.ts';
import { type Element, text } from '../elements.ts';
import { inputs } from '../fields.ts';
import { choiceInput } from '../input-elements.ts';
import { nameOf } from '../look.ts';
import { type Filled, type InputId, ticking } from '../press-data.ts';
import { askFor } from '../texts/ask-for.ts';
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
  const drawing = { ...seen.s, vs: seen.vs, stays: true as const, loads: seen.loads };
  return inputs(task.asks, task.step, drawing, idOf, typed);
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
 * One press for several ticks, and a form for a part of them (E3). The buttons and the ticks carry
 * which ones they mean, so that they are still right after somebody else has ticked one.
 */
export function bundleButtons(seen: Seen, tasks: readonly CaseTask[]): Element[] {
  const pressed = { kind: 'answer', case: seen.doc.id } as const;
  const { cardAction } = seen.look;
  const all = press(
    bundleTitle(tasks.map((task) => task.step)),
    { ...pressed, tasks: tasks.map((task) => task.id) },
    cardAction,
  );
  if (tasks.length === 1) return [all];
  const ticks = tasks
    .filter((task) => !task.blocked)
    .map((task) => {
      const about = task.about === undefined ? '' : `: ${nameOf(seen.s.people, task.about)}`;
      return { value: task.id, title: `${bundleTitle([task.step])}${about}` };
    });
  return [
    all,
    opens(
      bundles.part,
      [
        choiceInput(ticking, bundles.which, ticks, {
          several: true,
          isRequired: true,
          errorMessage: askFor.several,
        }),
      ],
      [press(bundles.save, pressed, cardAction)],
    ),
  ];
}
