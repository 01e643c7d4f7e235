import { emulatorForFile, type NAMES, personNamed, startTown, type Town } from '../support/town.ts';
import { openCase } from '../support/walk.ts';

type Name = (typeof NAMES)[number];

const emulator = emulatorForFile();
let town: Town;

beforeAll(async () => {
  town = await startTown(emulator(), { aid: true });
  await openCase(town, { 'Vilket nummer har ärendet': 'B77-1' });
});
afterAll(() => town.stop());

const welcome = /^Hej, jag är Rutinbot\nJag påminner om stegen/;
const order = /^Lämna ett nytt uppdrag/;
const mine = /^Mina ärenden\n[\s\S]*Dina pågående ärenden \(1\)/;
const theCase = /Ärendet heter ÖV-2026-0001|ÖV-2026-0001/;
const absence = /^Anmäl frånvaro/;
const help = /^Fråga din närmaste chef/;
const english = /^Rutinbot speaks Swedish\n/;
const unknown = /^Jag förstod inte det du skrev\.\nVälj vad du vill göra\n\[/;
const unit = /^Läget på enheten\n/;
const menu = /^Välj vad du vill göra\n\[/;
const thanks = /^Varsågod\./;
const onTheCard = /^Svara med knapparna på kortet\./;
const notThere = /^Ärendet finns inte eller så saknar du behörighet/;
const meant = (phrase: string, button: string) =>
  new RegExp(`^Menade du ${phrase}\\?\\n\\[${button}\\]`);
const newOrder = meant('nytt uppdrag', 'Lämna ett nytt uppdrag');
const personalNumber = /^Jag kan inte ta emot det du skrev\./;

/** What people type, from greetings to misspellings, and what each of them gets (E28). */
const table: readonly (readonly [who: Name, typed: string, gets: RegExp])[] = [
  // Greetings and what is said to be kind.
  ['bea', 'hej', welcome],
  ['bea', 'Hej!', welcome],
  ['bea', 'hejsan', welcome],
  ['bea', 'Hejj', welcome],
  ['bea', 'God morgon', welcome],
  ['bea', 'Hallå?', welcome],
  ['bea', 'Hej Rutinbot', welcome],
  ['bea', 'hello', welcome],
  ['bea', 'vem är du?', welcome],
  ['bea', 'tack', thanks],
  ['bea', 'Tack så mycket!', thanks],
  // An answer that belongs on a card.
  ['bea', 'ja', onTheCard],
  ['bea', 'OK', onTheCard],
  ['bea', 'klart', onTheCard],
  ['bea', 'Det är gjort.', onTheCard],
  // A command as it is, and as phones, Word and Teams write it.
  ['sara', 'nytt uppdrag', order],
  ['sara', 'Nytt uppdrag.', order],
  ['sara', 'NYTT  UPPDRAG', order],
  ['sara', '”nytt uppdrag”', order],
  ['sara', '"nytt uppdrag"', order],
  ['sara', '’nytt uppdrag’', order],
  ['sara', '– nytt uppdrag', order],
  ['sara', '<at>Rutinbot</at> nytt uppdrag', order],
  ['sara', '@Rutinbot nytt uppdrag', order],
  ['sara', 'Hej, nytt uppdrag tack', order],
  ['sara', 'Jag vill lämna ett nytt uppdrag', order],
  ['sara', 'Lämna ett nytt uppdrag', order],
  ['sara', 'nyttuppdrag', order],
  ['sara', 'mina ärenden', mine],
  ['sara', 'mina arenden', mine],
  ['sara', 'Visa mina ärenden', mine],
  ['sara', 'öppna mina ärenden', mine],
  ['sara', 'kan du visa mina ärenden, tack', mine],
  ['sara', 'frånvaro', absence],
  ['sara', 'jag är sjuk', absence],
  ['sara', 'anmäl frånvaro', absence],
  // Words end no absence: whoever is away is asked.
  ['sara', 'jag är tillbaka nu', absence],
  ['sara', 'frisk', absence],
  ['sara', 'ångra', /^Svara med knapparna/],
  ['sara', 'hjälp', help],
  ['sara', 'hjälp mig', help],
  ['sara', 'om rutinen', /^Om rutinen/],
  ['sara', 'avbryt', /^(Det finns inget att avbryta|Avbrutet)/],
  ['sara', 'meny', menu],
  ['sara', 'vad kan jag göra?', menu],
  ['sara', '?', menu],
  // Questions.
  ['sara', 'när är nästa uppföljning', mine],
  ['sara', 'När är nästa uppföljning?', mine],
  ['sara', 'hur många ärenden har jag', mine],
  ['sara', 'vad ska jag göra?', mine],
  ['vilma', 'vem bevakar', /^Inget ärende bevakas just nu/],
  ['eva', 'enheten', unit],
  ['eva', 'min enhet', unit],
  ['eva', 'Vem är borta i dag?', unit],
  ['eva', 'enhetn', meant('enheten', 'Visa enheten')],
  ['bea', 'enhetn', unknown],
  // English.
  ['sara', 'help', english],
  ['sara', 'Help!', english],
  ['sara', 'do you speak English?', english],
  ['sara', 'my cases', mine],
  // Numbers, in every way of writing.
  ['sara', 'ÖV-2026-0001', theCase],
  ['sara', 'öv–2026–0001', theCase],
  ['sara', 'öv 2026 1', theCase],
  ['sara', 'ov20260001', theCase],
  ['sara', 'ärende ÖV—2026—0001.', theCase],
  ['sara', 'ärnde ÖV-2026-0001', theCase],
  ['sara', 'kan du visa ÖV-2026-0001 tack', theCase],
  ['sara', 'B77-1', theCase],
  ['sara', '2026-0001', theCase],
  ['sara', '1', theCase],
  ['sara', 'ärende 1', theCase],
  ['sara', 'ÖV-2026-0999', notThere],
  ['sara', '4711', notThere],
  // Misspellings.
  ['sara', 'nytt updrag', newOrder],
  ['sara', 'nyt uppdrag', newOrder],
  ['sara', 'nytt upprdag', newOrder],
  ['sara', 'Nytt updrag!', newOrder],
  ['sara', 'mina ärnden', mine],
  ['sara', 'mian ärenden', meant('mina ärenden', 'Visa mina ärenden')],
  ['sara', 'frånvro', meant('frånvaro', 'Anmäl frånvaro')],
  ['sara', 'fråvnaro', meant('frånvaro', 'Anmäl frånvaro')],
  ['sara', 'om rutinnen', meant('om rutinen', 'Läs om rutinen')],
  ['sara', 'hjäpl', meant('hjälp', 'Få hjälp')],
  ['sara', 'hur anmäler jag frånvaro?', meant('frånvaro', 'Anmäl frånvaro')],
  ['vilma', 'inskrivnning', meant('inskrivning', 'Fördela en inskrivning')],
  ['vilma', 'bevaknigslista', meant('bevakningslista', 'Ändra bevakningslistan')],
  ['vilma', 'byta dag', /^Byt bevakningsdag/],
  ['vilma', 'bytt dag', meant('byt dag', 'Byt bevakningsdag')],
  ['ulrika', 'egenkontrol', meant('egenkontroll', 'Visa egenkontrollen')],
  // Whoever may not do it is not asked whether they meant it.
  ['bea', 'nytt updrag', unknown],
  ['sara', 'bevaknigslista', unknown],
  // What is not understood is said so, and then comes the menu.
  ['bea', 'asdfgh', unknown],
  ['bea', 'Kan du ringa mig?', unknown],
  ['bea', 'Den enskilde mår inte bra i dag', unknown],
  ['bea', 'vad blir det för väder', unknown],
  ['bea', '👍', unknown],
  // A text that may hold a personal number is refused, whatever else it says.
  ['sara', 'nytt updrag 19121212-1212', personalNumber],
];

test('there are at least sixty things that people type', () => {
  expect(new Set(table.map(([, typed]) => typed)).size).toBeGreaterThanOrEqual(60);
});

test.each(table)('%s types "%s"', async (who, typed, gets) => {
  expect(await town.type(who, typed)).toMatch(gets);
});

test('the proposed command starts by its button', async () => {
  await town.type('sara', 'nytt updrag');
  expect(await town.press('sara', 'Lämna ett nytt uppdrag')).toMatch(order);
});

test('nothing that was typed is logged, stored or said again', async () => {
  const secret = 'Zebran kommer med nytt updrag';
  const answer = await town.type('sara', secret);
  const kept = JSON.stringify([await town.everything(), town.log]);
  expect(answer).not.toMatch(/zebra|updrag/i);
  expect(kept).not.toMatch(/zebra|updrag/i);
});

describe('The first contact (E18)', () => {
  const EACH: readonly (readonly [Name, says: RegExp, first: string])[] = [
    ['sara', /Vem som blir behandlare i ditt ärende/, 'Lämna ett nytt uppdrag'],
    ['bea', /När genomförandeplanen ska vara skriven/, 'Visa mina ärenden'],
    ['eva', /När du ska utse behandlare i ett nytt ärende/, 'Visa enheten'],
    ['maj', /inte har lett till ett inledande möte i tid/, 'Visa enheten'],
    ['vera', /som summor för varje enhet/, 'Visa egenkontrollen'],
    ['adam', /När en ny personallista har fel/, 'Läs om rutinen'],
    ['vilma', /När Link ska bevakas: klockan 08.15, 10.45 och 14.30/, 'Fördela en inskrivning'],
    ['frida', /När ett ärende i Link väntar på att FH tar över/, 'Se vem som bevakar'],
    ['ulrika', /När ingen på VO har bekräftat kontrollen i Link/, 'Visa enheten'],
    ['fanny', /När ingen på FH har bekräftat kontrollen i Link/, 'Visa enheten'],
  ];

  test.each(EACH)(
    'tells %s what the bot will say, and what to try first',
    async (who, says, first) => {
      await town.client.install(personNamed(who));
      await town.settled();
      const card = town.newest(who);
      expect(card).toMatch(says);
      expect(card).toMatch(new RegExp(`Börja här\\n\\[${first}\\]`));
      expect(card).toContain('Skriv aldrig namn eller personnummer till mig.');
      expect(card).toContain('[Visa mina ärenden]');
      expect(await town.press(who, first)).not.toMatch(/Det här gör |hör till en annan roll/);
      expect(await town.type(who, 'hej')).toBe(card);
    },
  );

  test('tells nobody what is said to another role', async () => {
    const heard = await Promise.all(EACH.map(([who]) => town.type(who, 'hej')));
    for (const [at, [, says]] of EACH.entries())
      expect(heard.flatMap((card, n) => (says.test(card) ? [n] : []))).toEqual([at]);
  });
});
