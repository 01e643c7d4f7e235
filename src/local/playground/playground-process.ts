import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Persona } from './personas.ts';
import { addressOf, type PlaygroundBot } from './playground-bot.ts';
import { mendWindow } from './window.ts';

const readyWithin = 60_000;

// The pipe on its stdin closes however this process ends, so no Playground outlives it.
const preload = `process.stdin.on('close', () => process.exit()).resume();(${mendWindow})()`;

export function launch(persona: Persona, bot: PlaygroundBot, folder: string): ChildProcess {
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
export async function untilReady(
  persona: Persona,
  child: ChildProcess,
  folder: string,
): Promise<void> {
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

export async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}
