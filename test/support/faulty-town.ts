import type { EmulatorHere } from '../../src/local/emulator/emulator.ts';
import { textOf } from './card-reader.ts';
import { type FaultyProxy, type ProxyFault, startFaultyProxy } from './faulty-proxy.ts';
import type { Answer } from './teams-client.ts';
import { startTown, type Town, type TownOptions } from './town.ts';

/** A town whose database can fail. */
export interface FaultyTown {
  readonly town: Town;
  readonly proxy: FaultyProxy;
}

/** Runs the work in a town of its own, behind a proxy of its own. */
export async function inFaultyTown<T>(
  emulator: EmulatorHere,
  work: (faulty: FaultyTown) => Promise<T>,
  options: TownOptions = {},
): Promise<T> {
  const proxy = await startFaultyProxy(emulator.endpoint);
  const town = await startTown(emulator, { ...options, endpoint: proxy.endpoint });
  try {
    return await work({ town, proxy });
  } finally {
    await town.stop();
    await proxy.stop();
  }
}

export const NOT_SAVED = 'Det gick inte att spara just nu. Försök igen om en stund.';
export const UNSURE = 'Jag vet inte om det sparades. Öppna ärendet igen.';
export const SAVED_UNSEEN =
  'Det är sparat, men jag kan inte visa det just nu. Titta igen om en stund.';
export const NOT_SHOWN = 'Jag kan inte visa det just nu. Försök igen om en stund.';
export const CASE_NOT_SHOWN = 'Jag kan inte visa ärendet just nu. Försök igen om en stund.';

/** After one of these faults nothing has been written. After the faults below, that is unknown. */
export const UNDONE: readonly ProxyFault[] = [429, { busyMs: 60_000 }, 449];
export const UNKNOWN: readonly ProxyFault[] = [503, 408, 'reset-before', 'reset-after'];

/** The first events of a new case of outpatient care. */
export const OPENING = ['opened', 'decisionMade', 'orderCreated'];

export const saidIn = (answer: Answer) =>
  answer.card ? textOf(answer.card) : (answer.message ?? answer.text);

/**
 * Checks that the bot's log reports the database failure without the content, and that no request
 * has crashed.
 */
export function expectToldInLog({ log }: Town, ...content: string[]): void {
  const all = log.join('');
  expect(all).toMatch(/"level":40,.*the database failed/);
  expect(all).not.toContain('a turn failed');
  for (const words of content) expect(all).not.toContain(words);
}
