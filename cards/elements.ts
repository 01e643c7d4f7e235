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

export function adaptiveCard(body: readonly Element[]): Element {
  return { type: 'AdaptiveCard', version: '1.5', lang: 'sv', body };
}
