import { dayText } from '../../cards/texts.ts';
import { type Keys, keysOf } from './keys.ts';
import { windowsOf } from './windows.ts';

/** A whole case is played with the keys alone, by three people, from the decision to the end. */
const { at, settled, shot } = windowsOf(['sara', 'eva', 'bea'], 'keyboard');
const by = (who: string): Keys => keysOf(at(who));

async function time(to: string): Promise<void> {
  await by('eva').say(`tid ${to}`);
  await at('eva').waitFor(new RegExp(`Nu är det ${dayText(to.slice(0, 10), '')}`));
  await settled();
}

/** Presses a button and waits for the answer and for every card that it changes. */
async function press(who: string, button: string): Promise<void> {
  const answered = at(who).page.waitForResponse((response) => response.url().includes('/invoke'));
  await by(who).press(button);
  await answered;
  await settled();
}

test('a case from decision to end without a mouse', async () => {
  await time('2026-11-23 09:00');
  await by('sara').say('nytt uppdrag');
  await at('sara').waitFor('Vilken dag fattades beslutet?');
  await by('sara').writeDay('Vilken dag fattades beslutet?', '2026-11-20');
  await by('sara').writeDay('Vilken dag skapades uppdraget', '2026-11-20');
  await shot('sara', '01-new');
  await press('sara', 'Skicka till Eva Skiss');

  await at('eva').waitFor('Utse behandlare');
  await by('eva').tick('Bea Exempel');
  await shot('eva', '02-assign');
  await press('eva', 'Utse behandlare');
  await press('eva', 'Informationen är lämnad');

  await by('sara').writeDay('Vilken dag startades uppdraget?', '2026-11-23');
  await press('sara', 'Allt är klart');
  await by('bea').writeDay('Vilken dag ses ni?', '2026-12-01');
  await press('bea', 'Mötet är bokat');
  await shot('bea', '03-booked');

  await time('2026-12-02 08:31');
  await press('bea', 'Visa');
  await by('bea').press('Mötet hölls');
  await by('bea').tick('Ja');
  await by('bea').tick('Bea Exempel');
  await shot('bea', '04-held');
  await press('bea', 'Spara');
  await at('bea').waitFor('Skriv genomförandeplanen');
  await press('bea', 'Klar, med den enskilde');

  await by('sara').press('Fler val');
  await by('sara').press('Avsluta ärendet');
  await shot('sara', '05-end');
  await press('sara', 'Den enskilde avböjde');
  await at('sara').waitFor(/avslutat/);
  await shot('sara', '06-ended');
});
