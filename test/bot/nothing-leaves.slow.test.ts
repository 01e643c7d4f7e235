import { questionsA } from '../../src/domain/aid/tables/table-a.ts';
import { questionsB } from '../../src/domain/aid/tables/table-b.ts';
import { questionsC } from '../../src/domain/aid/tables/table-c.ts';
import { A1 } from '../support/aid-walk.ts';
import { everythingSaid, fetched, OWN_TOKEN } from '../support/everything-said.ts';
import { type FaultyProxy, startFaultyProxy } from '../support/faulty-proxy.ts';
import { aidDays, outpatientDays } from '../support/full-days.ts';
import { leaksIn, type Secrets, type Trace } from '../support/leaks.ts';
import { misused } from '../support/misused.ts';
import { demoStaff, stranger } from '../support/people.ts';
import { emulatorForFile, NAMES, personNamed, startTown, type Town } from '../support/town.ts';
import { openCase } from '../support/walk.ts';

/**
 * This file runs full days of both routines, used well and badly and with every fault. It then
 * looks at what leaves the bot and what it stores (docs/routines.md).
 */
jest.setTimeout(240_000);

const WORDS = 'Qvasselqvist sover dåligt';
const FAULT = 'Xerxeskrasch';
const NUMBER = '191212121212';

const TOO_COMMON = ['nej', 'ja', 'lss', 'annat'];
const secrets: Secrets = {
  marks: ['qvasselqvist', 'sover dåligt', FAULT],
  choices: [
    ...[...questionsA, ...questionsB, ...questionsC]
      .flatMap(({ of }) => of)
      .filter((word) => !TOO_COMMON.includes(word)),
    ...[
      'Psykiatrisk',
      'Psykisk ohälsa',
      'Ja, pågående ärende',
      'Nej',
      'Somatisk',
      'Annan orsak',
      'Ja, tidigare insatser',
      'Boendestöd',
    ],
    ...['Vård- och omsorgsboende', 'Endast hemtjänst', 'Åldrande'],
  ],
  tokens: [OWN_TOKEN],
  names: demoStaff.people.map((person) => person.name),
};

describe('the scanner finds', () => {
  const card = { type: 'Input.ChoiceSet', choices: [{ title: 'Nej', value: 'aldrig' }] };
  test.each<[string, Trace['where'], unknown, string]>([
    ['a refused word', 'message', { summary: `Ändra ${WORDS}.` }, 'refused or of an error'],
    [
      'the words of an error',
      'answer',
      { body: `{"message":"${FAULT}"}` },
      'refused or of an error',
    ],
    ['a personal number in a text', 'document', { note: ['19121212-1212'] }, 'personal number'],
    ['a personal number that is a number', 'document', { note: 191212121212 }, 'personal number'],
    ['a personal number in a key', 'file', { '191212121212': 1 }, 'personal number'],
    [
      'a personal number in an answer’s JSON',
      'answer',
      { text: '{"value":191212121212}' },
      'personal number',
    ],
    ['what was chosen', 'document', { answers: { vo: 'aldrig' } }, 'answer to a routing question'],
    [
      'what was chosen, as a form shows it',
      'answer',
      { text: JSON.stringify({ ...card, value: 'aldrig' }) },
      'answer to a routing question',
    ],
    ['a signed token', 'log', '{"headers":"eyJhbGciOiJSUzI1NiJ9.eyJhIjoxfQ.c2ln"}', 'token'],
    ['a token’s header', 'console', 'authorization: Bearer x', 'token'],
    ['the bot’s own token', 'answer', { headers: { 'x-a': OWN_TOKEN } }, 'token'],
    ['a stack', 'message', { text: 'Error\n    at turn (/app/src/teams/bot.ts:12:5)' }, 'stack'],
    [
      'a stack with its message',
      'log',
      '{"stack":["TypeError: x","at f (/a.ts:1:2) with more"]}',
      'stack',
    ],
    ['a name in the log', 'log', '{"who":"Sara Exempel"}', 'name'],
  ])('%s', (_, where, what, kind) => {
    expect(leaksIn([{ where, what }], secrets)).toEqual([`${where}: ${kind}`]);
  });

  test('and nothing where nothing is', () => {
    const traces: Trace[] = [
      {
        where: 'message',
        what: { text: 'Sara Exempel, måndag 12 januari klockan 09.00, ÖV-2026-0001', ...card },
      },
      {
        where: 'log',
        what: '{"turn":"0a1b2c3d","stack":["at f (/app/src/a.ts:1:2)","at async g (file:///b.js:3:4)"]}',
      },
      {
        where: 'document',
        what: { id: 'letter:05bc6075a890406a966d25927ad8e3ae', row: 'A1', _ts: 1212121212 },
      },
    ];
    expect(leaksIn(traces, secrets)).toEqual([]);
  });
});

describe('of full days of both routines', () => {
  const emulator = emulatorForFile();
  const told: Trace[] = [];
  let proxy: FaultyProxy;
  let town: Town;
  let spoken: jest.SpyInstance[];
  let isBroken = false;

  beforeAll(async () => {
    spoken = (['error', 'warn', 'log', 'info'] as const).map((level) =>
      jest.spyOn(console, level).mockImplementation(() => undefined),
    );
    proxy = await startFaultyProxy(emulator().endpoint);
    town = await startTown(emulator(), {
      aid: true,
      at: '2026-01-12 08:00',
      endpoint: proxy.endpoint,
      service: {
        stores: (kept) => ({
          ...kept,
          dialogs: {
            ...kept.dialogs,
            async of(person) {
              if (isBroken) throw new TypeError(`${FAULT} hos Sara Exempel, ${NUMBER}`);
              return kept.dialogs.of(person);
            },
          },
        }),
      },
    });
    const badly = misused(town, { words: WORDS, number: NUMBER });
    await aidDays(badly);
    await outpatientDays(badly);
  });
  afterAll(async () => {
    for (const spy of spoken) spy.mockRestore();
    await town.stop();
    await proxy.stop();
  });

  async function expectNothing(): Promise<void> {
    const console = spoken.flatMap((spy) =>
      spy.mock.calls.map((what): Trace => ({ where: 'console', what })),
    );
    const all = [...(await everythingSaid(town)), ...told, ...console];
    for (const where of ['log', 'document', 'message', 'answer'] as const)
      expect(all.filter((trace) => trace.where === where).length).toBeGreaterThan(10);
    expect(leaksIn(all, secrets)).toEqual([]);
  }

  test('nothing leaves when they are badly used', async () => {
    const channel = '19:annan@thread.tacv2';
    for (const text of [NUMBER, WORDS, `ärende ${WORDS}`, `skriv ut ${WORDS}`]) {
      await town.client.say(stranger, text);
      await town.client.say(personNamed('eva'), `<at>Rutinbot</at> ${text}`, { channel });
      await town.client.send(personNamed('eva'), {
        type: 'invoke',
        name: text,
        value: { [text]: text },
      });
      await town.client.send(personNamed('eva'), { type: 'event', name: text, value: text });
      for (const token of ['expired', 'garbage', 'wrong-key'] as const)
        await town.client.say(personNamed('eva'), text, { token });
      await town.client.say(personNamed('eva'), '', { rawBody: `{"text":"${text}` });
    }
    await town.type('vilma', 'inskrivning');
    const part = Object.fromEntries(Object.entries(A1).slice(0, 2));
    expect(await town.press('vilma', 'Visa förslag', part)).toMatch(/Fyll i/);
    await expectNothing();
  });

  test('nor in a file, nor its address anywhere but in the message of whoever asked', async () => {
    await town.type('simon', 'skriv ut ÖV-2026-0001');
    const { dialogs = [] } = await town.everything();
    const links = (dialogs as { id: string; person: string }[]).filter(({ id }) =>
      id.startsWith('file:'),
    );
    expect(links.length).toBeGreaterThanOrEqual(3);
    for (const { id } of links)
      for (const method of ['GET', 'POST'])
        told.push(await fetched(town, `/skriv-ut/${id.slice(5)}`, method));
    expect(told.map(({ what }) => (what as { status: number }).status)).toEqual(
      expect.arrayContaining([200, 404]),
    );
    for (const path of [
      `/skriv-ut/${NUMBER}`,
      `/skriv-ut/${encodeURIComponent(WORDS)}`,
      `/${NUMBER}`,
      '/healthz',
      '/readyz',
    ])
      told.push(await fetched(town, path));
    await expectNothing();

    for (const { id, person } of links) {
      const token = id.slice(5);
      const elsewhere = [
        ...NAMES.filter((name) => personNamed(name).id !== person).flatMap((name) =>
          town.messages(name),
        ),
        ...town.client.answers.map(({ text, headers }) => ({ text, headers })),
        ...town.log,
        ...told,
        ...(dialogs as { id: string }[]).filter((doc) => doc.id !== id),
        ...((await town.everything()).accessLog ?? []),
      ];
      expect(JSON.stringify(elsewhere)).not.toContain(token);
    }
  });

  test('nor when a request fails: the number shown leads to its log lines only', async () => {
    const from = town.log.length;
    isBroken = true;
    const pressed = await town.client.press(personNamed('sara'), {
      data: { dialog: 'new', form: 'new#1', decided: WORDS },
    });
    await town.client.say(personNamed('vilma'), 'inskrivning');
    isBroken = false;
    const number = /Säg det här numret om du frågar någon: (\w+)\./.exec(pressed.text)?.[1];
    const lines = town.log
      .slice(from)
      .map((line) => JSON.parse(line) as { turn?: string; level?: number; name?: string });
    expect(lines.filter(({ turn }) => turn === number)).toMatchObject([
      { level: 50, name: 'TypeError' },
    ]);
    await expectNothing();
  });

  test('nor when the database fails, and when Teams does', async () => {
    await openCase(town);
    const assign = town.button('eva', 'Utse behandlare', { 'Vem blir behandlare': 'Bea Exempel' });
    const faults = [
      ['GET', 503],
      ['PUT', 'reset-after'],
      ['POST', 449],
      ['QUERY', 500],
      ['PUT', 400],
    ] as const;
    for (const [method, fault] of faults) {
      const heal = proxy.fail({ method }, fault);
      await town.client.press(personNamed('eva'), {
        ...assign,
        data: { ...assign.data, note: WORDS },
      });
      await town.client.say(personNamed('sara'), `ärende ${WORDS}`);
      heal();
    }
    await town.settled();
    const body = { error: { code: FAULT, message: `${FAULT} ${NUMBER}` } };
    for (const fault of [400, 403, 404, 500, 401]) {
      const heal = town.teams.failWhile({ fault, body });
      await town.client.say(personNamed('sara'), 'mina ärenden');
      await openCase(town).catch(() => undefined);
      await town.settled();
      heal();
    }
    await town.leap('2026-01-20 09:00');
    expect(town.log.join('')).toContain('the database failed');
    await expectNothing();
  });
});
