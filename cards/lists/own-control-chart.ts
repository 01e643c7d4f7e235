import type { Situation } from '../../src/domain/engine/step.ts';
import type { Measure } from '../../src/domain/measures.ts';
import type { OwnControl } from '../../src/domain/own-control.ts';
import { unitOf } from '../../src/domain/people/staff-list.ts';
import { type Element, heading, quietText, text } from '../elements.ts';
import type { Look } from '../look.ts';
import { ownControl as words } from '../texts.ts';

type UnitControl = OwnControl['units'][number];

/** The measures with a last day. They are the bars of the chart. */
const TIMED: readonly Measure[] = ['plans', 'followUps', 'checks'];
const COLOURS = {
  3: ['good', 'warning', 'attention'],
  4: ['good', 'warning', 'neutral', 'attention'],
};

export function unitElements(unit: UnitControl, s: Situation, look: Look): Element[] {
  const named = words.measures(look.linkName);
  return [
    heading(nameOfUnit(unit.unit, s)),
    ...chart(unit, named),
    ...unit.counts.flatMap(({ measure, of }) => [
      text(named[measure], { spacing: 'Medium' }),
      {
        type: 'ColumnSet',
        spacing: 'Small',
        columns: of.map((count, at) => figure(count, words.outcomes[measure][at] ?? '')),
      },
    ]),
  ];
}

function figure(count: number, label: string): Element {
  return {
    type: 'Column',
    width: 'stretch',
    items: [
      text(String(count), { weight: 'Bolder', size: 'Medium' }),
      { ...quietText(label), spacing: 'None' },
    ],
  };
}

/**
 * The figures as a chart on top of them, never instead of them. The desktop client draws charts (in
 * cards of version 1.5), but phones have left them out silently (AdaptiveCards issue 9120). A
 * client that does not know the element drops it.
 */
function chart(unit: UnitControl, named: Readonly<Record<Measure, string>>): Element[] {
  const bars = unit.counts
    .filter(({ measure }) => TIMED.includes(measure))
    .map(({ measure, of }) => ({
      title: named[measure],
      data: of
        .map((value, at) => ({
          legend: words.chart.parts[waysOf(of)][at],
          value,
          color: COLOURS[waysOf(of)][at],
        }))
        .filter(({ value }) => value > 0),
    }));
  return bars.length === 0
    ? []
    : [
        {
          type: 'Chart.HorizontalBar.Stacked',
          title: words.chart.title,
          data: bars,
          fallback: 'drop',
        },
      ];
}

/** A check has one more outcome: confirmed afterwards. */
function waysOf(of: readonly number[]): 3 | 4 {
  return of.length > 3 ? 4 : 3;
}

export function nameOfUnit(id: string, s: Situation): string {
  return unitOf(s.people, id)?.name ?? id;
}
