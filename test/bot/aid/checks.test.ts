import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { outcomeOf } from '../../../src/domain/aid/link-check/check-state.ts';
import { stateIn } from '../../../src/gallery/situation.ts';
import { admit } from '../../support/aid-walk.ts';
import { idOf, staffWith } from '../../support/people.ts';
import { emulatorForFile, personNamed, startTown, type Town } from '../../support/town.ts';

/**
 * This file tests that Link is checked three times a day by the person whose check it is (S5, S6,
 * S12, S14, E10, E12, E13).
 */
const emulator = emulatorForFile();
let town: Town;

beforeEach(async () => {
  town = await startTown(emulator(), { aid: true, at: '2026-01-12 07:00' });
});
afterEach(() => town.stop());

const checks = async () => (await town.cases()).filter((doc) => doc.kind === 'check');

test('one check for each time at VO, for those with an account in Link (S5, E10)', async () => {
  await town.until('2026-01-12 08:15');
  expect(town.counts()).toEqual({ vilma: 1, viktor: 1 });
  expect(town.newest('viktor')).toContain('Det är den första kontrollen sedan fredag 9 januari.');
  await town.press('viktor', 'Bevakat, inget nytt');
  expect(town.newest('vilma')).toContain('Viktor Prov bekräftade måndag 12 januari klockan 08.15.');
  await town.until('2026-01-12 16:00');
  expect((await checks()).map((doc) => doc.number)).toEqual([
    'Link-kontroll VO 2026-01-12 nr 1',
    'Link-kontroll VO 2026-01-12 nr 2',
    'Link-kontroll VO 2026-01-12 nr 3',
  ]);
});

test('E10: whoever has no account cannot receipt, and is told who is asked', async () => {
  await town.until('2026-01-12 08:15');
  const { data, replyToId } = town.button('viktor', 'Bevakat, inget nytt');
  const answer = await town.client.press(personNamed('vanja'), { verb: 'press', data, replyToId });
  expect(answer.text).toMatch(/Du saknar konto i Link|finns inte eller så saknar du behörighet/);
  expect(
    (await checks())
      .flatMap((doc) => doc.events)
      .filter((event) => event.type === 'checkConfirmed'),
  ).toEqual([]);
});

test('late after 30 minutes the unit, after 60 EC; the receipt has its time (E13)', async () => {
  await town.type('ulrika', 'bevakningslista');
  await town.press('ulrika', 'Visa veckan', { 'Vilken vecka': '2026-01-12' });
  await town.press('ulrika', 'Spara listan', { 'Måndag 12 januari': 'Vilma Exempel' });
  await town.until('2026-01-12 08:15');
  expect(town.counts()).toEqual({ ulrika: 1, vilma: 1 });
  await town.until('2026-01-12 08:45');
  expect(town.counts()).toEqual({ ulrika: 1, vilma: 2, viktor: 1 });
  expect(town.newest('viktor')).toMatch(
    /^Väntat sedan klockan 08\.15\nBevaka Link nu\n.* Ingen har bekräftat kontrollen klockan 08\.15\. /,
  );
  await town.until('2026-01-12 09:15');
  expect(town.newest('ulrika')).toMatch(
    /^Väntat sedan klockan 08\.15\nSe till att någon bevakar\nIngen på VO har bekräftat kontrollen klockan 08\.15\.\n/,
  );
  await town.press('ulrika', 'Spara', { 'Vem ska bevaka': 'Viktor Prov' });
  await town.until('2026-01-12 09:20');
  await town.press('viktor', 'Bevakat, inget nytt');
  const [doc] = await checks();
  const confirmed = doc?.events.find((event) => event.type === 'checkConfirmed');
  expect(confirmed).toMatchObject({ by: idOf('viktor'), at: '2026-01-12T08:20:00.000Z' });
});

test('an unconfirmed check heads the next; the other EC is never asked (E13, S14)', async () => {
  await admit(town);
  await town.press('frida', 'Jag tar över bevakningen');
  await town.until('2026-01-12 12:00');
  expect(town.newest('fanny')).toContain('Ingen på FH har bekräftat kontrollen klockan 10.45.');
  await town.until('2026-01-12 14:29');
  await town.press('vilma', 'Bevakat, inget nytt');
  await town.until('2026-01-12 14:30');
  expect(town.newest('frida')).toContain(
    'Ingen bekräftade kontrollerna klockan 08.15 och klockan 10.45. Titta därför också efter det som kom in sedan dess.',
  );
  expect(town.chat('ulrika').join('\n')).not.toContain('Ingen på FH');
});

test('one check for each FH handläggare with watches, however many (S12)', async () => {
  await admit(town);
  await admit(town);
  await town.press('frida', 'Jag tar över bevakningen');
  await town.press('frida', 'Jag tar över bevakningen');
  await town.until('2026-01-12 08:15');
  expect(town.newest('frida')).toMatch(
    /^Bekräfta senast klockan 08\.45\nBevaka Link, kontroll 1 av 3\n.* Du bevakar två ärenden\. /,
  );
  expect((await checks()).map((doc) => doc.number).toSorted()).toEqual([
    'Link-kontroll FH 2026-01-12 nr 1',
    'Link-kontroll VO 2026-01-12 nr 1',
  ]);
});

test('absence stays at FH: the deputy gets the check and covers (S14, E9)', async () => {
  await admit(town);
  await town.press('frida', 'Jag tar över bevakningen');
  await town.type('frida', 'frånvaro');
  await town.press('frida', 'Anmäl', {});
  await town.until('2026-01-13 08:15');
  expect(town.newest('fredrik')).toContain('Du ersätter Frida Exempel.');
  await town.press('fredrik', 'Jag har bevakat Link');
  const doc = (await checks()).find(
    ({ id }) => id.startsWith('check:FH') && id.includes('2026-01-13'),
  );
  expect(doc?.events.at(-1)).toMatchObject({
    type: 'checkConfirmed',
    by: idOf('fredrik'),
    for: idOf('frida'),
  });
});

test('a handläggare at FH has left: their watches’ check goes to all (S12, S14)', async () => {
  await admit(town);
  await town.press('frida', 'Jag tar över bevakningen');
  const staff = staffWith({ frida: null, fredrik: { deputy: idOf('fanny') } });
  const file = join(tmpdir(), `rutinbot-left-${process.pid}.json`);
  writeFileSync(file, JSON.stringify(staff));
  const later = await town.anotherService(file);
  await town.moved('2026-01-12 08:15');
  await later.delivery.sweep();
  await town.settled();
  expect(town.chat('fredrik').join()).toMatch(
    /Bevaka Link, kontroll 1 av 3\n.* Du bevakar ett ärende\. /,
  );
  expect((await checks()).map((doc) => doc.number)).toContain('Link-kontroll FH 2026-01-12 nr 1');
});

test('nobody listed: "Jag bevakar i dag" settles the day’s three checks (E12)', async () => {
  await town.until('2026-01-12 08:15');
  await town.press('viktor', 'Jag bevakar i dag');
  await town.press('viktor', 'Bevakat, inget nytt');
  await town.until('2026-01-12 10:45');
  expect(town.counts()).toEqual({ vilma: 1, viktor: 2 });
  expect(town.newest('viktor')).toContain('kontroll 2 av 3');
});

test('undone, the check is open again (E1)', async () => {
  await town.until('2026-01-12 08:15');
  await town.press('viktor', 'Bevakat, inget nytt');
  await town.press('viktor', 'Ångra');
  expect(town.newest('vilma')).toContain('[Bevakat, inget nytt]');
});

test('no checks on days off, and the first one after them says since when (S6)', async () => {
  await town.until('2026-01-16 16:00');
  const before = (await checks()).length;
  await town.until('2026-01-19 08:00');
  expect((await checks()).length).toBe(before);
  await town.until('2026-01-19 08:15');
  expect(town.newest('vilma')).toContain('sedan fredag 16 januari');
});

test('two instances make each check once, and send it once', async () => {
  const other = await town.anotherService();
  await town.leap('2026-01-12 08:15');
  await other.delivery.sweep();
  await town.settled();
  expect((await checks()).length).toBe(1);
  expect(town.counts()).toEqual({ vilma: 1, viktor: 1 });
});

test('down for a day: missed checks are unconfirmed, and only the current is sent', async () => {
  await town.leap('2026-01-13 11:00');
  const s = { ...(await situation()), now: town.now() };
  expect((await checks()).map((doc) => outcomeOf(stateIn(doc, 'check'), s)).toSorted()).toEqual([
    'open',
    'unconfirmed',
    'unconfirmed',
    'unconfirmed',
    'unconfirmed',
  ]);
  expect(town.counts()).toEqual({ vilma: 1, viktor: 1 });
  expect(town.newest('vilma')).toContain(
    'Ingen bekräftade de 4 senaste kontrollerna, från och med måndag klockan 08.15. Titta därför också',
  );
});

test('a check made but not confirmed in time is confirmed on the next card (E13)', async () => {
  await town.until('2026-01-16 10:45');
  await town.press('vilma', 'Bevakat, inget nytt');
  await town.until('2026-01-16 14:30');
  await town.press('vilma', 'Bevakat, inget nytt');
  await town.press('vilma', 'Ångra');
  await town.until('2026-01-19 08:15');
  const words =
    'Ingen bekräftade kontrollen fredag klockan 14.30. Titta därför också efter det som kom in sedan dess.';
  expect(town.newest('viktor')).toContain(words);
  const shown = await town.press('viktor', 'Också fre klockan 14.30');
  expect(shown).toContain('\nBevaka Link, kontroll 1 av 3\n');
  expect(shown).not.toContain('Ingen bekräftade');
  const doc = (await checks()).find(({ id }) => id === 'check:VO:2026-01-16:3');
  expect(doc?.events.at(-1)).toMatchObject({
    type: 'checkConfirmedAfterwards',
    by: idOf('viktor'),
    at: town.now(),
  });
  expect(town.chat('vilma').join('\n')).toContain(
    'Viktor Prov bekräftade måndag 19 januari klockan 08.15.',
  );
  await town.press('viktor', 'Bevakat, inget nytt');
  await town.until('2026-01-19 10:45');
  expect(town.newest('viktor')).not.toContain('Ingen bekräftade');
});

test('the card of an unconfirmed check says so, and can be confirmed there (E13)', async () => {
  await town.until('2026-01-12 10:50');
  const card = town
    .chat('vilma')
    .find((text) =>
      text.startsWith('Inget att göra nu\nIngen bekräftade kontrollen klockan 08.15\n'),
    );
  expect(card).toContain('[Också klockan 08.15]');
  expect(card).not.toMatch(/miss/i);
});

async function situation() {
  const { situationAt } = await import('../../support/given.ts');
  return situationAt(town.now());
}
