import { readTrueToday } from '../../src/app/true-today.ts';
import { idOf, type Name } from '../support/people.ts';
import { emulatorForFile, startTown, type Town } from '../support/town.ts';
import { holdMeeting } from '../support/walk.ts';

/**
 * This file tests who may be chosen as deputy, and what the deputy and the manager are told (E9).
 */
const emulator = emulatorForFile();
let town: Town;

beforeEach(async () => {
  town = await startTown(emulator());
});
afterEach(() => town.stop());

const form = async (who: Name) => {
  await town.type(who, 'frånvaro');
  return town.newest(who);
};
const choicesIn = (text: string) =>
  /Vem är ersättare\?[^\n]*\(([^()]*)\)/.exec(text)?.[1]?.split(' / ') ?? [];

test('one’s own deputy is picked among the same role and the manager', async () => {
  expect(choicesIn(await form('bea'))).toEqual(['Eva Skiss', 'Bo Prov']);
  expect(choicesIn(await form('sara'))).toEqual(['Simon Prov', 'Maj Mall']);
});

test('a manager who reports somebody picks among that person’s deputies and herself', async () => {
  await form('maj');
  const asked = await town.press('maj', 'Anmäl', {
    'Vem är borta?': 'Sara Exempel',
    'Vilken är den första dagen': '2026-01-13',
  });
  expect(asked).toContain('Välj ersättare\nVem ersätter Sara Exempel?');
  expect(asked).toContain('Lämna fältet tomt så ersätter Simon Prov, som står i personallistan.');
  expect(await town.press('maj', 'Anmäl', { 'Vem är ersättare': 'Maj Mall' })).toBe(
    'Frånvaron är anmäld för Sara Exempel från tisdag 13 januari, tills vidare. Maj Mall är ersättare.',
  );
});

test('a colleague who is the deputy by the staff list is so by reporting it', async () => {
  await form('simon');
  const said = await town.press('simon', 'Anmäl', {
    'Vem är borta?': 'Sara Exempel',
    'Vilken är den första dagen': '2026-01-13',
    'Vilken är den sista dagen': '2026-01-14',
  });
  expect(said).toBe(
    'Frånvaron är anmäld för Sara Exempel från tisdag 13 januari till onsdag 14 januari. Simon Prov är ersättare.',
  );
});

test('a deputy who is away the same days is said so before anything is saved', async () => {
  await form('bo');
  await town.press('bo', 'Anmäl', {
    'Vilken är den första dagen': '2026-01-14',
    'Vilken är den sista dagen': '2026-01-20',
  });
  await form('bea');
  const said = await town.press('bea', 'Anmäl', {
    'Vilken är den första dagen': '2026-01-19',
    'Vem är ersättare': 'Bo Prov',
  });
  expect(said).toContain('Bo Prov är också borta, från onsdag 14 januari till tisdag 20 januari.');
  expect(said).toContain(
    'Då går det som ska göras till Eva Skiss så länge. Gå tillbaka om du vill välja någon annan.',
  );
  expect((await readTrueToday(town.service.store)).absences.map(({ person }) => person)).toEqual([
    idOf('bo'),
  ]);
  expect(await town.press('bea', 'Tillbaka')).toContain('Anmäl frånvaro');
  await town.press('bea', 'Anmäl', {
    'Vilken är den första dagen': '2026-01-19',
    'Vem är ersättare': 'Bo Prov',
  });
  expect(await town.press('bea', 'Anmäl ändå')).toContain('Frånvaron är anmäld för Bea Exempel');
});

test('also the deputy of the staff list, whom nobody has chosen', async () => {
  await form('bo');
  await town.press('bo', 'Anmäl', { 'Vilken är den första dagen': '2026-01-14' });
  await form('bea');
  const said = await town.press('bea', 'Anmäl', {
    'Vilken är den första dagen': '2026-01-19',
    'Vilken är den sista dagen': '2026-01-23',
  });
  expect(said).toContain('Bo Prov är också borta, från onsdag 14 januari, tills vidare.');
});

test('a colleague, who chooses nobody, is not asked to choose another', async () => {
  await town.stop();
  town = await startTown(emulator(), { aid: true });
  await form('viktor');
  await town.press('viktor', 'Anmäl', { 'Vilken är den första dagen': '2026-01-14' });
  await form('vanja');
  const said = await town.press('vanja', 'Anmäl', {
    'Vem är borta?': 'Vilma Exempel',
    'Vilken är den första dagen': '2026-01-19',
  });
  expect(said).toContain('Viktor Prov är också borta, från onsdag 14 januari, tills vidare.');
  expect(said).not.toContain('välj');
});

test('the deputy’s and the manager’s message says from when and until when', async () => {
  await form('bea');
  await town.press('bea', 'Anmäl', {
    'Vilken är den första dagen': '2026-01-13',
    'Vilken är den sista dagen': '2026-01-16',
  });
  const days = 'från tisdag 13 januari till fredag 16 januari';
  expect(town.newest('bo')).toBe(
    `Du ersätter en kollega\nBea Exempel är anmäld som borta ${days}. Du får det som ska göras.`,
  );
  expect(town.newest('eva')).toBe(
    `En medarbetare är borta\nBea Exempel är anmäld som borta ${days}. Ersättaren får det som ska göras.`,
  );
});

test('an absence of one day names that day', async () => {
  await form('bea');
  const day = {
    'Vilken är den första dagen': '2026-01-13',
    'Vilken är den sista dagen': '2026-01-13',
  };
  expect(await town.press('bea', 'Anmäl', day)).toContain(
    'Frånvaron är anmäld för Bea Exempel tisdag 13 januari. Bo Prov är ersättare.',
  );
  expect(town.newest('eva')).toContain('Bea Exempel är anmäld som borta tisdag 13 januari. ');
});

test('a receipt by a deputy says for whom, in the history', async () => {
  await holdMeeting(town);
  await form('bea');
  await town.press('bea', 'Anmäl', { 'Vilken är den första dagen': '2026-01-12' });
  await town.type('bo', 'ärende ÖV-2026-0001');
  await town.press('bo', 'Klar, med den enskilde');
  expect(await town.type('eva', 'skriv ut ÖV-2026-0001')).toMatch(
    /tillsammans med den enskilde · Bo Prov för Bea Exempel/,
  );
});

test('whoever is away does not wait for herself', async () => {
  await holdMeeting(town);
  await form('bea');
  await town.press('bea', 'Anmäl', { 'Vilken är den första dagen': '2026-01-12' });
  const mine = await town.type('bea', 'mina ärenden');
  expect(mine).toContain('Dina pågående ärenden (1)');
  expect(mine).not.toMatch(/[Vv]äntar på Bea Exempel/);
  expect(mine).not.toContain('Bea Exempel: skriva genomförandeplan');
});
