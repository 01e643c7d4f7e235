import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type ConfigurationBotFrameworkAuthenticationOptions,
  type Activity as SdkActivity,
  type TurnContext,
} from 'botbuilder';
import {
  type AuthenticateRequestResult,
  AuthenticationConstants,
  type ClaimsIdentity,
  type ConnectorClient,
  type ConnectorFactory,
  type ServiceClientCredentialsFactory,
  type UserTokenClient,
} from 'botframework-connector';
import type { Door, HttpAnswer, Received, RequestHandler, WhoIs } from '../chat/activity.ts';
import {
  type BotSettings,
  checkOrigin,
  isActivity,
  type ReadableActivity,
  senderOf,
  trustsService,
} from '../chat/inbound.ts';
import type { RequestLog } from '../chat/request-log.ts';
import { createKeyFetch } from './new-keys.ts';
import { oneRequestPerSend, UntrustedService } from './one-request.ts';
import { faultAtSight, RefusedToken, refusalOf } from './tokens.ts';

export type { BotSettings } from '../chat/inbound.ts';

export interface AdapterOptions {
  /** Where tokens for what the bot sends come from; without it Entra ID, by `appType`. */
  readonly credentials?: ServiceClientCredentialsFactory;
  /** Who signs what the bot receives; without it Bot Framework's public cloud. */
  readonly openId?: { readonly metadataUrl: string; readonly issuer: string };
  /** Who a sender is whom Teams names by its own id only; without it nobody. */
  readonly whoIs?: WhoIs;
  /** Machine time, in milliseconds. */
  readonly machineTime?: () => number;
}

/** The one way in from Teams, and the connector clients that proactive sends share with turns. */
export interface TeamsAdapter extends Door {
  /** A client for one Teams service. Throws UntrustedService when the bot may not send there. */
  connector(serviceUrl: string): Promise<ConnectorClient>;
}

/** Not the SDK's own way in (`process`): it makes an error's message the HTTP body, and tells the console of what it refuses. */
class Adapter extends CloudAdapter implements TeamsAdapter {
  private readonly settings: BotSettings;
  private readonly whoIs: WhoIs;

  constructor(settings: BotSettings, options: AdapterOptions) {
    super(new SharedConnectors(settings, options));
    this.settings = settings;
    this.whoIs = options.whoIs ?? (async () => undefined);
  }

  async connector(serviceUrl: string): Promise<ConnectorClient> {
    if (!trustsService(serviceUrl, this.settings)) throw new UntrustedService();
    const appId = this.settings.authentication === 'on' ? this.settings.appId : '';
    return this.botFrameworkAuthentication
      .createConnectorFactory(this.createClaimsIdentity(appId))
      .create(serviceUrl);
  }

  async receive(
    body: unknown,
    authorization: string,
    handle: RequestHandler,
    log: RequestLog,
  ): Promise<HttpAnswer> {
    const refuse = (status: number, code: string): HttpAnswer => {
      log.refused(code);
      return { status };
    };
    try {
      if (!isActivity(body)) return refuse(400, 'malformed');
      const activity = body as ReadableActivity & SdkActivity;
      const caller = await this.botFrameworkAuthentication.authenticateRequest(
        activity,
        authorization,
      );
      const origin = checkOrigin(body, this.settings);
      if (origin !== 'ok') return refuse(origin === 'malformed' ? 400 : 403, origin);
      // Whoever sent it is told when it cannot be looked up who they are.
      const sender = await this.withSender(activity).catch((error: unknown) => ({ error }));
      // Teams itself tells of installations and the like, in nobody's name.
      if (!sender)
        return ['message', 'invoke'].includes(body.type)
          ? refuse(403, 'no-sender')
          : { status: 200 };
      const run = (context: TurnContext) =>
        'error' in sender ? Promise.reject(sender.error) : handle(receivedIn(context), log);
      const told = (context: TurnContext) =>
        run(context).catch((error) => answerFault(context, log.failed(error)));
      return (
        (await this.processActivity(caller, 'error' in sender ? activity : sender, told)) ?? {
          status: 200,
        }
      );
    } catch (error) {
      const refused = refusalOf(error);
      if (refused) return refuse(401, refused.code);
      log.failed(error);
      return { status: 500 };
    }
  }

  /**
   * The activity with its sender's Entra id; undefined when it has none. Teams leaves it out at times, of people whom the bot knows by
   * Teams' own id. That id is as good: the activity that carries it has passed the token check, and so had the one it was kept from.
   */
  private async withSender(activity: SdkActivity): Promise<SdkActivity | undefined> {
    if (senderOf(activity, this.settings)) return activity;
    const teamsId = activity.from?.id;
    const aadObjectId = teamsId ? await this.whoIs(teamsId) : undefined;
    return aadObjectId === undefined
      ? undefined
      : { ...activity, from: { ...activity.from, aadObjectId } };
  }
}

/**
 * The adapter for `settings`. Every send it or its `connector` makes is one HTTP request that ends within `sendTimeoutMs`, and
 * no error's text reaches an HTTP body or a person. Throws when `appType` lacks what it needs (an id, a tenant, a secret).
 */
export function createAdapter(settings: BotSettings, options: AdapterOptions = {}): TeamsAdapter {
  return new Adapter(settings, options);
}

class SharedConnectors extends ConfigurationBotFrameworkAuthentication {
  private readonly settings: BotSettings;
  private readonly issuer: string;
  private readonly fetchKeys: () => Promise<void>;
  private readonly connectors = new Map<string, Promise<ConnectorClient>>();
  private readonly tokenClients = new Map<string, Promise<UserTokenClient>>();

  constructor(settings: BotSettings, { credentials, openId, machineTime }: AdapterOptions) {
    super({ ...identity(settings), ...(openId ? cloud(openId) : {}) }, credentials);
    this.settings = settings;
    this.fetchKeys = createKeyFetch(openId?.metadataUrl, machineTime);
    this.issuer = openId?.issuer ?? AuthenticationConstants.ToBotFromChannelTokenIssuer;
  }

  override async authenticateRequest(
    activity: SdkActivity,
    authorization: string,
  ): Promise<AuthenticateRequestResult> {
    if (this.settings.authentication === 'on') {
      const expected = {
        issuer: this.issuer,
        appId: this.settings.appId,
        serviceUrl: activity.serviceUrl,
      };
      const fault = faultAtSight(authorization, expected, new Date());
      if (fault) throw new RefusedToken(fault);
    }
    const authenticate = () => super.authenticateRequest(activity, authorization);
    const result = await authenticate().catch(async (error) => {
      if (refusalOf(error)?.code !== 'unknown-key') throw error;
      await this.fetchKeys();
      return authenticate();
    });
    return { ...result, connectorFactory: this.createConnectorFactory(result.claimsIdentity) };
  }

  /** The SDK makes a client, with its own pipeline and token cache, for each turn; these are kept, for authenticated callers. */
  override createConnectorFactory(claims: ClaimsIdentity): ConnectorFactory {
    const factory = super.createConnectorFactory(claims);
    const create = async (serviceUrl: string, audience?: string) =>
      oneRequestPerSend(await factory.create(serviceUrl, audience), this.settings);
    return {
      create: (serviceUrl, audience = AuthenticationConstants.ToChannelFromBotOAuthScope) =>
        kept(this.connectors, [appIdOf(claims), audience, serviceUrl].join('|'), () =>
          create(serviceUrl, audience),
        ),
    };
  }

  override createUserTokenClient(claims: ClaimsIdentity): Promise<UserTokenClient> {
    return kept(this.tokenClients, appIdOf(claims), () => super.createUserTokenClient(claims));
  }
}

function kept<T>(store: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const known = store.get(key);
  if (known) return known;
  const made = make();
  store.set(key, made);
  made.catch(() => store.delete(key));
  return made;
}

function identity(settings: BotSettings): ConfigurationBotFrameworkAuthenticationOptions {
  // An empty app id turns the SDK's authentication off, whatever else is set.
  if (settings.authentication !== 'on') return { MicrosoftAppId: '' };
  const common = {
    MicrosoftAppType: settings.appType,
    MicrosoftAppId: settings.appId,
    MicrosoftAppTenantId: settings.tenantId,
  };
  return settings.appPassword ? { ...common, MicrosoftAppPassword: settings.appPassword } : common;
}

/** All of them: one set means to the SDK that all are (botframework-connector/src/auth/botFrameworkAuthenticationFactory.ts). */
function cloud(openId: {
  metadataUrl: string;
  issuer: string;
}): ConfigurationBotFrameworkAuthenticationOptions {
  return {
    ToChannelFromBotLoginUrl: AuthenticationConstants.ToChannelFromBotLoginUrl,
    ToChannelFromBotOAuthScope: AuthenticationConstants.ToChannelFromBotOAuthScope,
    ToBotFromChannelTokenIssuer: openId.issuer,
    ToBotFromChannelOpenIdMetadataUrl: openId.metadataUrl,
    ToBotFromEmulatorOpenIdMetadataUrl: openId.metadataUrl,
    OAuthUrl: AuthenticationConstants.OAuthUrl,
  };
}

function appIdOf(claims: ClaimsIdentity): string {
  const { AudienceClaim, AppIdClaim } = AuthenticationConstants;
  return claims.getClaimValue(AudienceClaim) ?? claims.getClaimValue(AppIdClaim) ?? '';
}

/**
 * A turn of the SDK as plain data. HTTP is 200 around whatever the body says: the client reads only the inner code.
 * Source: Universal Action Model, https://learn.microsoft.com/adaptive-cards/authoring-cards/universal-action-model
 */
function receivedIn(context: TurnContext): Received {
  return {
    activity: context.activity,
    async answerInvoke(body) {
      await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body } });
    },
  };
}

/** Never throws: it runs when something else already has. */
async function answerFault(context: TurnContext, sentence: string): Promise<void> {
  try {
    if (context.activity.type !== 'invoke') {
      if (sentence) await context.sendActivity(sentence);
      return;
    }
    const value = { code: 'ServerError', message: sentence };
    await receivedIn(context).answerInvoke({
      statusCode: 500,
      type: 'application/vnd.microsoft.error',
      value,
    });
  } catch {
    // The person gets no sentence; the fault itself is already reported.
  }
}
