import { BadConfig, readConfig } from './config.ts';
import { endOnSignal } from './ending.ts';
import { startService } from './service.ts';
import { BadStaff } from './staff.ts';

try {
  // biome-ignore lint/style/noProcessEnv: the entry point hands the environment to its only reader
  const service = await startService(readConfig(process.env));
  endOnSignal(service.stop);
} catch (error) {
  const known = error instanceof BadConfig || error instanceof BadStaff;
  process.stderr.write(`${known || error instanceof Error ? (error as Error).message : 'The bot could not start'}\n`);
  process.exitCode = 1;
}
