import { createHash, randomBytes } from 'node:crypto';
import type { Database } from '@azure/cosmos';
import type {
  Address,
  Addresses,
  Channels,
  DialogState,
  Dialogs,
  FileLink,
  FileLinks,
} from '../app/ports.ts';
import { retryUntilWritten } from '../app/retry.ts';
import type { Side } from '../domain/people/people.ts';
import { retention } from '../domain/retention.ts';
import { addMinutes, type Instant } from '../domain/time.ts';
import { retry } from './client.ts';
import { containers } from './containers.ts';
import { create, read, remove, replace } from './store.ts';

/**
 * Addresses by person, and persons by Teams' own id. `isFoundBy` in an address says that the second
 * document is written too. An address from before that document existed is written once more.
 */
export function createAddresses(database: Database): Addresses & ChannelAddresses {
  const container = database.container(containers.people.id);
  const idOf = (key: string) => `address:${key}`;
  const write = <D extends { readonly id: string }>(document: D) =>
    retry('write', (within) => container.items.upsert(document, within));

  async function keep(key: string, address: Address, isFoundBy: boolean): Promise<void> {
    const id = idOf(key);
    const kept = await read<Address & { readonly isFoundBy?: true }>(container, id);
    const isSame = kept && JSON.stringify(addressIn(kept)) === JSON.stringify(addressIn(address));
    if (isSame && (kept.isFoundBy === true) === isFoundBy) return;
    if (isFoundBy) await write({ id: teamsIdKey(address.userId), person: key });
    await write({ id, ...addressIn(address), ...(isFoundBy && { isFoundBy }) });
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

/** True for a channel's address, which is no person's, though a person connected it. */
interface ChannelAddresses {
  keepChannel(key: string, address: Address): Promise<void>;
}

/** Encodes a Teams id, which may hold characters that a document's id may not. */
function teamsIdKey(teamsId: string): string {
  return `teams-id:${createHash('sha256').update(teamsId).digest('hex')}`;
}

/**
 * True when the form has expired by the bot's own time. The container's time to live begins again
 * with each write, and counts the database's seconds.
 */
export function createDialogs(database: Database, now: () => Instant): Dialogs {
  const container = database.container(containers.dialogs.id);
  return {
    async of(person) {
      const found = await read<DialogState & { until: Instant; _etag?: string }>(container, person);
      if (!found || found.until <= now()) return undefined;
      const { dialog, run, answers, reserved, done, shownIn, _etag } = found;
      const also = {
        ...(reserved && { reserved }),
        ...(done && { done }),
        ...(shownIn && { shownIn }),
      };
      return { dialog, run, answers, ...also, ...(_etag && { etag: _etag }) };
    },
    async keep(person, { etag, ...state }) {
      const document = { id: person, ...state, until: addMinutes(now(), retention.form.minutes) };
      if (etag === undefined) return create(container, document);
      return (await replace(container, document, { _etag: etag })) !== undefined;
    },
    async drop(person) {
      await remove(container, person);
    },
  };
}

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

/** Links to files. The token, 24 random bytes, is the only key to a file. */
export function createFileLinks(database: Database): FileLinks {
  const container = database.container(containers.dialogs.id);
  const idOf = (token: string) => `file:${token}`;
  return {
    async make(link) {
      const token = randomBytes(24).toString('base64url');
      await create(container, { id: idOf(token), ...link });
      return token;
    },
    of: (token) => read<FileLink>(container, idOf(token)),
    async take(token) {
      const link = await read<FileLink>(container, idOf(token));
      return link && (await remove(container, idOf(token))) ? link : undefined;
    },
    async giveBack(token, { person, until, ...of }) {
      const file = 'month' in of ? { month: of.month } : { case: of.case };
      const document = { id: idOf(token), person, ...file, until };
      await create(container, document);
    },
  };
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
