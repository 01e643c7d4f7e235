import type { ContainerDefinition, Database } from '@azure/cosmos';
import { retention, secondsOf } from '../domain/retention.ts';
import { retry } from './attempts.ts';

/**
 * The four containers. Only what queries use is indexed. Only dialogs and the access log have a
 * TTL. A TTL starts again with every write, so a case's retention is its own last step instead
 * (docs/design.md).
 */
export const containers = {
  cases: definition('cases', ['/wakeAt/?', '/kind/?', '/open/?', '/version/?', '/index/*']),
  people: definition('people', []),
  dialogs: { ...definition('dialogs', []), defaultTtl: secondsOf(retention.form) },
  accessLog: {
    ...definition('accessLog', ['/at/?', '/cases/[]/?', '/who/?', '/units/[]/?']),
    defaultTtl: secondsOf(retention.accessLine),
  },
} satisfies Record<string, ContainerDefinition>;

/**
 * Creates the missing containers, for `npm run store`. This needs a right that a managed identity's
 * data role does not have.
 */
export async function makeContainers(database: Database): Promise<void> {
  await database.client.databases.createIfNotExists({ id: database.id });
  for (const wanted of Object.values(containers))
    await database.containers.createIfNotExists(wanted);
}

/**
 * Lists how the containers differ from what they should be, silence included. Production refuses to
 * start on any entry.
 */
export interface ContainerState {
  readonly faults: readonly string[];
  /** The containers that do not answer. That says nothing about how they are set up. */
  readonly silent: readonly string[];
}

/**
 * How the containers differ from what they should be, silence included. Production refuses to start
 * on any.
 */
export async function containerFaults(database: Database): Promise<string[]> {
  const { faults, silent } = await containerState(database);
  return [...faults, ...silent];
}

/** Tells containers that do not answer from containers that are not as they should be. */
export async function containerState(database: Database): Promise<ContainerState> {
  const states = await Promise.all(
    Object.values(containers).map((wanted) => stateOf(database, wanted)),
  );
  return {
    faults: states.flatMap(({ faults }) => faults),
    silent: states.flatMap(({ silent }) => silent),
  };
}

async function stateOf(
  database: Database,
  wanted: ContainerDefinition & { id: string },
): Promise<ContainerState> {
  try {
    const answer = await retry('read', (within) => database.container(wanted.id).read(within));
    if (!('result' in answer))
      return { faults: [cannotBeRead(wanted.id, answer.refused)], silent: [] };
    const { resource } = answer.result;
    const key = resource?.partitionKey?.paths.join();
    const faults = key === '/id' ? [] : [`${wanted.id}: the partition key is ${key}, not /id`];
    if ((resource?.defaultTtl ?? undefined) !== wanted.defaultTtl)
      faults.push(`${wanted.id}: the time to live is not ${wanted.defaultTtl ?? 'off'}`);
    return { faults, silent: [] };
  } catch (error) {
    const { code } = error as { code?: unknown };
    const said = [cannotBeRead(wanted.id, code)];
    // A database that refuses the bot's rights has answered.
    return code === 401 || code === 403
      ? { faults: said, silent: [] }
      : { faults: [], silent: said };
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
