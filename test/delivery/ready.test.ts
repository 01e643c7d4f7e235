import { startFaultyProxy } from '../support/faulty-proxy.ts';
import { emulatorForFile, personNamed, startTown, type Town } from '../support/town.ts';
import { openCase } from '../support/walk.ts';

const emulator = emulatorForFile();
let town: Town;

beforeEach(async () => {
  town = await startTown(emulator());
});
afterEach(() => town.stop());

async function ready(): Promise<{
  status: number;
  body: { faults: string[]; warnings: string[]; stuck: number | null };
}> {
  const answer = await fetch(`http://127.0.0.1:${town.service.port}/readyz`);
  return {
    status: answer.status,
    body: (await answer.json()) as { faults: string[]; warnings: string[]; stuck: number | null },
  };
}

const eva = personNamed('eva');

test('all is well', async () => {
  expect(await ready()).toEqual({ status: 200, body: { faults: [], warnings: [], stuck: 0 } });
});

test('a message that Teams refuses is stuck until taken, and the bot stays ready', async () => {
  const end = town.teams.failWhile({ fault: 400, person: eva, method: 'POST' });
  await openCase(town);
  expect(await ready()).toEqual({ status: 200, body: { faults: [], warnings: [], stuck: 1 } });
  end();
  await town.leap('2026-01-13 08:00');
  expect(await ready()).toEqual({ status: 200, body: { faults: [], warnings: [], stuck: 0 } });
});

test('a message that nobody on the ladder can get is stuck until somebody can', async () => {
  await openCase(town);
  const blocked = town.teams.failWhile({
    fault: 403,
    body: { error: { code: 'ConversationBlockedByUser' } },
    method: 'POST',
  });
  await town.press('eva', 'Utse behandlare', { 'Vem blir behandlare': 'Bea Exempel' });
  expect((await ready()).body.stuck).toBe(1);
  blocked();
  await town.leap('2026-01-13 08:00');
  await town.leap('2026-01-13 07:20');
  expect((await ready()).body.stuck).toBe(0);
  expect(town.newest('bea')).toMatch(
    /^Väntat sedan måndag 12 januari\nBoka det inledande mötet\nDu är behandlare i ett nytt ärende\. /,
  );
});

test('Teams has taken nothing for a while: the bot says since when, until it does', async () => {
  await openCase(town);
  const out = town.teams.failWhile({ fault: 503, method: 'POST' });
  await town.press('eva', 'Utse behandlare', { 'Vem blir behandlare': ['Bea Exempel', 'Bo Prov'] });
  for (const time of ['09:02', '09:04', '09:06', '09:08']) await town.leap(`2026-01-12 ${time}`);
  const { status, body } = await ready();
  expect(status).toBe(503);
  expect(body.faults).toEqual([
    expect.stringMatching(/^Teams has taken nothing since 2026-01-12T08:/),
  ]);
  out();
  await town.leap('2026-01-12 09:20');
  expect(await ready()).toEqual({ status: 200, body: { faults: [], warnings: [], stuck: 0 } });
});

test('one person whose conversation fails is not the bot failing', async () => {
  await openCase(town);
  const end = town.teams.failWhile({ fault: 502, person: eva, method: 'PUT' });
  await town.press('eva', 'Be Sara ringa mig');
  for (const time of ['09:02', '09:04', '09:06', '09:08', '09:10'])
    await town.leap(`2026-01-12 ${time}`);
  expect(await ready()).toEqual({ status: 200, body: { faults: [], warnings: [], stuck: 0 } });
  end();
});

test('the keys of the tokens cannot be fetched: every message would be turned away', async () => {
  await town.teams.stop();
  expect(await ready()).toEqual({
    status: 503,
    body: {
      faults: ['the keys of the tokens that Teams sends cannot be fetched'],
      warnings: [],
      stuck: 0,
    },
  });
});

test('a store that is away is a warning: to take the bot out would help nobody', async () => {
  await town.stop();
  const proxy = await startFaultyProxy(emulator().endpoint);
  town = await startTown(emulator(), { endpoint: proxy.endpoint });
  expect((await ready()).status).toBe(200);
  await proxy.stop();
  expect(await ready()).toEqual({
    status: 200,
    body: { faults: [], warnings: ['the store does not answer'], stuck: null },
  });
});

test.each([401, 403])(
  'a store that refuses the rights of the bot (%i) is a fault: somebody has to give them back',
  async (code) => {
    await town.stop();
    const proxy = await startFaultyProxy(emulator().endpoint);
    town = await startTown(emulator(), { endpoint: proxy.endpoint });
    proxy.refuseContainers(code);
    const { status, body } = await ready();
    expect(status).toBe(503);
    expect(body.faults).toEqual(
      ['cases', 'people', 'dialogs', 'accessLog'].map(
        (id) => `${id}: cannot be read (${code}); npm run store makes it`,
      ),
    );
    await proxy.stop();
  },
);
