import { inTime } from '../app/in-time.ts';
import type { Addresses } from '../app/ports.ts';
import { StoreFault } from '../app/store-fault.ts';
import type { Limit } from '../pace/limits.ts';
import type { WhoIs } from './activity.ts';
import { createSenderCap } from './sender-cap.ts';

/** Whoever was met longest ago is read again: what is remembered has an end. */
const MOST_KNOWN = 5000;
/** How long a look may take, in milliseconds. Somebody waits for an answer to a press. */
const PATIENCE_MS = 2500;

/**
 * Who people are by Teams' own ids: one read of the database for each, and then none. Somebody unknown is looked up no more often than
 * anybody may send.
 */
export function createKnownSenders(
  addresses: Pick<Addresses, 'personOf'>,
  senderLimits: readonly Limit[],
  machineTime: () => number,
): WhoIs {
  const known = new Map<string, string>();
  const mayBeRead = createSenderCap(senderLimits, machineTime);
  const late = () => Promise.reject(new StoreFault('late', false));

  return async (teamsId) => {
    const remembered = known.get(teamsId);
    if (remembered !== undefined) return remembered;
    if (mayBeRead(teamsId) !== 'yes') return undefined;
    const person = await inTime(addresses.personOf(teamsId), PATIENCE_MS, late);
    if (person === undefined) return undefined;
    known.set(teamsId, person);
    const [oldest] = known.keys();
    if (known.size > MOST_KNOWN && oldest !== undefined) known.delete(oldest);
    return person;
  };
}
