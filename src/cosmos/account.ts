import type { Database } from '@azure/cosmos';
import { retry } from './attempts.ts';

/**
 * Lists how the account differs from what it must be; empty when all is well. A session is per
 * client, so with less than Strong consistency a replica could answer from yesterday's data who may
 * see what. With two write regions, a condition on a write holds in only one of them
 * (docs/design.md).
 */
export async function accountFaults({ client }: Database): Promise<string[]> {
  try {
    const answer = await retry('read', (within) => client.getDatabaseAccount(within));
    const account = 'result' in answer ? answer.result.resource : undefined;
    if (account === undefined) return ['the account: cannot be read'];
    const {
      consistencyPolicy: consistency,
      writableLocations,
      enableMultipleWritableLocations,
    } = account;
    const faults =
      consistency === 'Strong'
        ? []
        : [`the account: its consistency is ${consistency}, not Strong`];
    if (enableMultipleWritableLocations || writableLocations.length > 1)
      faults.push('the account: it has more than one write region');
    return faults;
  } catch (error) {
    return [`the account: cannot be read (${(error as { code?: unknown }).code})`];
  }
}
