import { dayOf } from '../../src/domain/time.ts';
import type { Town } from './town.ts';

/**
 * Steps into a case by the buttons that people press. Each goes as far as its name says, and the
 * clock stands still.
 */

export async function openCase(town: Town, filled: Record<string, string> = {}): Promise<string> {
  await town.type('sara', 'nytt uppdrag');
  return town.press('sara', 'Skicka till Eva Skiss', {
    'Beslutet om öppenvård': dayOf(town.now()),
    ...filled,
    'Uppdraget skapades': dayOf(town.now()),
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
  return town.press('sara', 'Tilldelat, startat och vårdplanen skickad', {
    'Uppdraget startades': dayOf(town.now()),
  });
}

/** The answers about a talk that den enskilde and Bea took part in. */
export const TOOK_PART = { 'Den enskilde': 'Deltog', 'Behandlare som deltog': 'Bea Exempel' };
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
  await town.press('eva', 'Första information lämnad');
  await startTreatment(town);
  await town.press('bea', 'Jag har läst vårdplanen');
  await town.press('bea', 'Tid är bokad', { Mötesdag: day });
}

/** Holds the initial meeting today, so that treatment begins. */
export async function holdMeeting(
  town: Town,
  therapists: readonly string[] = ['Bea Exempel'],
): Promise<void> {
  await bookMeeting(town, dayOf(town.now()), therapists);
  await town.press('bea', 'Mötet hölls', { ...TOOK_PART, 'Behandlare som deltog': therapists });
}
