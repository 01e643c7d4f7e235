import { dayText } from '../../cards/texts.ts';
import { windowsOf } from './windows.ts';

/** What a manager sees of the unit (E24, E25), and a meeting on its way to a calendar (E26). */
const { at, press, settled, shot } = windowsOf(['sara', 'eva', 'bea'], 'unit');

async function time(to: string): Promise<void> {
  await at('eva').say(`tid ${to}`);
  await at('eva').waitFor(new RegExp(`Nu är det ${dayText(to.slice(0, 10), '')}`));
  await settled();
}

async function openCase(number: string): Promise<void> {
  await at('sara').say('nytt uppdrag');
  await at('sara').waitFor('Lämna ett nytt uppdrag');
  await at('sara').fillDay('Vilken dag fattades beslutet?', '2026-11-20');
  await at('sara').fillDay('Vilken dag skapades uppdraget i Procapita?', '2026-11-20');
  await press('sara', 'Skicka till Eva Skiss');
  await at('eva').waitFor(new RegExp(number));
}

/** Presses the newest link of this name, and returns where the client asks to go. */
async function follow(who: string, name: string): Promise<URL> {
  const { page } = at(who);
  const context = page.context();
  await context.route('https://**', (route) => route.abort());
  const asked = context.waitForEvent('request', (all) => all.url().startsWith('https://'));
  await page.getByRole('link', { name, exact: true }).last().click();
  return new URL((await asked).url());
}

beforeAll(() => time('2026-11-23 09:00'));

test('the load stands beside the names when a manager assigns, and the choice works', async () => {
  await openCase('ÖV-2026-0001');
  expect(await at('eva').newestCard()).toContain('Bea Exempel · 0 pågående');
  await at('eva').tick('Bea Exempel');
  await press('eva', 'Utse behandlare');

  await openCase('ÖV-2026-0002');
  const card = await at('eva').newestCard();
  expect(card).toContain('Bea Exempel · 1 pågående, 1 nytt senaste 30 dagarna');
  expect(card).toContain('Bo Prov · 0 pågående');
  expect(card).toContain('Säger inget om hur tunga ärendena är');
  await shot('eva', '01-assign');
  await at('eva').tick('Bea Exempel');
  await press('eva', 'Utse behandlare');
  await at('bea').waitFor(/ÖV-2026-0002/);
  expect(await at('bea').newestCard()).not.toContain('pågående');
});

test('a meeting with a time goes to the calendar with its day, its time and no name', async () => {
  await press('eva', 'Informationen är lämnad');
  await at('sara').fillDay('Vilken dag startades uppdraget?', '2026-11-23');
  await press('sara', 'Allt är klart');
  await at('bea').fillDay('Vilken dag ses ni?', '2026-12-01');
  await at('bea').write('Klockan (valfritt)', '10:45');
  await press('bea', 'Mötet är bokat');
  await press('bea', 'Jag har läst vårdplanen');
  await at('bea').waitFor(/Det inledande mötet är bokat till tisdag 1 december klockan 10\.45/);
  await shot('bea', '02-booked');

  const link = await follow('bea', 'Lägg i kalendern');
  expect(link.origin + link.pathname).toBe('https://teams.microsoft.com/l/meeting/new');
  expect(Object.fromEntries(link.searchParams)).toEqual({
    subject: 'Möte',
    startTime: '2026-12-01T10:45:00+01:00',
    endTime: '2026-12-01T11:45:00+01:00',
    // The sign-in name of the colleague who is invited. Nothing else says who meets.
    attendees: 'sara.exempel@kommunen.example',
  });
});

test('"enheten" says how the unit stands, and a row opens the case that waits', async () => {
  const asksForTheUnit = async (words: string) => {
    await at('eva').say('enheten');
    await at('eva').waitFor(words);
    return (await at('eva').newestCard()).replaceAll(/\s+/g, ' ');
  };
  const before = await asksForTheUnit('Vuxna insatser, måndag 23 november');
  expect(before).toContain('Läget på enheten');
  expect(before).toContain('2 pågående 0 väntar på tilldelning 0 försenade 0 står still');
  expect(before).toContain('Inget står och väntar.');

  await time('2027-01-18 09:00');
  const after = await asksForTheUnit('Vuxna insatser, måndag 18 januari');
  expect(after).toContain('2 pågående 0 väntar på tilldelning 0 försenade 2 står still');
  await shot('eva', '03-unit');
  const row = (name: RegExp) => at('eva').page.getByRole('button', { name }).last();
  const asked = /^Visa: ÖV-2026-0002, Väntat 48 dagar på Bea Exempel: svara på om mötet .* blev av/;
  expect(await row(asked).isVisible()).toBe(true);
  await row(/^Visa: ÖV-2026-0001, Väntat 56 dagar på dig: ge en första information/).click();
  const newest = at('eva').page.locator('.ac-preview-panel').last();
  await newest.getByText('Informationen är lämnad').waitFor();
  expect(await at('eva').newestCard()).toContain('Ärende ÖV-2026-0001');
  await shot('eva', '04-opened');
});
