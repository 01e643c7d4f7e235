import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Config } from '../../src/config/config.ts';
import { spawnEmulator } from '../../src/local/emulator/child.ts';
import type { Emulator } from '../../src/local/emulator/emulator.ts';
import type { TeamsLimits } from '../support/teams-limits.ts';
import { startTeamsService, type TeamsService } from '../support/teams-service.ts';
import { APP_ID, configFor, TENANT_ID } from '../support/tenant.ts';
import type { BareSettings } from './bare.ts';
import type { BotSettings } from './bot.ts';
import { NOW } from './cases.ts';
import { type Child, startChild } from './child.ts';
import type { EchoSettings } from './echo.ts';
import type { FloorSettings } from './floor.ts';
import type { FloorPlan } from './floor-plan.ts';
import { type Seed, writeJournal } from './seed.ts';
import { copiedStaff } from './staff.ts';
import type { Timing } from './store-time.ts';

export interface BotOptions {
  readonly sendsPerSecond?: number;
  readonly conversationLimits?: Config['conversationLimits'];
  readonly appLimit?: number;
  readonly timing?: Timing;
  readonly flags?: readonly string[];
}

/**
 * A seeded emulator in its own process, a fake Teams in this one, and bots that use them, each in
 * its own process.
 */
export interface World {
  readonly teams: TeamsService;
  readonly emulator: Emulator;
  bot(database: string, options?: BotOptions): Promise<Child>;
  echo(): Promise<Child>;
  floor(database: string, plan: FloorPlan): Promise<Child>;
  bare(database: string, sends: BareSends): Promise<Child>;
  stop(): Promise<void>;
}

type BareSends = Pick<BareSettings, 'cases' | 'warmUp' | 'bytes'>;

const program = (name: string) => join(__dirname, name);

/** The flags of Node that `npm start` starts the bot with. Each program of the bench gets them. */
const START_FLAGS: readonly string[] =
  JSON.parse(readFileSync('package.json', 'utf8')).scripts.start.match(/--\S+/g) ?? [];

const start = (name: string, settings: object, flags: readonly string[] = []) =>
  startChild(program(name), settings, [...START_FLAGS, ...flags]);

export async function startWorld(seeds: readonly Seed[], limits?: TeamsLimits): Promise<World> {
  const directory = mkdtempSync(join(tmpdir(), 'rutinbot-bench-'));
  const teams = await startTeamsService({
    tenantId: TENANT_ID,
    appId: APP_ID,
    ...(limits ? { limits } : {}),
  });
  // The cards of the seeded cases do not exist in Teams, so every update of one is answered as
  // done.
  teams.failWhile({ fault: 200, method: 'PUT', body: { id: 'changed' } });
  const journal = join(directory, 'journal');
  const staffFile = join(directory, 'staff.json');
  writeJournal(journal, seeds, teams.serviceUrl);
  writeFileSync(staffFile, JSON.stringify(copiedStaff()));
  const emulator = await spawnEmulator({
    script: program('../../src/local/emulator/process.js'),
    journal,
  });
  const openId = { metadataUrl: teams.openIdMetadataUrl, issuer: teams.issuer };
  const configOf = (database: string, own: Partial<Config>) =>
    configFor(teams, {
      cosmos: { endpoint: emulator.endpoint, key: emulator.key, database },
      staffFile,
      ...own,
      logLevel: 'error',
    });

  return {
    teams,
    emulator,
    bot(database, { sendsPerSecond = 5000, timing, flags = [], ...own } = {}) {
      const config = configOf(database, { sendsPerSecond, ...own });
      return start('bot.js', { config, openId, now: NOW, timing } satisfies BotSettings, flags);
    },
    echo: () =>
      start('echo.js', {
        appId: APP_ID,
        tenantId: TENANT_ID,
        openId,
      } satisfies EchoSettings),
    floor: (database, plan) =>
      start('floor.js', {
        config: configOf(database, {}),
        openId,
        plan,
      } satisfies FloorSettings),
    bare: (database, sends) =>
      start('bare.js', {
        config: configOf(database, {}),
        openId,
        serviceUrl: teams.serviceUrl,
        ...sends,
      } satisfies BareSettings),
    async stop() {
      await emulator.stop();
      await teams.stop();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

export function numbered<T>(count: number, make: (n: number) => T, from = 0): T[] {
  return Array.from({ length: count }, (_, at) => make(from + at));
}
