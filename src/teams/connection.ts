import type { Activity as SdkActivity } from 'botbuilder';
import {
  CloudAdapterBase,
  ConfigurationBotFrameworkAuthentication,
  type ConfigurationBotFrameworkAuthenticationOptions,
  type TurnContext,
} from 'botbuilder-core';
import {
  type AuthenticateRequestResult,
  AuthenticationConstants,
  type ClaimsIdentity,
  type ConnectorClient,
  type ConnectorFactory,
  type ServiceClientCredentialsFactory,
  type UserTokenClient,
} from 'botframework-connector';
import type { Entrance, HttpAnswer, Received, RequestHandler, WhoIs } from '../chat/activity.ts';
import type { BotSettings } from '../chat/bot-settings.ts';
import { checkOrigin, senderOf } from '../chat/check-origin.ts';
import { isActivity, type ReadableActivity } from '../chat/is-activity.ts';
import type { RequestLog } from '../chat/request-log.ts';
import { trustsService } from '../chat/trusted-service.ts';
import { createKeyFetch } from './fetch-keys.ts';
import { oneRequestPerSend, UntrustedService } from './one-request.ts';
import { faultAtSight, RefusedToken, refusalOf } from './token-faults.ts';

export type { BotSettings } from '../chat/bot-settings.ts';

export interface AdapterOptions {
  /** The issuer of tokens for what the bot sends. Without it, it is Entra ID, by `appType`. */
  readonly credentials?: ServiceClientCredentialsFactory;
  /** The signer of what the bot receives. Without it, it is Bot Framework's public cloud. */
  readonly openId?: { readonly metadataUrl: string; readonly issuer: string };
  /** Finds a sender whom Teams names only by its own id. Without it, such a sender is unknown. */
  readonly whoIs?: WhoIs;
  /** Machine time, in milliseconds. */
  readonly machineTime?: () => number;
}

/** The only way in from Teams. Proactive sends share its connector clients with requests. */
export interface TeamsAdapter extends Entrance {
  /**
   * Returns a client for one Teams service. Throws UntrustedService when the bot may not send
   * there.
   */
  connector(serviceUrl: string): Promise<ConnectorClient>;
}

/**
 * The adapter with its own way in. The SDK's (`process`) makes an error's message the HTTP body,
 * and writes to the console what it refuses.
 */
class Adapter extends CloudAdapterBase implements TeamsAdapter {
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
      // If the sender cannot be looked up because of a fault, they are told so.
      const sender = await this.withSender(activity).catch((error: unknown) => ({ error }));
      // Teams itself reports installations and the like in nobody's name.
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
   * The activity with its sender's Entra id. Undefined when it has none. Teams sometimes leaves it
   * out for people whom the bot knows by Teams' own id. That id is as good: both the activity that
   * carries it and the one that it was stored from passed the token check.
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
 * Creates the adapter for `settings`. Each send that it or its `connector` makes is one HTTP
 * request that ends within `sendTimeoutMs`. No error's text reaches an HTTP body or a person.
 * Throws when `appType` lacks what it needs (an id, a tenant, a secret).
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

  /**
   * The clients of authenticated callers. The SDK makes one for each request, with its own pipeline
   * and token cache. These are reused.
   */
  override createConnectorFactory(claims: ClaimsIdentity): ConnectorFactory {
    const factory = super.createConnectorFactory(claims);
    const create = async (serviceUrl: string, audience?: string) =>
      oneRequestPerSend(await factory.create(serviceUrl, audience), this.settings);
    return {
      create: (serviceUrl, audience = AuthenticationConstants.ToChannelFromBotOAuthScope) =>
        keep(this.connectors, [appIdOf(claims), audience, serviceUrl].join('|'), () =>
          create(serviceUrl, audience),
        ),
    };
  }

  override createUserTokenClient(claims: ClaimsIdentity): Promise<UserTokenClient> {
    return keep(this.tokenClients, appIdOf(claims), () => super.createUserTokenClient(claims));
  }
}

function keep<T>(store: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const known = store.get(key);
  if (known) return known;
  const made = make();
  store.set(key, made);
  made.catch(() => store.delete(key));
  return made;
}

function identity(settings: BotSettings): ConfigurationBotFrameworkAuthenticationOptions {
  // An empty app id would turn the SDK's authentication off, whatever else is set.
  if (settings.authentication !== 'on') return { MicrosoftAppId: '' };
  const common = {
    MicrosoftAppType: settings.appType,
    MicrosoftAppId: settings.appId,
    MicrosoftAppTenantId: settings.tenantId,
  };
  return settings.appPassword ? { ...common, MicrosoftAppPassword: settings.appPassword } : common;
}

/**
 * All of these settings at once: the SDK takes one that is set for all
 * (botframework-connector/src/auth/botFrameworkAuthenticationFactory.ts).
 */
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
 * An SDK turn as plain data. The HTTP status is always 200: the client reads only the inner code.
 * Source (Universal Action Model):
 * https://learn.microsoft.com/adaptive-cards/authoring-cards/universal-action-model
 */
function receivedIn(context: TurnContext): Received {
  return {
    activity: context.activity,
    async answerInvoke(body) {
      await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body } });
    },
  };
}

/** Reports an error. Never throws, because it runs when something else has already failed. */
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
    // The person then gets no sentence. The fault itself is already reported.
  }
}
