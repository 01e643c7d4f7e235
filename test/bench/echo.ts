import { CloudAdapter, ConfigurationBotFrameworkAuthentication, type Request } from 'botbuilder';
import {
  AuthenticationConstants,
  type ServiceClientCredentialsFactory,
} from 'botframework-connector';
import restify from 'restify';
import { fakeCredentials } from '../support/teams-tokens.ts';
import { serveParent } from './child.ts';

export interface EchoSettings {
  readonly appId: string;
  readonly tenantId: string;
  readonly openId: { readonly metadataUrl: string; readonly issuer: string };
}

/**
 * The baseline: the bot of the SDK's own first example, with the SDK's plain adapter. It posts one
 * reply to each message.
 */
const { appId, tenantId, openId } = JSON.parse(process.argv[2] ?? '') as EchoSettings;
const authentication = new ConfigurationBotFrameworkAuthentication(
  {
    MicrosoftAppType: 'SingleTenant',
    MicrosoftAppId: appId,
    MicrosoftAppTenantId: tenantId,
    ToChannelFromBotLoginUrl: AuthenticationConstants.ToChannelFromBotLoginUrl,
    ToChannelFromBotOAuthScope: AuthenticationConstants.ToChannelFromBotOAuthScope,
    ToBotFromChannelTokenIssuer: openId.issuer,
    ToBotFromChannelOpenIdMetadataUrl: openId.metadataUrl,
    ToBotFromEmulatorOpenIdMetadataUrl: openId.metadataUrl,
    OAuthUrl: AuthenticationConstants.OAuthUrl,
  },
  fakeCredentials(appId) as ServiceClientCredentialsFactory,
);
const adapter = new CloudAdapter(authentication);
const server = restify.createServer({ name: 'echo' });
server.use(restify.plugins.bodyParser());
server.post('/api/messages', async (request, response) => {
  await adapter.process(request as Request, response, async (context) => {
    await context.sendActivity(`Echo: ${context.activity.text}`);
  });
});
server.get('/healthz', async (_request, response) => {
  response.send(200, { status: 'ok' });
});
server.listen(0, '127.0.0.1', () => serveParent((server.address() as { port: number }).port));
