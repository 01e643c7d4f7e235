/** One element of a card as plain data, which the tests of the cards inspect. */
export type Node = Readonly<Record<string, unknown>>;

/**
 * A button and what a client sends with it: its own data, and the inputs of its card and of the
 * enclosing cards (never those of a sibling).
 */
export interface Pressable {
  readonly title: string;
  readonly data: Readonly<Record<string, string>>;
  readonly inputs: readonly Node[];
}

/**
 * Returns every element, action and inner card, with the card itself first. Fallbacks are left out
 * because they repeat the same buttons.
 */
export function nodesOf(value: unknown): Node[] {
  const nodes: Node[] = [];
  addNodes(value, nodes);
  return nodes;
}

function addNodes(value: unknown, nodes: Node[]): void {
  if (value === null || typeof value !== 'object') return;
  const node = value as Node;
  if (!Array.isArray(value) && typeof node.type === 'string') nodes.push(node);
  for (const key in node) if (key !== 'data' && key !== 'fallback') addNodes(node[key], nodes);
}

export function inputsOf(card: unknown): Node[] {
  return nodesOf(card).filter((node) => String(node.type).startsWith('Input.'));
}

/** Returns everything that a person reads: texts, labels, choices and titles. */
export function textsOf(card: unknown): string[] {
  return nodesOf(card).flatMap((node) => {
    const choices = (node.choices ?? []) as { title: string }[];
    return [
      node.text,
      node.label,
      node.title,
      node.placeholder,
      ...choices.map((choice) => choice.title),
    ].filter((text): text is string => typeof text === 'string');
  });
}

export function pressables(card: unknown, deps: readonly Node[] = []): Pressable[] {
  const own = direct(card as Node);
  const inputs = [...deps, ...own.filter((node) => String(node.type).startsWith('Input.'))];
  return own.flatMap((node): Pressable[] => {
    if (node.type === 'Action.ShowCard') return pressables(node.card, inputs);
    if (node.type !== 'Action.Execute' && node.type !== 'Action.Submit') return [];
    return [{ title: String(node.title), data: node.data as Pressable['data'], inputs }];
  });
}

/** Returns the elements and actions of a card without those of the cards that its buttons open. */
function direct(card: Node): Node[] {
  return Object.entries(card)
    .filter(([key]) => key !== 'card' && key !== 'data' && key !== 'fallback')
    .flatMap(([, child]) => (Array.isArray(child) ? child : [child]))
    .filter((child): child is Node => child !== null && typeof child === 'object')
    .flatMap((child) => [child, ...direct(child)]);
}

/** Returns the words of a text element, or undefined for any other element. */
export function wordsIn({ type, inlines, text }: Node): string | undefined {
  if (type === 'TextBlock') return String(text);
  return type === 'RichTextBlock' ? (inlines as Node[]).map((run) => run.text).join('') : undefined;
}

/** Returns the title of a card: its first heading. */
export function titleOf(card: unknown): string | undefined {
  const first = nodesOf(card).find(({ style }) => style === 'heading');
  return first && wordsIn(first);
}

/**
 * The properties that each type of element may have: the parts of schema 1.5 that we use. The test
 * needs this list because no renderer reports a property that it does not know.
 */
export const KNOWN: Readonly<Record<string, readonly string[]>> = {
  AdaptiveCard: ['version', 'lang', 'body'],
  RichTextBlock: ['inlines', 'spacing', 'separator', 'horizontalAlignment'],
  TextBlock: ['text', 'wrap', 'style', 'size', 'weight', 'spacing'],
  TextRun: ['text', 'weight', 'size', 'color', 'isSubtle'],
  Container: ['items', 'style', 'bleed', 'separator', 'spacing', 'id', 'isVisible'],
  ColumnSet: ['columns', 'spacing', 'separator', 'selectAction'],
  Column: ['width', 'items', 'spacing', 'verticalContentAlignment'],
  Table: ['columns', 'rows', 'spacing'],
  TableRow: ['cells'],
  TableCell: ['items'],
  ActionSet: ['actions', 'spacing'],
  'Input.Date': ['id', 'label', 'value', 'isRequired', 'errorMessage', 'min', 'max'],
  'Input.Time': ['id', 'label', 'value', 'errorMessage'],
  'Input.Text': ['id', 'label', 'value', 'maxLength', 'isRequired', 'errorMessage'],
  'Input.ChoiceSet': [
    'id',
    'label',
    'style',
    'isMultiSelect',
    'wrap',
    'choices',
    'value',
    'isRequired',
    'errorMessage',
  ],
  'Action.Execute': ['title', 'verb', 'data', 'fallback', 'style', 'tooltip', 'associatedInputs'],
  'Action.Submit': ['title', 'data', 'style', 'tooltip', 'associatedInputs'],
  'Action.ShowCard': ['title', 'card', 'style'],
  'Action.ToggleVisibility': ['title', 'targetElements', 'tooltip'],
  'Action.OpenUrl': ['title', 'url'],
};
