import { BadConfig, type Config } from './config/config.ts';
import { openEntranceFaults, staffOrFaults } from './config/config-faults.ts';
import { accountFaults } from './cosmos/account.ts';
import { containerFaults } from './cosmos/containers.ts';

/**
 * Returns the staff list as `readList` makes it of its file, which is read while the database
 * answers. Throws BadConfig with every fault at once that the bot must not start with: of its door,
 * the staff file, the containers, the account.
 */
export async function checkStart<T>(
  config: Config,
  database: Parameters<typeof containerFaults>[0],
  readList: () => T,
): Promise<T> {
  const asked = Promise.all([containerFaults(database), accountFaults(database)]);
  const { staff, faults } = staffOrFaults(config.staffFile, readList);
  const all = [...openEntranceFaults(config), ...faults, ...(await asked).flat()];
  if (staff === undefined || all.length > 0) throw new BadConfig(all);
  return staff;
}
