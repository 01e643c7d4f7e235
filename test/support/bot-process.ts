import { createInterface } from 'node:readline';
import type { ServiceClientCredentialsFactory } from 'botframework-connector';
import type { Config } from '../../src/config/config.ts';
import type { Instant } from '../../src/domain/time.ts';
import { endOnSignal } from '../../src/ending.ts';
import { startService } from '../../src/service.ts';
import { type Death, dying } from '../kill/death.ts';
import { storesWithout, type Without } from '../kill/without.ts';
import { fakeCredentials } from './teams-tokens.ts';

/** The settings that a test passes to a bot in a process of its own. */
export interface BotProcessSettings {
  readonly config: Config;
  readonly openId: { readonly metadataUrl: string; readonly issuer: string };
  /** The clock stands still at this instant until an order moves it. */
  readonly now: Instant;
  readonly without?: Without;
}

/**
 * An order. Its parts are carried out in this sequence: die some time later, move the clock, sweep.
 */
export interface Order {
  readonly die?: Death;
  readonly now?: Instant;
  readonly sweep?: true;
}

/**
 * The whole bot as a program, so that a test can kill it: `node bot-process.js <settings as JSON>`.
 * It prints `{"port"}` when it listens. Each line on stdin is an order as JSON, and it prints
 * `{"done"}` when the order is carried out.
 */
async function main(): Promise<void> {
  const settings = JSON.parse(process.argv[2] ?? '') as BotProcessSettings;
  let clock = settings.now;
  const credentials = fakeCredentials(settings.config.bot.appId) as ServiceClientCredentialsFactory;
  const death = dying();
  const service = await startService(settings.config, {
    now: () => clock,
    clock: 'off',
    adapter: { credentials, openId: settings.openId },
    stores: (stores) => death.stores(storesWithout(settings.without, stores)),
    sender: death.sender,
    logTo: process.stderr,
  });
  endOnSignal(service.stop);
  print({ port: service.port });
  for await (const line of createInterface({ input: process.stdin })) {
    const order = JSON.parse(line) as Order;
    if (order.die) death.order(order.die);
    if (order.now) clock = order.now;
    if (order.sweep) await service.delivery.sweep();
    if (order.sweep) await service.delivery.idle();
    print({ done: order });
  }
  await service.stop();
}

function print(said: object): void {
  process.stdout.write(`${JSON.stringify(said)}\n`);
}

main().catch((error: Error) => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
