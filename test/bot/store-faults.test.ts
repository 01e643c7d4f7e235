import { textOf } from '../support/card-reader.ts';
import { type Aim, type FaultyProxy, type ProxyFault, startFaultyProxy } from '../support/faulty-proxy.ts';
import type { Name } from '../support/people.ts';
import type { Answer } from '../support/teams-client.ts';
import { emulatorForFile, personNamed, startTown, type Town, type TownOptions } from '../support/town.ts';
import { opened } from '../support/walk.ts';

const emulator = emulatorForFile();

interface World {
  readonly town: Town;
  readonly proxy: FaultyProxy;
}

/** A town whose database can fail. */
async function inWorld<T>(work: (world: World) => Promise<T>, options: TownOptions = {}): Promise<T> {
  const proxy = await startFaultyProxy(emulator().endpoint);
  const town = await startTown(emulator(), { ...options, endpoint: proxy.endpoint });
  try {
    return await work({ town, proxy });
  } finally {
    await town.stop();
    await proxy.stop();
  }
}

const NOT_SAVED = 'Det gick inte att spara just nu. Försök igen om en stund.';
const UNSURE = 'Jag vet inte om det sparades. Öppna ärendet igen.';
const SAVED_UNSEEN = 'Det är sparat, men jag kan inte visa det just nu. Titta igen om en stund.';
const NOT_SHOWN = 'Jag kan inte visa det just nu. Försök igen om en stund.';

/** After these nothing is written; after those it is not known. */
const UNDONE: readonly ProxyFault[] = [429, { busyMs: 60_000 }, 449];
const UNKNOWN: readonly ProxyFault[] = [503, 408, 'reset-before', 'reset-after'];

const saidIn = (answer: Answer) => (answer.card ? textOf(answer.card) : (answer.message ?? answer.text));

/** The bot's log says that the database failed, not what it was about, and no turn has fallen over. */
function expectToldInLog({ log }: Town, ...content: string[]): void {
  const all = log.join('');
  expect(all).toMatch(/"level":40,.*the database failed/);
  expect(all).not.toContain('a turn failed');
  for (const words of content) expect(all).not.toContain(words);
}

const OPENING = ['opened', 'decisionMade', 'orderCreated'];
const ASSIGN = ['eva', 'Utse behandlare', { 'Vem blir behandlare': 'Bea Exempel' }] as const;

/** Presses while the database fails, and then again, with the same activity and as another: what was said the first time. */
async function pressedThrough({ town, proxy }: World, aim: Aim, fault: ProxyFault): Promise<string> {
  await opened(town);
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
    expect(saidIn(again)).toContain('Behandlare: Bea Exempel');
  }
  // What the database failed the sweep in comes a quarter of an hour later.
  await town.leap('2026-01-12 10:00');
  expect((await town.theCase()).events.map(({ type }) => type)).toEqual([...OPENING, 'assigned']);
  expect(town.messages('bea')).toHaveLength(1);
  return saidIn(first);
}

/** Several at once: most of their time they wait. */
async function ofEach(aim: Aim, faults: readonly ProxyFault[]): Promise<string[]> {
  return Promise.all(faults.map((fault) => inWorld((world) => pressedThrough(world, aim, fault))));
}

describe('a press on a card: one event, one message, and a sentence that is true', () => {
  test.each<[string, Aim]>([
    ['who is away cannot be read', { method: 'QUERY', container: 'cases' }],
    ['the channels and addresses cannot be read', { method: 'GET', container: 'people' }],
    ['the case cannot be read', { method: 'GET', container: 'cases' }],
  ])('%s: it is not saved', async (_, aim) => {
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
    expect(await ofEach({ method: 'POST', container: 'accessLog' }, faults)).toEqual(faults.map(() => SAVED_UNSEEN));
  });

  test('nothing is answered at all, before or after the write: it is not known, and known in time', async () => {
    const put = { method: 'PUT', container: 'cases' } as const;
    const said = await Promise.all([
      ofEach(put, ['never', 'lost']),
      ofEach({ method: 'GET', container: 'cases' }, ['never', 'reset-before']),
      ofEach({ method: 'QUERY', container: 'cases' }, ['never']),
    ]);
    expect(said.flat()).toEqual(Array(5).fill(UNSURE));
    expect(await ofEach({ method: 'POST', container: 'accessLog' }, ['never'])).toEqual([SAVED_UNSEEN]);
  });

  test('what passes at once, or is slow, is not noticed', async () => {
    const once: readonly ProxyFault[] = [429, { busyMs: 30 }, 449, 503, 408, 'reset-before', 'reset-after'];
    const through = (fault: ProxyFault) =>
      inWorld(async ({ town, proxy }) => {
        for (const method of ['POST', 'PUT'] as const) proxy.failNext(method, fault);
        await opened(town);
        for (const method of ['GET', 'QUERY', 'PUT', 'POST'] as const) proxy.failNext(method, fault);
        await town.press(...ASSIGN);
        expect((await town.theCase()).events.map(({ type }) => type)).toEqual([...OPENING, 'assigned']);
        expect(town.messages('bea')).toHaveLength(1);
        return town.newest('bea');
      });
    expect(new Set(await Promise.all([...once, { slowMs: 20 }].map(through)))).toEqual(
      new Set([
        await inWorld(async ({ town }) =>
          opened(town)
            .then(() => town.press(...ASSIGN))
            .then(() => town.newest('bea')),
        ),
      ]),
    );
  });
});

describe('what is shown: nothing without its line in the access log, and a sentence when it cannot be', () => {
  test.each<[string, Aim]>([
    ['the lists', { method: 'QUERY' }],
    ['the addresses', { method: 'GET', container: 'people' }],
    ['the access log', { method: 'POST', container: 'accessLog' }],
  ])('"mina ärenden" and a case: %s', async (_, aim) => {
    const said = [...UNDONE, 503, 408, ...(aim.method === 'POST' ? UNKNOWN : [])].map((fault) =>
      inWorld(async ({ town, proxy }) => {
        await opened(town);
        const lift = proxy.fail(aim, fault);
        const words = [await town.type('eva', 'mina ärenden'), await town.type('eva', 'ärende ÖV-2026-0001')];
        lift();
        expectToldInLog(town, 'ÖV-2026');
        expect(await town.type('eva', 'mina ärenden')).toContain('ÖV-2026-0001');
        return words;
      }),
    );
    for (const words of await Promise.all(said)) expect(words).toEqual([NOT_SHOWN, NOT_SHOWN]);
  });

  test('nothing is answered at all: that is said in time', async () => {
    await inWorld(async ({ town, proxy }) => {
      await opened(town);
      const lift = proxy.fail({ method: 'POST', container: 'accessLog' }, 'never');
      expect(await town.type('eva', 'mina ärenden')).toBe(NOT_SHOWN);
      lift();
      const liftOther = proxy.fail({ method: 'QUERY' }, 'never');
      expect(await town.type('eva', 'hjälp')).toBe(NOT_SHOWN);
      liftOther();
      expectToldInLog(town);
    });
  });
});

/** A form, sent while the database fails, and then again; `made` is what there must be one of in the end. */
interface Sent {
  readonly who: Name;
  readonly word: string;
  readonly button: string;
  readonly filled?: Record<string, string>;
  readonly made: (world: World) => Promise<unknown>;
  readonly once: unknown;
  readonly before?: (town: Town) => Promise<unknown>;
  readonly aid?: true;
}

const forms: Record<string, Sent> = {
  'a new case': {
    who: 'sara',
    word: 'nytt uppdrag',
    button: 'Skicka till Eva Skiss',
    filled: { Beslutet: '2026-01-12' },
    made: async ({ town }) => [(await town.cases()).length, town.messages('eva').length],
    once: [1, 1],
  },
  'an absence': {
    who: 'bea',
    word: 'frånvaro',
    button: 'Anmäl',
    filled: { 'Första dagen borta': '2026-01-12' },
    made: async ({ town }) => [await absences(town), town.messages('eva').length],
    once: [1, 1],
  },
  'taking over': {
    who: 'maj',
    word: 'ta över',
    button: 'Flytta ärendena',
    before: async (town) => {
      for (const _ of [1, 2]) await opened(town);
      await town.type('maj', 'ta över');
      await town.press('maj', 'Visa ärenden', { 'Vems ärenden?': 'Sara Exempel' });
    },
    // Told at least once of each: what was moved before the fault is told by a letter of its own.
    made: async ({ town }) => [
      (await town.cases()).flatMap(({ events }) => events).filter(({ type }) => !OPENING.includes(type)).length,
      ['ÖV-2026-0001', 'ÖV-2026-0002'].filter((number) => town.chat('simon').join().includes(number)).length,
    ],
    once: [2, 2],
  },
  'the rota': {
    who: 'vilma',
    word: 'bevakningslista',
    button: 'Spara listan',
    filled: { 'måndag 12 januari': 'Viktor Prov' },
    before: async (town) => {
      await town.type('vilma', 'bevakningslista');
      await town.press('vilma', 'Visa veckan', { Vecka: '2026-01-12' });
    },
    aid: true,
    made: async ({ town }) =>
      (await town.everything()).cases?.flatMap((doc) => Object.keys((doc as { rota?: object }).rota ?? {})),
    once: ['2026-01-12'],
  },
};

async function absences(town: Town): Promise<number> {
  return (await town.everything()).cases?.filter((doc) => (doc as { kind: string }).kind === 'absence').length ?? 0;
}

/** What was said the first time; sent again as it is, with the same activity and as another, it is made once. */
async function sentThrough(world: World, form: Sent, aim: Aim, fault: ProxyFault): Promise<string> {
  const { town, proxy } = world;
  if (form.before) await form.before(town);
  else await town.type(form.who, form.word);
  const press = town.button(form.who, form.button, form.filled);
  const lift = proxy.fail(aim, fault);
  const first = await town.client.press(personNamed(form.who), { ...press, activityId: 'first' });
  lift();
  await town.settled();
  expectToldInLog(town, 'ÖV-2026', 'Viktor');
  for (const activityId of ['first', 'second']) {
    const again = await town.client.press(personNamed(form.who), { ...press, activityId });
    expect(again.httpStatus).toBe(200);
    await town.settled();
  }
  await town.leap('2026-01-12 10:00');
  expect(await form.made(world)).toEqual(form.once);
  return saidIn(first);
}

describe('a form: what it makes is made once, and a sentence that is true', () => {
  const sentence = { 'a new case': 'POST', 'an absence': 'POST', 'taking over': 'PUT', 'the rota': 'PUT' } as const;

  test.each(Object.entries(sentence))('%s: what it makes cannot be written', async (name, method) => {
    const form = forms[name] as Sent;
    const options: TownOptions = form.aid ? { aid: true } : {};
    const through = (fault: ProxyFault) =>
      inWorld((world) => sentThrough(world, form, { method, container: 'cases' }, fault), options);
    // Its letters are written before the cases are moved: of them something is saved.
    const undone = name === 'taking over' ? UNSURE : NOT_SAVED;
    expect(await Promise.all(UNDONE.map(through))).toEqual(UNDONE.map(() => undone));
    expect(await Promise.all(UNKNOWN.map(through))).toEqual(UNKNOWN.map(() => UNSURE));
  });

  test.each(Object.keys(sentence))('%s: the form cannot be read, or not put away', async (name) => {
    const form = forms[name] as Sent;
    const options: TownOptions = form.aid ? { aid: true } : {};
    const through = (aim: Aim, fault: ProxyFault) => inWorld((world) => sentThrough(world, form, aim, fault), options);
    expect(await through({ method: 'GET', container: 'dialogs' }, 429)).toBe(NOT_SAVED);
  });
});

test('a channel is connected once: not saved, or not known', async () => {
  const said = await Promise.all(
    ([429, 'reset-after', 412] as const).map((fault) =>
      inWorld(
        async ({ town, proxy }) => {
          const channel = '19:vo@thread.tacv2';
          const connect = async () => {
            await town.client.say(personNamed('vilma'), 'koppla kanal', { channel: `${channel};messageid=1` });
            return textOf(town.teams.messages(`${channel};messageid=1`).at(-1)?.card);
          };
          await town.client.say(personNamed('frida'), 'koppla kanal', { channel: '19:fh@thread.tacv2' });
          const lift = proxy.fail({ method: 'PUT', container: 'people' }, fault);
          const first = await connect();
          lift();
          for (const _ of [1, 2]) expect(await connect()).toContain('Kanalen är kopplad till VO.');
          const { people = [] } = await town.everything();
          const { keys } = people.find((doc) => (doc as { id: string }).id === 'channels') as { keys: string[] };
          expect(keys.map((key) => key.slice(0, 10))).toEqual(['channel:FH', 'channel:VO']);
          expectToldInLog(town, 'thread.tacv2');
          return first;
        },
        { aid: true },
      ),
    ),
  );
  expect(said).toEqual([NOT_SAVED, UNSURE, NOT_SAVED]);
});
