import { randomUUID } from 'node:crypto';
import { dayOf } from '../../src/domain/time.ts';
import { textOf } from '../support/card-reader.ts';
import { emulatorForFile, personNamed, startTown, type Town } from '../support/town.ts';
import { assignCase, bookMeeting, holdMeeting, NOTHING_NEW, openCase } from '../support/walk.ts';

const emulator = emulatorForFile();
let town: Town;

beforeEach(async () => {
  town = await startTown(emulator());
});
afterEach(() => town.stop());

const eva = personNamed('eva');
const sara = personNamed('sara');
const bea = personNamed('bea');

describe('two people press at once', () => {
  test('one wins; the other sees who did it and when', async () => {
    await assignCase(town, ['Bea Exempel', 'Bo Prov']);
    const presses = (['bea', 'bo'] as const).map(
      (who) =>
        [
          personNamed(who),
          town.button(who, 'Mötet är bokat', {
            'Vilken dag ses ni': who === 'bea' ? '2026-01-20' : '2026-01-21',
          }),
        ] as const,
    );
    const answers = await Promise.all(
      presses.map(([person, press]) => town.client.press(person, press)),
    );
    await town.settled();

    const booked = (await town.theCase()).events.filter((event) => event.type === 'meetingBooked');
    expect(booked).toHaveLength(1);
    const winner = booked[0]?.by === bea.id ? 'Bea Exempel' : 'Bo Prov';
    const texts = answers.map((answer) => textOf(answer.card));
    const refused = texts.filter((text) =>
      text.startsWith(`Det är redan gjort av ${winner} måndag 12 januari klockan 09.00.`),
    );
    expect(refused).toHaveLength(1);
    expect(texts.every((text) => /Det inledande mötet är bokat till /.test(text))).toBe(true);
  });

  test('presses of different things all count', async () => {
    await assignCase(town, ['Bea Exempel', 'Bo Prov']);
    const presses = [
      [bea, town.button('bea', 'Vi har stämt av')],
      [personNamed('bo'), town.button('bo', 'Vi har stämt av')],
      [eva, town.button('eva', 'Informationen är lämnad')],
      [
        sara,
        town.button('sara', 'Allt är klart', {
          'Vilken dag startades uppdraget': '2026-01-12',
        }),
      ],
    ] as const;
    await Promise.all(presses.map(([person, press]) => town.client.press(person, press)));
    await town.settled();

    const types = (await town.theCase()).events.map((event) => event.type);
    expect(types.filter((type) => type === 'consulted')).toHaveLength(2);
    expect(types).toEqual(expect.arrayContaining(['informed', 'started', 'carePlanSent']));
  });
});

describe('the same press delivered twice', () => {
  /** Returns what a repeated press leaves unchanged: events, owed messages and message counts. */
  async function standing() {
    const { events, owed } = await town.theCase();
    return { events, owed, counts: town.counts() };
  }

  test.each(['the same', 'a new'])(
    'with %s activity id it changes nothing, and answers with the case as it is',
    async (id) => {
      await assignCase(town);
      const press = town.button('bea', 'Mötet är bokat', { 'Vilken dag ses ni': '2026-01-20' });
      await town.client.press(bea, { ...press, activityId: 'first' });
      await town.settled();
      const before = await standing();

      const again = await town.client.press(bea, {
        ...press,
        activityId: id === 'a new' ? randomUUID() : 'first',
      });
      await town.settled();

      expect(again.httpStatus).toBe(200);
      expect(textOf(again.card)).toMatch(/Det inledande mötet är bokat till tisdag 20 januari\./);
      expect(await standing()).toEqual(before);
    },
  );

  test('at the same time: one event, one message', async () => {
    await openCase(town);
    const press = town.button('eva', 'Utse behandlare', { 'Vem blir behandlare': 'Bea Exempel' });
    await Promise.all(
      [1, 2, 3].map((n) =>
        town.client.press(eva, { ...press, activityId: n < 3 ? 'same' : 'other' }),
      ),
    );
    await town.settled();

    expect((await town.theCase()).events.filter((event) => event.type === 'assigned')).toHaveLength(
      1,
    );
    expect(town.messages('bea')).toHaveLength(1);
  });

  test('also when the next follow-up is already open', async () => {
    await holdMeeting(town);
    await town.press('bea', 'Klar, med den enskilde');
    await town.leap('2026-03-16 07:00');
    await town.leap('2026-03-16 08:45');
    await town.press('sara', 'Visa');
    const press = town.button('sara', 'Uppföljningen är hållen', {
      ...NOTHING_NEW,
      'Vilken dag hölls mötet': dayOf(town.now()),
    });
    await town.client.press(sara, { ...press, activityId: 'first' });
    await town.settled();
    // The next follow-up is now open and due.
    await town.leap('2026-05-20 07:00');
    await town.leap('2026-05-20 08:45');
    const before = await standing();

    for (const activityId of ['first', randomUUID()]) {
      const again = await town.client.press(sara, { ...press, activityId });
      expect(textOf(again.card)).toContain('[Uppföljningen är hållen]');
    }
    await town.settled();
    expect(await standing()).toEqual(before);
  });

  test('an automatic refresh of a card changes nothing and shows the case as it is', async () => {
    await openCase(town);
    await town.type('sara', 'nytt uppdrag');
    const presses = [
      [eva, town.button('eva', 'Utse behandlare', { 'Vem blir behandlare': 'Bea Exempel' })],
      [
        sara,
        town.button('sara', 'Skicka till Eva Skiss', {
          'Vilken dag fattades beslutet': '2026-01-12',
          'Vilken dag skapades uppdraget': '2026-01-12',
        }),
      ],
      [sara, town.button('sara', 'Avbryt')],
    ] as const;
    const before = await town.everything();

    for (const [person, press] of presses) {
      const answer = await town.client.press(person, { ...press, trigger: 'automatic' });
      expect(answer.body).toMatchObject({ statusCode: 200 });
      expect(answer.card).toBeDefined();
    }
    await town.settled();
    const { accessLog: _, ...after } = await town.everything();
    expect(after).toEqual({ cases: before.cases, people: before.people, dialogs: before.dialogs });
  });
});

describe('old cards and forms', () => {
  test('an old card answers with the case as it is', async () => {
    await openCase(town);
    const old = town.button('eva', 'Utse behandlare', { 'Vem blir behandlare': 'Bo Prov' });
    await town.press('eva', 'Utse behandlare', { 'Vem blir behandlare': 'Bea Exempel' });
    await town.press('eva', 'Informationen är lämnad');

    const answer = await town.client.press(eva, old);
    expect(textOf(answer.card)).toContain(
      'Det är redan gjort av Eva Skiss måndag 12 januari klockan 09.00.',
    );
    expect(textOf(answer.card)).toContain('\nBehandlare\nBea Exempel');
    expect((await town.theCase()).events.filter((event) => event.type === 'assigned')).toHaveLength(
      1,
    );
  });

  test('of several ticks in one button those that are done already are passed over', async () => {
    await assignCase(town);
    const all = town.button('sara', 'Allt är klart', {
      'Vilken dag startades uppdraget': '2026-01-12',
    });
    await town.press('sara', 'Bara en del är klar', { 'Vad är klart': ['Vårdplanen är skickad'] });
    await town.client.press(sara, all);
    await town.settled();
    const types = (await town.theCase()).events.map((event) => event.type);
    expect(types.filter((type) => type === 'carePlanSent')).toHaveLength(1);
    expect(types).toEqual(expect.arrayContaining(['granted', 'started']));
  });

  test('an old form answers with the one the person is at', async () => {
    await town.type('sara', 'nytt uppdrag');
    const old = town.button('sara', 'Skicka till Eva Skiss', {
      'Vilken dag fattades beslutet': '2026-01-12',
      'Vilken dag skapades uppdraget': '2026-01-12',
    });
    await town.type('sara', 'frånvaro');

    const answer = await town.client.press(sara, old);
    expect(textOf(answer.card)).toMatch(/^Anmäl frånvaro\n/);
    expect(await town.cases()).toEqual([]);
  });

  test('an old form leaves the new one of its kind alone', async () => {
    await town.type('sara', 'nytt uppdrag');
    const old = town.button('sara', 'Skicka till Eva Skiss', {
      'Vilken dag fattades beslutet': '2026-01-12',
      'Vilken dag skapades uppdraget': '2026-01-12',
    });
    await town.client.press(sara, old);
    await town.settled();
    await town.type('sara', 'nytt uppdrag');

    const again = await town.client.press(sara, { ...old, activityId: randomUUID() });
    expect(textOf(again.card)).toMatch(/^Lämna ett nytt uppdrag\n/);
    const cancelled = { ...town.button('sara', 'Avbryt'), data: { ...old.data, go: 'cancel' } };
    await town.client.press(sara, cancelled);

    await town.press('sara', 'Skicka till Eva Skiss', {
      'Vilken dag fattades beslutet': '2026-01-09',
      'Vilken dag skapades uppdraget': '2026-01-09',
    });
    expect(await town.cases()).toHaveLength(2);
  });
});

describe('a new-case form makes one case', () => {
  test('sent twice, one after the other, with the same and with new ids', async () => {
    await town.type('sara', 'nytt uppdrag');
    const press = town.button('sara', 'Skicka till Eva Skiss', {
      'Vilken dag fattades beslutet': '2026-01-12',
      'Vilken dag skapades uppdraget': '2026-01-12',
    });
    for (const activityId of ['one', 'one', 'two']) {
      const answer = await town.client.press(sara, { ...press, activityId });
      expect(textOf(answer.card)).toContain('Ärendet har numret ÖV-2026-0001.');
    }
    await town.settled();
    expect(await town.cases()).toHaveLength(1);
    expect(town.messages('eva')).toHaveLength(1);
  });

  test('sent at the same time', async () => {
    await town.type('sara', 'nytt uppdrag');
    const press = town.button('sara', 'Skicka till Eva Skiss', {
      'Vilken dag fattades beslutet': '2026-01-12',
      'Vilken dag skapades uppdraget': '2026-01-12',
    });
    const answers = await Promise.all(
      ['one', 'one', 'two', 'three'].map((activityId) =>
        town.client.press(sara, { ...press, activityId }),
      ),
    );
    await town.settled();
    expect(await town.cases()).toHaveLength(1);
    expect(town.messages('eva')).toHaveLength(1);
    expect(answers.every((answer) => textOf(answer.card).includes('ÖV-2026-'))).toBe(true);
  });

  test('two people at the same time: two cases with a number each', async () => {
    for (const who of ['sara', 'simon'] as const) await town.type(who, 'nytt uppdrag');
    await Promise.all(
      (['sara', 'simon'] as const).map((who) =>
        town.client.press(
          personNamed(who),
          town.button(who, 'Skicka till Eva Skiss', {
            'Vilken dag fattades beslutet': '2026-01-12',
            'Vilken dag skapades uppdraget': '2026-01-12',
          }),
        ),
      ),
    );
    await town.settled();
    expect((await town.cases()).map((doc) => doc.number).sort()).toEqual([
      'ÖV-2026-0001',
      'ÖV-2026-0002',
    ]);
    expect(town.messages('eva')).toHaveLength(2);
  });
});

test('Action.Submit, which some phones send, does the same and changes the card', async () => {
  await bookMeeting(town, '2026-01-20');
  const { data, replyToId } = town.button('sara', 'Tiden passar inte mig');
  const before = town.messages('sara').length;
  await town.client.submit(sara, data, { replyToId });
  await town.settled();
  expect((await town.theCase()).events.at(-1)).toMatchObject({ type: 'timeDeclined', by: sara.id });
  expect(town.messages('sara')).toHaveLength(before);
  expect(town.newest('sara')).toContain('Väntar på Bea Exempel (boka inledande möte).');
});
