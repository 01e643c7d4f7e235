import {
  type Activity,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type ConfigurationBotFrameworkAuthenticationOptions,
  type InvokeResponse,
  type Request,
  type Response,
  type TurnContext,
} from 'botbuilder';
import {
  type AuthenticateRequestResult,
  AuthenticationConstants,
  AuthenticationError,
  type ClaimsIdentity,
  type ConnectorClient,
  type ConnectorFactory,
  type ServiceClientCredentialsFactory,
  type UserTokenClient,
} from 'botframework-connector';
import { type BotSettings, checkOrigin, isWellFormed, trustsService } from './inbound.ts';
import { oneRequestPerSend, UntrustedService } from './one-request.ts';

export type { BotSettings } from './inbound.ts';

type Turn = (context: TurnContext) => Promise<void>;

export interface AdapterOptions {
  /** Where tokens for what the bot sends come from; without it Entra ID, by `appType`. */
  readonly credentials?: ServiceClientCredentialsFactory;
  /** Who signs what the bot receives; without it Bot Framework's public cloud. */
  readonly openId?: { readonly metadataUrl: string; readonly issuer: string };
  /** Told of each failed request and turn; gives the sentence a person may read. Must not throw. An error may hold personal data. */
  readonly onFault?: (error: unknown) => string;
}

/** No activity of a person in our own tenant's Teams (`code` says how): nothing in it is read. */
export class WrongOrigin extends Error {
  override readonly name = 'WrongOrigin';
  readonly code: string;
  constructor(code: string) {
    super('');
    this.code = code;
  }
}

/** The adapter, and the connector clients that proactive sends share with turns. */
export class TeamsAdapter extends CloudAdapter {
  private readonly settings: BotSettings;
  private readonly onFault: (error: unknown) => string;

  constructor(settings: BotSettings, options: AdapterOptions) {
    super(new SharedConnectors(settings, options));
    this.settings = settings;
    const onFault = options.onFault ?? (() => '');
    this.onFault = onFault;
    this.onTurnError = (context, error) => answerFault(context, onFault(error));
  }

  /** A client for one Teams service. Throws UntrustedService when the bot may not send there. */
  async connector(serviceUrl: string): Promise<ConnectorClient> {
    if (!trustsService(serviceUrl, this.settings)) throw new UntrustedService();
    const appId = this.settings.authentication === 'on' ? this.settings.appId : '';
    return this.botFrameworkAuthentication.createConnectorFactory(this.createClaimsIdentity(appId)).create(serviceUrl);
  }

  /** The SDK leaves a malformed activity as an unhandled rejection; here it is a bare 400. */
  override async process(request: object, response: object, turn: Turn | object): Promise<void> {
    const out = response as Response;
    try {
      await super.process(request as Request, out, turn as Turn);
    } catch {
      this.onFault(new WrongOrigin('malformed'));
      out.status(400);
      out.end();
    }
  }

  /** The SDK makes an error's message the HTTP body (botbuilder/src/cloudAdapter.ts), so no error leaves here with one. */
  protected override async processActivity(
    authorization: string | AuthenticateRequestResult,
    activity: Activity,
    turn: Turn,
  ): Promise<InvokeResponse | undefined> {
    try {
      const sender =
        typeof authorization === 'string'
          ? await this.botFrameworkAuthentication.authenticateRequest(activity, authorization)
          : authorization;
      const origin = checkOrigin(activity, this.settings);
      // Teams itself tells of installations and the like, in nobody's name.
      if (origin === 'no-sender' && !['message', 'invoke'].includes(activity.type)) return undefined;
      if (origin !== 'ok') throw new WrongOrigin(origin);
      return await super.processActivity(sender, activity, turn);
    } catch (error) {
      // The SDK falls over what is of another type than it takes for granted; that is no fault of ours.
      const isMalformed = !isWellFormed(activity) && !isRefusedToken(error);
      this.onFault(isMalformed ? new WrongOrigin('malformed') : error);
      if (isMalformed) throw new AuthenticationError('', 400);
      if (error instanceof WrongOrigin) throw new AuthenticationError('', 403);
      throw isRefusedToken(error) ? new AuthenticationError('', 401) : new Error('');
    }
  }
}

/**
 * The adapter for `settings`. Every send it or its `connector` makes is one HTTP request that ends within `sendTimeoutMs`, and
 * no error's text reaches an HTTP body or a person. Throws when `appType` lacks what it needs (an id, a tenant, a secret).
 */
export function createAdapter(settings: BotSettings, options: AdapterOptions = {}): TeamsAdapter {
  return new TeamsAdapter(settings, options);
}

class SharedConnectors extends ConfigurationBotFrameworkAuthentication {
  private readonly settings: BotSettings;
  private readonly issuer: string;
  private readonly connectors = new Map<string, Promise<ConnectorClient>>();
  private readonly tokenClients = new Map<string, Promise<UserTokenClient>>();

  constructor(settings: BotSettings, { credentials, openId }: AdapterOptions) {
    super({ ...identity(settings), ...(openId ? cloud(openId) : {}) }, credentials);
    this.settings = settings;
    this.issuer = openId?.issuer ?? AuthenticationConstants.ToBotFromChannelTokenIssuer;
  }

  override async authenticateRequest(activity: Activity, authorization: string): Promise<AuthenticateRequestResult> {
    // The SDK also takes emulator and skill tokens, and does not compare their serviceUrl claim with the activity's.
    if (this.settings.authentication === 'on' && issuerOf(authorization) !== this.issuer) throw new AuthenticationError('', 401);
    const result = await super.authenticateRequest(activity, authorization);
    return { ...result, connectorFactory: this.createConnectorFactory(result.claimsIdentity) };
  }

  /** The SDK makes a client, with its own pipeline and token cache, for each turn; these are kept, for authenticated callers. */
  override createConnectorFactory(claims: ClaimsIdentity): ConnectorFactory {
    const factory = super.createConnectorFactory(claims);
    const create = async (serviceUrl: string, audience?: string) =>
      oneRequestPerSend(await factory.create(serviceUrl, audience), this.settings);
    return {
      create: (serviceUrl, audience = AuthenticationConstants.ToChannelFromBotOAuthScope) =>
        kept(this.connectors, [appIdOf(claims), audience, serviceUrl].join('|'), () => create(serviceUrl, audience)),
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
function cloud(openId: { metadataUrl: string; issuer: string }): ConfigurationBotFrameworkAuthenticationOptions {
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

/** Unverified: good for refusing early, never for trusting. */
function issuerOf(authorization: string): unknown {
  try {
    return JSON.parse(Buffer.from(authorization.split('.')[1] ?? '', 'base64url').toString('utf8')).iss;
  } catch {
    return undefined;
  }
}

/** The SDK answers 500 to a bad signature and 401 when its own key download fails; this sorts them by whose fault it is. */
function isRefusedToken(error: unknown): boolean {
  if (error instanceof AuthenticationError) return error.statusCode === 401;
  return error instanceof Error && ['JsonWebTokenError', 'TokenExpiredError', 'NotBeforeError'].includes(error.name);
}

/** Never throws: it runs when something else already has. */
async function answerFault(context: TurnContext, sentence: string): Promise<void> {
  try {
    if (context.activity.type !== 'invoke') {
      if (sentence) await context.sendActivity(sentence);
      return;
    }
    // HTTP 200 around an inner 500: the client reads only the inner code.
    // Source: Universal Action Model, https://learn.microsoft.com/adaptive-cards/authoring-cards/universal-action-model
    const value = { code: 'ServerError', message: sentence };
    const body = { statusCode: 500, type: 'application/vnd.microsoft.error', value };
    await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body } });
  } catch {
    // The person gets no sentence; the fault itself is already reported.
  }
}
