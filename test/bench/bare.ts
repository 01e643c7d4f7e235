import type { ServiceClientCredentialsFactory } from 'botframework-connector';
import type { Config } from '../../src/config/config.ts';
import { openDatabase } from '../../src/cosmos/client.ts';
import { createAdapter } from '../../src/teams/connection.ts';
import { createSender } from '../../src/teams/sender.ts';
import { fakeCredentials } from '../support/teams-tokens.ts';
import { addressOf } from '../support/tenant.ts';
import { serveParent } from './child.ts';
import { cardOf } from './floor-steps.ts';
import { processorMs } from './usage.ts';

export interface BareSettings {
  readonly config: Config;
  readonly openId: { readonly metadataUrl: string; readonly issuer: string };
  readonly serviceUrl: string;
  /** The cases, each with the person who is written to. */
  readonly cases: readonly BareCase[];
  /** Those before them, so that Node has optimised the code that runs often. */
  readonly warmUp: readonly BareCase[];
  /** The bytes of a message. */
  readonly bytes: number;
}

export interface BareCase {
  readonly id: string;
  readonly to: string;
}

/** What the messages cost, in all. */
export interface Bare {
  readonly ms: number;
  readonly processorMs: number;
}

/** As many messages go out at once as in a sweep. */
const AT_ONCE = 64;

/**
 * The unavoidable part of a sweep: for each message a conditional write of its case, the POST, and
 * a conditional write again, through the clients that the bot uses and without any code of its own.
 */
async function main(): Promise<void> {
  const { config, openId, serviceUrl, ...sends } = JSON.parse(
    process.argv[2] ?? '',
  ) as BareSettings;
  const credentials = fakeCredentials(config.bot.appId) as ServiceClientCredentialsFactory;
  const { database } = await openDatabase(config.cosmos);
  const cases = database.container('cases');
  const sender = createSender(createAdapter(config.bot, { credentials, openId }));
  const message = { card: cardOf(sends.bytes), summary: 'x' };

  const write = async (doc: Stored): Promise<Stored> => {
    const accessCondition = { type: 'IfMatch', condition: doc._etag };
    const { resource } = await cases.item(doc.id, doc.id).replace(doc, { accessCondition });
    if (!resource) throw new Error('A bare write was refused');
    return resource as unknown as Stored;
  };

  async function send(some: readonly BareCase[]): Promise<Bare> {
    const loaded = await Promise.all(
      some.map(async ({ id, to }) => ({
        doc: (await cases.item(id, id).read<Stored>()).resource,
        address: addressOf(to, serviceUrl),
      })),
    );
    const waiting = loaded.values();
    const from = performance.now();
    const before = processorMs();
    const worker = async () => {
      for (const { doc, address } of waiting) {
        if (!doc) throw new Error('A case is not there');
        const claimed = await write(doc);
        const { outcome } = await sender.post(address, message);
        if (outcome !== 'sent') throw new Error(`A bare POST was not taken: ${outcome}`);
        await write(claimed);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
    return { ms: performance.now() - from, processorMs: processorMs() - before };
  }

  serveParent(0, {
    async sendAll() {
      await send(sends.warmUp);
      return send(sends.cases);
    },
  });
}

interface Stored {
  readonly id: string;
  readonly _etag: string;
}

void main();
