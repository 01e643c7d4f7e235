import type { Address, Addresses, Opened } from '../app/ports.ts';
import { StoreFault } from '../app/store-fault.ts';
import { channelOf, type PersonId, type Seat } from '../domain/people/people.ts';
import { dayOf } from '../domain/time.ts';
import type { DeliveryDeps } from './deps.ts';

/** Several cases may find a person's conversation gone at the same time: it is opened anew once. */
const underWay = new WeakMap<Addresses, Map<PersonId, Promise<Opened>>>();

/**
 * The person's conversation is gone, as after "Ta bort chatthistorik" (TEAMS 7): it is opened anew with their object id, and the new
 * address kept, before anything is sent there. Done once: where the one that was opened today is gone too, before anything has come
 * through, it is gone for good. So is a channel: it goes with its team.
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
  // Another replica has opened it, or the person has written.
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

/** A message has come through where the bot had opened the chat anew: should that be gone one day, it may be opened once more. */
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
    // The message is there and has to be recorded: what is lost is one opening anew, today.
    if (!(error instanceof StoreFault)) throw error;
  }
}
