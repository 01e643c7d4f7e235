import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { endOnSignal } from '../ending.ts';
import { startWorld } from './world.ts';

const { values } = parseArgs({
  options: {
    headless: { type: 'boolean', default: false },
    fresh: { type: 'boolean', default: false },
    only: { type: 'string' },
  },
});
const port = Number(process.env.PORT || 3978);
const started = Date.now();

void main();

async function main(): Promise<void> {
  try {
    const world = await startWorld({
      port,
      headless: values.headless,
      fresh: values.fresh,
      environment: process.env,
      only: values.only?.split(','),
      directory: join(process.cwd(), '.data'),
      emulatorScript: join(__dirname, 'emulator/process.js'),
      tell: (what) => console.log(`Starting ${what} ...`),
    });
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    const address = `http://127.0.0.1:${port}/api/messages`;
    console.log(`Rutinbot is up after ${seconds} s: ${address} (health: /healthz)\n`);
    for (const { persona, url } of world.windows)
      console.log(`  ${url}  ${persona.name}, ${persona.title}`);
    if (world.windows.length > 0) {
      console.log(
        '\nTry this first: open the first two. Write "nytt uppdrag" as Sara, ' +
          'fill in the form and send it; Eva gets a card.\n' +
          'VO and FH: open Vilma and Frida. Write "inskrivning" as Vilma; ' +
          '"tid nästa" goes to the next check of Link.\n' +
          '"tid +21d" moves the clock, "hjälp" and "mina ärenden" work for everybody. ' +
          'Ctrl-C stops; --fresh forgets the cases.',
      );
    }
    endOnSignal(() => {
      console.log('\nStopping ...');
      return world.stop();
    });
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}
