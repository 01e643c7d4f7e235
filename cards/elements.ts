import { dataOf, type InputId, type PressData } from './press-data.ts';

/**
 * The few Adaptive Card elements that the cards are built of, as plain data (schema 1.5, which
 * Teams draws for bots).
 */
export type Element = Readonly<Record<string, unknown>>;

/** How the words look. The rest of a style belongs to their row. */
interface Style {
  readonly weight?: 'Bolder';
  readonly size?: 'Small' | 'Medium';
  readonly color?: 'Attention';
  readonly isSubtle?: boolean;
  readonly spacing?: 'None' | 'Small' | 'Medium';
  readonly separator?: boolean;
}

/**
 * A row of plain words. A TextBlock would read a name as Markdown, in which it can be a link
 * (AdaptiveCards issue 2230), and escaped Markdown shows its backslashes on phones (msteams-docs
 * issue 5793).
 */
export function text(content: string, { spacing, separator, ...looks }: Style = {}): Element {
  const line = {
    ...(spacing === undefined ? {} : { spacing }),
    ...(separator === undefined ? {} : { separator }),
  };
  return {
    type: 'RichTextBlock',
    inlines: [{ type: 'TextRun', text: content, ...looks }],
    ...line,
  };
}

export function lead(content: string): Element {
  return text(content, { weight: 'Bolder', size: 'Medium' });
}

export function heading(content: string): Element {
  return text(content, { weight: 'Bolder', spacing: 'Medium' });
}

export function quietText(content: string): Element {
  return text(content, { isSubtle: true, size: 'Small', spacing: 'Small' });
}

export function container(items: readonly Element[], style: Element = {}): Element {
  return { type: 'Container', items, ...style };
}

/**
 * A label and its value in one row, because a FactSet gives half of a phone's width to the labels.
 */
export function labelledText(label: string, value: string): Element {
  const inlines = [
    { type: 'TextRun', text: `${label}: `, isSubtle: true },
    { type: 'TextRun', text: value },
  ];
  return { type: 'RichTextBlock', inlines, spacing: 'Small' };
}

/** A row of a list with its one button beside it. */
export function rowWith(items: readonly Element[], button: Element): Element {
  return {
    type: 'ColumnSet',
    spacing: 'Medium',
    separator: true,
    columns: [
      { type: 'Column', width: 'stretch', items },
      {
        type: 'Column',
        width: 'auto',
        verticalContentAlignment: 'Center',
        items: [actionSet([button])],
      },
    ],
  };
}

export function actionSet(actions: readonly Element[]): Element {
  return { type: 'ActionSet', actions };
}

/**
 * The width in pixels of a row of buttons on a phone, of each letter of a title, and of the button
 * around it with its gap.
 */
const ROW = { width: 296, letter: 9, around: 34 };

/**
 * Buttons in their order, as many in a row as a phone shows with whole titles. Teams cuts off what
 * does not fit.
 */
export function buttonRows(buttons: readonly Element[]): Element[] {
  const rows: Element[][] = [];
  let room = 0;
  for (const button of buttons) {
    const width = String(button.title).length * ROW.letter + ROW.around;
    if (width > room) {
      rows.push([]);
      room = ROW.width + 8;
    }
    rows.at(-1)?.push(button);
    room -= width;
  }
  return rows.map((row, at) => ({ ...actionSet(row), ...(at === 0 ? {} : { spacing: 'Small' }) }));
}

export function dayInput(id: InputId, label: string, value?: string): Element {
  return { type: 'Input.Date', id, label, ...(value === undefined ? {} : { value }) };
}

export function textInput(id: InputId, label: string, value?: string): Element {
  return {
    type: 'Input.Text',
    id,
    label,
    maxLength: 40,
    ...(value === undefined ? {} : { value }),
  };
}

export function choiceInput(
  id: InputId,
  label: string,
  options: readonly { value: string; title: string }[],
  how: { several?: boolean; value?: string | undefined; compact?: boolean } = {},
): Element {
  return {
    type: 'Input.ChoiceSet',
    id,
    label,
    style: how.compact ? 'compact' : 'expanded',
    isMultiSelect: how.several ?? false,
    wrap: true,
    choices: options,
    ...(how.value === undefined || how.value === '' ? {} : { value: how.value }),
  };
}

/** A button that shows a small form under the buttons. */
export function opens(
  title: string,
  body: readonly Element[],
  actions: readonly Element[],
): Element {
  return {
    type: 'Action.ShowCard',
    title,
    card: { type: 'AdaptiveCard', body: [...body, ...buttonRows(actions)] },
  };
}

export function toggles(title: string, target: string): Element {
  return { type: 'Action.ToggleVisibility', title, targetElements: [target] };
}

/**
 * A button that presses. Action.Execute answers in place, and its Submit fallback serves clients
 * that do not know it. `submit` makes every button a Submit, for the phones on which Execute does
 * nothing (AdaptiveCards issue 9315).
 */
export function press(
  title: string,
  pressed: PressData,
  how: 'execute' | 'submit',
  style?: 'positive',
): Element {
  const data = dataOf(pressed);
  const submit = { type: 'Action.Submit', title, data };
  if (how === 'submit') return submit;
  return {
    type: 'Action.Execute',
    title,
    verb: 'press',
    data,
    fallback: submit,
    ...(style ? { style } : {}),
  };
}

export function adaptiveCard(body: readonly Element[]): Element {
  return { type: 'AdaptiveCard', version: '1.5', lang: 'sv', body };
}

/** True when an element, or a form that one of its buttons opens, has a field to fill in. */
export function asksSomething(node: unknown): boolean {
  if (Array.isArray(node)) return node.some(asksSomething);
  if (typeof node !== 'object' || node === null) return false;
  return (
    String((node as Element).type).startsWith('Input.') || Object.values(node).some(asksSomething)
  );
}
