import { ownControlBody, ownControlCard } from '../../cards/lists/own-control.ts';
import { ownControlFile, ownControlTextCard } from '../../cards/lists/own-control-file.ts';
import { ownControl as words } from '../../cards/texts.ts';
import { usualMunicipality as look } from '../../src/config/municipality.ts';
import { measures } from '../../src/domain/measures.ts';
import type { OwnControl } from '../../src/domain/own-control.ts';
import { situationAt } from '../support/given.ts';
import { demoStaff } from '../support/people.ts';
import { KNOWN, nodesOf, textsOf } from './elements.ts';

/** The renderer's own parser, which knows no charts. The package cannot be imported by name. */
const AdaptiveCards = require('adaptivecards/dist/adaptivecards.js');

const staff = {
  ...demoStaff,
  units: demoStaff.units.map((unit) => ({ ...unit, name: `${unit.name}; "${unit.id}"` })),
};
const s = situationAt('2026-02-02T07:30:00.000Z', { staff });
const counts = measures.map((measure, at) => ({ measure, of: [at + 1, 0, 2] as const }));
const control: OwnControl = { month: '2026-01', units: [{ unit: 'insatser', counts }] };
const { card, summary } = ownControlCard(control, s, look);
const file = 'https://bot.example.org/skriv-ut/x';

test('each element has only properties that there are, and each card stays small', () => {
  for (const each of [card, ownControlTextCard(control, s, look, file).card]) {
    const unknown = nodesOf(each).filter(
      (node) => !String(node.type).startsWith('Chart.') && !('legend' in node),
    );
    for (const node of unknown)
      expect(
        Object.keys(node).filter(
          (key) => key !== 'type' && !KNOWN[String(node.type)]?.includes(key),
        ),
      ).toEqual([]);
    expect(Buffer.byteLength(JSON.stringify(each))).toBeLessThan(25_000);
  }
  expect(summary).toBe('Egenkontroll för januari 2026.');
});

test('a renderer that knows no charts drops it alone, and shows every figure', () => {
  const drawn = new AdaptiveCards.AdaptiveCard();
  const context = new AdaptiveCards.SerializationContext();
  drawn.parse(card, context);
  const complaints = Array.from(
    { length: context.eventCount },
    (_, at) => context.getEventAt(at).message as string,
  );
  expect(complaints.filter((message) => !message.includes('"lang"'))).toEqual([
    expect.stringContaining('Chart.HorizontalBar.Stacked'),
  ]);
  const left = drawn.toJSON();
  expect(nodesOf(left).some((node) => String(node.type).startsWith('Chart.'))).toBe(false);
  expect(textsOf(left)).toEqual(textsOf(card).filter((text) => text !== words.chart.title));
  expect(textsOf(left)).toEqual(
    expect.arrayContaining(Object.values(words.measures(look.linkName))),
  );
});

test('the chart has only bars with a last day, at most four, none of them empty', () => {
  const [chart] = nodesOf(card).filter((node) => node.type === 'Chart.HorizontalBar.Stacked');
  const bars = (chart?.data ?? []) as { data: { value: number }[] }[];
  expect(bars).toHaveLength(3);
  expect(bars.flatMap(({ data }) => data).every(({ value }) => value > 0)).toBe(true);
  const days: OwnControl = {
    month: '2026-01',
    units: [{ unit: 'vo', counts: [{ measure: 'handovers', of: [1, 0, 0] }] }],
  };
  expect(JSON.stringify(ownControlBody(days, s, look))).not.toContain('Chart.');
});

test('the file: a line for each count, and a name with a semicolon in quotation marks', () => {
  const lines = ownControlFile(control, s, look).trimEnd().split('\r\n');
  expect(lines).toHaveLength(1 + measures.length * 3);
  expect(lines[1]).toBe(
    '"Vuxna insatser; ""insatser""";2026-01;Genomförandeplan inom tre veckor;I tid;1',
  );
});

test('without an address there is only the text', () => {
  expect(JSON.stringify(ownControlTextCard(control, s, look, undefined).card)).not.toContain(
    'OpenUrl',
  );
});
