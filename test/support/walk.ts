import { dayOf } from '../../src/domain/time.ts';
import type { Town } from './town.ts';

/**
 * Steps into a case by the buttons that people press. Each goes as far as its name says, and the
 * clock stands still.
 */

export async function openCase(town: Town, filled: Record<string, string> = {}): Promise<string> {
  await town.type('sara', 'nytt uppdrag');
  return town.press('sara', 'Skicka till Eva Skiss', {
    'Vilken dag fattades beslutet': dayOf(town.now()),
    ...filled,
    'Vilken dag skapades uppdraget': dayOf(town.now()),
  });
}

export async function assignCase(
  town: Town,
  therapists: readonly string[] = ['Bea Exempel'],
): Promise<void> {
  await openCase(town);
  await town.press('eva', 'Utse behandlare', { 'Vem blir behandlare': therapists });
}

/** Grants and starts the order today, and sends the care plan. */
export async function startTreatment(town: Town): Promise<string> {
  return town.press('sara', 'Allt är klart', {
    'Vilken dag startades uppdraget': dayOf(town.now()),
  });
}

/** The answers about a talk that den enskilde and Bea took part in. */
export const TOOK_PART = { 'Deltog den enskilde': 'Ja', 'Vilka behandlare deltog': 'Bea Exempel' };
/** The answers about a follow-up that changes nothing. */
export const NOTHING_NEW = {
  ...TOOK_PART,
  'Har den enskildes behov': 'Nej',
  'Behöver genomförandeplanen': 'Nej',
};

/** Does everything that comes before the initial meeting, and books it. */
export async function bookMeeting(
  town: Town,
  day: string,
  therapists?: readonly string[],
): Promise<void> {
  await assignCase(town, therapists);
  await town.press('eva', 'Informationen är lämnad');
  await startTreatment(town);
  await town.press('bea', 'Jag har läst vårdplanen');
  await town.press('bea', 'Mötet är bokat', { 'Vilken dag ses ni': day });
}

/** Holds the initial meeting today, so that treatment begins. */
export async function holdMeeting(
  town: Town,
  therapists: readonly string[] = ['Bea Exempel'],
): Promise<void> {
  await bookMeeting(town, dayOf(town.now()), therapists);
  await town.press('bea', 'Mötet hölls', { ...TOOK_PART, 'Vilka behandlare deltog': therapists });
}
