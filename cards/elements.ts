import { markRequired } from './required.ts';

/**
 * The few Adaptive Card elements that the cards are built of, as plain data (schema 1.5, which
 * Teams draws for bots).
 */
export type Element = Readonly<Record<string, unknown>>;

/** How the words look. The rest of a style belongs to their row. */
interface Style {
  readonly weight?: 'Bolder';
  readonly size?: 'Small' | 'Medium' | 'Large' | 'ExtraLarge';
  readonly color?: 'Attention' | 'Warning';
  readonly isSubtle?: boolean;
  readonly spacing?: 'None' | 'Small' | 'Medium';
  readonly separator?: boolean;
  readonly horizontalAlignment?: 'Center';
}

/**
 * A row of plain words. A TextBlock would read a name as Markdown, in which it can be a link
 * (AdaptiveCards issue 2230), and escaped Markdown shows its backslashes on phones (msteams-docs
 * issue 5793).
 */
export function text(
  content: string,
  { spacing, separator, horizontalAlignment, ...looks }: Style = {},
): Element {
  const line = {
    ...(spacing === undefined ? {} : { spacing }),
    ...(separator === undefined ? {} : { separator }),
    ...(horizontalAlignment === undefined ? {} : { horizontalAlignment }),
  };
  return {
    type: 'RichTextBlock',
    inlines: [{ type: 'TextRun', text: content, ...looks }],
    ...line,
  };
}

/**
 * The title of a card. It is a heading for screen readers, and so a TextBlock, which reads Markdown:
 * it holds words of ours and days, never a name.
 */
export function title(content: string): Element {
  return { ...section(content), size: 'Medium' };
}

/** The title of a part of a card, which holds no name either. */
export function section(content: string): Element {
  const how = { wrap: true, style: 'heading', size: 'Default', weight: 'Bolder' };
  return { type: 'TextBlock', text: content, ...how, spacing: 'Medium' };
}

export function quietText(content: string): Element {
  return text(content, { isSubtle: true, size: 'Small', spacing: 'Small' });
}

export function container(items: readonly Element[], style: Element = {}): Element {
  return { type: 'Container', items, ...style };
}

/** A coloured band across the card. Its words say all that its colour does. */
export function band(
  content: string,
  style: 'attention' | 'warning' | 'accent' | 'emphasis',
): Element {
  return container([text(content, { weight: 'Bolder' })], { style, bleed: true });
}

/** What is hidden until a button that toggles its id is pressed. */
export function folded(id: string, items: readonly Element[]): Element {
  return { ...container(items), id, isVisible: false };
}

/** A label above its value: two rows, so that a screen reader tells them apart. */
export function labelledText(label: string, value: string): Element {
  return container([quietText(label), text(value, { spacing: 'None' })], { spacing: 'Small' });
}

export function adaptiveCard(body: readonly Element[]): Element {
  return { type: 'AdaptiveCard', version: '1.5', lang: 'sv', body: markRequired(body) };
}

/** A cell of a table: its lines, and the quiet ones below them. */
export interface Cell {
  readonly lines: readonly string[];
  readonly quiet?: string | undefined;
}

/**
 * A table whose first row is its header (that is the default of the schema), so that a screen reader
 * says the column of each cell. `widths` are shares of the whole.
 */
export function table(
  header: readonly string[],
  rows: readonly (readonly Cell[])[],
  widths: readonly number[],
): Element {
  const cell = (items: readonly Element[]) => ({ type: 'TableCell', items });
  const row = (cells: readonly Element[]) => ({ type: 'TableRow', cells });
  return {
    type: 'Table',
    columns: widths.map((width) => ({ width })),
    rows: [
      row(header.map((words) => cell([text(words, { weight: 'Bolder' })]))),
      ...rows.map((cells) =>
        row(
          cells.map(({ lines, quiet: below }) =>
            cell([
              ...lines.map((line, at) => text(line, at === 0 ? {} : { spacing: 'None' })),
              ...(below === undefined ? [] : [{ ...quietText(below), spacing: 'None' }]),
            ]),
          ),
        ),
      ),
    ],
  };
}
