import { createStores } from '../../src/cosmos/all-stores.ts';
import { openDatabase } from '../../src/cosmos/client.ts';
import { rememberAddresses } from '../../src/delivery/remembered-addresses.ts';
import { type FaultyProxy, startFaultyProxy } from '../support/faulty-proxy.ts';
import { idOf } from '../support/people.ts';
import { createTeamsClient, type TeamsClient } from '../support/teams-client.ts';
import { teamsFaults } from '../support/teams-faults.ts';
import { addressOf } from '../support/tenant.ts';
import { emulatorForFile, personNamed, startTown, type Town } from '../support/town.ts';
import { openCase, startTreatment } from '../support/walk.ts';

/**
 * Each replica remembers addresses (docs/design.md). When another replica has stored a newer one,
 * Teams' refusal tells.
 */
const emulator = emulatorForFile();
const eva = personNamed('eva');
let proxy: FaultyProxy;
let town: Town;
/** People at the other replica. */
let elsewhere: TeamsClient;

beforeEach(async () => {
  proxy = await startFaultyProxy(emulator().endpoint);
  town = await startTown(emulator(), { endpoint: proxy.endpoint });
});
afterEach(async () => {
  await town.stop();
  await proxy.stop();
});

/** The requests to Teams for Eva since the last call, each with its region. */
let counted = 0;
beforeEach(() => {
  counted = 0;
});
function requestsToEva(): string[] {
  const found = town.teams.requests
    .slice(counted)
    .filter(({ conversationId }) => conversationId.includes(eva.id));
  counted = town.teams.requests.length;
  return found.map(({ method, path }) => `${method} ${path.split('/')[1]}`);
}

/** The service URL after her tenant has moved to the EU Data Boundary (docs/teams.md). */
const movedUrl = () => town.teams.serviceUrl.replace('/emea/', '/eudb/');

const reads = () => proxy.count({ method: 'GET', container: 'people', id: 'address:' });

test('the turn of a known person, and a send to them, read no address', async () => {
  await openCase(town);
  expect(reads()).toBeGreaterThan(0);
  const before = reads();
  await openCase(town);
  expect(town.messages('eva')).toHaveLength(2);
  expect(reads()).toBe(before);
});

test('a person without an address is read each time, so they are found the next second', async () => {
  const address = `address:${eva.id}`;
  await town.loses('people', address);
  await openCase(town);
  expect(town.messages('eva')).toHaveLength(0);
  expect(town.newest('erik')).toContain('Utse behandlare');

  const other = await town.anotherService();
  const client = createTeamsClient(town.teams, `http://127.0.0.1:${other.port}/api/messages`);
  await client.install(eva);
  await openCase(town);
  expect(town.newest('eva')).toMatch(/^Väntat sedan måndag 12 januari\nUtse behandlare\n/);
});

test('only so many are remembered, and the others are read again', async () => {
  const { key } = emulator();
  const { database: name } = town.config.cosmos;
  const opened = await openDatabase({ endpoint: proxy.endpoint, key, database: name });
  const { addresses } = createStores(opened.database, town.now);
  const remembered = rememberAddresses(addresses, 2);
  for (const person of ['eva', 'bea', 'sara'] as const) await remembered.of(idOf(person));
  const before = reads();
  await remembered.of(idOf('bea'));
  await remembered.of(idOf('sara'));
  expect(reads()).toBe(before);
  expect(await remembered.of(idOf('eva'))).toEqual(addressOf(eva.id, town.teams.serviceUrl));
  expect(reads()).toBe(before + 1);
  opened.close();
});

test('after a write whose outcome is not known, what is stored is read', async () => {
  const { key } = emulator();
  const { database: name } = town.config.cosmos;
  const opened = await openDatabase({ endpoint: proxy.endpoint, key, database: name });
  const remembered = rememberAddresses(createStores(opened.database, town.now).addresses);
  await remembered.of(eva.id);
  const moved = addressOf(eva.id, movedUrl());
  // The document of her Teams id is written first.
  const lift = proxy.fail({ method: 'UPSERT', container: 'people' }, 'reset-after', 1);
  await expect(remembered.keep(eva.id, moved)).rejects.toThrow();
  lift();
  expect(await remembered.of(eva.id)).toEqual(moved);
  opened.close();
});

describe('the address changes on another replica', () => {
  beforeEach(async () => {
    await openCase(town);
    const other = await town.anotherService();
    elsewhere = createTeamsClient(town.teams, `http://127.0.0.1:${other.port}/api/messages`);
    requestsToEva();
  });

  /** Eva's tenant moves, and the other replica is the first to see it. */
  async function moveTenant(refusal = teamsFaults.wrongGeo as object): Promise<void> {
    town.teams.failWhile({ fault: 400, ...refusal, region: 'emea', person: eva });
    await elsewhere.say(eva, 'hjälp', { serviceUrl: movedUrl() });
    requestsToEva();
  }

  test('her chat is another one: her card comes there, and no chat is opened', async () => {
    town.teams.forget(eva);
    await elsewhere.say(eva, 'hjälp');
    requestsToEva();
    await openCase(town);
    expect(requestsToEva()).toEqual(['POST emea', 'POST emea']);
    expect(town.newest('eva')).toMatch(/^Väntat sedan måndag 12 januari\nUtse behandlare\n/);
    expect(town.messages('erik')).toEqual([]);

    await openCase(town);
    expect(requestsToEva()).toEqual(['POST emea']);
  });

  test('the other replica opens her removed chat: it is opened once, and again when removed', async () => {
    town.teams.forget(eva);
    const sara = personNamed('sara');
    await elsewhere.say(sara, 'nytt uppdrag');
    const filled = {
      'Vilken dag fattades beslutet': '2026-01-12',
      'Vilken dag skapades uppdraget': '2026-01-12',
    };
    const sends = town.button('sara', 'Skicka till Eva Skiss', filled);
    await elsewhere.press(sara, { verb: 'press', ...sends });
    await town.settled();
    expect(requestsToEva()).toEqual(['POST emea', 'CREATE emea', 'POST emea']);

    await openCase(town);
    expect(requestsToEva()).toEqual(['POST emea', 'POST emea']);
    expect(town.messages('eva')).toHaveLength(2);

    town.teams.forget(eva);
    await openCase(town);
    expect(requestsToEva()).toEqual(['POST emea', 'CREATE emea', 'POST emea']);
    expect(town.messages('erik')).toEqual([]);
  });

  test.each([
    ['the region is wrong', teamsFaults.wrongGeo],
    ['the host is wrong', teamsFaults.wrongHost],
    ['the bot is not in that chat', teamsFaults.notInRoster],
    ['the chat is not found', teamsFaults.conversationNotFound],
  ])('%s: a new card goes to the new address at once, and to nobody else', async (_, refusal) => {
    await moveTenant(refusal);
    await openCase(town);
    expect(requestsToEva()).toEqual(['POST emea', 'POST eudb']);
    expect(town.newest('eva')).toMatch(/^Väntat sedan måndag 12 januari\nUtse behandlare\n/);
    expect(town.messages('erik')).toEqual([]);
    expect(town.log.join('')).not.toContain('a message was refused');
  });

  test('a card is changed at the new address at once', async () => {
    await town.press('eva', 'Utse behandlare', { 'Vem blir behandlare': ['Bea Exempel'] });
    const [card] = town.messages('eva');
    await moveTenant();
    await startTreatment(town);
    expect(requestsToEva().slice(0, 2)).toEqual(['PUT emea', 'PUT eudb']);
    expect(card?.updatedCount).toBeGreaterThan(0);
    expect((await town.theCase()).cards[eva.id]).toMatchObject({ activityId: card?.id });
    expect((await town.theCase()).cards[eva.id]?.retry).toBeUndefined();
  });

  test('a list of the day goes there at once', async () => {
    await town.until('2026-01-15 08:29');
    await moveTenant();
    await town.until('2026-01-15 08:31');
    expect(requestsToEva()).toEqual(['POST emea', 'POST eudb']);
    expect(town.newest('eva')).toMatch(/^(Du har|Har väntat länge|Försenat)/);
  });

  test.each([
    ['a card', '06:59', '07:01', 'Utse behandlare'],
    ['a list that was shown', '08:29', '08:31', 'Mina ärenden'],
  ])('%s that is to be purged is found there', async (_, before, after, shown) => {
    await town.type('eva', 'mina ärenden');
    await town.press('sara', 'Den enskilde avböjde');
    await town.leap(`2026-04-12 ${before}`);
    expect(town.chat('eva').join('\n')).toContain(shown);
    await moveTenant();
    await town.until(`2026-04-12 ${after}`);
    expect(requestsToEva().slice(0, 2)).toEqual(['PUT emea', 'PUT eudb']);
    expect(town.log.join('')).not.toContain('could not be turned into Gallrat');
  });

  test('the address that is stored is refused too: she is not reached, and it is read once', async () => {
    const before = reads();
    town.teams.failWhile({ ...teamsFaults.blocked, person: eva });
    await openCase(town);
    expect(requestsToEva()).toEqual(['POST emea']);
    expect(town.newest('erik')).toContain('Utse behandlare');
    expect(reads() - before).toBeLessThanOrEqual(2);
  });

  test('what Teams refuses for a while goes to the new address when the pause is over', async () => {
    town.teams.failNext({ ...teamsFaults.throttled, person: eva, method: 'POST' });
    await openCase(town);
    await moveTenant();
    await town.leap('2026-01-12 09:01');
    expect(requestsToEva()).toEqual(['POST eudb']);
  });
});
