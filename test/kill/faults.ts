import type { FaultyProxy, ProxyFault } from '../support/faulty-proxy.ts';
import {
  type Fault,
  type Injected,
  type RandomFaults,
  teamsFaults,
  throttledFor,
} from '../support/teams-faults.ts';
import type { Chance } from './chance.ts';

/** These shares of the answers of Teams and of the store go wrong. */
const TEAMS_SHARE = 0.12;
const STORE_SHARE = 0.03;

/**
 * Temporary faults of each kind. A person who cannot be reached at all belongs to the ladder, and
 * other tests cover that.
 */
const ofTeams: readonly Fault[] = [
  throttledFor(1),
  teamsFaults.throttled,
  teamsFaults.preconditionFailed,
  teamsFaults.serviceError,
  teamsFaults.badGateway,
  teamsFaults.unavailable,
  teamsFaults.gatewayTimeout,
  'reset-before',
  'accept-then-reset',
  'accept-then-reset',
  'accept-then-reset',
  'accept-then-hang',
];

const ofStore: readonly ProxyFault[] = [
  503,
  449,
  408,
  { busyMs: 5 },
  'reset-before',
  'reset-after',
  'reset-after',
];

export function randomTeamsFaults(chance: Chance): RandomFaults {
  return { random: chance.random, share: TEAMS_SHARE, faults: ofTeams };
}

/**
 * Makes the store's answers to the replicas go wrong, and counts the faults by kind, until the
 * returned function is called.
 */
export function randomStoreFaults(
  proxy: FaultyProxy,
  chance: Chance,
  counts: Map<string, number>,
): () => void {
  const ends = ofStore.map((fault) => {
    const kind = typeof fault === 'object' ? '429' : String(fault);
    const share = STORE_SHARE / ofStore.length;
    let hit = false;
    // After a hit the proxy draws again to choose among the faults, although there is only one
    // here.
    const random = () => {
      hit = !hit && chance.random() < share;
      if (hit) counts.set(kind, (counts.get(kind) ?? 0) + 1);
      return hit ? 0 : share;
    };
    return proxy.failRandomly(random, share, [fault]);
  });
  return () => {
    for (const end of ends) end();
  };
}

/** True for a new message that Teams took without an answer. The bot may send it once more. */
export function mayBeRepeated({ fault, method }: Injected): boolean {
  return method === 'POST' && (fault === 'accept-then-reset' || fault === 'accept-then-hang');
}
