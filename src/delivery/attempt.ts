import type { Address } from '../app/ports/addresses.ts';
import type { Message, Sent } from '../app/ports/sends.ts';
import type { PersonId } from '../domain/people/people.ts';
import { addMinutes, type Instant } from '../domain/time.ts';
import type { DeliveryDeps } from './deps.ts';
import { rememberWorkingChat, reopenChat } from './reopen-chat.ts';

/**
 * The outcome of a new message to a person. `unreached` says why it cannot reach them, and the
 * ladder goes on (docs/design.md). `moved` says that the person's address is another one now, so
 * that the message is sent there at once.
 */
export type Posted =
  | { readonly kind: 'sent'; readonly activityId: string }
  | { readonly kind: 'moved' }
  | { readonly kind: 'later'; readonly notBefore: Instant }
  | { readonly kind: 'unreached'; readonly reason: string }
  | { readonly kind: 'tooBig' };

/** The outcome of a change of a message. A message that is gone cannot be changed. */
export type Attempt = Posted | { readonly kind: 'gone' };

/** Says whether our claim lasts for one more request. */
export type MayGoOn = () => boolean;

/** Sends a new message to a person in one request. One more request reopens a chat that is gone. */
export async function post(
  deps: DeliveryDeps,
  person: PersonId,
  message: Message,
  tries: number,
  mayGoOn: MayGoOn,
): Promise<Posted> {
  const address = await deps.addresses.of(person);
  if (!address) return { kind: 'unreached', reason: 'neverMet' };
  const sent = await deps.sender.post(address, message);
  if (sent.outcome === 'sent') await rememberWorkingChat(deps, person, address);
  const newest = await addressAfter(sent, deps, person, address);
  if (isElsewhere(newest, address)) return { kind: 'moved' };
  if (sent.outcome !== 'gone') return attemptOf(sent, deps, tries);
  if (!mayGoOn()) return { kind: 'later', notBefore: pauseUntil(deps, tries) };
  const opened = await reopenChat(deps, person, newest);
  if (opened.outcome === 'opened') return { kind: 'moved' };
  return opened.outcome === 'gone'
    ? { kind: 'unreached', reason: 'uninstalled' }
    : attemptOf(opened, deps, tries);
}

/** Changes a message in a person's chat, in one request. */
export async function put(
  deps: DeliveryDeps,
  person: PersonId,
  activityId: string,
  message: Message,
  tries: number,
): Promise<Attempt> {
  const address = await deps.addresses.of(person);
  if (!address) return { kind: 'unreached', reason: 'neverMet' };
  const sent = await deps.sender.put(address, activityId, message);
  const newest = await addressAfter(sent, deps, person, address);
  if (isElsewhere(newest, address)) return { kind: 'moved' };
  return sent.outcome === 'gone' ? { kind: 'gone' } : attemptOf(sent, deps, tries);
}

/**
 * Takes away a message in a person's chat, in one request. It may stay if Teams does not want to:
 * nothing in it is secret or wrong.
 */
export async function takeAway(
  deps: DeliveryDeps,
  person: PersonId,
  activityId: string,
): Promise<void> {
  const address = await deps.addresses.of(person);
  if (address) await deps.sender.remove(address, activityId);
}

/**
 * Returns the person's address after this outcome. An address at which a send failed is forgotten.
 * If Teams refused it, the stored one is read at once: another replica may have met the person
 * since.
 */
async function addressAfter(
  { outcome }: Sent,
  { addresses }: DeliveryDeps,
  person: PersonId,
  address: Address,
): Promise<Address> {
  if (outcome === 'sent') return address;
  addresses.forget(person, address);
  const isRefused = outcome === 'gone' || outcome === 'unreachable' || outcome === 'refused';
  return (isRefused && (await addresses.of(person))) || address;
}

function isElsewhere(one: Address, other: Address): boolean {
  return one.conversationId !== other.conversationId || one.serviceUrl !== other.serviceUrl;
}

function attemptOf(
  sent: Exclude<Sent, { outcome: 'gone' }>,
  deps: DeliveryDeps,
  tries: number,
): Posted {
  switch (sent.outcome) {
    case 'sent':
      return { kind: 'sent', activityId: sent.activityId };
    case 'again':
      return { kind: 'later', notBefore: pauseUntil(deps, tries, sent.afterMs) };
    // It may have been delivered. A second copy does no harm and a lost message does: try again.
    case 'unknown':
      return { kind: 'later', notBefore: pauseUntil(deps, tries) };
    case 'unauthorised':
      return { kind: 'later', notBefore: addMinutes(deps.now(), 5) };
    case 'tooBig':
      return { kind: 'tooBig' };
    case 'unreachable':
      return { kind: 'unreached', reason: sent.reason };
    case 'refused':
      deps.log.error({ status: sent.status }, 'a message was refused');
      return { kind: 'unreached', reason: 'refused' };
  }
}

const LONGEST_PAUSE_S = 900;

/**
 * The end of a growing, jittered pause: 2, 4, 8 ... seconds, at most a quarter of an hour. It is
 * never shorter than what Teams asked for.
 */
export function pauseUntil(
  deps: Pick<DeliveryDeps, 'now' | 'random'>,
  tries: number,
  afterMs = 0,
): Instant {
  const seconds = Math.min(2 ** (tries + 1), LONGEST_PAUSE_S) * (0.5 + deps.random() / 2);
  return addMinutes(deps.now(), Math.max(seconds, afterMs / 1000) / 60);
}
