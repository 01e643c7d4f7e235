import { join } from 'node:path';
import type { Sender } from '../app/ports/sends.ts';
import { openDatabase } from '../cosmos/client.ts';
import { makeContainers } from '../cosmos/containers.ts';
import { type Service, startService } from '../service.ts';
import { clockWord } from './clock-word.ts';
import type { Emulator } from './emulator/emulator.ts';
import { openClock } from './local-clock.ts';
import { BOT, localConfig, TENANT_ID } from './local-config.ts';
import { personas } from './playground/personas.ts';
import { addressOf } from './playground/playground-bot.ts';
import type { WorldSettings } from './world-settings.ts';

export async function startBot(settings: WorldSettings, emulator: Emulator): Promise<Service> {
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
