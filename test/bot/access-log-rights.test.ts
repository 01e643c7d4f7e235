import { readFileSync } from 'node:fs';
import { admit } from '../support/aid-walk.ts';
import type { Method } from '../support/faulty-proxy.ts';
import { inFaultyTown } from '../support/faulty-town.ts';
import { emulatorForFile, personNamed } from '../support/town.ts';
import { holdMeeting } from '../support/walk.ts';

const emulator = emulatorForFile();

/** Maps each action of a role in docs/operations.md to the method that it allows. */
const ACTIONS: Readonly<Record<string, Method>> = {
  'items/create': 'POST',
  'items/read': 'GET',
  'items/replace': 'PUT',
  'items/upsert': 'UPSERT',
  'items/delete': 'DELETE',
  executeQuery: 'QUERY',
};

/** Returns the methods that docs/operations.md allows the bot, by container. */
function rightsInOperations(): Readonly<Record<string, readonly Method[]>> {
  const blocks = [
    ...readFileSync('docs/operations.md', 'utf8').matchAll(/```json\n(.*?)```/gs),
  ].map(([, text]) => text ?? '');
  const roles = JSON.parse(blocks.find((text) => text.includes('DataActions')) ?? '[]') as {
    AssignableScopes: string[];
    Permissions: { DataActions: string[] }[];
  }[];
  return Object.fromEntries(
    roles.flatMap(({ AssignableScopes, Permissions }) => {
      const actions = Permissions.flatMap(({ DataActions }) => DataActions).map(
        (action) => action.split('/containers/')[1] ?? '',
      );
      const methods = actions
        .map((action) => ACTIONS[action])
        .filter((method) => method !== undefined);
      return AssignableScopes.map((scope) => [scope.split('/colls/')[1] ?? '', methods]);
    }),
  );
}

const CONTAINERS = ['cases', 'people', 'dialogs', 'accessLog'] as const;
const METHODS: readonly Method[] = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'QUERY', 'UPSERT'];

test('the bot creates, reads and queries access-log lines and needs no other right', () => {
  expect([...(rightsInOperations().accessLog ?? [])].toSorted()).toEqual(['GET', 'POST', 'QUERY']);
});

test('a day in both routines, a month’s turn, a deletion need only listed rights', async () => {
  const rights = rightsInOperations();
  await inFaultyTown(
    emulator(),
    async ({ town, proxy }) => {
      const barred = CONTAINERS.flatMap((container) =>
        METHODS.filter((method) => !rights[container]?.includes(method)).map((method) => ({
          method,
          container,
        })),
      );
      for (const aim of barred) proxy.fail(aim, 403);
      const atStart = proxy.count({ method: 'POST', container: 'accessLog' });
      await holdMeeting(town);
      await admit(town);
      await town.press('frida', 'Jag tar över bevakningen');
      await town.client.say(personNamed('vilma'), 'koppla kanal', {
        channel: '19:vo@thread.tacv2;messageid=1',
      });
      for (const who of ['sara', 'bea', 'vilma', 'eva'] as const)
        await town.type(who, 'mina ärenden');
      await town.type('frida', 'vem bevakar');
      await town.type('bea', 'skriv ut ÖV-2026-0001');
      await town.type('bo', 'ärende ÖV-2026-0001');
      const before = await town.accessLines();
      expect(proxy.count({ method: 'POST', container: 'accessLog' }) - atStart).toBe(before.length);
      await town.until('2026-02-02 08:35');
      expect(
        town
          .chat('eva')
          .filter((text) =>
            text.startsWith('Gå igenom ett stickprov ur åtkomstloggen för januari'),
          ),
      ).toHaveLength(1);
      await town.type('eva', 'egenkontroll');
      await town.leap('2026-06-01 09:00');
      await town.leap('2026-06-01 09:01');

      // A patch is asked for and forbidden here: what it would have done is then done without it.
      expect(
        barred
          .filter(({ method }) => method !== 'PATCH')
          .map((aim) => [aim, proxy.count(aim)])
          .filter(([, count]) => count !== 0),
      ).toEqual([]);
      expect(await town.accessLines()).toEqual(expect.arrayContaining(before));
      expect(before.length).toBeGreaterThan(12);
      expect(proxy.count({ method: 'QUERY', container: 'accessLog' })).toBeGreaterThan(0);
      expect(proxy.count({ method: 'DELETE', container: 'cases' })).toBeGreaterThan(0);
      expect(town.log.join('')).not.toMatch(/"level":(40|50)/);
    },
    { aid: true, at: '2026-01-30 08:00' },
  );
});
