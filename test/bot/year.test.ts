import { addDays, dayOf } from '../../src/domain/time.ts';
import type { Filled } from '../support/card-reader.ts';
import type { Name } from '../support/people.ts';
import { instantOf } from '../support/reading.ts';
import { emulatorForFile, startTown, type Town } from '../support/town.ts';
import { opened } from '../support/walk.ts';

const emulator = emulatorForFile();
let town: Town;

beforeEach(async () => {
  town = await startTown(emulator());
});
afterEach(() => town.stop());

/** Time passes: each week's list at least, and every step of the day itself. A reminder too many would come out all the same. */
async function pass(time: string): Promise<void> {
  const [day = ''] = time.split(' ');
  for (let next = addDays(dayOf(town.now()), 7); next < day; next = addDays(next, 7)) await town.leap(`${next} 08:30`);
  for (const step of ['07:00', '08:30']) if (instantOf(`${day} ${step}`) > town.now()) await town.leap(`${day} ${step}`);
  await town.leap(time);
}

/**
 * E3: a case of a year with one therapist, three follow-ups, one change of needs, one of treatment, and a closing talk, as people live
 * it: each press is made in a card that they have, on the day that they are asked or that the talk is held.
 */
test('a case of a year costs at most 12 presses for the socialsekreterare, 2 for the enhetschef and 7 for the therapist', async () => {
  const presses: Record<string, number> = { sara: 1 };
  const opens: Record<string, number> = {};
  const on = async (time: string, who: Name, title: string, filled: Filled = {}) => {
    await pass(`2026-${time}`);
    const isLast = town.newest(who).includes(`[${title}]`) || town.newest(who).includes(title);
    // A list stands last in the chat: its button brings the card, which is no press of the routine but is counted beside.
    if (!isLast && town.newest(who).includes('[Visa]')) {
      await town.press(who, 'Visa');
      opens[who] = (opens[who] ?? 0) + 1;
    }
    await town.press(who, title, filled);
    presses[who] = (presses[who] ?? 0) + 1;
  };

  await opened(town, { 'Ärendets nummer': '2026-77' });
  await on('01-12 13:00', 'eva', 'Utse behandlare', { 'Vem blir behandlare': 'Bea Exempel' });
  await on('01-12 14:00', 'eva', 'Första information lämnad');
  await on('01-13 09:00', 'sara', 'Tilldelat, startat och vårdplanen skickad');
  await on('01-13 10:00', 'bea', 'Jag har läst vårdplanen');
  await on('01-14 10:00', 'bea', 'Tid är bokad', { Mötesdag: '2026-01-26' });
  await on('01-26 15:00', 'bea', 'Mötet hölls');
  await on('02-09 09:00', 'bea', 'Skriven tillsammans med den enskilde');
  await on('03-27 09:00', 'sara', 'Tid är bokad', { 'Dag för uppföljningen': '2026-04-20' });
  await on('04-20 15:00', 'sara', 'Uppföljningen är hållen', { 'Har den enskildes behov': 'Ja, vårdplanen ska ändras' });
  await on('04-27 09:00', 'sara', 'Ändrad, den enskilde och behandlaren vet');
  await on('06-22 09:00', 'sara', 'Tid är bokad', { 'Dag för uppföljningen': '2026-07-13' });
  await on('07-13 15:00', 'sara', 'Uppföljningen är hållen');
  await on('08-10 09:00', 'bea', 'Behandlingen ändras');
  await on('08-20 09:00', 'bea', 'Ändrad, den enskilde och socialsekreteraren vet');
  await on('09-15 09:00', 'sara', 'Tid är bokad', { 'Dag för uppföljningen': '2026-10-05' });
  await on('10-05 15:00', 'sara', 'Uppföljningen är hållen');
  await on('12-07 09:00', 'sara', 'Håll avslutningssamtal', { 'Avslutningssamtalet är bokat': '2026-12-14' });
  await on('12-14 15:00', 'sara', 'Samtalet är hållet');
  await pass('2026-12-31 12:00');

  expect(presses).toEqual({ sara: 11, eva: 2, bea: 6 });
  expect(opens).toEqual({ sara: 3, bea: 1 });
  expect((await town.theCase()).index.open).toBe(false);
  // Besides the form that Sara asked for, and the cards that a list's button brought: cards of the case, and the days' lists. Eva's are
  // two of the case, the own control of the five months in which it had something to count (E20), and a sample of the access log of the
  // three in which her people did something; Maj's are the samples of the seven in which Sara did (ROUTINES 7).
  expect(town.counts()).toEqual({ sara: 9, maj: 7, eva: 10, bea: 9 });
});
