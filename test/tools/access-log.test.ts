import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AccessLog } from '../../src/app/ports/access-lines.ts';
import { createAccessLog } from '../../src/cosmos/access-log.ts';
import { openDatabase } from '../../src/cosmos/client.ts';
import { makeContainers } from '../../src/cosmos/containers.ts';
import type { KeptLine } from '../../src/domain/access-line.ts';
import { startEmulator } from '../../src/local/emulator/emulator.ts';
import { askedBy } from '../../src/tools/access-log-asked.ts';
import { accessLogCsv } from '../../src/tools/access-log-csv.ts';
import { openLocalSource, openSource } from '../../src/tools/access-log-source.ts';
import { endsWithFile } from '../runner/ending.ts';
import { demoStaff, idOf } from '../support/people.ts';
import { emulatorForFile, startTown } from '../support/town.ts';
import { assignCase } from '../support/walk.ts';

const emulator = emulatorForFile();
let opened: Awaited<ReturnType<typeof openDatabase>>;
let log: AccessLog;

beforeEach(async () => {
  opened = await openDatabase({
    endpoint: emulator().endpoint,
    key: emulator().key,
    database: `log-${randomUUID()}`,
  });
  await makeContainers(opened.database);
  log = createAccessLog(opened.database);
});
afterEach(() => opened.close());

function line(changes: Partial<KeptLine>): KeptLine {
  return {
    at: '2026-11-02T07:15:00.000Z',
    who: idOf('bea'),
    cases: ['ÖV-2026-0001'],
    what: 'show case',
    allowed: true,
    outcome: 'ok',
    units: ['insatser'],
    ...changes,
  };
}

async function printed(args: string, from = log): Promise<string[]> {
  const asked = askedBy(args.split(' '));
  if (!asked) throw new Error('These arguments ask for nothing');
  let csv = '';
  for await (const piece of accessLogCsv(from, asked, demoStaff)) csv += piece;
  expect(csv).toMatch(/^\uFEFF.*\r\n$/s);
  return csv.slice(1, -2).split('\r\n').slice(1);
}

test('a row has two clocks, who, for whom, cases, the Swedish deed and the outcome', async () => {
  await log.write(line({ for: idOf('bo') }));
  await log.write(
    line({
      at: '2026-11-02T07:16:00.000Z',
      who: 'ffffffff-0000-4000-8000-000000000001',
      allowed: false,
      outcome: 'nothing',
    }),
  );
  await log.write(
    line({
      at: '2026-06-30T22:30:00.000Z',
      cases: ['ÖV-2026-0001', 'ÖV-2026-0002'],
      what: 'show mine',
    }),
  );
  const asked = askedBy(['--case', 'öv 2026 1']);
  let csv = '';
  for await (const piece of accessLogCsv(log, asked ?? {}, demoStaff)) csv += piece;
  const [bea, bo] = [idOf('bea'), idOf('bo')];
  expect(csv).toBe(
    [
      '\uFEFFtid (UTC);tid i Sverige;vem (Entra);vem;för vem (Entra);för vem;ärenden;vad;tillåtet;utfall;vad i loggen',
      `2026-06-30T22:30:00.000Z;2026-07-01 00:30;${bea};Bea Exempel;;;ÖV-2026-0001, ÖV-2026-0002;Visade sin lista;ja;ok;show mine`,
      `2026-11-02T07:15:00.000Z;2026-11-02 08:15;${bea};Bea Exempel;${bo};Bo Prov;ÖV-2026-0001;Öppnade ärendet;ja;ok;show case`,
      '2026-11-02T07:16:00.000Z;2026-11-02 08:16;ffffffff-0000-4000-8000-000000000001;;;;ÖV-2026-0001;Nekades att öppna ärendet;nej;nothing;show case',
      '',
    ].join('\r\n'),
  );
});

test('what a spreadsheet would take for a formula, a column or a row is none', async () => {
  const what = ['=1+1', '+46', '-1', '@SUM(A1)', 'a;b', 'say "no"', 'two\r\nlines', '\tx', '\nx'];
  const disguised = [
    '＝1+1',
    '＋46',
    '－1',
    '＠SUM(A1)',
    ' =1+1',
    '\u00a0+46',
    '\u3000＝1',
    '\n =1',
  ];
  for (const each of [...what, ...disguised]) await log.write(line({ what: each }));
  const csv = (await printed('--case ÖV-2026-0001')).join('\r\n');
  for (const cell of [
    "'=1+1",
    "'+46",
    "'-1",
    "'@SUM(A1)",
    '"a;b"',
    '"say ""no"""',
    '"two\r\nlines"',
    "'\tx",
  ])
    expect(csv).toContain(`;${cell};ja;ok;${cell}`);
  for (const each of disguised) {
    const cell = each.includes('\n') ? `"'${each}"` : `'${each}`;
    expect(csv).toContain(`;${cell};ja;ok;${cell}`);
  }
  expect(csv).not.toMatch(/;[=+@]/);
});

test('--case, --person, --from and --to combine; days are Swedish, both included', async () => {
  const seen = (at: string, who: 'bea' | 'bo', number: string) =>
    log.write(line({ at, who: idOf(who), cases: [number] }));
  // In winter a Swedish day begins at 23.00 UTC.
  await seen('2026-10-31T22:59:59.999Z', 'bea', 'ÖV-2026-0001');
  await seen('2026-10-31T23:00:00.000Z', 'bo', 'ÖV-2026-0001');
  await seen('2026-11-30T22:59:59.999Z', 'bea', 'ÖV-2026-0002');
  await seen('2026-11-30T23:00:00.000Z', 'bea', 'ÖV-2026-0001');
  const found = async (args: string) =>
    (await printed(args))
      .map((row) => row.split(';'))
      .map(([at = '', , , who, , , number]) => `${at.slice(8, 13)} ${who} ${number}`);
  expect(await found('--from 2026-11-01 --to 2026-11-30')).toEqual([
    '31T23 Bo Prov ÖV-2026-0001',
    '30T22 Bea Exempel ÖV-2026-0002',
  ]);
  expect(await found('--from 2026-12-01')).toEqual(['30T23 Bea Exempel ÖV-2026-0001']);
  expect(await found('--to 2026-10-31')).toEqual(['31T22 Bea Exempel ÖV-2026-0001']);
  expect(await found('--case OV-2026-0002')).toEqual(['30T22 Bea Exempel ÖV-2026-0002']);
  expect(await found(`--person ${idOf('bo')}`)).toEqual(['31T23 Bo Prov ÖV-2026-0001']);
  expect(
    await found(`--person ${idOf('bea').toUpperCase()} --case ÖV-2026-0001 --from 2026-11-01`),
  ).toEqual(['30T23 Bea Exempel ÖV-2026-0001']);
  expect(await found('--case ÖV-2026-0009')).toEqual([]);
});

test.each([
  [[]],
  [['ÖV-2026-0001']],
  [['--case', 'Anna']],
  [['--person', 'Bea']],
  [['--from', '2026-13-01']],
  [['--from', '2026-11-02', '--to', '2026-11-01']],
  [['--to']],
  [['--month', '2026-11']],
  [['2026-11', '50']],
  [['--local']],
  [['--case', 'ÖV-2026-0001', '--case', 'ÖV-2026-0002']],
  [['--case=ÖV-2026-0001', '--from', '2026-11-01', '--case=ÖV-2026-0001']],
])('what asks for nothing is not guessed at: %j', (args) => {
  expect(askedBy(args)).toBeUndefined();
});

test('more lines than one read takes come once each, in order, also of one moment', async () => {
  const at = (n: number) =>
    new Date(
      Date.parse('2026-11-02T07:00:00.000Z') + Math.floor(n / 40) * 3 * 3_600_000,
    ).toISOString();
  const numbers = Array.from({ length: 1103 }, (_, n) => n);
  const shuffled = numbers.map((n) => (n * 7) % numbers.length);
  for (let done = 0; done < shuffled.length; done += 50)
    await Promise.all(
      shuffled.slice(done, done + 50).map((n) => log.write(line({ at: at(n), what: `w${n}` }))),
    );
  let largest = 0;
  for await (const page of log.pages({})) largest = Math.max(largest, page.length);
  // The largest page holds the lines of one day.
  expect(largest).toBe(8 * 40);
  const rows = (await printed('--from 2026-11-01')).map((row) => row.split(';'));
  expect(rows.map(([when]) => when)).toEqual(numbers.map(at));
  expect(new Set(rows.map((row) => row.at(-1))).size).toBe(1103);
});

test('of a day with the bot: who opened a case, and who was refused', async () => {
  const town = await startTown(emulator());
  try {
    await assignCase(town);
    await town.type('eva', 'ärende ÖV-2026-0001');
    await town.type('bo', 'ärende ÖV-2026-0001');
    const kept = await openDatabase(town.config.cosmos);
    const rows = await printed('--case ÖV-2026-0001', createAccessLog(kept.database));
    kept.close();
    const told = rows
      .map((row) => row.split(';'))
      .map((cells) => `${cells[3]}: ${cells[7]} (${cells[8]})`);
    expect(told.toSorted()).toEqual([
      'Bo Prov: Nekades att söka ett ärende (nej)',
      'Eva Skiss: Svarade ”Utse behandlare” (ja)',
      'Eva Skiss: Sökte ett ärende (ja)',
      'Sara Exempel: Skapade ärendet (ja)',
    ]);
  } finally {
    await town.stop();
  }
});

test('the local world’s journal is read from a copy, and nothing is written there', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'rutinbot-world-'));
  const journal = join(directory, 'cosmos.journal');
  const world = endsWithFile(await startEmulator({ journal }));
  const kept = await openDatabase({
    endpoint: world.endpoint,
    key: world.key,
    database: 'rutinbot',
  });
  await makeContainers(kept.database);
  await createAccessLog(kept.database).write(line({}));
  const before = readFileSync(journal, 'utf8');
  // The log is read while the local world runs.
  const source = await openLocalSource(directory);
  expect(await printed('--case ÖV-2026-0001 --local', source.log)).toEqual([
    expect.stringContaining('Öppnade ärendet'),
  ]);
  await source.close();
  kept.close();
  await world.stop();
  expect(readFileSync(journal, 'utf8')).toBe(before);
  rmSync(directory, { recursive: true });
});

test('the settings of its database that are wrong are named all at once, never shown', async () => {
  await expect(
    openSource({ COSMOS_ENDPOINT: 'http://127.0.0.1:8081', COSMOS_KEY: 'hemligt' }),
  ).rejects.toMatchObject({
    faults: [
      'COSMOS_ENDPOINT: must begin with https://',
      'COSMOS_ENDPOINT: is this machine; npm run dev is the local world',
      "COSMOS_KEY: is an example or the emulator's, not a secret",
    ],
  });
});
