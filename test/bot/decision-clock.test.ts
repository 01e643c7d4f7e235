import { emulatorForFile, startTown, type Town } from '../support/town.ts';
import { assignCase } from '../support/walk.ts';

const emulator = emulatorForFile();
let town: Town;

beforeEach(async () => {
  town = await startTown(emulator());
});
afterEach(() => town.stop());

describe('E22: the decision’s own clock', () => {
  test('its words on list and card, before and after three months, never time left', async () => {
    await assignCase(town);
    await town.leap('2026-02-11 08:45');
    expect(town.newest('sara')).toMatch(
      /Det inledande mötet är inte bekräftat\nÖV-2026-0001 · [^\n]*beslut /,
    );
    await town.leap('2026-03-27 08:45');
    const words =
      /Det inledande mötet är inte bekräftat\. Om beslutet inte är verkställt \S+ \d+ april, tre månader efter beslutet, ska nämnden rapportera det till IVO vid nästa kvartalsrapportering\. Kontrollera i Procapita och prata med den som rapporterar\./;
    expect(town.chat('sara').join()).toMatch(words);
    await town.leap('2026-03-30 08:45');
    for (const name of ['eva', 'maj'] as const) expect(town.chat(name).join()).toMatch(words);
    await town.leap('2026-05-04 08:45');
    expect(town.newest('maj')).toMatch(
      /Det inledande mötet är inte bekräftat\. Tre månader hade gått \S+ \d+ april\./,
    );
    expect(town.newest('maj')).toContain('ÖV-2026-0001 · Sara Exempel · beslut');
    expect(town.newest('maj')).not.toMatch(/(försenad sedan|senast) \S+ \d+ april/i);
  });

  test('said in the form that ends the case, and on the card when it is closed', async () => {
    await assignCase(town);
    const words =
      'Inget inledande möte är bekräftat. Beslutet kan behöva rapporteras till IVO tills det är avslutat i Procapita, även om den enskilde har tackat nej.';
    expect(town.newest('sara')).toContain(words);
    expect(await town.press('sara', 'Den enskilde avböjde')).toContain(words);
    expect(town.newest('eva')).toContain(words);
  });
});
