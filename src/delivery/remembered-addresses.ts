import type { Address, Addresses } from '../app/ports/addresses.ts';
import type { PersonId } from '../domain/people/people.ts';

/** How many addresses are remembered. The one learned longest ago is forgotten first. */
const MOST_REMEMBERED = 5000;

/**
 * Addresses as this replica remembers them. Another replica may have stored another one since:
 * Teams then refuses the remembered one, and the sender forgets it.
 */
export interface RememberedAddresses extends Addresses {
  /** Makes the next `of` read the store, unless another address is remembered by then. */
  forget(person: PersonId, failed: Address): void;
}

/**
 * Remembers each address that is read or stored, so that a turn of a person whose address is known
 * and a send to them cost the store nothing. A person without an address is read each time, because
 * they may write to another replica the next second.
 */
export function rememberAddresses(stored: Addresses, most = MOST_REMEMBERED): RememberedAddresses {
  const known = new Map<PersonId, Address>();

  function remember(person: PersonId, address: Address): void {
    known.delete(person);
    known.set(person, address);
    const [oldest] = known.keys();
    if (known.size > most && oldest !== undefined) known.delete(oldest);
  }

  async function keep(key: string, address: Address, write: Addresses['keep']): Promise<void> {
    const remembered = known.get(key);
    if (remembered && isSame(remembered, address)) return;
    // If the write fails, nobody knows which address is stored.
    known.delete(key);
    await write(key, address);
    remember(key, address);
  }

  return {
    async of(person) {
      const remembered = known.get(person);
      if (remembered) return remembered;
      const read = await stored.of(person);
      // An address that was kept while the store was read is newer than what was read.
      const newer = known.get(person);
      if (read && !newer) remember(person, read);
      return newer ?? read;
    },
    personOf: stored.personOf,
    keep: (person, address) => keep(person, address, stored.keep),
    keepChannel: (key, address) => keep(key, address, stored.keepChannel),
    forget(person, failed) {
      const remembered = known.get(person);
      if (remembered && isSame(remembered, failed)) known.delete(person);
    },
  };
}

function isSame(one: Address, other: Address): boolean {
  return (
    one.conversationId === other.conversationId &&
    one.serviceUrl === other.serviceUrl &&
    one.userId === other.userId &&
    one.botId === other.botId &&
    one.tenantId === other.tenantId &&
    one.openedOn === other.openedOn
  );
}
