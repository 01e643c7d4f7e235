import { runPackage } from './package-main.ts';

/**
 * `npm run package` builds rutinbot.zip, the Teams app package, from the ids in the environment.
 */
void main();

async function main(): Promise<void> {
  try {
    await runPackage(process.env, 'manifest', 'rutinbot.zip');
    console.log('rutinbot.zip is ready to be uploaded to the organisation’s app catalogue.');
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}
