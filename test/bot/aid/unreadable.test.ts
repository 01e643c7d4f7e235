import { admit } from '../../support/aid-walk.ts';
import { emulatorForFile, startTown, type Town } from '../../support/town.ts';

/* I1: the unit still has to check Link for a watch that the bot cannot read. */

const emulator = emulatorForFile();
let town: Town;

beforeEach(async () => {
  town = await startTown(emulator(), { aid: true, at: '2026-01-12 07:00' });
  await admit(town);
  await town.press('frida', 'Jag tar över bevakningen');
  const watch = (await town.cases()).find(({ kind }) => kind === 'watch');
  await town.puts('cases', { ...watch, events: [null] } as never);
});
afterEach(() => town.stop());

test('all of FH are asked to check Link for it', async () => {
  await town.until('2026-01-12 08:15');
  for (const who of ['frida', 'fredrik'] as const)
    expect(town.newest(who)).toMatch(/\nBevaka Link, kontroll 1 av 3\n.* Du bevakar ett ärende\. /);
});

test('"vem bevakar" names it, and never says that nothing is watched', async () => {
  const shown = await town.type('viktor', 'vem bevakar');
  expect(shown).toContain('Ärende LI-2026-0001 kan inte läsas.');
  expect(shown).not.toContain('Inget ärende bevakas just nu');
});
