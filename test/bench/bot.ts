import type { ServiceClientCredentialsFactory } from 'botframework-connector';
import type { Config } from '../../src/config/config.ts';
import type { Instant } from '../../src/domain/time.ts';
import { startService } from '../../src/service.ts';
import { fakeCredentials } from '../support/teams-tokens.ts';
import { serveParent } from './child.ts';
import { profiler } from './profile.ts';
import { countRequests } from './requests.ts';
import { type Timing, timedStores } from './store-time.ts';
import { processorMs } from './usage.ts';

export interface BotSettings {
  readonly config: Config;
  readonly openId: { readonly metadataUrl: string; readonly issuer: string };
  /** What the clock shows at the start; from then on it goes as the machine's does. */
  readonly now: Instant;
  /** Answers say how long a turn waited for what is kept. */
  readonly timing?: Timing | undefined;
}

/**
 * The whole bot as a program of its own, as in production but for the clock of the sweep, which the
 * bench strikes itself.
 */
const { config, openId, now, timing } = JSON.parse(process.argv[2] ?? '') as BotSettings;
const credentials = fakeCredentials(config.bot.appId) as ServiceClientCredentialsFactory;
const ahead = Date.parse(now) - Date.now();
const service = await startService(config, {
  now: () => new Date(Date.now() + ahead).toISOString(),
  clock: 'off',
  adapter: { credentials, openId },
  logTo: process.stderr,
  ...(timing ? { stores: (stores) => timedStores(stores, timing) } : {}),
});
const requests = countRequests(new URL(config.cosmos.endpoint).port);
const profile = profiler();

serveParent(service.port, {
  idle: () => service.delivery.idle(),
  async sweep() {
    requests();
    const from = performance.now();
    const before = processorMs();
    await service.delivery.sweep();
    await service.delivery.idle();
    return {
      ms: performance.now() - from,
      processorMs: processorMs() - before,
      requests: requests(),
    };
  },
  profile: () => profile.start(),
  profiled: () => profile.stop(),
});
