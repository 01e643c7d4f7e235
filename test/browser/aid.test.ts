import { dayText } from '../../cards/texts.ts';
import { windowsOf } from './windows.ts';

/** VO and FH in the windows of the four roles and of the deputy. */
const { at, press, settled, shot } = windowsOf(
  ['vilma', 'frida', 'ulrika', 'fanny', 'fredrik'],
  'aid',
);

async function time(to: string): Promise<void> {
  const day = to.slice(0, 10);
  await at('fanny').say(`tid ${to}`);
  await at('fanny').waitFor(
    `Nu är det ${dayText(day, '')} klockan ${to.slice(11).replace(':', '.')}`,
  );
  await settled();
}

test('FH takes an admission of VO’s, checks it three times a day, ends it by SVPL', async () => {
  await time('2026-11-23 08:15');
  await at('vilma').waitFor('Bevaka Link, kontroll 1 av 3');
  await shot('vilma', '01-check');
  await press('vilma', 'Fördela inskrivning');
  await at('vilma').waitFor('Fördela en ny inskrivning');
  await at('vilma').pick('Vilken sorts avdelning?', 'Psykiatrisk');
  await at('vilma').pick('Vad är orsaken till inskrivningen?', 'Psykisk ohälsa');
  await at('vilma').pick('Är den enskilde känd av FH?', 'Ja, pågående ärende');
  await at('vilma').pick('Är den enskilde känd av VO?', 'Nej');
  await shot('vilma', '02-admission');
  await press('vilma', 'Visa förslag');
  await at('vilma').waitFor('Förslag: FH');
  await shot('vilma', '03-proposal');
  await press('vilma', 'Skrivet, meddela FH');
  await at('vilma').waitFor('Svara på om det finns fler');
  await shot('vilma', '04-notified');
  await at('frida').waitFor(/Ett ärende i Link väntar på att FH tar över\./);
  await shot('frida', '05-notice');
  await press('frida', 'Jag tar över bevakningen');
  await at('frida').waitFor('Du bevakar i Link');
  await shot('frida', '06-taken');
  await at('fredrik').waitFor(/Frida Exempel har tagit över ärendet/);
  await press('vilma', 'Nej, kontrollen är klar');
  await shot('vilma', '07-released');

  await time('2026-11-23 10:45');
  await at('frida').waitFor('Bevaka Link, kontroll 2 av 3');
  await shot('frida', '08-check');
  await press('frida', 'Jag har bevakat Link');
  await at('frida').waitFor('Kontrollen klockan 10.45 är bekräftad');

  await time('2026-11-23 14:30');
  await time('2026-11-23 15:00');
  await at('fredrik').waitFor(/Ingen har bekräftat kontrollen klockan 14\.30\./);
  await shot('fredrik', '09-late');
  await time('2026-11-23 15:30');
  await at('fanny').waitFor('Ingen på FH har bekräftat kontrollen klockan 14.30.');
  await shot('fanny', '10-missed');

  await at('frida').say('frånvaro');
  await at('frida').waitFor('Anmäl frånvaro');
  await press('frida', 'Anmäl');
  await time('2026-11-24 08:15');
  await at('fredrik').waitFor('Bevaka Link, kontroll 1 av 3');
  await shot('fredrik', '11-deputy');
  await press('fredrik', 'Jag har bevakat Link');
  await at('fredrik').waitFor('Kontrollen klockan 08.15 är bekräftad');
  await at('fredrik').say('ärende LI-2026-0001');
  await at('fredrik').waitFor('Du ersätter Frida Exempel.');
  await shot('fredrik', '12-watch');
  await at('fredrik').press('Avsluta bevakningen');
  await press('fredrik', 'SVPL är genomförd');
  await at('fredrik').waitFor('SVPL är genomförd.');
  await shot('fredrik', '13-ended');
});

test('two chefer disagree on an application, then agree; a case is handed over', async () => {
  await at('vilma').say('ny ansökan');
  await at('vilma').waitFor('Fördela en ny ansökan');
  await at('vilma').choose('Vad gäller ansökan?', 'Annat');
  await at('vilma').pick('Är den enskilde känd av FH?', 'Ja, tidigare insatser');
  await at('vilma').pick('Är den enskilde känd av VO?', 'Nej');
  await shot('vilma', '20-application');
  await press('vilma', 'Visa förslag');
  await at('vilma').waitFor('Bestäm vilken enhet ansökan hör till');
  await shot('vilma', '21-own');
  await press('vilma', 'Vi behöver prata');
  await at('fredrik').waitFor('Ta dialogen med VO');
  await shot('fredrik', '22-dialogue');
  await press('fredrik', 'Jag tar dialogen');
  await at('fredrik').waitFor('Kom överens om rätt enhet');
  await shot('fredrik', '23-belongs');
  await press('vilma', 'Lämna till cheferna');
  await at('fredrik').waitFor('Svara på om cheferna ska avgöra');
  await press('fredrik', 'Ja, till cheferna');
  await at('ulrika').waitFor(/Handläggarna behöver er hjälp/);
  await shot('ulrika', '24-joint');
  await press('ulrika', 'Ärendet hör till FH');
  await at('fanny').waitFor(/Ulrika Mall \(VO\) har svarat att ärendet hör till FH/);
  await press('fanny', 'Ärendet hör till VO');
  await at('fanny').waitFor(/Ni har svarat olika\./);
  await shot('fanny', '25-differ');
  await press('fanny', 'Ärendet hör till FH');
  await at('fredrik').waitFor('Ta över en ansökan');
  await press('fredrik', 'Jag tar över ansökan');
  await at('vilma').waitFor('Dokumentera beslutet');
  await press('vilma', 'Beslutet är dokumenterat');
  await at('vilma').waitFor('Ärendet är avslutat');
  await shot('vilma', '26-documented');

  await at('fredrik').say('lämna över');
  await at('fredrik').waitFor('Lämna över ett ärende');
  await press('fredrik', 'Lämna över till VO');
  await at('vilma').waitFor(/vill lämna över ett ärende till er/);
  await shot('vilma', '27-handover');
  await press('vilma', 'Ta emot ärendet');
  await at('vilma').waitFor(/Du har tagit emot ärendet\./);
  await press('vilma', 'Båda är klara');
  await at('fredrik').waitFor(/Vilma Exempel har tagit emot ärendet\./);
  await shot('fredrik', '28-giver');
  await press('fredrik', 'Klart, akten flyttad');
  await at('fredrik').waitFor(/Överlämningen är klar/);
  await shot('fredrik', '29-done');
});
