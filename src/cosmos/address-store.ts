import { createHash } from 'node:crypto';
import type { Database } from '@azure/cosmos';
import type { Address, Addresses } from '../app/ports/addresses.ts';
import { containers } from './containers.ts';
import { read, upsert } from './documents.ts';

/**
 * Addresses by person, and persons by Teams' own id. `isFoundBy` in an address says that the second
 * document is written too. An address from before that document existed is written once more.
 */
export function createAddresses(database: Database): Addresses {
  const container = database.container(containers.people.id);
  const idOf = (key: string) => `address:${key}`;

  async function keep(key: string, address: Address, isFoundBy: boolean): Promise<void> {
    const id = idOf(key);
    const kept = await read<Address & { readonly isFoundBy?: true }>(container, id);
    const isSame = kept && JSON.stringify(addressIn(kept)) === JSON.stringify(addressIn(address));
    if (isSame && (kept.isFoundBy === true) === isFoundBy) return;
    if (isFoundBy) await upsert(container, { id: teamsIdKey(address.userId), person: key });
    await upsert(container, { id, ...addressIn(address), ...(isFoundBy && { isFoundBy }) });
  }

  return {
    async of(person) {
      const found = await read<Address>(container, idOf(person));
      return found && addressIn(found);
    },
    personOf: async (teamsId) =>
      (await read<{ readonly person: string }>(container, teamsIdKey(teamsId)))?.person,
    keep: (person, address) => keep(person, address, true),
    keepChannel: (key, address) => keep(key, address, false),
  };
}

/** Encodes a Teams id, which may hold characters that a document's id may not. */
function teamsIdKey(teamsId: string): string {
  return `teams-id:${createHash('sha256').update(teamsId).digest('hex')}`;
}

function addressIn({
  conversationId,
  serviceUrl,
  userId,
  botId,
  tenantId,
  openedOn,
}: Address): Address {
  return {
    conversationId,
    serviceUrl,
    userId,
    botId,
    tenantId,
    ...(openedOn === undefined ? {} : { openedOn }),
  };
}
