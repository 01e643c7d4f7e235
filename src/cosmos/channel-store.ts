import { createHash } from 'node:crypto';
import type { Database } from '@azure/cosmos';
import type { Address, Channels } from '../app/ports/addresses.ts';
import { retryUntilWritten } from '../app/retry-until-written.ts';
import type { Side } from '../domain/people/people.ts';
import { createAddresses } from './address-store.ts';
import { containers } from './containers.ts';
import { create, read, replace } from './documents.ts';

/** The channels of each side in one document. Their addresses are stored beside the people's. */
export function createChannels(database: Database): Channels {
  const container = database.container(containers.people.id);
  const addresses = createAddresses(database);
  type Kept = { id: string; keys: string[]; _etag?: string };

  async function change(to: (keys: readonly string[]) => string[]): Promise<void> {
    await retryUntilWritten(async () => {
      const kept = await read<Kept>(container, 'channels');
      const next = { id: 'channels', keys: to(kept?.keys ?? []) };
      const isFirst = kept ? await replace(container, next, kept) : await create(container, next);
      return isFirst || undefined;
    });
  }

  const keys = async () => (await read<Kept>(container, 'channels'))?.keys ?? [];
  const isOf = (side: Side) => (key: string) => key.startsWith(`channel:${side}:`);
  return {
    sides: async () => {
      const connected = await keys();
      return (['VO', 'FH'] as const).filter((side) => connected.some(isOf(side)));
    },
    of: async (side) => (await keys()).filter(isOf(side)),
    async connect(side, address) {
      const own = keyOf(side, address);
      await addresses.keepChannel(own, address);
      await change((kept) => [...new Set([...kept, own])]);
    },
    disconnect: (side, address) =>
      change((kept) => kept.filter((key) => key !== keyOf(side, address))),
  };
}

/**
 * The key of a channel: its id and its service. The local world has a conversation of each name in
 * every window.
 */
function keyOf(side: Side, { conversationId, serviceUrl }: Address): string {
  const said = `${serviceUrl} ${conversationId}`;
  const hash = createHash('sha256').update(said).digest('hex').slice(0, 16);
  return `channel:${side}:${hash}`;
}
