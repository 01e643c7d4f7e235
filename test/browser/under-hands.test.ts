import { dayText } from '../../cards/texts.ts';
import { windowsOf } from './windows.ts';

/** Two people work in one case: one fills in a field while the other presses (E29). */
const { at, press, settled, shot } = windowsOf(['sara', 'eva', 'bea'], 'under-hands');

const FIELD = 'Vilken dag ses ni?';

async function time(to: string): Promise<void> {
  const day = to.slice(0, 10);
  await at('eva').say(`tid ${to}`);
  await at('eva').waitFor(
    `Nu är det ${dayText(day, '')} klockan ${to.slice(11).replace(':', '.')}`,
  );
  await settled();
}

test('what Bea types stays while Sara and Eva press, and is saved as typed', async () => {
  await time('2026-11-23 09:00');
  await at('sara').say('nytt uppdrag');
  await at('sara').waitFor('Lämna ett nytt uppdrag');
  await at('sara').fillDay('Vilken dag fattades beslutet?', '2026-11-20');
  await at('sara').fillDay('Vilken dag skapades uppdraget i Procapita?', '2026-11-20');
  await press('sara', 'Skicka till Eva Skiss');
  await at('eva').waitFor('Väntat sedan måndag 23 november');
  await at('eva').tick('Bea Exempel');
  await press('eva', 'Utse behandlare');
  await at('bea').waitFor(/Du är behandlare i ett nytt ärende\./);

  await at('bea').fillDay(FIELD, '2026-12-01');
  await at('sara').press('Fler val');
  await at('sara').press('Ange nummer i Procapita');
  await at('sara').write('Vilket nummer har ärendet i Procapita?', 'P-2026/118');
  await press('sara', 'Spara');
  await at('sara').waitFor(/Ärende ÖV-2026-0001 · P-2026\/118/);
  expect(await at('bea').valueOf(FIELD)).toBe('1 december 2026');
  await press('eva', 'Informationen är lämnad');
  expect(await at('bea').valueOf(FIELD)).toBe('1 december 2026');
  await shot('bea', '01-left-as-it-is');
  expect(await at('bea').newestCard()).not.toContain('P-2026/118');

  await press('bea', 'Mötet är bokat');
  await at('bea').waitFor(/Det inledande mötet är bokat till tisdag 1 december/);
  expect(await at('bea').newestCard()).toContain('P-2026/118');
  await shot('bea', '02-taken');
});
