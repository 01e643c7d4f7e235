import type { PersonId } from '../../domain/people/people.ts';
import type { Day } from '../../domain/time.ts';

/** Where each person can be reached, as last seen. */
export interface Addresses {
  of(person: PersonId): Promise<Address | undefined>;
  /** The person who has this Teams id, according to the stored addresses. */
  personOf(teamsId: string): Promise<PersonId | undefined>;
  /** Stores the address if it is new or different. */
  keep(person: PersonId, address: Address): Promise<void>;
  /**
   * The same for a unit's channel (E12), whose key `channel:VO:…` is also a key of `of`. It is no
   * person's, though a person connected it.
   */
  keepChannel(key: string, address: Address): Promise<void>;
}

/** One conversation in Teams. */
export interface Address {
  readonly conversationId: string;
  readonly serviceUrl: string;
  readonly userId: string;
  readonly botId: string;
  readonly tenantId: string;
  /**
   * The day when the bot reopened the chat. It is removed when a message gets through or the person
   * writes.
   */
  readonly openedOn?: Day;
}
