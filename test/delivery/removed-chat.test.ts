import { killableBots } from '../support/killable.ts';
import { type FaultKind, teamsFaults } from '../support/teams-faults.ts';
import { APP_ID, TENANT_ID } from '../support/tenant.ts';
import { emulatorForFile, personNamed, startTown, type Town } from '../support/town.ts';
import { assignCase, openCase } from '../support/walk.ts';

/**
 * "Ta bort chatthistorik" removes the conversation: Teams answers 404 until the bot opens it again
 * (docs/design.md, docs/teams.md).
 */
const emulator = emulatorForFile();
const startBot = killableBots();
let town: Town;

beforeEach(async () => {
  town = await startTown(emulator(), { sendTimeoutMs: 20_000 });
});
afterEach(() => town.stop());

const eva = personNamed('eva');
const bea = personNamed('bea');

/**
 * Counts the requests that `requestsTo` has already looked at. Each call returns the methods of the
 * requests since the last call, in the person's old and new chats.
 */
let counted = 0;
function requestsTo({ id }: { id: string }): string[] {
  const found = town.teams.requests
    .slice(counted)
    .filter(({ conversationId }) => conversationId.includes(id));
  counted = town.teams.requests.length;
  return found.map(({ method }) => method);
}
beforeEach(() => {
  counted = 0;
});

test('a removed chat gets the next message in three requests, the one after in one', async () => {
  town.teams.forget(eva);
  await openCase(town);
  expect(requestsTo(eva)).toEqual(['POST', 'CREATE', 'POST']);
  expect(town.newest('eva')).toMatch(/^Väntat sedan måndag 12 januari\nUtse behandlare\n/);
  expect(town.messages('erik')).toEqual([]);
  expect(town.newest('sara')).not.toContain('nås inte i Teams');

  await openCase(town);
  expect(requestsTo(eva)).toEqual(['POST']);
  expect(town.messages('eva')).toHaveLength(2);
});

test('it is asked for as Teams wants it: the object id is the id of the only member', async () => {
  town.teams.forget(eva);
  await openCase(town);
  expect(town.teams.requests.find(({ method }) => method === 'CREATE')).toMatchObject({
    path: '/emea/v3/conversations',
    authorization: `Bearer from-${APP_ID}`,
    chat: {
      isGroup: false,
      bot: { id: `28:${APP_ID}` },
      members: [{ id: eva.id }],
      tenantId: TENANT_ID,
      channelData: { tenant: { id: TENANT_ID } },
    },
  });
});

test('as often as a chat is removed it is opened anew, also twice on a day', async () => {
  for (const count of [1, 2, 3]) {
    town.teams.forget(eva);
    await openCase(town);
    expect(requestsTo(eva).filter((method) => method === 'CREATE')).toHaveLength(1);
    expect([count, town.messages('eva').length]).toEqual([count, 1]);
  }
  expect(town.messages('erik')).toEqual([]);
});

test('a list reaches them too, and buttons in the new chat work', async () => {
  await assignCase(town);
  await town.until('2026-01-14 08:29');
  town.teams.forget(personNamed('sara'));
  await town.until('2026-01-14 09:00');
  expect(town.newest('sara')).toMatch(/^Du har/);
  expect(await town.press('sara', 'Visa')).toBeDefined();
  expect(town.newest('sara')).toContain('ÖV-2026-0001');
});

test('a card in a removed chat is lost, and a new one comes at the next wake', async () => {
  await assignCase(town);
  town.teams.forget(eva);
  requestsTo(eva);
  await town.press('sara', 'Allt är klart', {
    'Vilken dag startades uppdraget': '2026-01-12',
  });
  // The bot opens a conversation only for a new message, and this press needs none.
  expect(new Set(requestsTo(eva))).toEqual(new Set(['PUT']));
  expect((await town.theCase()).cards[eva.id]?.activityId).toBeUndefined();
  await town.until('2026-01-13 08:00');
  expect(requestsTo(eva).slice(0, 3)).toEqual(['POST', 'CREATE', 'POST']);
  expect(town.newest('eva')).toContain('[Informationen är lämnad]');
});

describe('the chat cannot be opened', () => {
  test.each([
    ['the bot is not installed', teamsFaults.notInstalled, 'har inte Rutinbot installerad'],
    ['the person has blocked it', teamsFaults.blocked, 'har blockerat Rutinbot'],
    ['it is disabled', teamsFaults.disabled, 'Rutinbot är avstängd'],
    [
      'Teams knows no such person',
      teamsFaults.conversationNotFound,
      'har inte Rutinbot installerad',
    ],
    ['Teams refuses what is asked for', teamsFaults.badArgument, 'Teams tog inte emot'],
  ])(
    '%s: the ladder goes on at once, with the reason, and tomorrow they are tried again',
    async (_, fault, reason) => {
      town.teams.forget(eva);
      const end = town.teams.failWhile({ ...fault, person: eva, method: 'CREATE' });
      await openCase(town);
      expect(requestsTo(eva)).toEqual(['POST', 'CREATE']);
      expect(town.newest('erik')).toMatch(/^Väntat sedan måndag 12 januari\nUtse behandlare\n/);
      // Only her manager is told the reason, because only her manager can do something about it.
      expect(await town.type('vera', 'ärende ÖV-2026-0001')).toContain(reason);
      expect(town.newest('sara')).not.toContain(reason);
      end();
      await town.leap('2026-01-13 08:00');
      expect(town.newest('eva')).toMatch(/^Väntat sedan måndag 12 januari\nUtse behandlare\n/);
    },
  );

  test.each<[string, FaultKind]>([
    ['429', 429],
    ['500', 500],
    ['503', 503],
    ['a connection that breaks before', 'reset-before'],
    ['a connection that breaks after', 'accept-then-reset'],
  ])(
    '%s: it is not known, so it is tried again after a pause; the message comes once',
    async (_, fault) => {
      town.teams.forget(eva);
      town.teams.failNext({ fault, person: eva, method: 'CREATE' });
      await openCase(town);
      expect(requestsTo(eva)).toEqual(['POST', 'CREATE']);
      expect(town.messages('erik')).toEqual([]);
      await town.leap('2026-01-12 09:01');
      expect(requestsTo(eva)).toEqual(['POST', 'CREATE', 'POST']);
      expect(town.messages('eva')).toHaveLength(1);
    },
  );

  test('a newly opened chat is gone too: the next on the ladder gets it that day', async () => {
    town.teams.forget(eva);
    town.teams.failNext(
      { ...teamsFaults.conversationNotFound, person: eva, method: 'POST' },
      { ...teamsFaults.conversationNotFound, person: eva, method: 'POST' },
    );
    await openCase(town);
    expect(requestsTo(eva)).toEqual(['POST', 'CREATE', 'POST']);
    expect(town.newest('erik')).toMatch(/^Väntat sedan måndag 12 januari\nUtse behandlare\n/);
    await town.leap('2026-01-13 08:00');
    expect(requestsTo(eva)[0]).toBe('POST');
    expect(town.newest('eva')).toMatch(/^Väntat sedan måndag 12 januari\nUtse behandlare\n/);
  });
});

test('a slow open is awaited; a second case meanwhile does not open the chat again', async () => {
  await openCase(town);
  await openCase(town);
  town.teams.forget(bea);
  const end = town.teams.failWhile({ fault: 'accept-then-hang', person: bea, method: 'CREATE' });
  const assigns = () =>
    town.press(
      'eva',
      'Utse behandlare',
      { 'Vem blir behandlare': ['Bea Exempel'] },
      { unsettled: true },
    );
  await assigns();
  const [held] = await town.teams.untilHeld(1);
  end();
  await assigns();
  held?.release();
  await town.settled();
  expect(town.messages('bea')).toHaveLength(2);
  expect(requestsTo(bea).filter((method) => method === 'CREATE')).toHaveLength(1);
});

describe('killed in between, another replica sends it, with at most one repeat', () => {
  test.each<[string, FaultKind, 'POST' | 'CREATE', number]>([
    ['before the chat is opened', 'hang', 'CREATE', 1],
    ['when it is opened and nothing known of it', 'accept-then-hang', 'CREATE', 1],
    ['before the message is taken', 'hang', 'POST', 1],
    ['when the message is taken and nothing known of it', 'accept-then-hang', 'POST', 2],
  ])('%s', async (_, fault, method, times) => {
    await openCase(town);
    town.teams.forget(bea);
    const bot = await startBot(town, '2026-01-12 09:00');
    // Teams answers the first POST with 404.
    const isNew = {
      fault,
      method,
      person: method === 'POST' ? town.teams.conversationOf(bea) : bea,
    };
    const end = town.teams.failWhile(isNew);
    await bot.client.press(
      eva,
      town.button('eva', 'Utse behandlare', { 'Vem blir behandlare': ['Bea Exempel'] }),
    );
    await town.teams.untilHeld(1);
    await bot.kill();
    end();
    await town.leap('2026-01-12 09:05');
    await town.leap('2026-01-12 09:30');
    expect(town.messages('bea')).toHaveLength(times);
    expect((await town.theCase()).owed).toEqual([]);
  });
});

test('a removed channel is not opened again, and its unit is told one by one', async () => {
  await town.stop();
  town = await startTown(emulator(), { aid: true, at: '2026-01-12 07:00' });
  const channel = '19:enheten@thread.tacv2';
  await town.client.say(personNamed('vilma'), 'koppla kanal', {
    channel: `${channel};messageid=1`,
  });
  await town.settled();
  town.teams.failWhile({ ...teamsFaults.conversationNotFound, person: channel });
  await town.leap('2026-01-12 08:15');
  expect(town.teams.requests.map(({ method }) => method)).not.toContain('CREATE');
  expect(town.newest('vilma')).toContain('\nBevaka Link, kontroll 1 av 3\n');
});
