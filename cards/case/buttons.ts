import { searchOf } from '../../src/domain/engine/form.ts';
import { wayToOwe } from '../../src/domain/engine/may-press.ts';
import type { CaseKind, CaseTask, StepName } from '../../src/domain/kinds.ts';
import type { RuleId } from '../../src/domain/rules.ts';
import type { CaseView } from '../../src/domain/view.ts';
import { type Element, opens, press, text } from '../elements.ts';
import { inputs } from '../fields.ts';
import { type Look, nameOf } from '../look.ts';
import type { Filled, InputId, PressData } from '../press-data.ts';
import type { BundleKey, ButtonKey, WordsBy } from '../texts/keys.ts';
import { bundles, buttons, confirm } from '../texts.ts';

/** A case as one person sees it, with the municipality's wording. */
export interface Seen<K extends CaseKind = CaseKind> extends CaseView<K> {
  readonly look: Look;
  /** The case system that the case is in. */
  readonly vs: string;
  /** Names for the titles of buttons, such as `{socialWorker}`. */
  readonly names: Readonly<Record<string, string>>;
  /** The rules behind a duty in this case, when they are not all of its step's rules. */
  readonly rulesOf?: (task: CaseTask) => readonly RuleId[];
  /** The events whose undoing is shown. Absent means all (E1). */
  readonly tellsUndone?: (event: { readonly type: string }) => boolean;
  /** A warning in the form of a task, before it is pressed. */
  readonly warnedOf?: (task: CaseTask) => string | undefined;
  /** The refused input of the card, which is shown again. */
  readonly refused?: Refused;
}

/**
 * Why a press was refused: the fault of each input, the other faults, and what was typed. `confirm`
 * is the same press with the doubt answered (E1).
 */
export interface Refused {
  readonly notices: readonly string[];
  readonly faults: Readonly<Record<string, string>>;
  readonly confirm?: PressData | undefined;
  readonly typed: Filled;
}

/** The viewer's own open task of a step. */
export function own(seen: Seen, step: StepName): CaseTask | undefined {
  return seen.own.find((task) => task.step === step);
}

/** True when the viewer owes the task. False when they may press it at most. */
export function owes(seen: Seen, task: CaseTask): boolean {
  return wayToOwe(task, seen.viewer, seen.s) !== undefined;
}

export function rulesOf(seen: Seen, task: CaseTask): readonly RuleId[] {
  return seen.rulesOf?.(task) ?? task.rules;
}

export function names(seen: Seen, ids: readonly string[]): string[] {
  return ids.map((id) => nameOf(seen.s.people, id));
}

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

const titles: WordsBy<string> = buttons;
const together: WordsBy<string> = bundles;

/** The title of a step's button. The title for this kind of case comes first. */
export function buttonTitle(seen: Seen, key: ButtonKey): string {
  const title = titles[`${seen.doc.kind}/${key}`] ?? titles[key] ?? key;
  if (!title.includes('{')) return title;
  const facts: Readonly<Record<string, string>> = {
    vs: seen.vs,
    link: seen.look.linkName,
    ...seen.names,
  };
  return title.replace(/\{(\w+)\}/g, (_, name: string) => facts[name] ?? name);
}

/** The title of a button that answers several steps. */
export function bundleOf(key: BundleKey): string {
  return together[key] ?? key;
}

function bundleTitle(steps: readonly StepName[]): string {
  const kinds = [...new Set(steps)];
  return together[kinds.join(' ')] ?? bundles.all;
}
