import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Service } from '../service.ts';
import { spawnEmulator } from './emulator/child.ts';
import type { Emulator } from './emulator/emulator.ts';
import { lock } from './folder-lock.ts';
import { BOT, TENANT_ID } from './local-config.ts';
import { type Persona, personas } from './playground/personas.ts';
import { startPlaygrounds } from './playground/playground.ts';
import { startBot } from './world-bot.ts';
import type { WorldSettings } from './world-settings.ts';

export interface World {
  readonly service: Service;
  readonly windows: readonly { readonly persona: Persona; readonly url: string }[];
  stop(): Promise<void>;
}

/**
 * Starts the whole product on one machine: the database emulator in a process of its own, the bot,
 * and a Playground window for each persona unless `headless`. Authentication is off, so every
 * server listens on loopback only. Throws an error that names the port when a port is taken.
 */
export async function startWorld(settings: WorldSettings): Promise<World> {
  const { directory, tell, port, headless } = settings;
  mkdirSync(directory, { recursive: true });
  const unlock = lock(directory);
  if (settings.fresh)
    for (const name of ['cosmos.journal', 'clock.json', 'windows'])
      rmSync(join(directory, name), { recursive: true, force: true });
  const stops: (() => Promise<void>)[] = [];
  const stop = async () => {
    for (const end of stops.splice(0).reverse()) await end();
    unlock();
  };
  try {
    tell('the database');
    const emulator: Emulator = await spawnEmulator({
      script: settings.emulatorScript,
      journal: join(directory, 'cosmos.journal'),
    });
    stops.push(() => emulator.stop());
    tell('the bot');
    const service = await startBot(settings, emulator);
    stops.push(() => service.stop());
    if (headless) return { service, windows: [], stop };
    const shown = personas.filter(({ id }) => settings.only?.includes(id) ?? true);
    tell(`${shown.length} Teams windows`);
    const bot = { ...BOT, endpoint: `http://127.0.0.1:${port}/api/messages` };
    const playgrounds = await startPlaygrounds({
      bot,
      tenantId: TENANT_ID,
      personas: shown,
      directory: join(directory, 'windows'),
    });
    stops.push(() => playgrounds.stop());
    return { service, windows: playgrounds.windows, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
