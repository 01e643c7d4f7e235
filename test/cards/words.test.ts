import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { awaitedText } from '../../cards/case/awaited-words.ts';
import { historyText } from '../../cards/case/history.ts';
import { refusalText } from '../../cards/fault-texts.ts';
import * as texts from '../../cards/texts.ts';
import { application } from '../../src/domain/aid/application.ts';
import { check } from '../../src/domain/aid/link-check/check.ts';
import { ongoing } from '../../src/domain/aid/ongoing.ts';
import { watch } from '../../src/domain/aid/watch.ts';
import { openTasks } from '../../src/domain/case-state.ts';
import { isDuty } from '../../src/domain/engine/case.ts';
import { outpatient } from '../../src/domain/outpatient/routine.ts';
import { type CaseView, viewOf } from '../../src/domain/view.ts';
import { idOf } from '../../src/gallery/demo-staff.ts';
import { allSituations } from '../../src/gallery/every-card.ts';
import { instantOf } from '../../src/gallery/messages.ts';
import { look } from '../../src/gallery/shot.ts';
import { situationAt } from '../../src/gallery/situation.ts';

/**
 * Every step, refusal and event has its Swedish words, and all Swedish words stand in one place.
 */
const root = join(__dirname, '../..');
const played = allSituations.map(({ history }) => history());
const opened = played.flatMap(({ doc, s }) =>
  openTasks(doc, s).map((task) => ({ kind: doc.kind, task })),
);
const tasks = opened.map(({ task }) => task);
const routines = { outpatient, watch, application, ongoing, check };
const steps = Object.entries(routines).flatMap(([kind, routine]) =>
  routine.steps.map(({ name }) => ({ kind, name })),
);
const distinct = (all: readonly string[]) => [...new Set(all)];

test('the situations open every step of the routine', () => {
  const played = new Set<string>(tasks.map((task) => task.step));
  expect(distinct(steps.map(({ name }) => name)).filter((name) => !played.has(name))).toEqual([]);
});

/** Steps whose buttons name the two units, in the words of `to/VO` and `to/FH`. */
const ANSWERED_BY_UNIT = /^(belongs|decideJointly)(VO|FH)$|^(decideAlone|superiorDecides)$/;

test('every step has the words of its button', () => {
  const titles: Readonly<Record<string, unknown>> = { ...texts.bundles, ...texts.buttons };
  const isTitled = (step: string) =>
    Object.keys(titles).some((key) => key === step || key.startsWith(`${step}/`));
  const untitled = steps.filter(
    ({ kind, name }) =>
      !ANSWERED_BY_UNIT.test(name) && !isTitled(name) && !isTitled(`${kind}/${name}`),
  );
  expect(
    untitled.filter(
      ({ kind, name }) => !(kind === 'check' && name === 'confirm') && name !== 'decisionClock',
    ),
  ).toEqual([]);
});

test('every choice that is a button has its words', () => {
  const buttons = tasks.flatMap((task) =>
    task.asks.flatMap((field) =>
      field.kind === 'one' && field.as === 'buttons'
        ? field.of.map((of) => keyOf(task.step, of))
        : [],
    ),
  );
  expect(buttons.length).toBeGreaterThan(0);
  const titles: Readonly<Record<string, unknown>> = { ...texts.bundles, ...texts.buttons };
  expect(distinct(buttons).filter((key) => titles[key] === undefined)).toEqual([]);
});

/** Returns the key of a choice's words: a unit, the result of a check, or a part of a handover. */
function keyOf(step: string, choice: string): string {
  if (ANSWERED_BY_UNIT.test(step)) return `to/${choice}`;
  if (step === 'confirm') return choice === 'nothing' ? 'confirmVO' : 'checkDone';
  return `${step}/${choice}`;
}

const titles: Readonly<Record<string, string>> = texts.buttons;

test('every step of routine S is called what it is there, and none by a word of routine R', () => {
  const shared = opened.filter(
    ({ kind, task }) => kind !== 'outpatient' && /^(wantTalk|talk)$/.test(task.step),
  );
  expect(
    distinct(
      shared.map(({ kind, task }) => titles[`${kind}/${task.step}`] ?? titles[task.step] ?? ''),
    ),
  ).toEqual(['Vi behöver prata']);
});

test('every duty can be waited for in words', () => {
  const duties = tasks.filter(isDuty);
  expect(
    duties.filter((task) => texts.awaited[task.step] === undefined).map((task) => task.step),
  ).toEqual([]);
  expect(
    opened.filter(
      ({ kind, task }) => isDuty(task) && /[a-z][A-Z]|\//.test(awaitedText([task], kind)),
    ),
  ).toEqual([]);
});

test('what dates are counted from has words', () => {
  const due = opened.flatMap(({ kind, task }) =>
    kind === 'outpatient' && task.deadline?.due !== undefined ? [task] : [],
  );
  expect(due.filter((task) => texts.anchors[task.deadline?.from.what ?? ''] === undefined)).toEqual(
    [],
  );
});

test('every refusal is a Swedish sentence', () => {
  const files = [
    'src/app/app.ts',
    'src/app/answer-case.ts',
    'src/app/who-was-first.ts',
    'src/app/absence-refusal.ts',
    'src/app/report-absence.ts',
    'src/app/report-back.ts',
    'src/app/move-case.ts',
    'src/app/take-over.ts',
    'src/domain/engine/case.ts',
    'src/domain/engine/form.ts',
  ];
  const folders = ['outpatient', 'aid'].flatMap((folder) => sources(`src/domain/${folder}`));
  const barred = sources('src/domain').flatMap((file) =>
    matches(file, /why: '(noLinkAccess|otherChair|otherUnit|noDelegation)'/g),
  );
  const coded = [...files, 'src/app/rota.ts', ...folders].flatMap((file) =>
    matches(file, /(?:code: |code === )'(\w+)'/g),
  );
  const refused = [...coded, ...barred];
  expect(new Set(barred).size).toBe(4);
  expect(refused.length).toBeGreaterThan(10);
  expect([...new Set(refused)].filter((code) => !(code in texts.refusals))).toEqual([]);
});

test('why a step has to wait is told for each reason', () => {
  const s = situationAt(instantOf('2026-02-10 12:00'));
  const reasons = [
    ...new Set(sources('src/domain').flatMap((file) => matches(file, /why: '(\w+First)'/g))),
  ];
  const said = reasons.map((why) =>
    refusalText({ code: 'blocked', why, who: `person:${idOf('sara')}` }, s.people, s.today, look),
  );
  expect(reasons).toEqual(
    expect.arrayContaining(['carePlanFirst', 'grantFirst', 'assignFirst', 'fhFirst']),
  );
  expect(new Set(said).size).toBe(reasons.length);
});

test('every event has its line in the written-out list', () => {
  const files = [
    'src/domain/outpatient/events.ts',
    'src/domain/aid/events.ts',
    'src/domain/aid/link-check/check-events.ts',
  ];
  const types = [
    ...files.flatMap((file) => matches(file, /type: '(\w+)'/g)),
    'undone',
    'corrected',
  ];
  expect(types.length).toBeGreaterThan(35);
  expect(types.filter((type) => !Object.hasOwn(texts.events, type))).toEqual([]);
});

test('the written-out list is in words throughout', () => {
  for (const { doc, s } of played) {
    const view = (['eva', 'ulrika', 'fanny'] as const)
      .map((who) => viewOf(doc, idOf(who), s))
      .find((known) => known !== undefined);
    const written = historyText(view as CaseView, look);
    expect(written).not.toMatch(/undefined|\b[a-z]+[A-Z]\w*\b|[0-9a-f]{8}-/);
    const lines = written.split('\n').filter((line) => /^\d{4}(-\d\d){2} \d\d\.\d\d · /.test(line));
    expect(lines.length).toBe(doc.events.length);
  }
});

test('Swedish is written in cards/texts only', () => {
  const outside = [...sources('src'), ...sources('dialogs'), ...sources('cards')].filter(
    // The local world, the tools and the faults of a staff file address developers and installers.
    // A setting may default to the municipality's own name, and the rules quote the documents.
    (file) =>
      file !== 'src/domain/rules.ts' &&
      !/^(cards\/texts|src\/local\/|src\/tools\/|src\/gallery\/|src\/config\/(environment|municipality|staff-file)\.ts)/.test(
        file,
      ),
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
    expect(texts.instantText('2026-01-12T08:05:00.000Z', '2026-01-12')).toBe(
      'måndag 12 januari klockan 09.05',
    );
    expect(texts.instantText('2026-07-01T22:30:00.000Z', '2026-01-12')).toBe(
      'torsdag 2 juli klockan 00.30',
    );
  });

  test('names are listed as one says them', () => {
    expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(texts.namesText)).toEqual([
      '',
      'a',
      'a och b',
      'a, b och c',
    ]);
  });

  test('a label in a sentence is without what follows it', () => {
    expect(texts.shortLabel('Vem blir behandlare? Du kan välja flera.')).toBe(
      'Vem blir behandlare?',
    );
    expect(texts.shortLabel('Vilken dag skapades uppdraget i ?')).toBe(
      'Vilken dag skapades uppdraget?',
    );
    expect(texts.shortLabel('Klar senast (flyttar inte sista dagen)')).toBe('Klar senast');
  });
});

function sources(folder: string): string[] {
  const found = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
  return found.filter((file) => file.endsWith('.ts')).map((file) => `${folder}/${file}`);
}

function matches(file: string, pattern: RegExp): string[] {
  return [...readFileSync(join(root, file), 'utf8').matchAll(pattern)].map(
    (match) => match[1] as string,
  );
}

/** Returns the string literals of a source file, without its comments. */
function literalsOf(file: string): string[] {
  const code = readFileSync(join(root, file), 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|\s)\/\/.*$/gm, '');
  return code.match(/'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g) ?? [];
}

/**
 * True for letters or short words that only Swedish has. The prefixes of case numbers (ÖV) do not
 * count as Swedish.
 */
function isSwedish(literal: string): boolean {
  const words = literal.replace(/Ö[VL]?(?=['-])/g, '');
  return /[åäöÅÄÖ]/.test(words) || / (och|att|inte|den|det|som|till|har) /.test(words);
}

test('what a button attests is said as attested by pressing it, not as done before', () => {
  const { aid } = texts;
  const said = [aid.receiverBoth, aid.giverBoth, aid.bestInterest, aid.weighed(true)];
  for (const words of said) expect(words).toMatch(/^(Med ”[^”]+”|När du svarar) bekräftar du att /);
});
