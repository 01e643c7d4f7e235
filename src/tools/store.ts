import { settings } from '../config.ts';
import { accountFaults } from '../cosmos/account.ts';
import { openDatabase } from '../cosmos/client.ts';
import { containerFaults, makeContainers } from '../cosmos/containers.ts';

/** `npm run store`: makes the containers on the account of the environment, by managed identity or key, and says how both stand. */
const env = settings
  .pick({ COSMOS_ENDPOINT: true, COSMOS_KEY: true, COSMOS_DATABASE: true })
  .safeParse({ ...process.env, COSMOS_KEY: process.env.COSMOS_KEY || undefined });
if (env.success) {
  const { COSMOS_ENDPOINT: endpoint, COSMOS_KEY: key, COSMOS_DATABASE: name } = env.data;
  const { database, close } = await openDatabase({ endpoint, key, database: name });
  try {
    await makeContainers(database);
    const faults = [...(await containerFaults(database)), ...(await accountFaults(database))];
    console.log(faults.length === 0 ? `The containers of ${name} and their account are as they should be.` : faults.join('\n'));
    process.exitCode = faults.length === 0 ? 0 : 1;
  } catch (error) {
    console.error(`The containers could not be made: ${(error as Error).name} ${(error as { code?: unknown }).code ?? ''}`);
    process.exitCode = 1;
  } finally {
    close();
  }
} else {
  console.error(env.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'));
  process.exitCode = 1;
}
