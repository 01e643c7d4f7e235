import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { admit } from '../../support/aid-walk.ts';
import { idOf, type Name, staffWith } from '../../support/people.ts';
import { emulatorForFile, startTown, type Town } from '../../support/town.ts';

/** In these tests nobody at work in a unit has an account in Link (E12, "Cover"). */
const emulator = emulatorForFile();
let town: Town;

beforeEach(async () => {
  town = await startTown(emulator(), { aid: true, at: '2026-12-07 09:00' });
});
afterEach(() => town.stop());

async function away(who: Name, from: string, to?: string): Promise<void> {
  await town.type(who, 'frånvaro');
  const days = {
    'Vilken är den första dagen': from,
    ...(to === undefined ? {} : { 'Vilken är den sista dagen': to }),
  };
  // The bot first warns a person whose deputy is away on the same days.
  if ((await town.press(who, 'Anmäl', days)).includes('[Anmäl ändå]'))
    await town.press(who, 'Anmäl ändå');
}

async function watchedByFH(): Promise<void> {
  await admit(town);
  await town.press('frida', 'Jag tar över bevakningen');
}

/** Returns the first two lines, a card's band and title, of each message after the first `count`. */
const since = (who: Name, count: number) =>
  town
    .chat(who)
    .slice(count)
    .map((text) => text.split('\n').slice(0, 2).join('\n'));
/** The days that each letter about them names. */
const cover = (who: Name, count: number) =>
  town
    .chat(who)
    .slice(count)
    .filter((text) => text.startsWith(LEAD))
    .map((text) => /Ingen på .*? \d.*?\./.exec(text)?.[0] ?? '');
const sentTo = (who: Name) => town.messages(who).length;
const LEAD = 'Lös bevakningen på enheten';
const WORDS = 'Ingen på FH kan bevaka Link 8–9 december.';

test('all of FH away for two days: EC is told at once, at 15.00 and at 08.00', async () => {
  await watchedByFH();
  await away('frida', '2026-12-08', '2026-12-09');
  const fanny = sentTo('fanny');
  await away('fredrik', '2026-12-08', '2026-12-09');
  expect(town.chat('fanny').slice(fanny)).toContainEqual(
    `${LEAD}\n${WORDS} Annars kommer kontrollerna till dig, och du utser någon.`,
  );
  const told = sentTo('fanny');
  for (const time of ['10:45', '14:30']) {
    await town.until(`2026-12-07 ${time}`);
    await town.press('frida', 'Jag har bevakat Link');
  }
  await town.until('2026-12-07 23:00');
  const before = { frida: sentTo('frida'), fredrik: sentTo('fredrik') };
  expect(cover('fanny', told)).toEqual(['Ingen på FH kan bevaka Link tisdag 8 december.']);
  await town.until('2026-12-08 08:00');
  expect(town.newest('fanny')).toContain('Ingen på FH kan bevaka Link tisdag 8 december.');
  await town.until('2026-12-08 08:15');
  const card = town.newest('fanny');
  expect(card).toContain(
    'Bekräfta senast klockan 08.45\nSe till att någon bevakar\nIngen på FH kan bevaka Link, kontroll 1 av 3. ',
  );
  expect(card).toContain('Frida Exempel (borta till onsdag 9 december)');
  expect(card).not.toContain('Jag bevakar själv');
  await town.until('2026-12-08 09:15');
  expect(town.newest('vera')).toContain(
    'Väntat sedan klockan 08.15\nSe till att någon bevakar\nIngen på FH kan bevaka Link. Kontrollen klockan 08.15 är inte bekräftad. ',
  );
  await town.until('2026-12-09 16:00');
  expect(since('frida', before.frida)).toEqual([]);
  expect(since('fredrik', before.fredrik)).toEqual([]);
  for (const who of ['vilma', 'viktor', 'ulrika', 'urban'] as const)
    expect(town.chat(who).join('\n')).not.toContain('Ingen på FH');
});

test('back after two unchecked days: the card says how far back to look (E9, E13)', async () => {
  await watchedByFH();
  for (const who of ['frida', 'fredrik'] as const) await away(who, '2026-12-08', '2026-12-09');
  for (const time of ['10:45', '14:30']) {
    await town.until(`2026-12-07 ${time}`);
    await town.press('frida', 'Jag har bevakat Link');
  }
  const before = { frida: sentTo('frida'), fredrik: sentTo('fredrik') };
  await town.until('2026-12-10 08:30');
  expect(town.newest('frida')).toContain(
    'Ingen bekräftade de 6 senaste kontrollerna, från och med tisdag klockan 08.15. Titta därför också efter det som kom in sedan dess.',
  );
  expect(town.newest('frida').match(/\[Också \w+ ?klockan/g)).toHaveLength(3);
  for (const who of ['frida', 'fredrik'] as const)
    expect(since(who, before[who]).join()).not.toContain('Det här hände medan du var borta');
});

test('an absence that is shortened again is told of no more', async () => {
  await watchedByFH();
  await away('frida', '2026-12-08', '2026-12-09');
  await away('fredrik', '2026-12-08', '2026-12-09');
  const told = sentTo('fanny');
  await away('fredrik', '2026-12-08', '2026-12-08');
  await town.until('2026-12-09 16:00');
  const day = 'Ingen på FH kan bevaka Link tisdag 8 december.';
  expect(cover('fanny', told)).toContain(day);
  expect(town.chat('fanny').join('\n')).not.toContain('kan bevaka Link onsdag 9 december.');
  expect(town.chat('fredrik').join('\n')).toContain('Du ersätter Frida Exempel.\n');
});

test('FH counts only when it has watches: told when it takes one', async () => {
  await away('frida', '2026-12-08', '2026-12-09');
  await away('fredrik', '2026-12-08', '2026-12-09');
  expect(town.chat('fanny').join('\n')).not.toContain('Ingen på FH kan');
  await town.until('2026-12-07 16:30');
  await watchedByFH();
  expect(town.newest('fanny')).toContain(WORDS);
});

test('VO away until further notice, its manager too: the deputy is told', async () => {
  await away('ulrika', '2026-12-07');
  await away('vilma', '2026-12-08');
  await away('viktor', '2026-12-08');
  expect(town.newest('urban')).toContain(
    'Ingen på VO kan bevaka Link från och med tisdag 8 december.',
  );
  expect(town.chat('ulrika').join('\n')).not.toContain('Ingen på VO kan');
});

test('a staff list that leaves nobody on some days does the same', async () => {
  const file = join(tmpdir(), `rutinbot-uncovered-${process.pid}.json`);
  writeFileSync(
    file,
    JSON.stringify(
      staffWith({ vilma: { linkAccess: false }, viktor: { workingDays: [1, 2, 3, 4] } }),
    ),
  );
  const later = await town.anotherService(file);
  await later.delivery.sweep();
  await town.settled();
  await later.delivery.sweep();
  await town.settled();
  expect(town.newest('ulrika')).toContain(
    'Ingen på VO kan bevaka Link fredag 11 december, fredag 18 december, fredag 8 januari 2027, fredag 15 januari 2027 och flera dagar till.',
  );
});

test('two replicas tell it once (I7)', async () => {
  const other = await town.anotherService();
  await watchedByFH();
  await away('frida', '2026-12-08', '2026-12-09');
  await away('fredrik', '2026-12-08', '2026-12-09');
  for (const time of [
    '2026-12-07 15:00',
    '2026-12-07 15:01',
    '2026-12-08 08:00',
    '2026-12-08 08:01',
  ]) {
    town.moved(time);
    await Promise.all([town.service.delivery.sweep(), other.delivery.sweep()]);
    await town.settled();
  }
  expect(cover('fanny', 0)).toEqual([
    WORDS,
    'Ingen på FH kan bevaka Link tisdag 8 december.',
    'Ingen på FH kan bevaka Link tisdag 8 december.',
  ]);
});

test('an open check falls to a colleague, then to EC: each is told then (I9)', async () => {
  await watchedByFH();
  await town.until('2026-12-07 10:50');
  const [fredrik, fanny] = [sentTo('fredrik'), sentTo('fanny')];
  await away('frida', '2026-12-07', '2026-12-07');
  expect(since('fredrik', fredrik)).toContain(
    'Bekräfta senast klockan 11.15\nBevaka Link, kontroll 2 av 3',
  );
  expect(since('fanny', fanny).join()).not.toContain('Se till att någon bevakar');
  await away('fredrik', '2026-12-07', '2026-12-07');
  expect(since('fanny', fanny)).toContain(
    'Bekräfta senast klockan 11.15\nSe till att någon bevakar',
  );
  expect(town.chat('fanny').join('\n')).toContain('Ingen på FH kan bevaka Link, kontroll 2 av 3.');
  expect(cover('fanny', fanny)).toContain('Ingen på FH kan bevaka Link måndag 7 december.');
});

test('a check that is open from the day before is told at 08.00 on the first day back, not before', async () => {
  await watchedByFH();
  await town.until('2026-12-07 10:50');
  await away('frida', '2026-12-07', '2026-12-07');
  await town.until('2026-12-08 06:59');
  const told = sentTo('frida');
  await town.until('2026-12-08 07:59');
  expect(since('frida', told)).toEqual([]);
  await town.until('2026-12-08 08:00');
  expect(since('frida', told)).toEqual(['Väntat sedan måndag klockan 14.30\nBevaka Link nu']);
});

test('EC calls somebody in, who is told and says so on coming back (E9)', async () => {
  await watchedByFH();
  await away('frida', '2026-12-08', '2026-12-09');
  await away('fredrik', '2026-12-08', '2026-12-09');
  await town.until('2026-12-08 08:15');
  await town.press('fanny', 'Spara', {
    'Vem ska bevaka': 'Fredrik Prov (borta till onsdag 9 december)',
  });
  expect(town.newest('fredrik')).toMatch(
    /\nBevaka Link nu\n.* Din chef ber dig bevaka\. Kontrollen klockan 08\.15 är inte bekräftad\.\n/,
  );
  expect(await town.press('fredrik', 'Jag har bevakat Link')).toContain('Är du tillbaka?');
  await town.press('fredrik', 'Ja, jag är tillbaka');
  await town.type('fredrik', 'mina ärenden');
  await town.press('fredrik', 'Visa');
  await town.press('fredrik', 'Jag har bevakat Link');
  const doc = (await town.cases()).find(
    ({ id }) => id.startsWith('check:FH') && id.includes('2026-12-08'),
  );
  expect(doc?.events.at(-1)).toMatchObject({ type: 'checkConfirmed', by: idOf('fredrik') });
});
