import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { awaitedText } from '../../cards/case/awaited.ts';
import { historyText } from '../../cards/case/history.ts';
import { refusalText } from '../../cards/notices.ts';
import * as texts from '../../cards/texts.ts';
import { isDuty } from '../../src/domain/case.ts';
import { openTasks } from '../../src/domain/document.ts';
import { outpatient } from '../../src/domain/outpatient/routine.ts';
import { type CaseView, viewOf } from '../../src/domain/view.ts';
import { idOf, situationAt } from '../../src/tools/gallery-play.ts';
import { look } from '../../src/tools/gallery-shot.ts';
import { caseSituations } from '../../src/tools/gallery-situations.ts';

/** Every step, refusal and event has its Swedish words, and all Swedish words stand in one place. */
const root = join(__dirname, '../..');
const played = caseSituations.map(({ history }) => history());
const tasks = played.flatMap(({ doc, s }) => openTasks(doc, s));
const steps = outpatient.steps.map((step) => step.name);

test('the situations open every step of the routine', () => {
  const opened = new Set(tasks.map((task) => task.step));
  expect(steps.filter((step) => !opened.has(step))).toEqual([]);
});

test('every step has the words of its button', () => {
  const titles: Readonly<Record<string, unknown>> = { ...texts.bundles, ...texts.buttons };
  const choices = (step: string) => Object.keys(titles).filter((key) => key.startsWith(`${step}/`));
  expect(steps.filter((step) => titles[step] === undefined && choices(step).length === 0)).toEqual([]);
});

test('every choice that is a button has its words', () => {
  const buttons = tasks.flatMap((task) =>
    task.asks.flatMap((field) =>
      field.kind === 'one' && field.as === 'buttons' ? field.of.map((of) => `${task.step}/${of}`) : [],
    ),
  );
  expect(buttons.length).toBeGreaterThan(0);
  expect([...new Set(buttons)].filter((key) => texts.buttons[key] === undefined)).toEqual([]);
});

test('every duty can be waited for in words', () => {
  const duties = tasks.filter(isDuty);
  expect(duties.filter((task) => texts.awaited[task.step] === undefined).map((task) => task.step)).toEqual([]);
  expect(duties.filter((task) => /[A-Z]/.test(awaitedText([task])))).toEqual([]);
});

test('what dates are counted from has words', () => {
  const due = tasks.filter((task) => task.deadline?.due !== undefined);
  expect(due.filter((task) => texts.anchors[task.deadline?.from.what ?? ''] === undefined)).toEqual([]);
});

test('every refusal is a Swedish sentence', () => {
  const files = ['src/app.ts', 'src/cases.ts', 'src/absences.ts', 'src/take-over.ts', 'src/domain/case.ts', 'src/domain/form.ts'];
  const refused = [...files, ...sources('src/domain/outpatient')].flatMap((file) =>
    matches(file, /(?:code: |code === )'(\w+)'/g),
  );
  expect(refused.length).toBeGreaterThan(10);
  expect([...new Set(refused)].filter((code) => !(code in texts.refusals))).toEqual([]);
});

test('why a step has to wait is told for each reason', () => {
  const s = situationAt('2026-02-10 12:00');
  const reasons = [...new Set(sources('src/domain/outpatient').flatMap((file) => matches(file, /why: '(\w+First)'/g)))];
  const said = reasons.map((why) =>
    refusalText({ code: 'blocked', why, who: `person:${idOf('sara')}` }, s.people, s.today, look),
  );
  expect(reasons).toEqual(expect.arrayContaining(['carePlanFirst', 'grantFirst', 'assignFirst']));
  expect(new Set(said).size).toBe(reasons.length);
});

test('every event has its line in the written-out list', () => {
  const types = [...matches('src/domain/outpatient/events.ts', /type: '(\w+)'/g), 'undone', 'corrected'];
  expect(types.length).toBeGreaterThan(35);
  expect(types.filter((type) => texts.events[type] === undefined)).toEqual([]);
});

test('the written-out list is in words throughout', () => {
  for (const { doc, s } of played) {
    const written = historyText(viewOf(doc, idOf('eva'), s) as CaseView);
    expect(written).not.toMatch(/undefined|\b[a-z]+[A-Z]\w*\b|[0-9a-f]{8}-/);
    expect(written.split('\n').filter((line) => /^\S+ \d{1,2} \S+/.test(line)).length).toBe(doc.events.length);
  }
});

test('Swedish is written in cards/texts only', () => {
  const outside = [...sources('src'), ...sources('dialogs'), ...sources('cards')].filter(
    // The local world, the tools and the faults of a staff file speak to those who develop or install; a setting's default is the municipality's own name.
    (file) => !/^(cards\/texts|src\/local\/|src\/tools\/|src\/config\.ts|src\/staff\.ts)/.test(file),
  );
  const swedish = outside.flatMap((file) =>
    literalsOf(file)
      .filter(isSwedish)
      .map((literal) => `${file}: ${literal}`),
  );
  expect(swedish).toEqual([]);
});

describe('a day', () => {
  test.each([
    ['2026-03-12', 'torsdag 12 mars'],
    ['2026-02-01', 'söndag 1 februari'],
    ['2025-12-31', 'onsdag 31 december 2025'],
    ['2027-01-01', 'fredag 1 januari 2027'],
  ])('%s is read as "%s" in 2026', (day, words) => {
    expect(texts.dayText(day, '2026-01-12')).toBe(words);
  });

  test('a time of day is Swedish, in winter and in summer', () => {
    expect(texts.instantText('2026-01-12T08:05:00.000Z', '2026-01-12')).toBe('måndag 12 januari 09.05');
    expect(texts.instantText('2026-07-01T22:30:00.000Z', '2026-01-12')).toBe('torsdag 2 juli 00.30');
  });

  test('names are listed as one says them', () => {
    expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(texts.namesText)).toEqual(['', 'a', 'a och b', 'a, b och c']);
  });

  test('a label in a sentence is without what follows it', () => {
    expect(texts.shortLabel('Vem blir behandlare? Du kan välja flera.')).toBe('Vem blir behandlare?');
    expect(texts.shortLabel('Klar senast (flyttar inte sista dagen)')).toBe('Klar senast');
  });
});

function sources(folder: string): string[] {
  const found = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
  return found.filter((file) => file.endsWith('.ts')).map((file) => `${folder}/${file}`);
}

function matches(file: string, pattern: RegExp): string[] {
  return [...readFileSync(join(root, file), 'utf8').matchAll(pattern)].map((match) => match[1] as string);
}

/** The strings of a source file, without its comments. */
function literalsOf(file: string): string[] {
  const code = readFileSync(join(root, file), 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|\s)\/\/.*$/gm, '');
  return code.match(/'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g) ?? [];
}

/** Letters or small words that only Swedish has. Case numbers begin with letters of their own (ÖV). */
function isSwedish(literal: string): boolean {
  const words = literal.replace(/ÖV?(?=['-])/g, '');
  return /[åäöÅÄÖ]/.test(words) || / (och|att|inte|den|det|som|till|har) /.test(words);
}
