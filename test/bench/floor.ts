import type { ServiceClientCredentialsFactory } from 'botframework-connector';
import restify from 'restify';
import { createRequestLog } from '../../src/chat/request-log.ts';
import type { Config } from '../../src/config/config.ts';
import { openDatabase } from '../../src/cosmos/client.ts';
import { atMost } from '../../src/delivery/at-most.ts';
import { createAdapter } from '../../src/teams/connection.ts';
import { createSender } from '../../src/teams/sender.ts';
import { countKinds, recordRequests } from '../support/recorded-requests.ts';
import { fakeCredentials } from '../support/teams-tokens.ts';
import { addressOf } from '../support/tenant.ts';
import { serveParent } from './child.ts';
import type { FloorPlan } from './floor-plan.ts';
import { cardOf, createFloorSteps } from './floor-steps.ts';

export interface FloorSettings {
  readonly config: Config;
  readonly openId: { readonly metadataUrl: string; readonly issuer: string };
  readonly plan: FloorPlan;
}

/** As many presses send at once as in the bot, so that answers meet as many sends. */
const SENDING_AT_ONCE = 12;

/**
 * The floor under a press: a bot without a rule or a card of its own, which makes the requests of
 * our bot through the same adapter, connector and database client, and answers.
 */
const { config, openId, plan } = JSON.parse(process.argv[2] ?? '') as FloorSettings;
const credentials = fakeCredentials(config.bot.appId) as ServiceClientCredentialsFactory;
void main();

async function main(): Promise<void> {
  const { database } = await openDatabase(config.cosmos);
  const adapter = createAdapter(config.bot, { credentials, openId });
  const run = createFloorSteps(database, createSender(adapter));
  const recorder = recordRequests({
    database: new URL(config.cosmos.endpoint).port,
    teams: new URL(openId.metadataUrl).port,
  });
  const tell = (facts: object) => void process.stderr.write(`${JSON.stringify(facts)}\n`);
  const log = createRequestLog({ warn: tell, error: tell });
  const afterwards = atMost(SENDING_AT_ONCE);
  const sending = new Set<Promise<void>>();
  const answer = {
    statusCode: 200,
    type: 'application/vnd.microsoft.card.adaptive',
    value: cardOf(plan.answer),
  };

  const server = restify.createServer({ name: 'floor' });
  server.use(restify.plugins.bodyParser());
  server.post('/api/messages', async (request, response) => {
    const { status, body } = await adapter.receive(
      request.body,
      request.headers.authorization ?? '',
      async ({ activity, answerInvoke }) => {
        const presser = activity.from?.aadObjectId ?? '';
        const { action } = activity.value as { action: { data: { case: string } } };
        const address = addressOf(presser, activity.serviceUrl ?? '');
        const press = { caseId: action.data.case, presser, address };
        await run(plan.untilAnswer, press);
        await answerInvoke(answer);
        const sends: Promise<void> = new Promise((resume) => setImmediate(resume))
          .then(() => afterwards(() => run(plan.afterwards, press)))
          .finally(() => sending.delete(sends));
        sending.add(sends);
      },
      log,
    );
    response.send(status, body);
  });

  server.listen(0, '127.0.0.1', () =>
    serveParent((server.address() as { port: number }).port, {
      async idle() {
        while (sending.size > 0) await Promise.all(sending);
      },
      counted: () => countKinds(recorder.take()),
    }),
  );
}
