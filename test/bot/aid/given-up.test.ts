import { A1, A7, admit } from '../../support/aid-walk.ts';
import { createTeamsClient } from '../../support/teams-client.ts';
import { emulatorForFile, personNamed, startTown, type Town } from '../../support/town.ts';

/**
 * This file tests what each person reads when a watch is given up. A change of who watches, or a
 * decision of the managers, is always told (E14, E16, I9).
 */
const emulator = emulatorForFile();
let town: Town;

beforeEach(async () => {
  town = await startTown(emulator(), { aid: true, at: '2026-01-12 09:00' });
});
afterEach(() => town.stop());

const taken = async () => {
  await admit(town);
  await town.press('frida', 'Jag tar över bevakningen');
};

it('FH gives up a watch opened by mistake: it watches until VO presses', async () => {
  await taken();
  const shown = await town.press('frida', 'Öppnat av misstag');
  expect(shown).toContain('VO har fått frågan\n');
  expect(shown).toContain('Frida Exempel (FH) bevakar sedan');
  for (const who of ['vilma', 'viktor'] as const) {
    expect(town.newest(who)).toContain('\nTa över bevakningen för VO\n');
    expect(town.newest(who)).toContain(
      'Frida Exempel (FH) har lämnat tillbaka bevakningen. Ärendet öppnades av misstag. FH bevakar tills någon av er har tagit över.',
    );
  }
  expect(town.counts()).toEqual({ vilma: 2, viktor: 1, frida: 1, fredrik: 1 });
  expect(await town.press('viktor', 'Jag tar över för VO')).toContain(
    'VO har tagit tillbaka bevakningen.',
  );
  // The case is closed, and "vem bevakar" no longer names anybody. So the message says who watches.
  expect(town.newest('frida')).toContain(
    'VO har tagit tillbaka bevakningen. VO:s vanliga bevakning fortsätter.',
  );
  expect(town.counts()).toEqual({ vilma: 2, viktor: 1, frida: 2, fredrik: 1 });
});

it('"Dubblett" asks which watch stays, and VO is told which', async () => {
  await taken();
  await admit(town);
  await town.type('frida', 'ärende LI-2026-0001');
  const field = 'Vilken bevakning finns kvar';
  // After a refusal the form stands open, with its own button.
  for (const [number, button] of [
    ['LI-2026-0001', 'Avsluta som dubblett'],
    ['LI-2026-0099', 'Spara'],
  ] as const)
    expect(await town.press('frida', button, { [field]: number })).toContain(
      'Skriv numret på en annan bevakning som pågår.',
    );
  expect((await town.cases())[0]?.index.open).toBe(true);
  const words = 'Bevakningen var en dubblett. LI-2026-0002 finns kvar.';
  expect(await town.press('frida', 'Spara', { [field]: 'li 2026 2' })).toContain(words);
  expect(town.newest('vilma')).toContain(words);
});

it('of two watches closed at once as each other’s duplicate, one goes on', async () => {
  const other = await town.anotherService();
  const elsewhere = createTeamsClient(town.teams, `http://127.0.0.1:${other.port}/api/messages`);
  for (const [one, two] of [
    ['LI-2026-0001', 'LI-2026-0002'],
    ['LI-2026-0003', 'LI-2026-0004'],
    ['LI-2026-0005', 'LI-2026-0006'],
  ] as const) {
    await admit(town);
    await admit(town);
    const closing = async (who: 'frida' | 'fredrik', own: string, stays: string) => {
      await town.type(who, `ärende ${own}`);
      await town.press(who, 'Jag tar över bevakningen');
      await town.type(who, `ärende ${own}`);
      return town.button(who, 'Avsluta som dubblett', { 'Vilken bevakning finns kvar': stays });
    };
    const presses = [await closing('frida', one, two), await closing('fredrik', two, one)] as const;
    await Promise.all([
      town.client.press(personNamed('frida'), presses[0]),
      elsewhere.press(personNamed('fredrik'), presses[1]),
    ]);
    await town.settled();
    const both = (await town.cases()).filter(({ number }) => number === one || number === two);
    expect(both.map(({ index }) => index.open).toSorted()).toEqual([false, true]);
  }
});

it('FH undoes that it has taken the watch: VO is told that it watches again', async () => {
  await taken();
  await town.press('frida', 'Ångra');
  expect(town.newest('vilma')).toContain('\nVO bevakar igen\n');
  expect(town.newest('vilma')).toContain('Frida Exempel ångrade att FH tog över bevakningen.');
  expect(town.counts().vilma).toBe(2);
});

it('what both managers decided stands on their cards as it is, until FH has taken it', async () => {
  await admit(town, A7, 'Be FH om en dialog');
  await town.press('frida', 'Jag tar dialogen');
  await town.press('frida', 'Lämna till cheferna');
  await town.press('vilma', 'Ja, till cheferna');
  await town.press('ulrika', 'Ärendet hör till FH');
  await town.press('fanny', 'Ärendet hör till FH');
  const words = 'FH ska ta över. VO bevakar tills någon på FH har tagit över.';
  for (const who of ['ulrika', 'fanny'] as const) {
    expect(town.newest(who)).toContain('\nNi är överens\n');
    expect(town.newest(who)).toContain(words);
    expect(town.newest(who)).not.toContain('FH ansvarar.');
  }
  expect(await town.type('ulrika', 'skriv ut LI-2026-0001')).toContain(
    `Enhetscheferna är överens: ${words.slice(0, -1)} · Fanny Mall`,
  );
  await town.press('fanny', 'Ja, öppna beslutet igen');
  expect(town.newest('ulrika')).toContain('\nAvgör igen vilken enhet ärendet hör till\n');
  expect(town.newest('ulrika')).toContain('Fanny Mall har öppnat beslutet igen.');
});

it('nobody at FH takes a dialogue: its manager names somebody, who is told', async () => {
  await admit(town, A7, 'Be FH om en dialog');
  await town.until('2026-01-12 10:45');
  expect(town.newest('fanny')).toContain('[Utse någon till dialogen]');
  await town.press('fanny', 'Spara', { 'Vem ska prata med VO': 'Fredrik Prov' });
  expect(town.newest('fredrik')).toContain('\nKom överens om rätt enhet\n');
});

it('what VO has taken back is no longer said to be FH’s beside "Fler att fördela?"', async () => {
  await town.stop();
  town = await startTown(emulator(), { aid: true, at: '2026-01-12 08:00' });
  await town.leap('2026-01-12 08:15');
  await town.press('vilma', 'Fördela inskrivning');
  await town.press('vilma', 'Visa förslag', {
    ...A1,
    'Vad är orsaken': 'Inte känd än',
    'Är den enskilde känd av FH': 'Nej',
  });
  await town.press('vilma', 'Skrivet, meddela FH');
  await town.press('frida', 'Jag tar över bevakningen');
  await town.press('frida', 'Ja');
  const shown = await town.press('vilma', 'Jag tar över för VO');
  expect(shown).toContain('Svara på om det finns fler\n');
  expect(shown).toContain('VO har tagit tillbaka bevakningen.');
  expect(shown).not.toContain('Ange LI-');
  expect(shown).not.toContain('FH bevakar');
});
