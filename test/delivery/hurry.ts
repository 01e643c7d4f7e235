import type { EmulatorHere } from '../../src/local/emulator/emulator.ts';
import type { FaultKind } from '../support/teams-service.ts';
import { startTown, type Town } from '../support/town.ts';

/**
 * Replaces the town by one with a short time limit for faults in which Teams never answers. Other
 * faults keep the usual limit, so that a slow machine does not look like such a fault.
 */
export async function inAHurryFor(
  fault: FaultKind,
  town: Town,
  emulator: EmulatorHere,
): Promise<Town> {
  if (fault !== 'hang') return town;
  await town.stop();
  return startTown(emulator, { sendTimeoutMs: 500 });
}
