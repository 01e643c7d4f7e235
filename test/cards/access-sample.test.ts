import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sampleBody } from '../../cards/lists/access-sample.ts';
import { deedText } from '../../cards/lists/deed-text.ts';
import { deeds } from '../../cards/texts.ts';
import { dialogNamed } from '../../dialogs/catalogue.ts';
import { accessLine } from '../../src/app/access.ts';
import type { AccessOutcome } from '../../src/app/let-through.ts';
import { type AccessLine, canConcern } from '../../src/domain/access-line.ts';
import { routineOf } from '../../src/domain/case-state.ts';
import type { CaseKind } from '../../src/domain/kinds.ts';
import type { Unit } from '../../src/domain/people/people.ts';
import { unitOf } from '../../src/domain/people/staff-list.ts';
import { idOf } from '../../src/gallery/demo-staff.ts';
import { instantOf } from '../../src/gallery/messages.ts';
import { situationAt } from '../../src/gallery/situation.ts';

const line = (what: string, outcome: AccessOutcome, cases: readonly string[] = []): AccessLine => ({
  ...accessLine('2026-01-12T08:00:00.000Z', idOf('bea'), 'act ?', outcome, cases),
  what,
});
const words = (what: string, outcome: AccessOutcome = 'ok') => deedText(line(what, outcome));

/** Every string in the source code that becomes the `what` of an access-log line. */
function written(): string[] {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.ts') && !/^(tools|gallery)/.test(name),
  );
  const source = files.map((name) => readFileSync(join('src', name), 'utf8')).join('\n');
  const literal = [...source.matchAll(/'((?:show|act) \w+|press in a channel)'/g)].map(
    ([, what]) => what as string,
  );
  const doors = ['src/app/what-is-shown.ts', 'src/app/what-is-done.ts']
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  const kindsOf = (type: string) => {
    const body =
      new RegExp(`export type ${type} =([^]*?)\\n\\n?(?:export|/\\*\\*)`).exec(doors)?.[1] ?? '';
    return [...body.matchAll(/kind: ([^;}]+)/g)].flatMap(([, kinds]) =>
      [...(kinds ?? '').matchAll(/'(\w+)'/g)].map(([, kind]) => kind),
    );
  };
  const byAddress = [...doors.matchAll(/kind: '(\w+)'[^}]*byAddress/g)].map(
    ([, kind]) => `fetch ${kind}`,
  );
  return [
    ...literal,
    ...byAddress,
    ...kindsOf('What').map((kind) => `show ${kind}`),
    ...kindsOf('Act').map((kind) => `act ${kind}`),
  ];
}

test('each access-log deed in the code has Swedish words, and no other words exist', () => {
  const all = new Set(written());
  expect(all.size).toBeGreaterThan(18);
  expect([...all].filter((what) => !(what in deeds))).toEqual([]);
  const others = Object.keys(deeds).filter((what) => !all.has(what));
  expect(others.toSorted()).toEqual(['act ?', 'act undo', 'start']);
  expect(dialogNamed('rota') && words('start rota')).toBe('Öppnade ett formulär');
});

test('every step has: its button, or that it was answered', () => {
  const kinds: readonly CaseKind[] = ['outpatient', 'watch', 'application', 'ongoing', 'check'];
  const steps = kinds.flatMap((kind) => routineOf(kind).steps.map(({ name }) => name));
  for (const step of steps)
    expect(words(`act ${step}`)).toMatch(/^Svarade (”[^{}]+”|i ärendet)$|^Flyttade ansvaret$/);
  expect(words('act assign')).toBe('Svarade ”Utse behandlare”');
  expect(words('act grant start sendCarePlan')).toBe(
    'Svarade ”Tilldelat, Startat, Vårdplanen är skickad”',
  );
  expect(words('act readCarePlan bookInitial')).toBe(
    'Svarade ”Jag har läst vårdplanen, Mötet är bokat”',
  );
  expect(words('act writePlan')).toBe('Svarade i ärendet');
  expect(words('act ?')).toBe('Svarade i ärendet');
});

test('done, tried, refused: what the database failed is no refusal', () => {
  expect(words('show case')).toBe('Öppnade ärendet');
  expect(words('show case', 'nothing')).toBe('Nekades att öppna ärendet');
  expect(words('show case', 'notShown')).toBe('Försökte öppna ärendet');
  expect(words('act assign', 'notOpen')).toBe('Försökte svara ”Utse behandlare”');
  expect(words('act assign', 'repeated')).toBe('Svarade ”Utse behandlare”');
});

test('what has no words shows as it is', () => {
  expect(words('act dance')).toBe('act dance');
  expect(words('walk')).toBe('walk');
  expect(words('walk', 'refused')).toBe('Nekades att walk');
});

test('of many cases a few are named, and how many more there are', () => {
  const cases = ['ÖV-2026-0001', 'ÖV-2026-0002', 'ÖV-2026-0003', 'ÖV-2026-0004', 'ÖV-2026-0005'];
  const sample = { month: '2026-01', unit: 'insatser', lines: [line('show mine', 'ok', cases)] };
  expect(JSON.stringify(sampleBody(sample, situationAt(instantOf('2026-02-02 08:30'))))).toContain(
    '"ÖV-2026-0001, ÖV-2026-0002 och 3 till · måndag 12 januari klockan 09.00"',
  );
});

const s = situationAt(instantOf('2026-02-02 08:30'));
const shownIn = (unit: string, ...lines: AccessLine[]) =>
  JSON.stringify(sampleBody({ month: '2026-01', unit, lines }, s));

test('another unit’s case has no number, another unit’s person no name; the line stays', () => {
  const both = ['ÖV-2026-0001', 'LI-2026-0003', 'AN-2026-0004'];
  expect(shownIn('insatser', line('show case', 'nothing', ['LI-2026-0003']))).toMatch(
    /Bea Exempel.*Nekades att öppna ärendet.*"ett ärende utanför enheten · /,
  );
  expect(shownIn('insatser', line('show mine', 'ok', both))).toContain(
    '"ÖV-2026-0001 och 2 ärenden utanför enheten · ',
  );
  expect(shownIn('vo', line('show mine', 'ok', both))).toContain(
    '"LI-2026-0003, AN-2026-0004 och ett ärende utanför enheten · ',
  );
  const whose = (name: 'bo' | 'vilma') => ({ ...line('show case', 'ok'), for: idOf(name) });
  expect(shownIn('insatser', whose('bo'))).toContain('"Bea Exempel för Bo Prov"');
  expect(shownIn('insatser', whose('vilma'))).toContain('"Bea Exempel för någon utanför enheten"');
  expect(shownIn('insatser', { ...line('show mine', 'ok'), who: 'nobody' })).toContain(
    '"Någon som har slutat"',
  );
});

test.each([
  ['insatser', ['ÖV-2026-0001']],
  ['ifo', ['ÖV-2026-0001']],
  ['vo', ['LI-2026-0001', 'AN-2026-0001', 'ÖL-2026-0001', 'Link-kontroll VO 2026-01-12 nr 1']],
  ['fh', ['LI-2026-0001', 'AN-2026-0001', 'ÖL-2026-0001', 'Link-kontroll FH 2026-01-12 nr 1']],
])('what can be a matter of %s', (unit, numbers) => {
  const checks = ['Link-kontroll VO 2026-01-12 nr 1', 'Link-kontroll FH 2026-01-12 nr 1'];
  const all = [
    'ÖV-2026-0001',
    'LI-2026-0001',
    'AN-2026-0001',
    'ÖL-2026-0001',
    ...checks,
    'XX-2026-0001',
    '',
  ];
  expect(all.filter((number) => canConcern(unitOf(s.people, unit) as Unit, number))).toEqual(
    numbers,
  );
});
