import { dayText } from '../../cards/texts.ts';
import { windowsOf } from './windows.ts';

/** Plays a case from decision to closing in the windows of the people involved. */
const { at, press, shot } = windowsOf(['sara', 'eva', 'bea', 'bo'], '');

/** Moves the clock from the enhetschef's window, and waits for the bot to say the new time. */
async function time(to: string): Promise<void> {
  const day = to.slice(0, 10);
  await at('eva').say(`tid ${to}`);
  await at('eva').waitFor(new RegExp(`Nu är det ${dayText(day, '')}`));
}

test('a case from decision to closing', async () => {
  await time('2026-11-23 09:00');

  await at('sara').say('nytt uppdrag');
  await at('sara').waitFor('Lämna ett nytt uppdrag');
  await shot('sara', '01-new');
  await at('sara').fillDay('Vilken dag fattades beslutet?', '2026-11-20');
  await at('sara').fillDay('Vilken dag skapades uppdraget i Procapita?', '2026-11-20');
  await press('sara', 'Skicka till Eva Skiss');
  await at('sara').waitFor(/ÖV-2026-0001/);
  await shot('sara', '02-opened');

  await at('eva').waitFor('Väntat sedan måndag 23 november');
  await shot('eva', '03-assign');
  await at('eva').tick('Bea Exempel');
  await at('eva').tick('Bo Prov');
  await press('eva', 'Utse behandlare');
  await at('eva').waitFor('Ge en första information');
  await shot('eva', '04-assigned');
  for (const who of ['bea', 'bo']) {
    await at(who).waitFor(/Du är behandlare i ett nytt ärende\./);
    await shot(who, `05-${who}`);
  }
  await at('sara').waitFor('Tilldela uppdraget');
  await shot('sara', '06-sara-grant');

  await press('eva', 'Informationen är lämnad');
  await at('eva').waitFor('Inget att göra nu');
  await at('sara').fillDay('Vilken dag startades uppdraget?', '2026-11-23');
  await press('sara', 'Allt är klart');
  await at('sara').waitFor(/Sparat: .*uppdraget startat måndag 23 november/);
  for (const who of ['bea', 'bo']) {
    await press(who, 'Vi har stämt av');
    await at(who).waitFor('Läs vårdplanen');
    await press(who, 'Jag har läst vårdplanen');
  }

  await at('bea').fillDay('Vilken dag ses ni?', '2026-12-01');
  await press('bea', 'Mötet är bokat');
  await at('sara').waitFor('Det inledande mötet är bokat till tisdag 1 december.');
  await shot('sara', '07-sara-booked');

  await time('2026-12-02 08:31');
  await at('bea').waitFor(/Du har .*sak.* att göra/);
  await shot('bea', '08-bea-list');
  await press('bea', 'Visa');
  await at('bea').waitFor('Svara på om mötet blev av');
  await shot('bea', '09-bea-after-meeting');
  await press('bea', 'Mötet blev inte av');
  await at('bea').waitFor('Boka det inledande mötet');
  await at('bea').fillDay('Vilken dag ses ni?', '2026-12-03');
  await press('bea', 'Mötet är bokat');
  await at('bea').waitFor(/Det inledande mötet är bokat till torsdag 3 december/);

  await time('2026-12-04 08:31');
  await press('bea', 'Visa');
  await at('bea').waitFor(/Det inledande mötet var bokat till torsdag 3 december/);
  await at('bea').press('Mötet hölls');
  await at('bea').pick('Deltog den enskilde?', 'Ja');
  await at('bea').tick('Bea Exempel');
  await shot('bea', '10-bea-held-form');
  await press('bea', 'Spara');
  await at('bea').waitFor('Skriv genomförandeplanen');
  await shot('bea', '11-bea-plan');

  await time('2026-12-17 08:31');
  await at('bo').waitFor(/Du har .*sak.* att göra/);
  await press('bo', 'Visa');
  await at('bo').waitFor('Skriv genomförandeplanen');
  await shot('bo', '12-bo-plan-reminder');
  await press('bea', 'Klar, med den enskilde');
  await at('bea').waitFor('Inget att göra nu');

  await time('2027-02-03 08:31');
  await at('sara').waitFor(/Du har .*sak.* att göra/);
  await press('sara', 'Visa');
  await at('sara').waitFor('Boka uppföljning');
  await shot('sara', '13-sara-follow-up');
  await at('sara').fillDay('Vilken dag är uppföljningen?', '2027-03-01');
  await press('sara', 'Uppföljningen är bokad');
  await at('bea').waitFor(/Uppföljningen är bokad till måndag 1 mars/);

  await time('2027-03-02 08:31');
  await press('sara', 'Visa');
  await at('sara').waitFor('Svara på om mötet blev av');
  await at('sara').press('Uppföljningen är hållen');
  await at('sara').pick('Deltog den enskilde?', 'Ja');
  for (const answer of ['Bea Exempel', 'Ja, vårdplanen ska ändras']) await at('sara').tick(answer);
  await at('sara').pick('Behöver genomförandeplanen uppdateras?', 'Nej');
  await shot('sara', '14-sara-held-form');
  await press('sara', 'Spara');
  await at('sara').waitFor('Ändra vårdplanen');
  await shot('sara', '15-sara-needs');
  await press('sara', 'Allt är klart');
  await at('sara').waitFor('Inget att göra nu');

  await at('sara').press('Fler val');
  await shot('sara', '16-sara-more');
  await at('sara').press('Avsluta ärendet');
  await at('sara').fillDay('Vilken dag är avslutningssamtalet? (valfritt)', '2027-03-08');
  await press('sara', 'Boka avslutningssamtal');
  await at('sara').waitFor(/Avslutningssamtalet är bokat till måndag 8 mars/);
  await time('2027-03-09 08:31');
  await press('sara', 'Visa');
  await at('sara').waitFor(/Avslutningssamtalet var bokat till måndag 8 mars/);
  await at('sara').press('Samtalet är hållet');
  await at('sara').pick('Deltog den enskilde?', 'Ja');
  await at('sara').tick('Bea Exempel');
  await press('sara', 'Spara');
  await at('sara').waitFor('Ärendet är avslutat');
  await at('eva').waitFor('Ärendet är avslutat');
  await shot('sara', '17-sara-closed');
  await shot('eva', '18-eva-closed');
});
