import { textOf } from '../support/card-reader.ts';
import { emulatorForFile, personNamed, startTown, type Town } from '../support/town.ts';
import { assignCase } from '../support/walk.ts';

const emulator = emulatorForFile();
let town: Town;

beforeEach(async () => {
  town = await startTown(emulator());
  await assignCase(town);
  await town.press('sara', 'Den enskilde avböjde');
  await town.leap('2026-01-13 07:00');
});
afterEach(() => town.stop());

/** This is 07.00, 90 days after 12 January. */
const END = '2026-04-12 07:00';

test('90 days after its end a case is deleted, and its cards in Teams say "Gallrat"', async () => {
  await town.leap('2026-04-12 06:59');
  expect(await town.cases()).toHaveLength(1);
  await town.leap(END);

  expect(await town.cases()).toEqual([]);
  for (const who of ['sara', 'eva', 'bea'] as const) {
    expect(
      town.chat(who).some((text) => text === 'Innehållet i det här meddelandet är gallrat.'),
    ).toBe(true);
    expect(town.chat(who).join()).not.toContain('ÖV-2026-0001');
  }
  expect(await town.type('sara', 'ärende ÖV-2026-0001')).toBe(
    'Ärendet finns inte eller så saknar du behörighet.',
  );
});

test('a card that Teams refuses is retried for seven days, then deleted and logged', async () => {
  town.teams.failWhile({ fault: 503, person: personNamed('bea') });
  await town.leap(END);
  const tries = () =>
    town.teams.requests.filter(
      (r) => r.method === 'PUT' && r.conversationId.includes(personNamed('bea').id),
    ).length;
  const first = tries();
  await town.leap(END);
  expect(tries()).toBe(first);
  expect(await town.cases()).toHaveLength(1);
  expect((await town.theCase()).claim).toBeNull();
  expect(town.chat('eva')).toContain('Innehållet i det här meddelandet är gallrat.');

  await town.leap('2026-04-12 08:00');
  expect(tries()).toBe(first + 1);
  await town.leap('2026-04-18 07:00');
  expect(await town.cases()).toHaveLength(1);
  await town.leap('2026-04-19 07:00');
  expect(await town.cases()).toEqual([]);
  expect(town.log.join('')).toContain('a card could not be turned into Gallrat');
});

test('a person who has left Teams does not keep the case alive', async () => {
  town.teams.failWhile({
    fault: 403,
    person: personNamed('bea'),
    body: { error: { code: 'BotNotInConversationRoster' } },
  });
  await town.leap(END);
  expect(await town.cases()).toEqual([]);
});

test('a list, a written-out case and "mina ärenden" become "Gallrat" in time', async () => {
  await assignCase(town);
  await town.type('sara', 'skriv ut ÖV-2026-0002');
  await town.type('sara', 'mina ärenden');
  expect(town.chat('sara').join()).toContain('Händelselista för ÖV-2026-0002');
  await town.until('2026-01-16 08:30');
  expect(town.chat('sara').join()).toMatch(/Du har (en sak|\d saker) att göra/);

  await town.press('sara', 'Den enskilde avböjde');
  await town.leap('2026-04-20 09:00');
  await town.leap('2026-04-24 09:00');
  for (const who of ['sara', 'eva', 'bea'] as const)
    expect(town.chat(who).join()).not.toContain('ÖV-2026');
});

test('a case written out after its end becomes "Gallrat" with the case, not later', async () => {
  await town.leap('2026-03-30 09:00');
  await town.type('sara', 'skriv ut ÖV-2026-0001');
  expect(town.chat('sara').join()).toContain('Händelselista för ÖV-2026-0001');
  await town.leap('2026-04-12 08:30');
  expect(town.chat('sara').join()).not.toContain('ÖV-2026');
});

test('an older form that became another case does not get that case’s card', async () => {
  await town.type('sara', 'nytt uppdrag');
  const old = town.button('sara', 'Skicka till Eva Skiss', {
    'Vilken dag fattades beslutet': '2026-01-12',
    'Vilken dag skapades uppdraget': '2026-01-12',
  });
  await town.type('sara', 'nytt uppdrag');
  const newer = town.button('sara', 'Skicka till Eva Skiss', {
    'Vilken dag fattades beslutet': '2026-01-12',
    'Vilken dag skapades uppdraget': '2026-01-12',
  });
  const first = await town.client.press(personNamed('sara'), newer);
  await town.settled();
  expect(first.text).toContain('ÖV-2026-0002');

  expect((await town.client.press(personNamed('sara'), newer)).text).toContain('ÖV-2026-0002');
  const late = await town.client.press(personNamed('sara'), old);
  expect(textOf(late.card)).toMatch(/^Formuläret är avslutat/);
});

test('a card that could not replace the press stands alone, and is purged in time', async () => {
  await assignCase(town);
  const { data, replyToId } = town.button('sara', 'Allt är klart', {
    'Vilken dag startades uppdraget': '2026-01-12',
  });
  const heal = town.teams.failWhile({ fault: 503, person: personNamed('sara'), method: 'PUT' });
  await town.client.submit(personNamed('sara'), data, { replyToId });
  await town.settled();
  heal();
  expect(town.newest('sara')).toContain('ÖV-2026-0002');
  const sent = town.messages('sara').length;

  await town.press('sara', 'Den enskilde avböjde', {}, { activity: { replyToId } });
  expect(town.messages('sara')).toHaveLength(sent);
  await town.leap('2026-04-14 08:30');
  for (const who of ['sara', 'eva', 'bea'] as const)
    expect(JSON.stringify(town.messages(who))).not.toContain('V-2026-0002');
});

test('a case drawn in a foreign message becomes "Gallrat" with the case', async () => {
  for (const press of [{ tasks: 'start@99' }, { again: 'yes' }]) {
    await town.type('sara', 'hjälp');
    const replyToId = town.messages('sara').at(-1)?.id ?? '';
    await town.client.submit(
      personNamed('sara'),
      { case: 'OV-2026-0001', ...press },
      { replyToId },
    );
    await town.settled();
    expect(town.newest('sara')).toContain('ÖV-2026-0001');
  }
  await town.leap(END);
  await town.leap('2026-04-19 09:00');
  expect(town.chat('sara').join()).not.toContain('ÖV-2026-0001');
});
