import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { textOf } from '../support/card-reader.ts';
import { PUBLIC_KEY } from '../support/leaks.ts';
import { emulatorForFile, personNamed, startTown, type Town } from '../support/town.ts';
import { changesNothing } from '../support/unchanged.ts';
import { inTreatment, NOTHING_NEW, opened } from '../support/walk.ts';

const emulator = emulatorForFile();
let town: Town;

/** What the SDK tells the console, past our log: of tokens and keys that it does not know. */
let spoken: jest.SpyInstance;

beforeEach(async () => {
  spoken = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  town = await startTown(emulator());
});
afterEach(async () => {
  const said = spoken.mock.calls.map(String).join().replace(PUBLIC_KEY, '');
  spoken.mockRestore();
  expect(said).not.toMatch(/hemligt|hej|mina ärenden|1212/);
  await town.stop();
});

const stranger = { id: '99999999-0000-4000-8000-000000000099', name: 'Okänd Person' };

describe('who is not let in', () => {
  test('somebody who is not on the staff list', async () => {
    await opened(town);
    const press = town.button('eva', 'Utse behandlare', { 'Vem blir behandlare': 'Bea Exempel' });
    const answer = await changesNothing(town, () => town.client.press(stranger, press), 'Okänd');
    expect(answer.message).toBe(
      'Du finns inte i personallistan. Be din närmaste chef att lägga till dig.',
    );

    await changesNothing(town, () => town.client.say(stranger, 'ärende ÖV-2026-0001'));
    expect(textOf(town.teams.messages(stranger)[0]?.card)).toBe(answer.message);
    expect(await town.service.addresses.of(stranger.id)).toBeUndefined();
  });

  test.each([
    ['another tenant', { tenantId: '11111111-0000-4000-8000-000000000011' }],
    [
      'no tenant',
      { activity: { channelData: {}, conversation: { id: 'a:x', conversationType: 'personal' } } },
    ],
    [
      'a foreign serviceUrl, with a token of its own',
      { serviceUrl: 'https://elsewhere.test/emea/' },
    ],
    ['another channel', { activity: { channelId: 'webchat' } }],
    ['a sender without an Entra id', { activity: { from: { id: '29:x', name: 'Eva Skiss' } } }],
  ])('%s', async (_, overrides) => {
    await opened(town);
    const press = town.button('eva', 'Utse behandlare', { 'Vem blir behandlare': 'Bea Exempel' });
    const requests = town.teams.requests.length;
    const answer = await changesNothing(town, () =>
      town.client.press(personNamed('eva'), press, overrides),
    );
    if (answer.httpStatus === 200)
      expect(answer.body).toMatchObject({
        statusCode: 400,
        type: 'application/vnd.microsoft.error',
      });
    else expect([401, 403]).toContain(answer.httpStatus);
    await changesNothing(town, () =>
      town.client.say(personNamed('eva'), 'mina ärenden', overrides),
    );
    expect(town.teams.requests).toHaveLength(requests);
  });

  test.each([
    'missing',
    'garbage',
    'wrong-audience',
    'wrong-issuer',
    'wrong-key',
    'expired',
    'wrong-service-url',
  ] as const)('a token that is %s: 401, and no word of why', async (token) => {
    const answer = await changesNothing(town, () =>
      town.client.say(personNamed('eva'), 'hej', { token }),
    );
    expect(answer.httpStatus).toBe(401);
    expect(answer.text).toBe('');
  });

  test('a team is shown nothing of cases and is not kept as somebody’s address', async () => {
    await opened(town);
    const channel = '19:team@thread.tacv2';
    await changesNothing(town, () =>
      town.client.say(personNamed('eva'), '<at>Rutinbot</at> mina ärenden', { channel }),
    );
    const said = town.teams
      .messages(channel)
      .map((message) => textOf(message.card))
      .join();
    expect(said).not.toContain('ÖV-2026');
    expect(said).toMatch(/egen chatt|privat|enskild/);
  });
});

describe('days', () => {
  test.each([
    '2026-13-01',
    '2026-02-30',
    'i morgon',
    '12/1/2026',
    '2026-01-12T09:00:00Z',
    '0026-01-12',
    '99999-01-01',
    '',
  ])('a decision on "%s"', async (day) => {
    await town.type('sara', 'nytt uppdrag');
    const answer = await town.pressed('sara', 'Skicka till Eva Skiss', {
      Beslutet: day,
      'Uppdraget skapades': day,
    });
    expect(textOf(answer.card)).toMatch(/Skriv datumet|Fyll i|datum/);
    expect(await town.cases()).toEqual([]);
  });

  test('a decision, a start and a talk in the future', async () => {
    await town.type('sara', 'nytt uppdrag');
    expect(
      await town.press('sara', 'Skicka till Eva Skiss', {
        Beslutet: '2026-01-13',
        'Uppdraget skapades': '2026-01-13',
      }),
    ).toMatch(/senare än måndag 12 januari/);
    expect(await town.cases()).toEqual([]);

    await inTreatment(town);
    const events = (await town.theCase()).events.length;
    for (const day of ['2026-01-13', '2026-02-30', 'x'])
      expect(
        await town.press('sara', 'Uppföljningen är hållen', { ...NOTHING_NEW, 'Mötet hölls': day }),
      ).toMatch(/senare än|datum/);
    expect(
      await town.press('sara', 'Rätta datum', {
        'Vilket datum': 'Beslut måndag 12 januari',
        'Rätt datum': '2026-01-13',
      }),
    ).toMatch(/senare än måndag 12 januari/);
    expect((await town.theCase()).events).toHaveLength(events);
  });
});

describe('what is no press at all', () => {
  test('a form with a file gets 415 before a lookup, and nothing is written to disk', async () => {
    const files = () => readdirSync(tmpdir()).filter((name) => name.startsWith('upload_'));
    const before = files();
    const form = new FormData();
    form.set('file', new Blob(['hemligt '.repeat(40_000)]), 'hemligt.txt');
    const answer = await fetch(`http://127.0.0.1:${town.service.port}/api/messages`, {
      method: 'POST',
      body: form,
    });
    expect(answer.status).toBe(415);
    expect(files()).toEqual(before);
  });

  test('300 KB of JSON: 413', async () => {
    const rawBody = JSON.stringify({ type: 'message', text: 'hemligt '.repeat(40_000) });
    const answer = await changesNothing(
      town,
      () => town.client.say(personNamed('eva'), '', { rawBody }),
      'hemligt',
    );
    expect(answer.httpStatus).toBe(413);
  });

  test.each([
    '{"type":"message","text":"hemligt',
    'hemligt',
    '',
    '[]',
    'null',
    '"hemligt"',
    '{}',
    '{"type":5}',
    '[{"hemligt":1}]',
  ])('a body that is no activity: %s', async (rawBody) => {
    const answer = await changesNothing(
      town,
      () => town.client.say(personNamed('eva'), '', { rawBody }),
      'hemligt',
    );
    expect([400, 401]).toContain(answer.httpStatus);
    expect(answer.text).not.toContain('hemligt');
  });

  test.each([
    ['an unknown verb', { verb: 'hemligt', data: { hemligt: 'hemligt' } }],
    ['no data', {}],
    ['data that is no object', { data: 'hemligt' as unknown as object }],
    ['a list', { data: ['hemligt'] }],
    [
      'numbers and objects for texts',
      { data: { case: 5, tasks: { a: 1 }, dialog: ['new'], start: null } },
    ],
    ['a form that is not there', { data: { dialog: 'hemligt', form: 'hemligt', go: 'hemligt' } }],
    ['a prototype key for a form', { data: { dialog: 'constructor', form: '__proto__' } }],
  ])('%s: a sentence, within HTTP 200', async (_, press) => {
    const answer = await changesNothing(
      town,
      () => town.client.press(personNamed('eva'), press),
      'hemligt',
    );
    expect(answer.httpStatus).toBe(200);
    expect(answer.body).toMatchObject({ statusCode: 400, type: 'application/vnd.microsoft.error' });
    expect(answer.message).toMatch(/^(Jag känner inte igen knappen|Formuläret är avslutat)/);
  });

  test('an invoke that is no card action', async () => {
    const invoke = {
      type: 'invoke',
      name: 'composeExtension/query',
      value: { hemligt: 'hemligt' },
    };
    const answer = await changesNothing(
      town,
      () => town.client.send(personNamed('eva'), invoke),
      'hemligt',
    );
    expect(answer.httpStatus).toBe(200);
    expect(answer.message).toMatch(/^Jag känner inte igen knappen/);
  });

  test('task names that say something are not written down', async () => {
    await opened(town);
    const own = town.button('eva', 'Utse behandlare');
    const tasks = 'annasvensson assign@1:annasvensson annasvensson@3';
    const answer = await changesNothing(
      town,
      () => town.client.press(personNamed('eva'), { ...own, data: { ...own.data, tasks } }),
      'annasvensson',
    );
    expect(textOf(answer.card)).toContain('Det går inte att göra längre.');
  });
});

describe('a personal number (a test number of Skatteverket)', () => {
  const numbers = [
    '191212121212',
    '19121212-1212',
    '121212-1212',
    '1912 12 12 - 1212',
    '１９１２１２１２１２１２',
  ];

  test.each(numbers)('typed: %s', async (number) => {
    const answer = await changesNothing(
      town,
      () => town.client.say(personNamed('sara'), `ärende för ${number}`),
      number,
    );
    expect(answer.httpStatus).toBe(200);
    expect(town.newest('sara')).toMatch(
      /^Jag kan inte ta emot det du skrev\. .* Jag har inte sparat det\. Ta bort meddelandet/,
    );
  });

  test.each(numbers)('in a card: %s', async (number) => {
    await town.type('sara', 'nytt uppdrag');
    const press = town.button('sara', 'Skicka till Eva Skiss', {
      Beslutet: '2026-01-12',
      'Ärendets nummer': number,
      'Uppdraget skapades': '2026-01-12',
    });
    const answer = await changesNothing(
      town,
      () => town.client.press(personNamed('sara'), press),
      number,
    );
    expect(answer.message).toMatch(/personnummer\. Jag har inte sparat det\.$/);
    expect(answer.text).not.toContain(number);
  });

  test('in a place where none is asked for: refused as anywhere', async () => {
    await opened(town);
    const own = town.button('eva', 'Utse behandlare', { 'Vem blir behandlare': 'Bea Exempel' });
    for (const data of [
      { ...own.data, note: '191212121212' },
      { ...own.data, case: '19121212-1212' },
      { ...own.data, tasks: '191212121212' },
      { ...own.data, note: { deep: ['191212121212'] } },
      { ...own.data, '191212121212': 'x' },
      { ...own.data, note: { '19121212-1212': 'x' } },
      { ...own.data, note: 191212121212 },
    ]) {
      const press = () => town.client.press(personNamed('eva'), { ...own, data });
      const answer = await changesNothing(town, press, '191212121212', '19121212-1212');
      expect(answer.message).toMatch(/personnummer\. Jag har inte sparat det\.$/);
      expect(answer.text).not.toContain('1212');
    }
  });

  test('from a stranger, in a channel, and at the end of a long text', async () => {
    const number = '191212121212';
    const long = `${'ord '.repeat(2000)} ${number}`;
    await changesNothing(town, () => town.client.say(stranger, number), number);
    expect(textOf(town.teams.messages(stranger).at(-1)?.card)).toMatch(
      /^Du finns inte i personallistan/,
    );
    const channel = '19:team@thread.tacv2';
    await changesNothing(
      town,
      () => town.client.say(personNamed('eva'), `<at>Rutinbot</at> ${number}`, { channel }),
      number,
    );
    expect(textOf(town.teams.messages(channel).at(-1)?.card)).toMatch(
      /^Jag kan inte ta emot det du skrev/,
    );
    await changesNothing(town, () => town.client.say(personNamed('sara'), long), number);
    expect(town.newest('sara')).toMatch(/^Jag kan inte ta emot det du skrev/);
  });
});

describe("a personal number cut as something else's", () => {
  test('as a case number it is in no log', async () => {
    for (const cut of ['ÖV-9006-022397', 'LI 9006 022397', 'an-1990-060223'])
      await town.type('sara', `ärende ${cut}`);
    await town.client.press(personNamed('sara'), {
      data: { show: 'case', case: 'OV-9006-022397' },
    });
    const lines = await town.accessLines();
    expect(lines).toHaveLength(4);
    expect(JSON.stringify(lines)).not.toMatch(/[A-ZÖ]-9006|1990-060/);
  });

  test('in the field of the case system it is refused', async () => {
    await town.type('sara', 'nytt uppdrag');
    for (const cut of ['9006-022397', '90-0602-2397', '9006/02/2397', '19900602-23/97']) {
      const filled = { Beslutet: '2026-01-12', 'Ärendets nummer': cut };
      const answer = await town.press('sara', 'Skicka till Eva Skiss', filled);
      expect(answer).not.toContain('Ärendet heter');
      expect(await town.cases()).toEqual([]);
    }
  });
});
