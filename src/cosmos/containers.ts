import type { ContainerDefinition, Database } from '@azure/cosmos';

const DAY = 24 * 60 * 60;
const MONTHS_24 = 731 * DAY;

/**
 * The four containers. Only what is asked for is indexed. TTL is on dialogs and the access log alone: it starts again with every
 * write, so a case's retention is its own last step instead (DESIGN 3).
 */
export const containers = {
  cases: definition('cases', ['/wakeAt/?', '/kind/?', '/open/?', '/index/*']),
  people: definition('people', []),
  dialogs: { ...definition('dialogs', []), defaultTtl: 3600 },
  accessLog: { ...definition('accessLog', ['/at/?', '/case/?', '/who/?']), defaultTtl: MONTHS_24 },
} satisfies Record<string, ContainerDefinition>;

/** Makes what is missing. Needs the right to do so, which a managed identity's data role does not have: run by `npm run store`. */
export async function makeContainers(database: Database): Promise<void> {
  await database.client.databases.createIfNotExists({ id: database.id });
  for (const wanted of Object.values(containers)) await database.containers.createIfNotExists(wanted);
}

/** How the containers differ from what they should be: empty when all is well. Production refuses to start on any. */
export async function containerFaults(database: Database): Promise<string[]> {
  const faults: string[] = [];
  for (const wanted of Object.values(containers)) faults.push(...(await faultsOf(database, wanted)));
  return faults;
}

async function faultsOf(database: Database, wanted: ContainerDefinition & { id: string }): Promise<string[]> {
  try {
    const { resource } = await database.container(wanted.id).read();
    const key = resource?.partitionKey?.paths.join();
    const faults = key === '/id' ? [] : [`${wanted.id}: the partition key is ${key}, not /id`];
    if ((resource?.defaultTtl ?? undefined) !== wanted.defaultTtl)
      faults.push(`${wanted.id}: the time to live is not ${wanted.defaultTtl ?? 'off'}`);
    return faults;
  } catch (error) {
    return [`${wanted.id}: cannot be read (${(error as { code?: unknown }).code}); npm run store makes it`];
  }
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
