import type { Filled } from '../../support/card-reader.ts';
import type { Name } from '../../support/people.ts';
import { emulatorForFile, startTown, type Town } from '../../support/town.ts';

/**
 * This file counts, through the real bot, the presses of a watch of five days and of a handover for
 * each unit (E3 of the second routine).
 */
const emulator = emulatorForFile();
let town: Town;
const presses: Partial<Record<Name, number>> = {};

beforeAll(async () => {
  town = await startTown(emulator(), { aid: true, at: '2026-01-12 07:00' });
});
afterAll(() => town.stop());
beforeEach(() => {
  for (const name of Object.keys(presses) as Name[]) delete presses[name];
});

async function press(who: Name, title: string, filled: Filled = {}): Promise<string> {
  presses[who] = (presses[who] ?? 0) + 1;
  return town.press(who, title, filled);
}

const admission = {
  'Vilken sorts avdelning': 'Psykiatrisk',
  'Vad är orsaken': 'Psykisk ohälsa',
  'Är den enskilde känd av FH': 'Ja, pågående ärende',
  'Är den enskilde känd av VO': 'Nej',
};

test('a watch of five days: 4 presses at VO, 17 at FH', async () => {
  await town.until('2026-01-12 08:15');
  await press('vilma', 'Fördela inskrivning');
  await press('vilma', 'Visa förslag', admission);
  await press('vilma', 'Skrivet, meddela FH');
  await press('vilma', 'Nej, kontrollen är klar');
  await press('frida', 'Jag tar över bevakningen');
  const VOs = { ...presses };
  for (const day of ['12', '13', '14', '15', '16'])
    for (const time of ['08:15', '10:45', '14:30'].slice(day === '12' ? 1 : 0)) {
      await town.until(`2026-01-${day} ${time}`);
      await press('frida', 'Jag har bevakat Link');
      await town.press('vilma', 'Bevakat, inget nytt');
    }
  await town.until('2026-01-19 08:15');
  await press('frida', 'Jag har bevakat Link');
  expect(await press('frida', 'Avslutat i Link')).toContain(
    'Inget att göra nu\nÄrendet är avslutat\n',
  );
  expect({ vilma: VOs.vilma, frida: presses.frida }).toEqual({ vilma: 4, frida: 17 });

  const messages = town.counts().frida;
  await town.until('2026-01-19 16:00');
  expect(town.counts().frida).toBe(messages);
});

test('a handover: 3 presses to give, 2 to receive, four ticks stored (S24–S27)', async () => {
  await town.type('frida', 'lämna över');
  await press('frida', 'Lämna över till VO');
  await press('vilma', 'Ta emot ärendet');
  await press('vilma', 'Båda är klara');
  expect(await press('frida', 'Klart, akten flyttad')).toContain(
    'Överlämningen är klar. VO ansvarar sedan',
  );
  expect(presses).toEqual({ frida: 2, vilma: 2 });
  const done = (await town.cases()).find((doc) => doc.kind === 'ongoing');
  expect(done?.events.map((event) => event.type)).toEqual([
    'handoverProposed',
    'taken',
    'overviewChanged',
    'watchesFollow',
    'notesWritten',
    'paperFileMoved',
  ]);
});

test('the giver ticks a part: the notes, and that there is no paper file (E3)', async () => {
  await town.type('frida', 'lämna över');
  await town.press('frida', 'Lämna över till VO');
  await town.press('vilma', 'Ta emot ärendet');
  const events = async () =>
    (await town.cases())
      .filter((doc) => doc.kind === 'ongoing')
      .at(-1)
      ?.events.slice(2)
      .map(({ type }) => type);
  expect(
    await town.press('frida', 'Bara en del är klar', {
      'Vad är klart': ['Fysisk akt flyttad', 'Fysisk akt finns inte'],
    }),
  ).toContain('Välj i listan');
  expect(await events()).toEqual([]);
  const shown = await town.press('frida', 'Bara en del är klar', {
    'Vad är klart': ['Dokumenterat i journalen'],
  });
  expect(shown).toContain('\nFlytta den fysiska akten\n');
  expect(await events()).toEqual(['notesWritten']);
  await town.press('frida', 'Ångra');
  await town.press('frida', 'Bara en del är klar', {
    'Vad är klart': ['Dokumenterat i journalen', 'Fysisk akt finns inte'],
  });
  expect(await events()).toEqual(['notesWritten', 'undone', 'notesWritten', 'paperFileMoved']);
});
