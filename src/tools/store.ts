import { BadConfig, storeSettings } from '../config/config.ts';
import { accountFaults } from '../cosmos/account.ts';
import { openDatabase } from '../cosmos/client.ts';
import { containerFaults, makeContainers } from '../cosmos/containers.ts';

/**
 * `npm run store` makes the containers on the environment's account, by managed identity or key,
 * and reports their state.
 */
void main();

async function main(): Promise<void> {
  try {
    const settings = storeSettings(process.env);
    const { database, close } = await openDatabase(settings);
    try {
      await makeContainers(database);
      const faults = [...(await containerFaults(database)), ...(await accountFaults(database))];
      console.log(
        faults.length === 0
          ? `The containers of ${settings.database} and their account are as they should be.`
          : faults.join('\n'),
      );
      process.exitCode = faults.length === 0 ? 0 : 1;
    } finally {
      close();
    }
  } catch (error) {
    const { name, code } = error as { name: string; code?: unknown };
    console.error(
      error instanceof BadConfig
        ? error.faults.join('\n')
        : `The containers could not be made: ${name} ${code ?? ''}`,
    );
    process.exitCode = 1;
  }
}
