import type { Person, Staff } from '../../src/domain/people/people.ts';
import type { EmulatorHere } from '../../src/local/emulator/emulator.ts';
import { idOf, type Name, outpatientStaffWith } from './people.ts';
import { staffFileOf } from './staff-file.ts';
import { startTown, type Town } from './town.ts';

/** Starts a town whose staff file the test may change, and returns both. */
export async function startStaffTown(
  emulator: EmulatorHere,
): Promise<{ town: Town; file: ReturnType<typeof staffFileOf> }> {
  const file = staffFileOf(outpatientStaffWith({}));
  return { town: await startTown(emulator, { staffFile: file.path }), file };
}

/**
 * Returns the staff with a change to Bea, or without her. Bo's deputy is Eva here, because Bea may
 * be missing.
 */
export const beaIs = (change: Partial<Person> | null): Staff =>
  outpatientStaffWith({ bea: change, bo: { deputy: idOf('eva') } });

/** The staff after Bea has left. */
export const BEA_GONE = beaIs(null);

/** Sweeps once, and waits until all that this sends has been sent. */
export async function sweep(town: Town, service = town.service): Promise<void> {
  await service.delivery.sweep();
  await town.settled();
}

/** True when a card of the first case is in the person's chat. */
export function holdsCard(town: Town, who: Name): boolean {
  return town.chat(who).some((text) => text.includes('ÖV-2026-0001'));
}
