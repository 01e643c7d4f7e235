import { emulatorForFile, startTown, type Town } from '../../support/town.ts';

const emulator = emulatorForFile();
let town: Town;

beforeEach(async () => {
  town = await startTown(emulator(), { aid: true, at: '2026-01-12 08:00' });
});
afterEach(() => town.stop());

test('an admission at VO, and FH takes the watch', async () => {
  await town.until('2026-01-12 08:15');
  console.log(JSON.stringify(town.counts()), town.newest('vilma'));
  console.log(await town.press('vilma', 'Ny inskrivning att fördela'));
  console.log(town.newest('vilma'));
  console.log(
    await town.press('vilma', 'Visa förslag', {
      Avdelning: 'Psykiatrisk',
      Orsak: 'Psykisk ohälsa',
      'Ärende hos FH': 'Pågående ärende',
      'Ärende hos VO': 'Aldrig',
    }),
  );
  console.log(await town.press('vilma', 'Skrivet, meddela FH'));
  console.log(town.newest('frida'));
  console.log(await town.press('vilma', 'Nej, kontrollen är klar'));
  console.log(await town.press('frida', 'Jag tar bevakningen'));
  console.log(town.newest('fredrik'));
  console.log(town.newest('vilma'), town.newest('viktor'));
  await town.until('2026-01-12 10:50');
  console.log(town.newest('frida'));
  await town.until('2026-01-12 12:00');
  console.log(
    JSON.stringify(town.counts()),
    town.newest('frida'),
    '\n----',
    town.newest('fredrik'),
    '\n----',
    town.newest('fanny'),
  );
});
