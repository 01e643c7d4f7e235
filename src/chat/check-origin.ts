import type { Activity } from './activity.ts';

/** Who the bot is to Entra ID and Teams, and how it may talk to them. */
export interface BotSettings {
  readonly appType: 'SingleTenant' | 'UserAssignedMSI';
  readonly appId: string;
  /** Only for SingleTenant. A managed identity must have none. */
  readonly appPassword?: string | undefined;
  readonly tenantId: string;
  /** It is off only in the local world, which listens on loopback. */
  readonly authentication: 'on' | 'off-for-local-world';
  /**
   * The host names, without port, that the bot may send to. They are compared whole: a subdomain is
   * another host.
   */
  readonly allowedServiceHosts: readonly string[];
  /**
   * The longest that a send may take, its token included, in milliseconds of machine time. 10 s
   * when left out.
   */
  readonly sendTimeoutMs?: number | undefined;
}

/** True when a host name, as in a URL or a setting, is the machine itself. */
export function isThisMachine(host: string): boolean {
  return /^(localhost|.+\.localhost|127(\.\d+){3}|\[?::1\]?)$/i.test(host);
}

/**
 * True when the bot may send to this URL: a listed host, over https. Plain http passes when no
 * token is at stake. That is so with authentication off, or to a listed loopback host.
 */
export function trustsService(url: string | undefined, settings: BotSettings): boolean {
  if (!url || !URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  if (!settings.allowedServiceHosts.includes(hostname)) return false;
  if (protocol === 'https:') return true;
  return protocol === 'http:' && (settings.authentication !== 'on' || isThisMachine(hostname));
}

export type Origin = 'ok' | 'malformed' | 'wrong-tenant' | 'foreign-service-url' | 'wrong-channel';

/**
 * Checks that an authenticated activity comes from our own tenant's Teams. It must run before
 * anything in the activity is read, because the SDK's token check accepts any tenant and a missing
 * serviceUrl (tried on botbuilder 4.23.3). Teams leaves out some of what it knows, so a place
 * without a tenant is no fault (botbuilder-js issue 884). Every tenant that is named must be ours,
 * and at least one must be named.
 */
export function checkOrigin(activity: Activity, settings: BotSettings): Origin {
  const channels = settings.authentication === 'on' ? ['msteams'] : ['msteams', 'emulator'];
  if (!channels.includes(activity.channelId ?? '')) return 'wrong-channel';

  // Local clients that are not Teams, such as Bot Framework's own tools, send no tenant and no
  // Entra id.
  const isLocal = settings.authentication === 'off-for-local-world';
  const places: unknown[] = [activity.conversation?.tenantId, activity.channelData?.tenant?.id];
  const named = places.filter((id) => id !== undefined && id !== null);
  if (!named.every((id) => isOurs(id, settings)) || (named.length === 0 && !isLocal))
    return 'wrong-tenant';

  if (!trustsService(activity.serviceUrl, settings)) return 'foreign-service-url';
  return activity.conversation?.id ? 'ok' : 'malformed';
}

/** An activity with its type and channel. */
export type ReadableActivity = Activity & Required<Pick<Activity, 'type' | 'channelId'>>;

/**
 * True when the body has its type and channel, and every part that is read has the type that the
 * protocol says. The SDK crashes on others.
 */
export function isActivity(body: unknown): body is ReadableActivity {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return false;
  const activity = body as Activity;
  const {
    conversation,
    from,
    recipient,
    channelData,
    type,
    id,
    name,
    text,
    channelId,
    serviceUrl,
  } = activity;
  if (!type || !channelId) return false;
  const { tenant } = (channelData ?? {}) as { tenant?: unknown };
  const objects: unknown[] = [conversation, from, recipient, channelData, tenant];
  if (
    !objects.every(
      (one) =>
        one === undefined || one === null || (typeof one === 'object' && !Array.isArray(one)),
    )
  )
    return false;
  const texts: unknown[] = [type, id, name, text, channelId, serviceUrl, recipient?.id];
  texts.push(conversation?.id, conversation?.conversationType, from?.id, from?.aadObjectId);
  return texts.every((one) => one === undefined || one === null || typeof one === 'string');
}

/**
 * The sender: the Entra object id that the signed activity carries. In the local world a client may
 * send it as its own id.
 */
export function senderOf(activity: Activity, settings: BotSettings): string | undefined {
  const known = activity.from?.aadObjectId;
  return known
    ? known.toLowerCase()
    : settings.authentication === 'off-for-local-world'
      ? activity.from?.id?.toLowerCase()
      : undefined;
}

function isOurs(tenantId: unknown, settings: BotSettings): boolean {
  return typeof tenantId === 'string' && tenantId.toLowerCase() === settings.tenantId.toLowerCase();
}
