import type { UnitFigures } from '../../src/domain/unit-picture.ts';
import type { Element } from '../elements.ts';
import { unit as words } from '../texts.ts';

/** Each figure, in the order in which they stand, and its colour when it is not zero. */
const FIGURES = [
  ['ongoing', undefined],
  ['unassigned', 'Warning'],
  ['late', 'Attention'],
  ['still', undefined],
] as const satisfies readonly (readonly [keyof UnitFigures, string | undefined])[];

/**
 * Two figures in a row, each a number and what it counts, so that they are whole on a narrow phone
 * and read out as a phrase.
 */
export function drawFigures(figures: Partial<UnitFigures>, isAid: boolean): Element[] {
  const labels = words.figures(isAid);
  const drawn = FIGURES.map(([name, colour]): Element => {
    const count = figures[name];
    const color = (count ?? 0) > 0 && colour !== undefined ? { color: colour } : {};
    const number = count === undefined ? words.leftOut : String(count);
    const inlines = [
      { type: 'TextRun', text: number, size: 'Large', weight: 'Bolder', ...color },
      { type: 'TextRun', text: ` ${labels[name]}` },
    ];
    return { type: 'Column', width: 'stretch', items: [{ type: 'RichTextBlock', inlines }] };
  });
  return [drawn.slice(0, 2), drawn.slice(2)].map((columns) => ({
    type: 'ColumnSet',
    spacing: 'Small',
    columns,
  }));
}
