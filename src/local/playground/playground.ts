import type { ChildProcess } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { refuseTakenPort } from './free-port.ts';
import type { Persona } from './personas.ts';
import type { PlaygroundBot } from './playground-bot.ts';
import { playgroundConfig } from './playground-config.ts';
import { end, launch, untilReady } from './playground-process.ts';

export type Playgrounds = { windows: { persona: Persona; url: string }[]; stop(): Promise<void> };

// On two cores, four started together are ready no sooner than two after two, and nothing answers
// in the meantime.
const atATime = 2;

/**
 * Starts one Microsoft Agents Playground for each persona, each with its own folder and log in
 * `directory`, all talking to the one bot, which may start later. They work offline, send no
 * telemetry and open no browser. Resolves when every window can be opened.
 *
 * Stops all that it has started and throws when a port is taken or a Playground does not start.
 */
export async function startPlaygrounds({
  bot,
  tenantId,
  personas,
  directory,
}: {
  bot: PlaygroundBot;
  tenantId: string;
  personas: Persona[];
  directory: string;
}): Promise<Playgrounds> {
  const children: ChildProcess[] = [];
  const stop = async () => void (await Promise.all(children.map(end)));

  const waiting = [...personas];
  const start = async (persona: Persona): Promise<void> => {
    await refuseTakenPort(persona);
    const folder = join(directory, persona.id.replace(/[^a-z0-9-]/gi, '_'));
    mkdirSync(folder, { recursive: true });
    writeFileSync(
      join(folder, '.m365agentsplayground.yml'),
      playgroundConfig(persona, bot, tenantId, personas),
    );
    const child = launch(persona, bot, folder);
    children.push(child);
    await untilReady(persona, child, folder);
  };
  const startNext = async (): Promise<void> => {
    for (let persona = waiting.shift(); persona; persona = waiting.shift()) {
      await start(persona).catch((error) => {
        waiting.length = 0;
        throw error;
      });
    }
  };
  // It waits for both, because a start that is under way could add a child after the stop.
  const lines = await Promise.allSettled(Array.from({ length: atATime }, startNext));
  const failed = lines.find((line) => line.status === 'rejected');
  if (failed) {
    await stop();
    throw failed.reason;
  }
  return {
    windows: personas.map((persona) => ({ persona, url: `http://localhost:${persona.port}` })),
    stop,
  };
}
