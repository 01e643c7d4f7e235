import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import type { Store } from '../../src/app/ports/case-store.ts';
import { withinBudget } from '../../src/app/within-budget.ts';
import type { Config } from '../../src/config/config.ts';
import { createStores } from '../../src/cosmos/all-stores.ts';
import { openDatabase } from '../../src/cosmos/client.ts';
import { containers, makeContainers } from '../../src/cosmos/containers.ts';
import type { Document } from '../../src/domain/document.ts';
import type { Situation } from '../../src/domain/engine/step.ts';
import { dayOf, type Instant } from '../../src/domain/time.ts';
import { startEmulator } from '../../src/local/emulator/emulator.ts';
import { endsWithFile } from '../runner/ending.ts';
import { startFaultyProxy } from '../support/faulty-proxy.ts';
import { type Killable, startKillable } from '../support/killable.ts';
import { demoStaff } from '../support/people.ts';
import { startTeamsService, type TeamsService } from '../support/teams-service.ts';
import { APP_ID, addressOf, configFor, TENANT_ID } from '../support/tenant.ts';
import type { Chance } from './chance.ts';
import { randomStoreFaults, randomTeamsFaults } from './faults.ts';
import type { Without } from './without.ts';

/**
 * Two replicas of the bot in processes of their own, with one store, one Teams, and one clock that
 * the test moves.
 */
export interface World {
  readonly teams: TeamsService;
  /** The store itself, reached without the faults that the replicas meet. */
  readonly store: Store;
  readonly look: Config['municipality'];
  readonly replicas: readonly Killable[];
  now(): Instant;
  situation(): Situation;
  /** All documents that wake: cases, letters and duties. */
  documents(): Promise<Document[]>;
  move(to: Instant): Promise<void>;
  /** Both replicas sweep at the same time. */
  sweep(): Promise<void>;
  /**
   * Starts a spare bot in the background, because a start takes time. It takes part only when it is
   * needed.
   */
  standBy(): void;
  /** Replaces the dead replicas. */
  revive(): Promise<void>;
  /** Makes Teams and the store fail at random until the returned function is called. */
  fail(chance: Chance): () => void;
  /** How often the store has failed, by kind. */
  readonly storeFaults: ReadonlyMap<string, number>;
  stop(): Promise<void>;
}

export interface WorldOptions {
  /** The path of the compiled bot-process. */
  readonly script: string;
  readonly at: Instant;
  readonly without?: Without | undefined;
}

export async function startWorld({ script, at, without }: WorldOptions): Promise<World> {
  const emulator = endsWithFile(await startEmulator());
  const proxy = await startFaultyProxy(emulator.endpoint);
  const teams = await startTeamsService({ tenantId: TENANT_ID, appId: APP_ID });
  const name = `kill-${randomUUID()}`;
  const { database, close } = await openDatabase({
    endpoint: emulator.endpoint,
    key: emulator.key,
    database: name,
  });
  await makeContainers(database);
  const { store, addresses } = createStores(database, () => at);
  for (const { id } of demoStaff.people) await addresses.keep(id, addressOf(id, teams.serviceUrl));
  const config = configFor(
    teams,
    {
      cosmos: { endpoint: proxy.endpoint, key: emulator.key, database: name },
      publicUrl: 'https://bot.example.org',
      staffFile: resolve('src/local/staff.json'),
      logLevel: 'silent',
    },
    2000,
  );
  const storeFaults = new Map<string, number>();
  let clock = at;
  const start = () =>
    startedInTheEnd(() =>
      startKillable(script, teams, {
        config,
        now: clock,
        ...(without === undefined ? {} : { without }),
      }),
    );
  const replicas = await Promise.all([start(), start()]);
  let next: Promise<Killable> | undefined;

  return {
    teams,
    store,
    look: config.municipality,
    replicas,
    storeFaults,
    now: () => clock,
    situation: () => ({
      now: clock,
      today: dayOf(clock),
      people: { staff: demoStaff, absences: [], channels: [] },
      settings: config.municipality,
    }),
    async documents() {
      const found = await database
        .container(containers.cases.id)
        .items.query<Document>('SELECT * FROM c')
        .fetchAll();
      return found.resources;
    },
    async move(to) {
      clock = to;
      await Promise.all(replicas.map((replica) => replica.order({ now: to })));
    },
    sweep: async () =>
      void (await Promise.all(replicas.map((replica) => ended(replica.order({ sweep: true }))))),
    standBy() {
      next ??= start();
    },
    async revive() {
      for (const [which, replica] of replicas.entries()) {
        if (replica.isAlive()) continue;
        const fresh = await (next ?? start());
        next = undefined;
        await fresh.order({ now: clock });
        replicas[which] = fresh;
      }
    },
    fail(chance) {
      const ends = [
        teams.failRandomly(randomTeamsFaults(chance)),
        randomStoreFaults(proxy, chance, storeFaults),
      ];
      return () => {
        for (const end of ends) end();
      };
    },
    async stop() {
      for (const replica of [...replicas, await next]) await replica?.kill();
      close();
      await proxy.stop();
      await teams.stop();
      await emulator.stop();
    },
  };
}

/** A start that the store makes fail is tried again, as an operator would do. */
const STARTS = 5;

async function startedInTheEnd(start: () => Promise<Killable>): Promise<Killable> {
  for (let attempt = 1; attempt < STARTS; attempt += 1) {
    const bot = await start().catch(() => undefined);
    if (bot) return bot;
  }
  return start();
}

/** Longer than any sweep of a few cases takes, under any fault. */
const LONGEST_SWEEP_MS = 90_000;

function ended(sweep: Promise<void>): Promise<void> {
  return withinBudget(sweep, LONGEST_SWEEP_MS, () =>
    Promise.reject(new Error('A sweep does not come to its end')),
  );
}
