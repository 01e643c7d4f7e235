import { channel } from 'node:diagnostics_channel';
import type { ServiceClientCredentialsFactory } from 'botframework-connector';
import type { Config } from '../../src/config/config.ts';
import type { Instant } from '../../src/domain/time.ts';
import { startService } from '../../src/service.ts';
import { countKinds, recordRequests } from '../support/recorded-requests.ts';
import { fakeCredentials } from '../support/teams-tokens.ts';
import { serveParent } from './child.ts';
import { profiler } from './profile.ts';
import { type Timing, timedStores } from './store-time.ts';
import { processorMs } from './usage.ts';

export interface BotSettings {
  readonly config: Config;
  readonly openId: { readonly metadataUrl: string; readonly issuer: string };
  /** The clock shows this instant at the start. From then on it runs like the machine's clock. */
  readonly now: Instant;
  /** When given, each answer says how long the request waited for the store. */
  readonly timing?: Timing | undefined;
}

/** What a sweep took. */
export interface Swept {
  readonly ms: number;
  readonly processorMs: number;
  readonly requests: Readonly<Record<string, number>>;
  /** The writes that were refused because somebody else had written first. */
  readonly lost: number;
}

/**
 * Runs the whole bot as a program of its own, as in production. Only the timer of the sweep is left
 * out, because the bench starts each sweep itself.
 */
const { config, openId, now, timing } = JSON.parse(process.argv[2] ?? '') as BotSettings;
const credentials = fakeCredentials(config.bot.appId) as ServiceClientCredentialsFactory;
let ahead = Date.parse(now) - Date.now();
void main();

async function main(): Promise<void> {
  const service = await startService(config, {
    now: () => new Date(Date.now() + ahead).toISOString(),
    clock: 'off',
    adapter: { credentials, openId },
    logTo: process.stderr,
    ...(timing ? { stores: (stores) => timedStores(stores, timing) } : {}),
  });
  const recorder = recordRequests({
    database: new URL(config.cosmos.endpoint).port,
    teams: new URL(openId.metadataUrl).port,
  });
  let answeredAt = 0;
  channel('http.server.response.finish').subscribe(() => {
    answeredAt = performance.now();
  });
  const profile = profiler();

  serveParent(service.port, {
    idle: () => service.delivery.idle(),
    async sweep() {
      recorder.take();
      const from = performance.now();
      const before = processorMs();
      await service.delivery.sweep();
      await service.delivery.idle();
      const asked = recorder.take();
      return {
        ms: performance.now() - from,
        processorMs: processorMs() - before,
        requests: countKinds(asked),
        lost: asked.filter(({ status }) => status === 412).length,
      } satisfies Swept;
    },
    anHourLater() {
      ahead += 60 * 60_000;
    },
    counted: () => countKinds(recorder.take()),
    recorded: () => ({ asked: recorder.take(), answeredAt }),
    profile: () => profile.start(),
    profiled: () => profile.stop(),
  });
}
