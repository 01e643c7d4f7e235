import { containers } from '../../src/cosmos/containers.ts';
import { textOf } from '../support/card-reader.ts';
import { aidDays, CHANNEL, outpatientDays, SYSTEM_NUMBERS } from '../support/full-days.ts';
import { emulatorForFile, NAMES, startTown, type Town } from '../support/town.ts';

/**
 * This file tests the retention of every kind of case (docs/routines.md). When the time is up, only
 * the access log still shows that the case existed.
 */
const emulator = emulatorForFile();
let town: Town;
/** Holds the ids of the channel posts about checks of Link. */
let posts: string[];
/** Holds every id and number by which these cases are known, also those of the case system. */
let names: string[];

beforeAll(async () => {
  town = await startTown(emulator(), { aid: true, at: '2026-01-12 08:00' });
  await aidDays(town);
  await outpatientDays(town);
  const cases = (await town.cases()).filter((doc) => (doc.events[0]?.at ?? '') < '2026-01-19');
  expect([...new Set(cases.map((doc) => doc.kind))].toSorted()).toEqual([
    'application',
    'check',
    'ongoing',
    'outpatient',
    'watch',
  ]);
  expect(cases.filter((doc) => doc.index.open)).toEqual([]);
  posts = town.teams
    .messages(CHANNEL)
    .flatMap(({ id, card }) => (JSON.stringify(card).includes('check:VO:') ? [id] : []));
  names = [...cases.flatMap((doc) => [doc.id, doc.number]), ...SYSTEM_NUMBERS];
});
afterAll(() => town.stop());

const namesIn = (whole: unknown) => {
  const text = JSON.stringify(whole);
  return names.filter((name) => text.includes(name));
};
const inTeams = () => [
  ...NAMES.flatMap((name) =>
    town.messages(name).map((message, at) => ({ ...message, shown: town.cards(name)[at] })),
  ),
  ...town.teams.messages(CHANNEL),
];
/**
 * Returns the ids of the monthly samples. They belong to the access log and keep their own 90 days.
 */
const samples = async () => {
  const letters = ((await town.everything()).cases ?? []) as {
    what?: string;
    cards?: Record<string, { activityId?: string }>;
  }[];
  return letters
    .filter(({ what }) => what === 'sample')
    .flatMap(({ cards }) => Object.values(cards ?? {}).map((card) => card.activityId));
};
const documents = async () => {
  const { accessLog: _, ...rest } = await town.everything();
  return Object.entries(rest).flatMap(([container, docs]) =>
    docs.map((doc) => ({ container, doc })),
  );
};

test('while they are kept they are named: each kind of place is looked into', async () => {
  const found = (await documents()).filter(({ doc }) => namesIn(doc).length > 0);
  expect(new Set(found.map(({ container }) => container))).toEqual(new Set(['cases', 'dialogs']));
  const kinds = found.map(
    ({ doc }) => (doc as { kind?: string; what?: string }).what ?? (doc as { kind?: string }).kind,
  );
  expect(kinds).toEqual(
    expect.arrayContaining([
      'outpatient',
      'watch',
      'application',
      'ongoing',
      'check',
      'takenOver',
      'back',
    ]),
  );
  expect(namesIn(inTeams()).length).toBeGreaterThan(10);
  expect(posts).not.toEqual([]);
});

test('90 days after the end only the access log has anything left, also in Teams', async () => {
  for (const day of ['2026-02-16', '2026-03-23', '2026-04-12', '2026-04-20'])
    await town.leap(`${day} 09:00`);

  for (const { container, doc } of await documents()) {
    const { id, until } = doc as { id: string; until?: string };
    // The database deletes these documents by their expiry time, but the emulator keeps them. The
    // bot does not read an expired document.
    if (container === containers.dialogs.id && until !== undefined && until < town.now()) continue;
    expect({ container, id, names: namesIn(doc) }).toEqual({ container, id, names: [] });
  }
  const ofTheLog = await samples();
  expect(namesIn(inTeams().filter(({ id }) => !ofTheLog.includes(id)))).toEqual([]);
  const purged = NAMES.flatMap((name) => town.chat(name)).filter(
    (text) => text === 'Innehållet i det här meddelandet är gallrat.',
  );
  expect(purged.length).toBeGreaterThan(20);
  for (const post of town.teams.messages(CHANNEL).filter(({ id }) => posts.includes(id)))
    expect(textOf(post.card)).toBe('Innehållet i det här meddelandet är gallrat.');
  expect(namesIn(await town.accessLines())).toEqual(
    expect.arrayContaining(['ÖV-2026-0001', 'LI-2026-0001', 'ÖL-2026-0001']),
  );
  for (const day of ['2026-05-18', '2026-05-25']) await town.leap(`${day} 09:00`);
  expect(namesIn(inTeams())).toEqual([]);
  expect(await town.type('simon', 'ärende ÖV-2026-0001')).toBe(
    'Ärendet finns inte eller så saknar du behörighet.',
  );
});

test('the database itself deletes forms after an hour, otherwise only the access log', () => {
  const lives = Object.values(containers).map(({ id, ...how }) => [
    id,
    'defaultTtl' in how ? how.defaultTtl : undefined,
  ]);
  expect(Object.fromEntries(lives)).toEqual({
    cases: undefined,
    people: undefined,
    dialogs: 3600,
    accessLog: 731 * 24 * 60 * 60,
  });
});
