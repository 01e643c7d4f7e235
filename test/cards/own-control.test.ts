import {
  ownControlBody,
  ownControlCard,
  percentOf,
  shareOf,
} from '../../cards/lists/own-control.ts';
import {
  ownControlFile,
  ownControlTextCard,
  ownControlYearFile,
  ownControlYearTextCard,
} from '../../cards/lists/own-control-file.ts';
import { ownControlYearCard } from '../../cards/lists/own-control-year.ts';
import { ownControl as words } from '../../cards/texts.ts';
import { usualMunicipality as look } from '../../src/config/municipality.ts';
import { measures } from '../../src/domain/measures.ts';
import { asSums, monthsBefore, type OwnControl } from '../../src/domain/own-control.ts';
import type { ControlYear } from '../../src/domain/own-control-document.ts';
import { situationAt } from '../support/given.ts';
import { demoStaff } from '../support/people.ts';
import { KNOWN, nodesOf, textsOf, wordsIn } from './elements.ts';

/** The renderer's own parser, which knows no charts. The package cannot be imported by name. */
const AdaptiveCards = require('adaptivecards/dist/adaptivecards.js');

const staff = {
  ...demoStaff,
  units: demoStaff.units.map((unit) => ({ ...unit, name: `${unit.name}; "${unit.id}"` })),
};
const s = situationAt('2026-02-02T07:30:00.000Z', { staff });
const figures = measures.map((measure, at) => ({
  measure,
  of: measure === 'checks' ? [31, 2, 1, 0] : [at + 1, 0, 2],
  isOnePersons: measure === 'assignments',
}));
const still = { of: [3, 0, 0, 1], isOnePersons: false };
const unit = { unit: 'insatser', figures, still };
const control: OwnControl = { month: '2026-01', day: '2026-02-02', units: [unit] };
/** The largest that there can be: a unit has at most five measures (docs/routines.md). */
const sums: OwnControl = {
  ...control,
  units: demoStaff.units.map(({ id }) =>
    asSums({ ...unit, unit: id, figures: figures.slice(0, 6) }),
  ),
};
const months = Array.from({ length: 12 }, (_, at) => monthsBefore('2026-02-02', 12 - at));
const year: ControlYear = {
  unit: 'insatser',
  months,
  figures: (['initialMeetings', 'plans', 'followUps', 'decisions'] as const).map((measure, at) => ({
    measure,
    of: months.map((_, month) => (month === 5 ? undefined : [at + month, 1, 0])),
  })),
};
const file = 'https://bot.example.org/skriv-ut/x';

/** The rows of each table as a screen reader goes through them. */
const tablesOf = (card: unknown) =>
  nodesOf(card)
    .filter(({ type }) => type === 'Table')
    .map(({ rows }) =>
      (rows as { cells: unknown[] }[]).map(({ cells }) =>
        cells.map((cell) => nodesOf(cell).map(wordsIn).filter(Boolean).join(' / ')).join(' | '),
      ),
    );

test('each element has only properties that there are, and each card stays small', () => {
  const cards = [
    ownControlCard(control, s, look),
    ownControlCard(sums, s, look),
    ownControlYearCard(year, s, look),
    ownControlTextCard(sums, s, look, file),
    ownControlYearTextCard(year, s, look, file),
  ];
  for (const { card } of cards) {
    for (const node of nodesOf(card).filter(({ type }) => !String(type).startsWith('Chart.')))
      expect(
        Object.keys(node).filter(
          (key) => key !== 'type' && !KNOWN[String(node.type)]?.includes(key),
        ),
      ).toEqual([]);
    expect(Buffer.byteLength(JSON.stringify(card))).toBeLessThan(25_000);
  }
  expect(cards.map(({ summary }) => summary)).toEqual([
    'Egenkontroll för januari 2026',
    'Egenkontroll för januari 2026',
    'Egenkontroll, tolv månader',
    'Siffrorna för januari 2026',
    'Siffrorna för tolv månader',
  ]);
});

test('"31 av 34 (91 %)": a percentage only from five, never all or none when it is not so', () => {
  expect(shareOf([31, 2, 1])).toBe('31 av 34 (91\u00a0%)');
  expect([shareOf([3, 1, 0]), shareOf([4, 1, 0])]).toEqual(['3 av 4', '4 av 5 (80\u00a0%)']);
  expect([percentOf([399, 1, 0]), percentOf([1, 399, 0])]).toEqual([99, 1]);
  expect([percentOf([0, 5, 0]), percentOf([5, 0, 0])]).toEqual([0, 100]);
});

test('a table with a header row: what was counted, and each outcome in words', () => {
  const [counts, ages] = tablesOf(ownControlCard(control, s, look).card);
  expect(counts?.slice(0, 3)).toEqual([
    'Vad | Så gick det',
    'Tid till att behandlare utsågs / Visas bara för dig | Samma dag: 1 av 3 / En arbetsdag: 0 / Senare: 2',
    'Inledande möte inom tre veckor | I tid: 2 av 4 / Sent: 0 / Saknas: 2',
  ]);
  expect(counts).toContain(
    'Kontroller av Link | Bekräftade i tid: 31 av 34 (91\u00a0%) / Sent: 2 / I efterhand: 1 / Ej bekräftade: 0',
  );
  expect(ages).toEqual([
    'Hur länge | Ärenden',
    '0–30 dagar | 3',
    '31–60 dagar | 0',
    '61–90 dagar | 0',
    'Över 90 dagar | 1',
  ]);
});

test('the manager above gets sums, and hears how many figures stay below', () => {
  const texts = textsOf(ownControlCard(sums, s, look).card);
  expect(texts.filter((text) => text === 'Summor för enheten.')).toHaveLength(4);
  expect(texts.filter((text) => text.startsWith('En siffra visas bara för'))).toHaveLength(4);
  expect(texts.join('\n')).not.toContain('behandlare utsågs');
  expect(texts.join('\n')).not.toContain('Visas bara för dig');
});

test('twelve months: a table of each measure from its first month, with gaps said', () => {
  const tables = tablesOf(ownControlYearCard(year, s, look).card);
  expect(tables).toHaveLength(4);
  expect(tables[1]?.slice(0, 2)).toEqual(['Månad | I tid', 'januari 2026 | 12 av 13 (92\u00a0%)']);
  expect(tables[1]?.[7]).toBe('juli 2025 | Ingen siffra');
  expect(tables[1]?.at(-1)).toBe('februari 2025 | 1 av 2');
  expect(textsOf(ownControlYearCard(year, s, look).card)).toContain(
    'Genomförandeplan inom tre veckor',
  );
  const [late] = tablesOf(
    ownControlYearCard(
      {
        ...year,
        figures: [
          { measure: 'plans', of: months.map((_, at) => (at === 11 ? [5, 0, 0] : undefined)) },
        ],
      },
      s,
      look,
    ).card,
  );
  expect(late).toHaveLength(2);
  const none = ownControlYearCard({ ...year, figures: [] }, s, look).card;
  expect(textsOf(none)).toContain('Det finns ingen månad att visa än.');
});

test('the line chart has only percentages, and only lines of two months or more', () => {
  const charts = (of: ControlYear) =>
    nodesOf(ownControlYearCard(of, s, look).card).filter(({ type }) => type === 'Chart.Line');
  const [chart] = charts(year);
  const lines = (chart?.data ?? []) as { legend: string; values: { x: string; y: number }[] }[];
  expect(chart?.fallback).toBe('drop');
  expect(lines[0]).toMatchObject({ legend: 'Inledande möte inom tre veckor' });
  expect(lines[0]?.values[0]).toEqual({ x: '2025-06-01', y: 80 });
  expect(lines.flatMap(({ values }) => values).every(({ y }) => y >= 0 && y <= 100)).toBe(true);
  const few = year.figures.map(({ measure }) => ({
    measure,
    of: months.map((_, at) => (at > 9 ? [3, 1, 0] : undefined)),
  }));
  expect(charts({ ...year, figures: few })).toEqual([]);
});

test('a renderer that knows no charts drops it alone, and shows every figure', () => {
  const { card } = ownControlYearCard(year, s, look);
  const drawn = new AdaptiveCards.AdaptiveCard();
  const context = new AdaptiveCards.SerializationContext();
  drawn.parse(card, context);
  const complaints = Array.from(
    { length: context.eventCount },
    (_, at) => context.getEventAt(at).message as string,
  );
  expect(complaints.filter((message) => !message.includes('"lang"'))).toEqual([
    expect.stringContaining('Chart.Line'),
  ]);
  const left = drawn.toJSON();
  expect(nodesOf(left).some((node) => String(node.type).startsWith('Chart.'))).toBe(false);
  expect(textsOf(left)).toEqual(textsOf(card).filter((text) => text !== words.year.chart.title));
});

test('the file: a line for each count, names in quotation marks, no formula', () => {
  const lines = ownControlFile(control, s, look).trimEnd().split('\r\n');
  expect(lines).toHaveLength(1 + measures.length * 3 + 1 + 4);
  expect(lines.slice(0, 3)).toEqual([
    '\uFEFFenhet;tid;vad;utfall;antal;bara enhetschefen',
    '"Vuxna insatser; ""insatser""";2026-01;Tid till att behandlare utsågs;Samma dag;1;ja',
    '"Vuxna insatser; ""insatser""";2026-01;Tid till att behandlare utsågs;En arbetsdag;0;ja',
  ]);
  expect(lines.at(-1)).toBe(
    '"Vuxna insatser; ""insatser""";2026-02-02;Står still;Över 90 dagar;1;nej',
  );
  const formula = {
    ...s,
    people: { ...s.people, staff: { ...staff, units: [{ ...staff.units[1], name: '=1+1' }] } },
  } as typeof s;
  expect(ownControlFile(control, formula, look)).toContain("\r\n'=1+1;2026-01;");
});

test('the file of twelve months has the newest first, and only months with figures', () => {
  const lines = ownControlYearFile(year, s, look).trimEnd().split('\r\n');
  expect(lines).toHaveLength(1 + 11 * 4 * 3);
  expect(lines[1]).toContain(';2026-01;Inledande möte inom tre veckor;I tid;11;nej');
  expect(lines.at(-1)).toContain(';2025-02;Från beslut till inledande möte;Senare;0;nej');
});

test('a card shows no more rows than one reads, and says where the rest is', () => {
  const shown = (of: string | undefined) =>
    textsOf(ownControlYearTextCard(year, s, look, of).card).filter((text) => !text.includes(';'));
  expect(shown(file)).toContain('Resten står i filen.');
  expect(shown(undefined)).toContain('Resten får inte plats här.');
  expect(shown(undefined)).not.toContain('Hämta som CSV-fil');
});

test('without an address there is only the text', () => {
  expect(JSON.stringify(ownControlTextCard(control, s, look, undefined).card)).not.toContain(
    'OpenUrl',
  );
});

test('where there are several units each button says its unit', () => {
  const buttons = nodesOf(ownControlBody(sums, s, look)).filter(
    ({ title }) => title === 'Visa tolv månader',
  );
  expect(new Set(buttons.map(({ tooltip }) => tooltip)).size).toBe(4);
});

test('more units than a card holds are on the next page, and a page too far is the last', () => {
  const on = (page: number) => textsOf(ownControlCard(sums, s, look, page).card);
  expect(on(1)).toContain('Visa fler enheter');
  expect(on(1)).not.toContain('Visa enheterna före');
  const named = (page: number) => on(page).filter((text) => text.includes('; "'));
  expect([named(1).length, named(2).length]).toEqual([4, 1]);
  expect(on(7)).toEqual(on(2));
  expect(on(2)).toContain('Visa enheterna före');
});
