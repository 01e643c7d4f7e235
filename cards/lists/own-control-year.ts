import type { Situation } from '../../src/domain/engine/step.ts';
import { monthBefore } from '../../src/domain/own-control.ts';
import type { ControlYear } from '../../src/domain/own-control-document.ts';
import { buttonRows, press } from '../button-elements.ts';
import {
  adaptiveCard,
  type Cell,
  type Element,
  quietText,
  section,
  table,
  text,
  title,
} from '../elements.ts';
import type { CardMessage, Look } from '../look.ts';
import { monthText, ownControl as words } from '../texts.ts';
import { nameOfUnit, percentOf, shareOf } from './own-control.ts';

type YearFigure = ControlYear['figures'][number];

/** Egenkontroll (E20): the last twelve months of a unit. */
export function ownControlYearCard(year: ControlYear, s: Situation, look: Look): CardMessage {
  const month = monthBefore(s.today);
  const how = look.cardAction;
  const { unit } = year;
  const show = press(words.show(monthText(month)), { kind: 'ownControl', month }, how);
  const take = press(words.take, { kind: 'ownControlYear', unit, asText: true }, how);
  const isEmpty = year.figures.length === 0;
  const body = [
    title(words.year.lead),
    section(nameOfUnit(unit, s)),
    ...chart(year, look),
    ...year.figures.flatMap((figure) => monthsTable(figure, year, look)),
    ...(isEmpty ? [text(words.year.none)] : []),
    quietText(words.year.note),
    ...buttonRows(isEmpty ? [show] : [show, take]),
  ];
  return { card: adaptiveCard(body), summary: words.year.lead };
}

/** The months of one measure under its name, the newest first, back to the first that has it. */
function monthsTable({ measure, of }: YearFigure, { months }: ControlYear, look: Look): Element[] {
  const first = of.findIndex((counts) => counts !== undefined);
  const rows = months.slice(first).map((month, at): Cell[] => {
    const counts = of[first + at];
    const share = counts === undefined ? words.year.missing : shareOf(counts);
    return [{ lines: [monthText(month)] }, { lines: [share] }];
  });
  return [
    section(words.measures(look.linkName)[measure]),
    table([words.year.column, words.outcomes[measure][0]], rows.toReversed(), [1, 1]),
  ];
}

/**
 * The percentages as a line chart on top of the tables, never instead of them. The desktop client
 * draws charts in cards of version 1.5, but phones have left them out silently (AdaptiveCards issue
 * 9120). A client that does not know the element drops it.
 */
function chart({ figures, months }: ControlYear, look: Look): Element[] {
  const named = words.measures(look.linkName);
  const lines = figures
    .map(({ measure, of }) => ({
      legend: named[measure],
      values: of.flatMap((counts, at) => {
        const y = counts && percentOf(counts);
        return y === undefined ? [] : [{ x: `${months[at]}-01`, y }];
      }),
    }))
    .filter(({ values }) => values.length > 1);
  const { title: name, x, y } = words.year.chart;
  return lines.length === 0
    ? []
    : [
        {
          type: 'Chart.Line',
          title: name,
          xAxisTitle: x,
          yAxisTitle: y,
          data: lines,
          fallback: 'drop',
        },
      ];
}
