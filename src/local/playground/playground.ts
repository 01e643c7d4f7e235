import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdirSync, openSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { addressOf, type Persona, type PlaygroundBot, playgroundConfig } from './personas.ts';
import { mendWindow } from './window.ts';

export type Playgrounds = { windows: { persona: Persona; url: string }[]; stop(): Promise<void> };

const readyWithin = 60_000;
// On two cores, four started together are ready no sooner than two after two, and nothing answers
// in the meantime.
const atATime = 2;
// The pipe on its stdin closes however this process ends, so no Playground outlives it.
const preload = `process.stdin.on('close', () => process.exit()).resume();(${mendWindow})()`;

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

function launch(persona: Persona, bot: PlaygroundBot, folder: string): ChildProcess {
  const cli = createRequire(join(process.cwd(), 'package.json')).resolve(
    '@microsoft/m365agentsplayground/cli.js',
  );
  const flags = [
    '-e',
    bot.endpoint,
    '-p',
    String(persona.port),
    '-c',
    'msteams',
    '--disable-telemetry',
  ];
  const output = openSync(join(folder, 'output.log'), 'w');
  const child = spawn(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(preload)}`, cli, 'start', ...flags],
    {
      cwd: folder,
      stdio: ['pipe', output, output],
      env: {
        ...process.env,
        // Both switches are needed. With --disable-telemetry alone it still reports statistics
        // about its reporting.
        APPLICATION_INSIGHTS_NO_STATSBEAT: '1',
        TEAMSAPPTESTER_BROWSER: 'none',
        M365_AGENTS_PLAYGROUND_LOGFILE: join(folder, 'playground.log'),
        M365_AGENTS_PLAYGROUND_CONFIG_PATH: join(folder, '.m365agentsplayground.yml'),
        NO_PROXY: 'localhost,127.0.0.1',
      },
    },
  );
  closeSync(output);
  return child;
}

// It prints "Listening on" before it reads its config, and exits on a wrong config, so only an
// answer about the chat proves that it runs. Asking for /_internal/v1/config would wait for the
// bot.
async function untilReady(persona: Persona, child: ChildProcess, folder: string): Promise<void> {
  const { serviceUrl, conversationId } = addressOf(persona, { id: '' }, '');
  const members = `${serviceUrl}/v3/conversations/${encodeURIComponent(conversationId)}/members`;
  const deadline = Date.now() + readyWithin;
  while (Date.now() < deadline) {
    if (child.exitCode !== null || child.signalCode !== null) {
      throw new Error(
        `The Playground of ${persona.name} ended at once, see ${join(folder, 'playground.log')}`,
      );
    }
    const answer = await fetch(members).catch(() => undefined);
    if (answer?.ok) return;
    await sleep(100);
  }
  throw new Error(
    `The Playground of ${persona.name} did not answer on port ${persona.port} ` +
      `within ${readyWithin / 1000} s`,
  );
}

// This is checked first, because a Playground whose port is taken silently moves to another one.
async function refuseTakenPort({ name, port }: Persona): Promise<void> {
  const socket = connect(port, 'localhost');
  try {
    await once(socket, 'connect');
  } catch {
    return;
  } finally {
    socket.destroy();
  }
  throw new Error(
    `Port ${port}, which the window of ${name} needs, is taken. ` +
      'Stop what uses it or choose another port.',
  );
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}
