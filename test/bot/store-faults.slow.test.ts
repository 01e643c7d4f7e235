import type { Aim, ProxyFault } from '../support/faulty-proxy.ts';
import {
  CASE_NOT_SHOWN,
  expectToldInLog,
  type FaultyTown,
  inFaultyTown,
  NOT_SAVED,
  NOT_SHOWN,
  OPENING,
  SAVED_UNSEEN,
  saidIn,
  UNDONE,
  UNKNOWN,
  UNSURE,
} from '../support/faulty-town.ts';
import { emulatorForFile, personNamed, type TownOptions } from '../support/town.ts';
import { openCase } from '../support/walk.ts';

const emulator = emulatorForFile();
const inWorld = <T>(work: (world: FaultyTown) => Promise<T>, options?: TownOptions) =>
  inFaultyTown(emulator(), work, options);

const ASSIGN = ['eva', 'Utse behandlare', { 'Vem blir behandlare': 'Bea Exempel' }] as const;

/**
 * Presses during the fault and returns the answer. Then it presses twice more, with the same
 * activity and with a new one.
 */
async function pressedThrough(
  { town, proxy }: FaultyTown,
  aim: Aim,
  fault: ProxyFault,
): Promise<string> {
  await openCase(town);
  const press = town.button(...ASSIGN);
  const lift = proxy.fail(aim, fault);
  const first = await town.pressed(...ASSIGN, { id: 'first', unsettled: true });
  lift();
  await town.settled();
  expect(first.httpStatus).toBe(200);
  expectToldInLog(town, press.data.case ?? '', 'Bea');
  for (const id of ['first', 'second']) {
    const again = await town.client.press(personNamed('eva'), { ...press, activityId: id });
    await town.settled();
    expect(saidIn(again)).toContain('\nBehandlare\nBea Exempel\n');
  }
  // A message whose sweep failed is sent when the claim of that sweep has expired.
  await town.leap('2026-01-12 10:00');
  expect((await town.theCase()).events.map(({ type }) => type)).toEqual([...OPENING, 'assigned']);
  expect(town.messages('bea')).toHaveLength(1);
  return saidIn(first);
}

/** Runs the faults at the same time, because each town mostly waits. */
async function ofEach(
  aim: Aim,
  faults: readonly ProxyFault[],
  options?: TownOptions,
): Promise<string[]> {
  return Promise.all(
    faults.map((fault) => inWorld((world) => pressedThrough(world, aim, fault), options)),
  );
}

/** For a fault that is never answered, the bot waits no longer than it does in use. */
const usual: TownOptions = { service: { patience: 1 } };

describe('a press on a card: one event, one message, and a sentence that is true', () => {
  test('neither the case nor what is true today can be read: it is not saved', async () => {
    const aim = { method: 'GET', container: 'cases' } as const;
    expect(await ofEach(aim, [...UNDONE, 503, 408])).toEqual(Array(5).fill(NOT_SAVED));
  });

  test('the case cannot be written: it is not saved, or not known to be', async () => {
    const aim = { method: 'PUT', container: 'cases' } as const;
    expect(await ofEach(aim, UNDONE)).toEqual(UNDONE.map(() => NOT_SAVED));
    expect(await ofEach(aim, UNKNOWN)).toEqual(UNKNOWN.map(() => UNSURE));
  });

  test('somebody else is always first: it is not saved', async () => {
    expect(await ofEach({ method: 'PUT', container: 'cases' }, [412])).toEqual([NOT_SAVED]);
  });

  test('the access log cannot be written: it is saved, and not shown', async () => {
    const faults = [...UNDONE, ...UNKNOWN];
    expect(await ofEach({ method: 'POST', container: 'accessLog' }, faults)).toEqual(
      faults.map(() => SAVED_UNSEEN),
    );
  });

  test('no answer at all, before or after the write: the outcome is unknown, in time', async () => {
    const put = { method: 'PUT', container: 'cases' } as const;
    const said = await Promise.all([
      ofEach(put, ['never', 'lost'], usual),
      ofEach({ method: 'GET', container: 'cases' }, ['never', 'reset-before'], usual),
    ]);
    expect(said.flat()).toEqual(Array(4).fill(UNSURE));
    expect(await ofEach({ method: 'POST', container: 'accessLog' }, ['never'], usual)).toEqual([
      SAVED_UNSEEN,
    ]);
  });

  test('what passes at once, or is slow, is not noticed', async () => {
    const once: readonly ProxyFault[] = [
      429,
      { busyMs: 30 },
      449,
      503,
      408,
      'reset-before',
      'reset-after',
    ];
    const through = (fault: ProxyFault) =>
      inWorld(async ({ town, proxy }) => {
        for (const method of ['POST', 'PUT'] as const) proxy.failNext(method, fault);
        await openCase(town);
        for (const method of ['GET', 'QUERY', 'PUT', 'POST'] as const)
          proxy.failNext(method, fault);
        await town.press(...ASSIGN);
        expect((await town.theCase()).events.map(({ type }) => type)).toEqual([
          ...OPENING,
          'assigned',
        ]);
        expect(town.messages('bea')).toHaveLength(1);
        return town.newest('bea');
      });
    const unhindered = await inWorld(async ({ town }) => {
      await openCase(town);
      await town.press(...ASSIGN);
      return town.newest('bea');
    });
    // The faults run one by one, because the client's own pauses leave little time for each press.
    for (const fault of [...once, { slowMs: 20 }]) expect(await through(fault)).toBe(unhindered);
  });
});

describe('nothing is shown without its access-log line; otherwise a sentence says so', () => {
  // A case needs no query, so it is shown when only lists fail.
  const shown = expect.stringContaining('Ärende ÖV-2026-0001');
  test.each<[string, Aim, unknown]>([
    ['the lists', { method: 'QUERY' }, shown],
    ['what is true today', { method: 'GET', container: 'cases' }, CASE_NOT_SHOWN],
    ['the access log', { method: 'POST', container: 'accessLog' }, CASE_NOT_SHOWN],
  ])('"mina ärenden" and a case: %s', async (_, aim, ofCase) => {
    const said = [...UNDONE, 503, 408, ...(aim.method === 'POST' ? UNKNOWN : [])].map((fault) =>
      inWorld(async ({ town, proxy }) => {
        await openCase(town);
        const lift = proxy.fail(aim, fault);
        const words = [
          await town.type('eva', 'mina ärenden'),
          await town.type('eva', 'ärende ÖV-2026-0001'),
        ];
        lift();
        expectToldInLog(town, 'ÖV-2026');
        expect(await town.type('eva', 'mina ärenden')).toContain('ÖV-2026-0001');
        return words;
      }),
    );
    for (const words of await Promise.all(said)) expect(words).toEqual([NOT_SHOWN, ofCase]);
  });

  test('a case, to somebody whose address this replica does not know: the addresses', async () => {
    await inWorld(async ({ town, proxy }) => {
      await openCase(town);
      const lift = proxy.fail({ method: 'GET', container: 'people' }, 503);
      expect(await town.type('bo', 'ärende ÖV-2026-0001')).toBe(NOT_SHOWN);
      lift();
      expectToldInLog(town, 'ÖV-2026');
    });
  });

  test('nothing is answered at all: that is said in time', async () => {
    await inWorld(async ({ town, proxy }) => {
      await openCase(town);
      const lift = proxy.fail({ method: 'POST', container: 'accessLog' }, 'never');
      expect(await town.type('eva', 'mina ärenden')).toBe(NOT_SHOWN);
      lift();
      const liftOther = proxy.fail({ method: 'GET', container: 'cases' }, 'never');
      expect(await town.type('eva', 'hjälp')).toBe(NOT_SHOWN);
      liftOther();
      expectToldInLog(town);
    }, usual);
  });
});
