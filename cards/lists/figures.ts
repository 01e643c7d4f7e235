import type { Figures } from '../../src/domain/figures.ts';
import { type Element, text } from '../elements.ts';
import { figures as words } from '../texts.ts';

/** The figures on top of a list: a number each with its words beneath. */
export function drawFigures(figures: Figures, ongoing?: number): Element {
  const columns = [
    figure(figures.late, words.late(figures.late), 'Attention'),
    figure(figures.today, words.today, 'Warning'),
    figure(figures.week, words.week),
    ...(ongoing === undefined ? [] : [figure(ongoing, words.ongoing)]),
  ];
  return { type: 'ColumnSet', spacing: 'Small', columns };
}

function figure(count: number, label: string, colour?: 'Attention' | 'Warning'): Element {
  const middle = { horizontalAlignment: 'Center' } as const;
  // The words carry the colour, because a number alone would say nothing where none is seen.
  const looks = count > 0 && colour ? { color: colour } : { isSubtle: true };
  return {
    type: 'Column',
    width: 'stretch',
    items: [
      text(String(count), { ...middle, size: 'ExtraLarge', weight: 'Bolder' }),
      text(label, { ...middle, ...looks, size: 'Small', spacing: 'None' }),
    ],
  };
}
