import type { Address, Addresses } from '../app/ports/addresses.ts';
import type { Reopened } from '../app/ports/sends.ts';
import { StoreFault } from '../app/store-fault.ts';
import type { PersonId } from '../domain/people/people.ts';
import { channelOf, type Seat } from '../domain/people/seat.ts';
import { dayOf } from '../domain/time.ts';
import type { DeliveryDeps } from './deps.ts';

/**
 * The chats that are being reopened. Several cases may find the same chat gone at the same time,
 * and it is reopened once.
 */
const underWay = new WeakMap<Addresses, Map<PersonId, Promise<Reopened>>>();

/**
 * Reopens a chat that is gone, as after "Ta bort chatthistorik" (docs/teams.md), by the person's
 * object id. `gone` is the address that is stored now. Keeps the new address before anything is
 * sent there. A chat is reopened once a day: if the new chat is gone too before a message has got
 * through, the answer is `gone`. A channel is never reopened, because it goes with its team.
 */
export function reopenChat(deps: DeliveryDeps, person: PersonId, gone: Address): Promise<Reopened> {
  if (channelOf(person as Seat) !== undefined) return Promise.resolve({ outcome: 'gone' });
  const reopenings = underWay.get(deps.addresses) ?? new Map<PersonId, Promise<Reopened>>();
  underWay.set(deps.addresses, reopenings);
  const pending = reopenings.get(person);
  if (pending) return pending;
  const reopening = open(deps, person, gone).finally(() => reopenings.delete(person));
  reopenings.set(person, reopening);
  return reopening;
}

async function open(
  { addresses, sender, now }: DeliveryDeps,
  person: PersonId,
  gone: Address,
): Promise<Reopened> {
  const today = dayOf(now());
  if (gone.openedOn === today) return { outcome: 'gone' };
  const opened = await sender.open(gone, person);
  if (opened.outcome === 'opened')
    await addresses.keep(person, {
      ...gone,
      conversationId: opened.conversationId,
      openedOn: today,
    });
  return opened;
}

/**
 * Records that a message got through to a reopened chat. If that chat is gone one day, it may be
 * reopened again.
 */
export async function rememberWorkingChat(
  { addresses }: DeliveryDeps,
  person: PersonId,
  address: Address,
): Promise<void> {
  const { openedOn, ...working } = address;
  if (openedOn === undefined) return;
  try {
    await addresses.keep(person, working);
  } catch (error) {
    // The message got through and must be recorded. All that is lost is one more reopening today.
    if (!(error instanceof StoreFault)) throw error;
  }
}
