import { idOf } from '../../support/people.ts';
import { emulatorForFile, personNamed, startTown, type Town } from '../../support/town.ts';

/** This file tests the rota (bevakningslista) of VO: every week, exceptions, and [Byt dag]. */
const emulator = emulatorForFile();
let town: Town;

beforeEach(async () => {
  // A Monday.
  town = await startTown(emulator(), { aid: true, at: '2026-01-12 07:30' });
});
afterEach(() => town.stop());

async function everyWeek(days: Readonly<Record<string, string>>): Promise<void> {
  await town.type('ulrika', 'bevakningslista');
  await town.press('ulrika', 'Visa veckan', { 'Vilken vecka': 'Varje vecka' });
  expect(await town.press('ulrika', 'Spara listan', days)).toBe('Bevakningslistan är sparad.');
}

async function asks(): Promise<string> {
  await town.type('vilma', 'byt dag');
  await town.press('vilma', 'Visa kollegans dagar', {
    'Vilken dag vill du lämna': 'måndag 19 januari',
    'Vem vill du byta med': 'Viktor Prov',
  });
  return town.press('vilma', 'Fråga om byte', {
    'Vilken dag bevakar du i stället': 'tisdag 20 januari',
  });
}

const askedOf = async (who: 'vilma' | 'viktor', time: string) => {
  const before = town.messages(who).length;
  await town.until(time);
  return town.messages(who).length > before;
};

const weekOf = { 'Varje måndag': 'Vilma Exempel', 'Varje tisdag': 'Viktor Prov' };

test('a week that repeats: the check of each Monday goes to the same person (E12)', async () => {
  await everyWeek(weekOf);
  expect([await askedOf('vilma', '2026-01-12 08:20'), town.messages('viktor').length]).toEqual([
    true,
    0,
  ]);
  await town.until('2026-01-20 08:00');
  const before = town.messages('vilma').length;
  expect(await askedOf('viktor', '2026-01-20 08:20')).toBe(true);
  expect(town.messages('vilma')).toHaveLength(before);
});

test('the coming four weeks are shown, with the days that are not as usual', async () => {
  await everyWeek(weekOf);
  await town.type('vilma', 'bevakningslista');
  await town.press('vilma', 'Visa veckan', { 'Vilken vecka': '2026-01-19' });
  await town.press('vilma', 'Spara listan', { 'Måndag 19 januari': 'Viktor Prov' });
  const shown = await town.type('ulrika', 'bevakningslista');
  expect(shown).toContain(
    'Vecka 3, från måndag 12 januari\nmåndag Vilma Exempel, tisdag Viktor Prov, onsdag–fredag alla med konto\n',
  );
  expect(shown).toContain('19 januari\nmåndag Viktor Prov (ändrat), tisdag Viktor Prov,');
  expect(shown).toMatch(/Vecka 5, .*\n.*\nVecka 6, från måndag 2 februari\nmåndag Vilma Exempel,/);
});

test('[Byt dag]: one asks, the other accepts by a press, and EC and who asked are told', async () => {
  await everyWeek(weekOf);
  expect(await asks()).toBe(
    'Viktor Prov har fått frågan. Listan ändras först när Viktor Prov har sagt ja. Till dess har ' +
      'du kvar måndag 19 januari.',
  );
  expect(town.newest('viktor')).toMatch(
    /^Vill du byta bevakningsdag\?\nVilma Exempel frågar om du kan bevaka måndag 19 januari\./,
  );
  expect(await town.press('viktor', 'Byt dag')).toBe(
    'Ni har bytt. Du bevakar måndag 19 januari, och Vilma Exempel bevakar tisdag 20 januari.',
  );
  expect(town.newest('vilma')).toMatch(/^Ni har bytt bevakningsdag\nViktor Prov bevakar måndag 19/);
  expect(town.newest('ulrika')).toMatch(/^Två kollegor har bytt bevakningsdag\nViktor Prov/);
  for (const who of ['vilma', 'viktor', 'ulrika'] as const)
    expect(town.messages(who).at(-1)?.activity.summary).not.toMatch(/Vilma|Viktor|januari/);

  await town.until('2026-01-19 08:00');
  const before = town.messages('vilma').length;
  expect(await askedOf('viktor', '2026-01-19 08:20')).toBe(true);
  expect(town.messages('vilma')).toHaveLength(before);
  await town.until('2026-01-20 08:00');
  expect(await askedOf('vilma', '2026-01-20 08:20')).toBe(true);
});

test('who stands on the list has a button on it to swap a day, and nobody else has (E12)', async () => {
  await everyWeek(weekOf);
  expect(await town.type('vanja', 'bevakningslista')).not.toContain('Byt dag');
  expect(await town.type('ulrika', 'bevakningslista')).not.toContain('Byt dag');
  expect(await town.type('vilma', 'bevakningslista')).toContain('[Byt dag med en kollega]');
  expect(await town.press('vilma', 'Byt dag med en kollega')).toMatch(/^Byt bevakningsdag\n/);
  await town.press('vilma', 'Visa kollegans dagar', {
    'Vilken dag vill du lämna': 'måndag 19 januari',
    'Vem vill du byta med': 'Viktor Prov',
  });
  await town.press('vilma', 'Fråga om byte', {
    'Vilken dag bevakar du i stället': 'tisdag 20 januari',
  });
  expect(town.newest('viktor')).toMatch(/^Vill du byta bevakningsdag\?\n/);
});

test('a no leaves the list as it is, and only who asked is told', async () => {
  await everyWeek(weekOf);
  await asks();
  const manager = town.messages('ulrika').length;
  expect(await town.press('viktor', 'Byt inte')).toContain('Du har kvar tisdag 20 januari.');
  expect(town.newest('vilma')).toMatch(
    /^Bytet av bevakningsdag blev inte av\nViktor Prov kan inte/,
  );
  expect(town.messages('ulrika')).toHaveLength(manager);
  expect(await town.type('vilma', 'bevakningslista')).toContain(
    '19 januari\nmåndag Vilma Exempel,',
  );
});

test('a yes to a list that has changed changes nothing, nor does somebody else’s', async () => {
  await everyWeek(weekOf);
  await asks();
  const { data } = town.button('viktor', 'Byt dag');
  const forged = await town.client.press(personNamed('vilma'), { verb: 'press', data });
  expect(forged.message).toMatch(/^Bevakningslistan har ändrats/);
  await everyWeek({ ...weekOf, 'Varje tisdag': 'Vilma Exempel' });
  expect(await town.press('viktor', 'Byt dag')).toMatch(/^Bevakningslistan har ändrats/);
  const duties = (await town.everything()).cases as readonly { id: string }[];
  expect(duties.find(({ id }) => id === 'duty:VO')).toMatchObject({
    rota: {},
    everyWeek: { 1: idOf('vilma'), 2: idOf('vilma') },
  });
});

test('whoever is away on their day of the week is stood in for, and the week stays (E9)', async () => {
  await everyWeek(weekOf);
  await town.type('vilma', 'frånvaro');
  await town.press('vilma', 'Anmäl', {
    'Vilken är den första dagen': '2026-01-19',
    'Vilken är den sista dagen': '2026-01-19',
  });
  await town.until('2026-01-19 08:00');
  const before = town.messages('vilma').length;
  expect(await askedOf('viktor', '2026-01-19 08:20')).toBe(true);
  expect(town.messages('vilma')).toHaveLength(before);
  await town.until('2026-01-26 08:00');
  expect(await askedOf('vilma', '2026-01-26 08:20')).toBe(true);
});

test('who is not on the list is told so, and no form of FH or outpatient care is there', async () => {
  expect(await town.type('vilma', 'byt dag')).toContain(
    'Du står inte på listan någon av de dagar som kommer.',
  );
  for (const who of ['frida', 'sara', 'ulrika'] as const)
    expect(await town.type(who, 'byt dag')).toMatch(/^Det här gör handläggare på VO\./);
});
