import type { Filled } from '../support/card-reader.ts';
import { idOf, type Name } from '../support/people.ts';
import { emulatorForFile, startTown, type Town } from '../support/town.ts';
import { NOTHING_NEW, openCase, TOOK_PART } from '../support/walk.ts';

const emulator = emulatorForFile();
let town: Town;

beforeEach(async () => {
  town = await startTown(emulator());
});
afterEach(() => town.stop());

/**
 * E3: this case of a year has one therapist, three follow-ups, one change of needs, one change of
 * treatment and a closing talk. Each press is made on a card in the chat, on the day when it is
 * asked for.
 */
test('a case of a year: at most 12, 2 and 7 presses and 12, 3 and 10 messages', async () => {
  const presses: Record<string, number> = { sara: 1 };
  const opens: Record<string, number> = {};
  const on = async (time: string, who: Name, title: string, filled: Filled = {}) => {
    await town.until(`2026-${time}`);
    const isLast = town.newest(who).includes(`[${title}]`) || town.newest(who).includes(title);
    // When a list is the last message, its button brings the card. That press is not one of the
    // routine, so it is counted apart.
    if (!isLast && town.newest(who).includes('[Visa: ')) {
      await town.press(who, 'Visa');
      opens[who] = (opens[who] ?? 0) + 1;
    }
    await town.press(who, title, filled);
    presses[who] = (presses[who] ?? 0) + 1;
  };

  await openCase(town, { 'Vilket nummer har ärendet': '2026-77' });
  await on('01-12 09:00', 'eva', 'Utse behandlare', { 'Vem blir behandlare': 'Bea Exempel' });
  await on('01-12 09:00', 'eva', 'Informationen är lämnad');
  await on('01-12 09:00', 'sara', 'Allt är klart', {
    'Vilken dag startades uppdraget': '2026-01-12',
  });
  await on('01-12 09:00', 'bea', 'Jag har läst vårdplanen');
  await on('01-12 09:00', 'bea', 'Mötet är bokat', { 'Vilken dag ses ni': '2026-01-26' });
  await on('01-27 09:00', 'bea', 'Mötet hölls', TOOK_PART);
  await on('02-09 09:00', 'bea', 'Klar, med den enskilde');
  await on('03-27 09:00', 'sara', 'Uppföljningen är bokad', {
    'Vilken dag är uppföljningen': '2026-04-20',
  });
  await on('04-21 09:00', 'sara', 'Uppföljningen är hållen', {
    ...NOTHING_NEW,
    'Har den enskildes behov': 'Ja, vårdplanen ska ändras',
  });
  await on('04-21 09:00', 'sara', 'Allt är klart');
  await on('06-22 09:00', 'sara', 'Uppföljningen är bokad', {
    'Vilken dag är uppföljningen': '2026-07-13',
  });
  await on('07-14 09:00', 'sara', 'Uppföljningen är hållen', NOTHING_NEW);
  await on('08-10 09:00', 'bea', 'Behandlingen ändras');
  await on('08-10 09:00', 'bea', 'Allt är klart');
  await on('09-15 09:00', 'sara', 'Uppföljningen är bokad', {
    'Vilken dag är uppföljningen': '2026-10-05',
  });
  await on('10-06 09:00', 'sara', 'Uppföljningen är hållen', NOTHING_NEW);
  await on('12-07 09:00', 'sara', 'Boka avslutningssamtal', {
    'Vilken dag är avslutningssamtalet': '2026-12-14',
  });
  await on('12-15 09:00', 'sara', 'Samtalet är hållet', TOOK_PART);
  await town.until('2026-12-31 12:00');

  // The limits of the routine (E3) are 12, 2 and 7.
  expect(presses).toEqual({ sara: 11, eva: 2, bea: 6 });
  expect(opens).toEqual({ sara: 7, bea: 2 });
  expect((await town.theCase()).index.open).toBe(false);
  // The limits (E3) are 12, 3 and 10. They count only messages that nobody asked for, so the form
  // that Sara asked for and the cards opened from a list are left out.
  const { sara, eva, bea } = unasked();
  expect({ sara: sara - 1 - (opens.sara ?? 0), eva, bea: bea - (opens.bea ?? 0) }).toEqual({
    sara: 9,
    eva: 2,
    bea: 9,
  });
});

/**
 * Counts the messages to each person, without the months of own control (E20) and the samples of
 * the access log (docs/routines.md).
 */
function unasked(): { sara: number; eva: number; bea: number } {
  const posts = town.teams.requests.filter(
    ({ method, activity }) => method === 'POST' && activity.type === 'message',
  );
  const isApart = (words: string) =>
    /Egenkontroll för|Siffrorna för|stickprov ur åtkomstloggen/.test(words);
  const of = (who: Name) =>
    posts.filter(
      (post) => post.conversationId.includes(idOf(who)) && !isApart(JSON.stringify(post.activity)),
    ).length;
  return { sara: of('sara'), eva: of('eva'), bea: of('bea') };
}
