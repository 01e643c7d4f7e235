import { press } from '../button-elements.ts';
import { type Element, text } from '../elements.ts';
import type { Look } from '../look.ts';
import { lists } from '../texts.ts';

/**
 * A row of a list as one touch target, with a sign that it opens something. A screen reader calls
 * it by all its words, because it reads nothing else of a target, and by its words it is also
 * pressed by voice (WCAG 2.5.3).
 */
export function touchRow(
  items: readonly Element[],
  { id, look }: { readonly id: string; readonly look: Look },
): Element {
  const name = lists.opens(items.map(wordsIn).join(', '));
  const sign = text('›', { size: 'Large', isSubtle: true });
  return {
    type: 'ColumnSet',
    spacing: 'Small',
    separator: true,
    selectAction: press(name, { kind: 'case', case: id }, look.cardAction),
    columns: [
      { type: 'Column', width: 'stretch', items },
      { type: 'Column', width: 'auto', verticalContentAlignment: 'Center', items: [sign] },
    ],
  };
}

function wordsIn({ inlines }: Element): string {
  return (inlines as readonly { readonly text: string }[]).map((run) => run.text).join('');
}
