import type { Figures } from '../../src/domain/figures.ts';
import { type Element, text } from '../elements.ts';
import { figures as words } from '../texts.ts';

/** The figures on top of a list: a number each with its words beneath. */
export function drawFigures(figures: Figures, ongoing?: number): Element {
  const columns = [
    figure(figures.late, words.late(figures.late), 12, 'Attention'),
    figure(figures.today, words.today, 7, 'Warning'),
    figure(figures.week, words.week, 9),
    ...(ongoing === undefined ? [] : [figure(ongoing, words.ongoing, 12)]),
  ];
  return { type: 'ColumnSet', spacing: 'Small', columns };
}

/** Its column has a share of the row for its longest word, so that no word is cut off. */
function figure(
  count: number,
  label: string,
  share: number,
  colour?: 'Attention' | 'Warning',
): Element {
  const middle = { horizontalAlignment: 'Center' } as const;
  // The words carry the colour, because a number alone would say nothing where none is seen.
  const looks = count > 0 && colour ? { color: colour } : { isSubtle: true };
  return {
    type: 'Column',
    width: share,
    spacing: 'Small',
    items: [
      text(String(count), { ...middle, size: 'ExtraLarge', weight: 'Bolder' }),
      text(label, { ...middle, ...looks, size: 'Small', spacing: 'None' }),
    ],
  };
}
