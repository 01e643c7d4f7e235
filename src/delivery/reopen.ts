import type { Address, Addresses, Opened } from '../app/ports.ts';
import { StoreFault } from '../app/store-fault.ts';
import { channelOf, type PersonId, type Seat } from '../domain/people/people.ts';
import { dayOf } from '../domain/time.ts';
import type { DeliveryDeps } from './deps.ts';

/**
 * The chats that are being reopened. Several cases may find the same chat gone at the same time,
 * and it is reopened once.
 */
const underWay = new WeakMap<Addresses, Map<PersonId, Promise<Opened>>>();

/**
 * Reopens a chat that is gone, as after "Ta bort chatthistorik" (docs/teams.md). It uses the
 * person's object id, and keeps the new address before anything is sent there. It tries once: if
 * the chat that was reopened today is gone too, before a message got through, the chat is gone for
 * good. A channel is gone for good at once, because it goes with its team.
 */
export function reopen(deps: DeliveryDeps, person: PersonId, gone: Address): Promise<Opened> {
  if (channelOf(person as Seat) !== undefined) return Promise.resolve({ outcome: 'gone' });
  const of = underWay.get(deps.addresses) ?? new Map<PersonId, Promise<Opened>>();
  underWay.set(deps.addresses, of);
  const other = of.get(person);
  if (other) return other;
  const opening = open(deps, person, gone).finally(() => of.delete(person));
  of.set(person, opening);
  return opening;
}

async function open(
  { addresses, sender, now }: DeliveryDeps,
  person: PersonId,
  gone: Address,
): Promise<Opened> {
  const known = await addresses.of(person);
  if (!known) return { outcome: 'gone' };
  // Another replica has reopened it, or the person has written.
  if (known.conversationId !== gone.conversationId)
    return { outcome: 'opened', conversationId: known.conversationId };
  const today = dayOf(now());
  if (known.openedOn === today) return { outcome: 'gone' };
  const opened = await sender.open(known, person);
  if (opened.outcome === 'opened')
    await addresses.keep(person, {
      ...known,
      conversationId: opened.conversationId,
      openedOn: today,
    });
  return opened;
}

/**
 * Records that a message got through to a reopened chat. If that chat is gone one day, it may be
 * reopened again.
 */
export async function keepProven(
  { addresses }: DeliveryDeps,
  person: PersonId,
  address: Address,
): Promise<void> {
  const { openedOn, ...proven } = address;
  if (openedOn === undefined) return;
  try {
    await addresses.keep(person, proven);
  } catch (error) {
    // The message got through and must be recorded. All that is lost is one more reopening today.
    if (!(error instanceof StoreFault)) throw error;
  }
}
