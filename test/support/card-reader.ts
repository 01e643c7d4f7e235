import type { Card } from './teams-service.ts';

/**
 * The values that a person fills in, by the label of the input or the beginning of the label.
 * Choices are given by their titles, several of them as a list.
 */
export type Filled = Readonly<Record<string, string | readonly string[]>>;

type Node = { readonly [key: string]: unknown };

/**
 * A button of a card, with the inputs that a client sends with it: those of the card, and those of
 * the small form that holds the button.
 */
export interface Button {
  readonly title: string;
  readonly data: Readonly<Record<string, string>>;
  readonly inputs: readonly Node[];
}

/**
 * Returns what a card shows, as lines: texts, facts, labels with their choices, and buttons in
 * brackets. The folded parts are included.
 */
export function textOf(card: Card | undefined): string {
  return card === undefined ? '' : lines(card).join('\n');
}

/**
 * Every button of a card that sends something. A button that opens a form with one button
 * can be named instead of that button.
 */
export function buttonsOf(card: Card | undefined): Button[] {
  return card === undefined ? [] : buttonsIn(card, inputsIn(card));
}

export function buttonTitles(card: Card | undefined): string[] {
  return buttonsOf(card).map((button) => button.title);
}

/**
 * The data that a client sends for a press: the button's own, with the inputs as they stand,
 * changed by what is filled in.
 */
export function dataOf(button: Button, filled: Filled = {}): Record<string, string> {
  const data: Record<string, string> = { ...button.data };
  for (const input of button.inputs)
    if (typeof input.value === 'string') data[String(input.id)] = input.value;
  for (const [label, value] of Object.entries(filled)) {
    // The form that was opened stands last, and two forms may ask for the same thing.
    const input = button.inputs.findLast((candidate) => String(candidate.label).startsWith(label));
    if (!input)
      throw new Error(
        `"${button.title}" has no input "${label}", but ${button.inputs.map((i) => i.label).join(' | ')}`,
      );
    data[String(input.id)] = (typeof value === 'string' ? [value] : value)
      .map((one) => chosenValue(input, one))
      .join();
  }
  return data;
}

function chosenValue(input: Node, shown: string): string {
  const choices = (input.choices ?? []) as { title: string; value: string }[];
  return choices.find((choice) => choice.title === shown)?.value ?? shown;
}

function buttonsIn(card: Node, inputs: readonly Node[]): Button[] {
  return actionsIn(card).flatMap((action): Button[] => {
    // A short button in a row is called by its whole name, as a screen reader calls it.
    const title = String(action.tooltip ?? action.title);
    if (action.type === 'Action.ShowCard') {
      const form = action.card as Node;
      const inner = buttonsIn(form, [...inputs, ...inputsIn(form)]);
      return [
        ...inner.map((button) => ({ ...button, title: `${title} > ${button.title}` })),
        ...openers(title, inner),
        ...inner,
      ];
    }
    if (action.type !== 'Action.Execute' && action.type !== 'Action.Submit') return [];
    return [{ title, data: (action.data ?? {}) as Record<string, string>, inputs }];
  });
}

function openers(title: string, inner: readonly Button[]): Button[] {
  const [only] = inner;
  return only && inner.length === 1 ? [{ ...only, title }] : [];
}

/** The parts of an element that are drawn with it; a form that a button opens is not. */
function parts(node: Node): Node[] {
  return ['body', 'items', 'columns', 'rows', 'cells'].flatMap(
    (key) => (node[key] ?? []) as Node[],
  );
}

function inputsIn(node: Node): Node[] {
  const own = String(node.type).startsWith('Input.') ? [node] : [];
  return [...own, ...parts(node).flatMap(inputsIn)];
}

function actionsIn(node: Node): Node[] {
  const row = node.selectAction === undefined ? [] : [node.selectAction as Node];
  return [...row, ...parts(node).flatMap(actionsIn), ...((node.actions ?? []) as Node[])];
}

function lines(node: Node): string[] {
  const type = String(node.type);
  if (type === 'TextBlock') return [String(node.text)];
  if (type === 'FactSet')
    return (node.facts as { title: string; value: string }[]).map(
      (fact) => `${fact.title}: ${fact.value}`,
    );
  if (type === 'RichTextBlock')
    return [((node.inlines ?? []) as { text: string }[]).map((run) => run.text).join('')];
  if (type.startsWith('Input.')) return [inputLine(node)];
  if (type === 'Action.ShowCard')
    return [`[${node.title}]`, ...lines(node.card as Node).map((line) => `  ${line}`)];
  if (type.startsWith('Action.')) return [`[${node.title}]`];
  const row = node.selectAction === undefined ? [] : [node.selectAction as Node];
  return [...parts(node), ...row, ...((node.actions ?? []) as Node[])].flatMap(lines);
}

function inputLine(node: Node): string {
  const choices = ((node.choices ?? []) as { title: string; value: string }[]).map(
    (choice) => choice.title,
  );
  const value = node.value === undefined ? '' : ` = ${valueTitle(node)}`;
  return `${node.label}${choices.length > 0 ? ` (${choices.join(' / ')})` : ''}${value}`;
}

function valueTitle(node: Node): string {
  const choices = (node.choices ?? []) as { title: string; value: string }[];
  return String(node.value)
    .split(',')
    .map((value) => choices.find((choice) => choice.value === value)?.title ?? value)
    .join(', ');
}
