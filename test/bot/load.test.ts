import { textOf } from '../support/card-reader.ts';
import { idOf } from '../support/people.ts';
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

test('a count that has changed is no reason to draw a card anew (E29)', async () => {
  town = await startTown(emulator(), { municipality: { showLoad: true } });
  await openCase(town);
  const [waiting] = town.messages('eva').slice(-1);
  await openCase(town);
  await assign('Bea Exempel · 0 pågående');
  const cardOfEva = async () => {
    const doc = (await town.cases()).find(({ number }) => number === 'ÖV-2026-0001');
    return doc?.cards[idOf('eva')];
  };
  const before = await cardOfEva();
  expect(before?.activityId).toBe(waiting?.id);

  // All cards of a case are compared with what they show when it is taken up for one of them.
  await town.type('sara', 'ärende ÖV-2026-0001');
  expect(await cardOfEva()).toEqual(before);
  const after = town.messages('eva').find(({ id }) => id === waiting?.id);
  expect(after).toMatchObject({ updatedCount: 0 });
  expect(textOf(after?.card)).toContain('Bea Exempel · 0 pågående');

  await town.type('eva', 'ärende ÖV-2026-0001');
  expect(town.newest('eva')).toContain('Bea Exempel · 1 pågående, 1 nytt senaste 30 dagarna');
});
