import { emulatorForFile, startTown, type Town } from '../support/town.ts';
import { assignCase, openCase } from '../support/walk.ts';

/* E25: how many cases each person has, beside the names that a manager chooses among. */

const emulator = emulatorForFile();
const NOTE = 'Antal i Rutinbot. Säger inget om hur tunga ärendena är eller om arbetstid.';
let town: Town;

afterEach(() => town.stop());

const assign = (choice: string) =>
  town.press('eva', 'Utse behandlare', { 'Vem blir behandlare': [choice] });

describe('turned on', () => {
  beforeEach(async () => {
    town = await startTown(emulator(), { municipality: { showLoad: true } });
    await openCase(town);
    await assign('Bea Exempel · 0 pågående');
  });

  test('it stands beside each name when assigning, with what it does not say (E25)', async () => {
    await openCase(town);
    expect(town.newest('eva')).toMatch(
      /Vem blir behandlare[^(]*\(Bea Exempel · 1 pågående, 1 nytt senaste 30 dagarna \/ Bo Prov · 0 pågående\)/,
    );
    expect(town.newest('eva')).toContain(NOTE);
  });

  test('and in "Ändra behandlare" of a card that is asked for, and in "Ta över"', async () => {
    await town.type('eva', 'ärende ÖV-2026-0001');
    expect(town.newest('eva')).toContain('Bea Exempel · 1 pågående, 1 nytt senaste 30 dagarna');
    await town.type('eva', 'ta över');
    const asked = await town.press('eva', 'Visa ärenden', { 'Vems ärenden': 'Bea Exempel' });
    expect(asked).toMatch(/Vem tar över ÖV-2026-0001\? \(Bo Prov · 0 pågående\)/);
    expect(asked).toContain(NOTE);
  });

  test('nobody else sees it: it is on no card of a therapist or socialsekreterare', async () => {
    await openCase(town);
    for (const who of ['sara', 'bea', 'bo', 'maj'] as const)
      expect(town.chat(who).join('\n')).not.toContain('pågående,');
  });

  test('who stands in for the manager sees it', async () => {
    await town.type('eva', 'frånvaro');
    await town.press('eva', 'Anmäl', { 'Vem är borta': 'Eva Skiss' });
    await town.type('erik', 'ärende ÖV-2026-0001');
    expect(town.newest('erik')).toContain('Bea Exempel · 1 pågående');
  });

  test('it is neither stored nor logged', async () => {
    await openCase(town);
    await town.type('eva', 'ärende ÖV-2026-0001');
    const stored = JSON.stringify(await town.everything());
    expect(stored).not.toMatch(/ongoing|recent|pågående/);
  });
});

test('turned off, as it is until the municipality turns it on, no card has it', async () => {
  town = await startTown(emulator());
  await assignCase(town);
  await openCase(town);
  expect(town.newest('eva')).toContain('(Bea Exempel / Bo Prov)');
  expect(town.chat('eva').join('\n')).not.toContain('pågående');
});

test('a count that has changed draws no card anew: as many are changed as without (E29)', async () => {
  const changes = async (showLoad: boolean) => {
    town = await startTown(emulator(), { municipality: { showLoad } });
    const loaded = (name: string, load: string) => (showLoad ? `${name} · ${load}` : name);
    await openCase(town);
    await assign(loaded('Bea Exempel', '0 pågående'));
    await openCase(town);
    await assign(loaded('Bea Exempel', '1 pågående, 1 nytt senaste 30 dagarna'));
    await town.until('2026-01-14 08:31');
    const changed = town.messages('eva').map(({ updatedCount }) => updatedCount);
    const shown = await town.type('eva', 'ärende ÖV-2026-0001').then(() => town.newest('eva'));
    if (!showLoad) await town.stop();
    return { changed, shown };
  };
  const without = await changes(false);
  const on = await changes(true);
  expect(on.changed).toEqual(without.changed);
  expect(on.shown).toContain('Bea Exempel · 2 pågående, 2 nya senaste 30 dagarna');
});
