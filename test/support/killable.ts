import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { instantAt } from '../../src/domain/time.ts';
import { compileProgram } from '../local/compiled.ts';
import { endsWithFile } from '../runner/ending.ts';
import type { BotProcessSettings, Order } from './bot-process.ts';
import { createTeamsClient, type TeamsClient } from './teams-client.ts';
import type { TeamsService } from './teams-service.ts';
import type { Town } from './town.ts';

/** The bot in a process of its own. */
export interface Killable {
  readonly client: TeamsClient;
  isAlive(): boolean;
  /** Resolves when the bot has died, as it was ordered to. */
  untilDead(): Promise<void>;
  /** Resolves when the order has been carried out, or when the bot has died of it. */
  order(order: Order): Promise<void>;
  /** Moves the bot's clock to a Stockholm time and lets it sweep. */
  sweep(time: string): Promise<void>;
  /** SIGKILL: the bot finishes nothing and releases nothing. */
  kill(): Promise<void>;
  /** SIGTERM, as an operator ends it. Resolves with its exit code. */
  end(): Promise<number | null>;
}

export type KillableSettings = Omit<BotProcessSettings, 'openId'>;

/**
 * Runs `script`, the compiled bot-process, on a fake Teams. Its log appears on this process's
 * stderr.
 */
export async function startKillable(
  script: string,
  teams: TeamsService,
  settings: KillableSettings,
): Promise<Killable> {
  const openId = { metadataUrl: teams.openIdMetadataUrl, issuer: teams.issuer };
  const child: Child = spawn(process.execPath, [script, JSON.stringify({ ...settings, openId })], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const isAlive = () => child.exitCode === null && child.signalCode === null;
  const kill = async () => {
    if (!isAlive()) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  };
  endsWithFile({ stop: kill });
  // An order to a dead bot is simply not carried out.
  child.stdin.on('error', () => undefined);
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const { value, done } = await lines.next();
  if (done)
    throw new Error(`The bot ended with ${child.exitCode ?? child.signalCode} before it listened`);
  const { port } = JSON.parse(value) as { port: number };
  const order = async (given: Order) => {
    child.stdin.write(`${JSON.stringify(given)}\n`);
    await lines.next();
  };
  return {
    client: createTeamsClient(teams, `http://127.0.0.1:${port}/api/messages`),
    isAlive,
    async untilDead() {
      if (isAlive()) await once(child, 'exit');
    },
    order,
    sweep: (time) => order({ now: stockholm(time), sweep: true }),
    kill,
    async end() {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      const [code] = (await ended) as [number | null];
      return code;
    },
  };
}

/** Compiles the program once for a test file, and starts it on a town's store and Teams. */
export function killableBots(): (town: Town, time: string) => Promise<Killable> {
  let program: ReturnType<typeof compileProgram> | undefined;
  const running = new Set<Killable>();
  beforeAll(() => {
    program = compileProgram('../../test/support/bot-process.ts');
  });
  afterAll(() => program?.remove());
  afterEach(async () => {
    for (const bot of running) await bot.kill();
    running.clear();
  });

  return async ({ teams, config }, time) => {
    const bot = await startKillable(program?.script ?? '', teams, {
      config: { ...config, staffFile: resolve(config.staffFile), logLevel: 'error' },
      now: stockholm(time),
    });
    running.add(bot);
    return bot;
  };
}

type Child = ChildProcessByStdio<Writable, Readable, null>;

function stockholm(time: string) {
  return instantAt(time.slice(0, 10), time.slice(11));
}
