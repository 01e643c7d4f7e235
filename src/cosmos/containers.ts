import type { ContainerDefinition, Database } from '@azure/cosmos';
import { repeated } from './client.ts';

const DAY = 24 * 60 * 60;
const MONTHS_24 = 731 * DAY;

/**
 * The four containers. Only what is asked for is indexed. TTL is on dialogs and the access log alone: it starts again with every
 * write, so a case's retention is its own last step instead (DESIGN 3).
 */
export const containers = {
  cases: definition('cases', ['/wakeAt/?', '/kind/?', '/open/?', '/version/?', '/index/*']),
  people: definition('people', []),
  dialogs: { ...definition('dialogs', []), defaultTtl: 3600 },
  accessLog: { ...definition('accessLog', ['/at/?', '/cases/[]/?', '/who/?', '/units/[]/?']), defaultTtl: MONTHS_24 },
} satisfies Record<string, ContainerDefinition>;

/** Makes what is missing. Needs the right to do so, which a managed identity's data role does not have: run by `npm run store`. */
export async function makeContainers(database: Database): Promise<void> {
  await database.client.databases.createIfNotExists({ id: database.id });
  for (const wanted of Object.values(containers)) await database.containers.createIfNotExists(wanted);
}

/** How the containers differ from what they should be: empty when all is well. Production refuses to start on any. */
export async function containerFaults(database: Database): Promise<string[]> {
  return (await Promise.all(Object.values(containers).map((wanted) => faultsOf(database, wanted)))).flat();
}

async function faultsOf(database: Database, wanted: ContainerDefinition & { id: string }): Promise<string[]> {
  try {
    const answer = await repeated('read', (within) => database.container(wanted.id).read(within));
    if (!('result' in answer)) return [cannotBeRead(wanted.id, answer.refused)];
    const { resource } = answer.result;
    const key = resource?.partitionKey?.paths.join();
    const faults = key === '/id' ? [] : [`${wanted.id}: the partition key is ${key}, not /id`];
    if ((resource?.defaultTtl ?? undefined) !== wanted.defaultTtl)
      faults.push(`${wanted.id}: the time to live is not ${wanted.defaultTtl ?? 'off'}`);
    return faults;
  } catch (error) {
    return [cannotBeRead(wanted.id, (error as { code?: unknown }).code)];
  }
}

function cannotBeRead(id: string, code: unknown): string {
  return `${id}: cannot be read (${code}); npm run store makes it`;
}

function definition(id: string, included: readonly string[]) {
  return {
    id,
    partitionKey: { paths: ['/id'] },
    indexingPolicy: {
      indexingMode: 'consistent' as const,
      automatic: true,
      includedPaths: included.map((path) => ({ path })),
      excludedPaths: [{ path: '/*' }],
    },
  };
}
