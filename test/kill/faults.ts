import type { FaultyProxy, ProxyFault } from '../support/faulty-proxy.ts';
import {
  type Fault,
  type Injected,
  type RandomFaults,
  teamsFaults,
  throttledFor,
} from '../support/teams-faults.ts';
import type { Chance } from './chance.ts';

/** How many of Teams' and of the store's answers go wrong. */
const TEAMS_SHARE = 0.12;
const STORE_SHARE = 0.03;

/**
 * Each of those that pass: somebody who cannot be reached at all is the ladder's matter, and tested
 * elsewhere.
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

/** The same between the replicas and their store; counted by kind, until it is to stop. */
export function randomStoreFaults(
  proxy: FaultyProxy,
  chance: Chance,
  counts: Map<string, number>,
): () => void {
  const ends = ofStore.map((fault) => {
    const kind = typeof fault === 'object' ? '429' : String(fault);
    const share = STORE_SHARE / ofStore.length;
    let hit = false;
    // Drawn once more after a hit, to choose among the faults, of which there is one here.
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

/** A new message that Teams took and did not say so: it may be sent once more. */
export function mayBeRepeated({ fault, method }: Injected): boolean {
  return method === 'POST' && (fault === 'accept-then-reset' || fault === 'accept-then-hang');
}
