import type { FaultKind } from '../support/teams-service.ts';
import { emulatorForFile, personNamed, startTown, type Town } from '../support/town.ts';
import { bookMeeting, openCase } from '../support/walk.ts';
import { inAHurryFor } from './hurry.ts';

const emulator = emulatorForFile();
let town: Town;

beforeEach(async () => {
  town = await startTown(emulator());
});
afterEach(() => town.stop());

const eva = personNamed('eva');
const sara = personNamed('sara');

/** Counts the requests to one person by method, including those that Teams rejected. */
function tries(method: 'POST' | 'PUT', person = eva): number {
  return town.teams.requests.filter(
    (r) => r.method === method && r.conversationId === town.teams.conversationOf(person),
  ).length;
}

describe('a new message that Teams turns away', () => {
  test.each<[string, FaultKind]>([
    ['412', 412],
    ['502', 502],
    ['503', 503],
    ['504', 504],
    ['500', 500],
    ['408', 408],
    ['no answer in time', 'hang'],
    ['a connection that breaks before', 'reset-before'],
  ])(
    '%s: it is tried again after a pause, once for each pause, and comes once',
    async (_, fault) => {
      town = await inAHurryFor(fault, town, emulator());
      town.teams.failNext(
        { fault, person: eva, method: 'POST' },
        { fault, person: eva, method: 'POST' },
      );
      await openCase(town);
      expect(tries('POST')).toBe(1);
      await town.leap('2026-01-12 09:00');
      expect(tries('POST')).toBe(1);

      await town.leap('2026-01-12 09:01');
      expect(tries('POST')).toBe(2);
      await town.leap('2026-01-12 09:02');
      await town.leap('2026-01-12 09:10');
      expect(tries('POST')).toBe(3);
      expect(town.messages('eva')).toHaveLength(1);
      expect((await town.theCase()).owed).toEqual([]);
    },
  );

  test('429: not before Teams has said, whatever the pause is', async () => {
    town.teams.failNext({
      fault: 429,
      person: eva,
      method: 'POST',
      headers: { 'retry-after': '300' },
    });
    await openCase(town);
    await town.leap('2026-01-12 09:04');
    expect(tries('POST')).toBe(1);
    expect((await town.theCase()).owed[0]?.notBefore).toBe('2026-01-12T08:05:00.000Z');
  });

  test('taken before the connection breaks: it may come twice, but always comes', async () => {
    town.teams.failNext({ fault: 'accept-then-reset', person: eva, method: 'POST' });
    await openCase(town);
    await town.leap('2026-01-12 09:01');
    expect(town.messages('eva')).toHaveLength(2);
  });

  test.each([
    ['ConversationBlockedByUser', 'har blockerat Rutinbot'],
    ['BotNotInConversationRoster', 'har inte Rutinbot installerad'],
    ['BotDisabledByAdmin', 'Rutinbot är avstängd'],
    ['NotEnoughPermissions', 'Teams tog inte emot'],
  ])(
    '403 %s: the deputy gets it, the case says why, and it is retried the next day only',
    async (code, reason) => {
      const end = town.teams.failWhile({ fault: 403, person: eva, body: { error: { code } } });
      await openCase(town);

      expect(town.newest('erik')).toMatch(/^Väntat sedan måndag 12 januari\nUtse behandlare\n/);
      const managed = await town.type('vera', 'ärende ÖV-2026-0001');
      expect(managed).toContain('Eva Skiss nås inte i Teams');
      expect(managed).toContain(reason);
      await town.leap('2026-01-12 09:30');
      await town.leap('2026-01-12 11:00');
      expect(tries('POST')).toBe(1);
      expect(town.messages('erik')).toHaveLength(1);

      await town.leap('2026-01-13 08:00');
      expect(tries('POST')).toBe(2);
      end();
      await town.leap('2026-01-14 08:00');
      expect(town.newest('eva')).toMatch(/^Väntat sedan måndag 12 januari\nUtse behandlare\n/);
      expect(town.chat('sara').join()).not.toContain('nås inte i Teams');
      expect(town.chat('erik')[0]).toMatch(/^Du är inte längre med i ärendet\./);
    },
  );

  test('"Skicka igen" retries at once for who was not reached; again it does nothing', async () => {
    const end = town.teams.failWhile({
      fault: 403,
      person: eva,
      body: { error: { code: 'ConversationBlockedByUser' } },
    });
    await openCase(town);
    const opensCase = () => town.type('vera', 'ärende ÖV-2026-0001');
    expect(await opensCase()).toContain('Eva Skiss nås inte i Teams');
    expect(town.chat('sara').join()).not.toContain('nås inte i Teams');
    expect(await town.press('vera', 'Skicka igen')).not.toContain('nås inte i Teams');
    expect(tries('POST')).toBe(2);
    expect(await opensCase()).toContain('Eva Skiss nås inte i Teams');
    expect(town.messages('erik')).toHaveLength(1);

    end();
    const { data, replyToId } = town.button('vera', 'Skicka igen');
    for (let times = 0; times < 2; times += 1)
      await town.client.press(personNamed('vera'), { verb: 'press', data, replyToId });
    await town.settled();
    expect(town.messages('eva')).toHaveLength(1);
    expect(await opensCase()).not.toContain('nås inte i Teams');
    const lines = (await town.accessLines()).filter(({ what }) => what === 'act sendAgain');
    expect(lines.map(({ outcome }) => outcome).toSorted()).toEqual(['ok', 'ok', 'repeated']);
    expect(new Set(lines.flatMap((line) => line.cases))).toEqual(new Set(['ÖV-2026-0001']));
  });

  test('"Skicka igen" on somebody else\'s case is refused like every press there', async () => {
    town.teams.failWhile({
      fault: 403,
      person: eva,
      body: { error: { code: 'ConversationBlockedByUser' } },
    });
    await openCase(town);
    await town.type('vera', 'ärende ÖV-2026-0001');
    const { data } = town.button('vera', 'Skicka igen');
    const answer = await town.client.press(personNamed('bo'), {
      verb: 'press',
      data,
      replyToId: '1',
    });
    expect(answer.message).toMatch(/finns inte, eller|finns inte eller/);
    expect(tries('POST')).toBe(1);
  });

  test('the deputy of somebody who is not reached may press, recorded for whom', async () => {
    town.teams.failWhile({
      fault: 403,
      person: eva,
      body: { error: { code: 'ConversationBlockedByUser' } },
    });
    await openCase(town);
    expect(town.newest('erik')).toContain('Du ersätter Eva Skiss.');
    await town.press('erik', 'Utse behandlare', { 'Vem blir behandlare': 'Bea Exempel' });
    expect((await town.theCase()).events.at(-1)).toMatchObject({
      type: 'assigned',
      by: personNamed('erik').id,
      for: eva.id,
    });
    expect(town.newest('bea')).toMatch(
      /^Väntat sedan måndag 12 januari\nBoka det inledande mötet\nDu är behandlare i ett nytt ärende\. /,
    );
  });

  test('somebody not reached for days: the deputy gets one card, not one a day', async () => {
    town.teams.failWhile({
      fault: 403,
      person: eva,
      body: { error: { code: 'ConversationBlockedByUser' } },
    });
    await openCase(town);
    const isCard = (text: string) =>
      text.startsWith('Väntat sedan måndag 12 januari\nUtse behandlare\n');
    for (const day of ['13', '14', '15', '16']) await town.leap(`2026-01-${day} 08:00`);
    expect(town.chat('erik').filter(isCard)).toHaveLength(1);
    expect(town.messages('erik').length).toBeLessThan(3);
  });

  test('404: the conversation is gone; the next of the ladder gets it', async () => {
    town.teams.failWhile({ fault: 404, person: eva, method: 'POST' });
    await openCase(town);
    expect(town.newest('erik')).toMatch(/^Väntat sedan måndag 12 januari\nUtse behandlare\n/);
  });

  test('413: the short card comes instead', async () => {
    town.teams.failNext({ fault: 413, person: eva, method: 'POST' });
    await openCase(town);
    expect(town.newest('eva')).toMatch(/^Väntat sedan måndag 12 januari\nUtse behandlare\n/);
    expect(town.newest('eva')).toContain('[Utse behandlare]');
    expect(town.newest('eva')).not.toContain('Socialsekreterare\nSara Exempel');
  });

  test('401: sending stops, /readyz says so, and all goes out with good credentials', async () => {
    await town.type('sara', 'nytt uppdrag');
    const end = town.teams.failWhile({ fault: 401 });
    await town.press('sara', 'Skicka till Eva Skiss', {
      'Vilken dag fattades beslutet': '2026-01-12',
      'Vilken dag skapades uppdraget': '2026-01-12',
    });
    await town.press('sara', 'Dubblett');
    await town.press('sara', 'Öppna igen');
    expect(
      town.teams.requests.filter((r) => r.method === 'POST' && r.conversationId.includes(eva.id)),
    ).toHaveLength(1);
    const ready = await fetch(`http://127.0.0.1:${town.service.port}/readyz`);
    expect(ready.status).toBe(503);
    end();

    await town.leap('2026-01-12 09:06');
    await town.leap('2026-01-12 09:12');
    expect(town.messages('eva')).toHaveLength(1);
    expect((await fetch(`http://127.0.0.1:${town.service.port}/readyz`)).status).toBe(200);
  });
});

test('one bad case never stops the others', async () => {
  await openCase(town);
  await openCase(town);
  const [bad] = await town.cases();
  // A later version of the bot could have written this event.
  await town.service.store.replace({
    ...(bad as object),
    events: [{ type: 'unheardOf' }],
    wakeAt: town.now(),
  } as never);
  const [, good] = await town.cases();
  town.teams.failNext({ fault: 503, person: sara });
  await town.leap('2026-01-13 08:45');

  expect(town.newest('eva')).toMatch(/^Du har (en|\d) sak/);
  expect(good?.claim).toBeNull();
});

test('a press during a send is kept, makes no double, and is handled afterwards', async () => {
  await openCase(town);
  const end = town.teams.failWhile({ fault: 'accept-then-hang', person: sara, method: 'POST' });
  await town.press('eva', 'Be Sara ringa mig', {}, { unsettled: true });
  const [held] = await town.teams.untilHeld(1);
  end();
  await town.press(
    'eva',
    'Utse behandlare',
    { 'Vem blir behandlare': 'Bea Exempel' },
    { unsettled: true },
  );
  held?.release();
  await town.settled();
  await town.leap('2026-01-12 09:02');

  expect(town.messages('bea')).toHaveLength(1);
  expect(town.newest('sara')).toContain('Bea Exempel blir behandlare.');
  expect(town.newest('sara')).toContain('[Jag har ringt]');
  expect((await town.theCase()).events.map((event) => event.type)).toEqual(
    expect.arrayContaining(['callRequested', 'assigned']),
  );
  expect((await town.theCase()).owed).toEqual([]);
});

test('one live card for each person: older ones fold to a line without buttons', async () => {
  await bookMeeting(town, '2026-01-20');
  const cards = town.chat('sara');
  expect(cards.filter((text) => text.includes('Ärende ÖV-2026-0001'))).toHaveLength(1);
  expect(
    cards.slice(0, -1).every((text) => text === 'Det finns ett nyare kort för ärendet längre ned.'),
  ).toBe(true);
  for (const name of ['eva', 'bea'] as const) {
    const live = town.chat(name).filter((text) => text.includes('ÖV-2026-0001'));
    expect(live).toHaveLength(1);
  }
});

test('never two sends to one conversation at the same time', async () => {
  await Promise.all([1, 2, 3].map(() => openCase(town).catch(() => undefined)));
  await town.settled();
  expect(town.teams.mostInFlight(eva)).toBeLessThan(2);
  expect(town.teams.mostInFlight(sara)).toBeLessThan(2);
});
