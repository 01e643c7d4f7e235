import { BadConfig, type Config } from './config/config.ts';
import { openEntranceFaults, staffFileFaults } from './config/config-faults.ts';
import { accountFaults } from './cosmos/account.ts';
import { containerFaults } from './cosmos/containers.ts';

/**
 * Throws BadConfig with every fault at once that the bot must not start with: of its door, the
 * staff file, the containers, the account.
 */
export async function checkStart(
  config: Config,
  database: Parameters<typeof containerFaults>[0],
): Promise<void> {
  const [containers, account] = await Promise.all([
    containerFaults(database),
    accountFaults(database),
  ]);
  const faults = [
    ...openEntranceFaults(config),
    ...staffFileFaults(config.staffFile),
    ...containers,
    ...account,
  ];
  if (faults.length > 0) throw new BadConfig(faults);
}
