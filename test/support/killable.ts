import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { compileProgram } from '../local/compiled.ts';
import type { BotProcessSettings } from './bot-process.ts';
import { createTeamsClient, type TeamsClient } from './teams-client.ts';
import { instantOf, type Town } from './town.ts';

/** The bot in a process of its own, on a town's store and Teams. */
export interface Killable {
  readonly client: TeamsClient;
  /** Moves its clock and lets it see to what is due. */
  sweep(time: string): Promise<void>;
  /** SIGKILL: nothing is finished, nothing is let go of. */
  kill(): Promise<void>;
}

/** Compiles the program once for a test file; `start` runs it. */
export function killableBots(): (town: Town, time: string) => Promise<Killable> {
  let program: ReturnType<typeof compileProgram> | undefined;
  const running = new Set<Child>();
  beforeAll(() => {
    program = compileProgram('../../test/support/bot-process.ts');
  });
  afterAll(() => program?.remove());
  afterEach(async () => {
    for (const child of running) await killed(child);
    running.clear();
  });

  return async (town, time) => {
    const { teams, config } = town;
    const settings: BotProcessSettings = {
      config: { ...config, staffFile: resolve(config.staffFile), logLevel: 'error' },
      openId: { metadataUrl: teams.openIdMetadataUrl, issuer: teams.issuer },
      now: instantOf(time),
    };
    const child = spawn(process.execPath, [program?.script ?? '', JSON.stringify(settings)], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    running.add(child);
    const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    const { value } = await lines.next();
    const { port } = JSON.parse(value) as { port: number };
    return {
      client: createTeamsClient(teams, `http://127.0.0.1:${port}/api/messages`),
      async sweep(at) {
        child.stdin.write(`${instantOf(at)}\n`);
        await lines.next();
      },
      kill: () => killed(child),
    };
  };
}

type Child = ChildProcessByStdio<Writable, Readable, null>;

async function killed(child: Child): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}
