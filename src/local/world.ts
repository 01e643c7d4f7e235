import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Sender } from '../app/ports.ts';
import type { Environment } from '../config/config.ts';
import { openDatabase } from '../cosmos/client.ts';
import { makeContainers } from '../cosmos/containers.ts';
import { type Service, startService } from '../service.ts';
import { spawnEmulator } from './emulator/child.ts';
import type { Emulator } from './emulator/emulator.ts';
import { clockWord, openClock } from './local-clock.ts';
import { BOT, localConfig, TENANT_ID } from './local-config.ts';
import { addressOf, type Persona, personas } from './playground/personas.ts';
import { startPlaygrounds } from './playground/playground.ts';

export interface World {
  readonly service: Service;
  readonly windows: readonly { readonly persona: Persona; readonly url: string }[];
  stop(): Promise<void>;
}

export interface WorldSettings {
  readonly port: number;
  readonly headless: boolean;
  /** The first names of those whose windows are opened. Everybody's are when it is left out. */
  readonly only?: readonly string[] | undefined;
  readonly fresh: boolean;
  /**
   * The settings of `.env.example` that have an effect here. The usual ones hold when it is left
   * out.
   */
  readonly environment?: Environment;
  /** The folder of the data. */
  readonly directory: string;
  /** The path of the built emulator/process.js. */
  readonly emulatorScript: string;
  /** Called with the name of each part before it is started. */
  readonly tell: (what: string) => void;
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

/**
 * Locks the folder, because two worlds on one folder would overwrite each other's cases. Throws
 * when another world is running on it.
 */
function lock(directory: string): () => void {
  const file = join(directory, 'running');
  const other = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
  if (other > 0 && other !== process.pid && isRunning(other))
    throw new Error(
      `Rutinbot is already running on ${directory} (process ${other}). Stop it first`,
    );
  writeFileSync(file, String(process.pid));
  return () => rmSync(file, { force: true });
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function startBot(settings: WorldSettings, emulator: Emulator): Promise<Service> {
  const config = localConfig(settings.environment ?? {}, emulator.endpoint, settings.port);
  const { database, close } = await openDatabase(config.cosmos);
  await makeContainers(database);
  close();
  const clock = openClock(join(settings.directory, 'clock.json'));
  let posts = 0;
  let saying: Sender | undefined;
  const counted = (sender: Sender): Sender => ({
    ...sender,
    async post(address, message, haste) {
      const sent = await sender.post(address, message, haste);
      if (sent.outcome === 'sent') posts += 1;
      return sent;
    },
  });
  const service = await startService(config, {
    now: clock.now,
    // The clock's own posts go through the uncounted sender.
    sender: (sender) => {
      saying = sender;
      return counted(sender);
    },
    localWord: (running) =>
      clockWord(clock, running, {
        posts: () => posts,
        async say(person, text, instead) {
          const address = await running.addresses.of(person);
          const message = { text };
          const sent =
            address &&
            (await (instead
              ? saying?.put(address, instead, message)
              : saying?.post(address, message)));
          return sent?.outcome === 'sent' ? sent.activityId : undefined;
        },
      }),
  }).catch((error: unknown) => {
    throw (error as { code?: unknown }).code === 'EADDRINUSE'
      ? new Error(
          `Port ${settings.port} is taken. Stop what uses it, ` +
            'or choose another with PORT=3999 npm run dev',
        )
      : error;
  });
  // Keeps each persona's address now, so that the bot reaches them before their window is opened.
  if (!settings.headless)
    for (const who of personas)
      await service.addresses.keep(who.aadObjectId, addressOf(who, BOT, TENANT_ID));
  return service;
}
