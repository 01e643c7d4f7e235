import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { textOf } from '../support/card-reader.ts';
import { stranger } from '../support/people.ts';
import { startSilentTowns } from '../support/silent-town.ts';
import { personNamed, type Town } from '../support/town.ts';
import { changesNothing } from '../support/unchanged.ts';
import { holdMeeting, NOTHING_NEW, openCase } from '../support/walk.ts';

let town: Town;
startSilentTowns((started) => {
  town = started;
});

describe('who is not let in', () => {
  test('somebody who is not on the staff list', async () => {
    await openCase(town);
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
    await openCase(town);
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
    await openCase(town);
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
      'Vilken dag fattades beslutet': day,
      'Vilken dag skapades uppdraget': day,
    });
    expect(textOf(answer.card)).toMatch(/datum|Välj en dag, senast i dag\./);
    expect(await town.cases()).toEqual([]);
  });

  test('a decision, a start and a talk in the future', async () => {
    await town.type('sara', 'nytt uppdrag');
    expect(
      await town.press('sara', 'Skicka till Eva Skiss', {
        'Vilken dag fattades beslutet': '2026-01-13',
        'Vilken dag skapades uppdraget': '2026-01-13',
      }),
    ).toMatch(/fattades beslutet\? .*\nVälj en dag, senast måndag 12 januari\./);
    expect(await town.cases()).toEqual([]);

    await holdMeeting(town);
    const events = (await town.theCase()).events.length;
    const opened = { '2026-01-13': 'Uppföljningen är hållen', '2026-02-30': 'Spara', x: 'Spara' };
    for (const [day, button] of Object.entries(opened))
      expect(
        await town.press('sara', button, {
          ...NOTHING_NEW,
          'Vilken dag hölls mötet': day,
        }),
      ).toMatch(/Välj en dag, senast måndag 12 januari|Skriv datumet så här/);
    expect(
      await town.press('sara', 'Rätta datum', {
        'Vilket datum': 'Beslut måndag 12 januari',
        'Vilken dag är rätt': '2026-01-13',
      }),
    ).toMatch(/Vilken dag är rätt\? .*\nVälj en dag, senast måndag 12 januari\./);
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
    await openCase(town);
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
