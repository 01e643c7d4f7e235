import { createInterface } from 'node:readline';
import type { ServiceClientCredentialsFactory } from 'botframework-connector';
import type { Config } from '../../src/config.ts';
import { startService } from '../../src/service.ts';
import { fakeCredentials } from './teams-service.ts';

/** What a test hands to a bot in a process of its own. */
export interface BotProcessSettings {
  readonly config: Config;
  readonly openId: { readonly metadataUrl: string; readonly issuer: string };
  /** The clock stands still here until a line on stdin says another instant. */
  readonly now: string;
}

/**
 * The whole bot as a program, so that a test can kill it: `node bot-process.js <settings as JSON>`. Prints `{"port"}` when it
 * listens. Each line on stdin is an instant: the clock is set to it, and what is due is seen to; then it prints `{"swept"}`.
 */
async function main(): Promise<void> {
  const settings = JSON.parse(process.argv[2] ?? '') as BotProcessSettings;
  let clock = settings.now;
  const credentials = fakeCredentials(settings.config.bot.appId) as ServiceClientCredentialsFactory;
  const service = await startService(settings.config, {
    now: () => clock,
    clock: 'off',
    adapter: { credentials, openId: settings.openId },
    logTo: process.stderr,
  });
  print({ port: service.port });
  for await (const line of createInterface({ input: process.stdin })) {
    clock = line.trim();
    await service.delivery.sweep();
    await service.delivery.idle();
    print({ swept: clock });
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
