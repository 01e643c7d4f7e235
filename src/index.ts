import { readConfig } from './config/config.ts';
import { endOnSignal } from './ending.ts';
import { startService } from './service.ts';

// The SDK writes many lines to the console for each bad signature. The bot's own log says it in
// one.
console.error = () => undefined;

void main();

async function main(): Promise<void> {
  try {
    // biome-ignore lint/style/noProcessEnv: the entry point hands the environment to its only reader
    const service = await startService(readConfig(process.env));
    endOnSignal(service.stop);
  } catch (error) {
    const { message, name, code } = error as { message?: string; name?: string; code?: unknown };
    process.stderr.write(`${message || `The bot could not start: ${name} ${code}`}\n`);
    process.exitCode = 1;
  }
}
