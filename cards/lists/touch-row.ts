import { press } from '../button-elements.ts';
import { type Element, text } from '../elements.ts';
import type { Look } from '../look.ts';

/**
 * A row of a list as one touch target, with a sign that it opens something. A screen reader calls
 * it by `name`, which says what is opened.
 */
export function touchRow(
  items: readonly Element[],
  { id, name, look }: { readonly id: string; readonly name: string; readonly look: Look },
): Element {
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
