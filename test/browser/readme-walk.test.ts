import { readFileSync } from 'node:fs';
import { dayText } from '../../cards/texts.ts';
import { windowsOf } from './windows.ts';

/** Follows the walk in README line by line. */
const people = ['sara', 'eva', 'bea', 'vilma', 'frida'] as const;
const { at, press, settled, shot } = windowsOf(people, 'walk');
type Who = (typeof people)[number];

const readme = readFileSync('README.md', 'utf8');
const walk = readme
  .slice(readme.indexOf('## A walk'), readme.indexOf('## The idea'))
  .replaceAll(/\s+/g, ' ');

/** Returns these words of the walk. Throws when README says something else. */
function told(words: string): string {
  expect(walk).toContain(words);
  return words;
}

async function sees(who: Who, words: string): Promise<void> {
  await at(who).waitFor(told(words));
}

async function says(who: Who, words: string): Promise<void> {
  await at(who).say(told(words));
}

async function presses(who: Who, title: string): Promise<void> {
  await press(who, told(title));
}

function dayFromNow(days: number): string {
  // The windows begin on 22 November 2026 (windows.ts).
  return new Date(Date.UTC(2026, 10, 22 + days)).toISOString().slice(0, 10);
}

/** Moves the clock from Bea's window, and waits until everything due has been sent. */
async function time(to: string): Promise<void> {
  await at('bea').say(`tid ${to}`);
  await at('bea').waitFor(new RegExp(`Nu är det ${dayText(to.slice(0, 10), '')}`));
  await settled();
}

test('the walk of README shows what README says', async () => {
  await says('sara', 'nytt uppdrag');
  await sees('sara', 'Lämna ett nytt uppdrag');
  await at('sara').fillDay('Vilken dag fattades beslutet?', dayFromNow(0));
  await at('sara').fillDay('Vilken dag skapades uppdraget i Procapita?', dayFromNow(0));
  await presses('sara', 'Skicka till Eva Skiss');
  await sees('sara', 'Uppdraget är skickat');
  await sees('sara', 'Väntar på Eva Skiss (utse behandlare).');
  await shot('sara', '02');

  await sees('eva', 'Utse behandlare');
  await sees('eva', 'Väntat sedan');
  await at('eva').tick(told('Bea Exempel'));
  await presses('eva', 'Utse behandlare');
  await sees('eva', 'Ge en första information');
  await sees('bea', 'Boka det inledande mötet');
  await sees('sara', 'Tilldela uppdraget');
  await shot('sara', '03');

  await at('sara').fillDay('Vilken dag startades uppdraget?', dayFromNow(0));
  await presses('sara', 'Allt är klart');
  await sees('sara', 'Inget att göra nu');
  await at('sara').waitFor(/Sparat:/);
  await shot('sara', '04');

  await at('bea').fillDay('Vilken dag ses ni?', dayFromNow(1));
  await presses('bea', 'Mötet är bokat');
  await sees('sara', 'Det inledande mötet är bokat');
  await shot('bea', '05');

  await time('2026-11-30 09:00');
  await sees('bea', 'Svara på om mötet');
  await shot('bea', '06');

  await presses('bea', 'Visa');
  await sees('bea', 'Svara på om mötet blev av');
  await at('bea').press(told('Mötet hölls'));
  await at('bea').tick(told('Ja'));
  await at('bea').tick('Bea Exempel');
  await presses('bea', 'Spara');
  await sees('bea', 'Skriv genomförandeplanen');
  await sees('bea', 'Senast');
  await shot('bea', '07');

  await time('2027-01-04 09:00');
  await sees('bea', 'Försenad sedan');

  await shot('bea', '08');
  await shot('vilma', '08-vilma');
  await sees('vilma', 'Bevaka Link nu');

  await says('vilma', 'inskrivning');
  await at('vilma').waitFor('Fördela en ny inskrivning');
  await at('vilma').pick('Vilken sorts avdelning?', told('Psykiatrisk'));
  await at('vilma').pick('Vad är orsaken till inskrivningen?', told('Psykisk ohälsa'));
  await at('vilma').pick('Är den enskilde känd av FH?', told('Ja, pågående ärende'));
  await at('vilma').pick('Är den enskilde känd av VO?', told('Nej'));
  await presses('vilma', 'Visa förslag');
  await sees('vilma', 'Förslag: FH');
  await shot('vilma', '09-vilma');
  await presses('vilma', 'Skrivet, meddela FH');
  await sees('frida', 'Ta över bevakningen');
  await presses('frida', 'Jag tar över bevakningen');
  await at('frida').waitFor('Du bevakar i Link');
  await shot('frida', '09');

  await says('sara', 'skriv ut ÖV-2026-0001');
  await sees('sara', 'Händelselistan');
  await shot('sara', '10');
});
