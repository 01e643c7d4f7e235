import type { Activity } from './activity.ts';
import type { BotSettings } from './bot-settings.ts';
import { trustsService } from './trusted-service.ts';

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
