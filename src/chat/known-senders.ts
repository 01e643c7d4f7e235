import type { Addresses } from '../app/ports/addresses.ts';
import { StoreFault } from '../app/store-fault.ts';
import { withinBudget } from '../app/within-budget.ts';
import type { Limit } from '../pace/limits.ts';
import type { WhoIs } from './activity.ts';
import { createSenderCap } from './sender-cap.ts';

/** How many senders are remembered. The one met longest ago is forgotten first, and read again. */
const MOST_KNOWN = 5000;
/** How long a lookup may take, in milliseconds. Somebody waits for the answer to a press. */
const PATIENCE_MS = 2500;

/**
 * Finds people by Teams' own ids. Each needs one read of the database, and then none. An unknown id
 * is looked up no more often than a person may send.
 */
export function createKnownSenders(
  addresses: Pick<Addresses, 'personOf'>,
  senderLimits: readonly Limit[],
  machineTime: () => number,
  patience = 1,
): WhoIs {
  const known = new Map<string, string>();
  const mayBeRead = createSenderCap(senderLimits, machineTime);
  const late = () => Promise.reject(new StoreFault('late', false));

  return async (teamsId) => {
    const remembered = known.get(teamsId);
    if (remembered !== undefined) return remembered;
    if (mayBeRead(teamsId) !== 'yes') return undefined;
    const person = await withinBudget(addresses.personOf(teamsId), PATIENCE_MS * patience, late);
    if (person === undefined) return undefined;
    known.set(teamsId, person);
    const [oldest] = known.keys();
    if (known.size > MOST_KNOWN && oldest !== undefined) known.delete(oldest);
    return person;
  };
}
