import { hearConsoleErrors } from './leaks.ts';
import { emulatorForFile, startTown, type Town } from './town.ts';

/**
 * Starts a town for each test of the file and hands it over. After each test the console must hold
 * nothing of what was typed, not even in what the SDK writes there past our log.
 */
export function startSilentTowns(handOver: (town: Town) => void): void {
  const emulator = emulatorForFile();
  let town: Town;
  let spoken: () => string;
  beforeEach(async () => {
    spoken = hearConsoleErrors();
    town = await startTown(emulator());
    handOver(town);
  });
  afterEach(async () => {
    expect(spoken()).not.toMatch(/hemligt|hej|mina ärenden|1212/);
    await town.stop();
  });
}
