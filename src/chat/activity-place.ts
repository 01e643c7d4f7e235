import type { Address } from '../app/ports/addresses.ts';
import type { Activity } from './activity.ts';
import type { BotSettings } from './bot-settings.ts';

/**
 * True for a personal chat. Cases are named only 1:1 (docs/routines.md). A team or a group chat
 * shows nothing, and gives no person's address.
 */
export function isPersonalChat({ conversation }: Activity, settings: BotSettings): boolean {
  const known =
    conversation?.conversationType ?? (settings.authentication === 'on' ? undefined : 'personal');
  return conversation?.isGroup !== true && known === 'personal';
}

/**
 * True for a complete address. An activity that leaves out a part says nothing about how to reach a
 * person.
 */
export function isWhole(address: Address): boolean {
  return Object.values(address).every((part) => part !== '');
}

export function channelIn({ conversation }: Activity): string | undefined {
  return conversation?.conversationType === 'channel' ? conversation.id?.split(';')[0] : undefined;
}

export function addressOf(activity: Activity): Address {
  const tenantId = activity.conversation?.tenantId ?? activity.channelData?.tenant?.id ?? '';
  return {
    conversationId: activity.conversation?.id ?? '',
    serviceUrl: activity.serviceUrl ?? '',
    userId: activity.from?.id ?? '',
    botId: activity.recipient?.id ?? '',
    tenantId,
  };
}
