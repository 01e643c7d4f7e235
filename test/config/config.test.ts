import { readFileSync } from 'node:fs';
import { BadConfig, readConfig, staffFileIn, storeSettings } from '../../src/config/config.ts';
import { openEntranceFaults } from '../../src/config/config-faults.ts';
import { settings } from '../../src/config/environment.ts';

const complete = {
  BOT_APP_TYPE: 'UserAssignedMSI',
  BOT_APP_ID: '5a1e0000-0000-4000-8000-0000000000aa',
  BOT_TENANT_ID: '5a1e0000-0000-4000-8000-0000000000bb',
  COSMOS_ENDPOINT: 'https://rutinbot.documents.azure.com:443/',
};

function faultsOf(environment: Record<string, string>): readonly string[] {
  try {
    readConfig({ STAFF_FILE: 'src/local/staff.json', ...environment });
    return [];
  } catch (error) {
    return (error as BadConfig).faults;
  }
}

test('.env.example names every setting with its default, and no other', () => {
  const lines = readFileSync('.env.example', 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  const example = Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  );
  const defaults = settings.parse(complete) as Record<string, unknown>;
  const expected = Object.keys(settings.shape).map((name) => [
    name,
    name in complete ? '' : String(defaults[name] ?? ''),
  ]);
  expect(example).toEqual(Object.fromEntries(expected));
});

test('the example is not a configuration: every setting that is missing is named at once', () => {
  const faults = faultsOf({ STAFF_FILE: 'staff.json' });
  expect(faults.map((fault) => fault.split(':')[0])).toEqual([
    'BOT_APP_TYPE',
    'BOT_APP_ID',
    'BOT_TENANT_ID',
    'COSMOS_ENDPOINT',
    'staff.json',
  ]);
});

test('a complete environment is read, authentication always on', () => {
  const config = readConfig(complete);
  expect(config.bot.authentication).toBe('on');
  expect(config.municipality.caseSystem).toBe('Procapita');
  expect(config.publicUrl).toBeUndefined();
});

const secret = 'aB1~'.repeat(8);
const emulatorKey =
  'C2y6yDjf5/R+ob0N8A7Cgv30VRDJIWEHLM+4QDU5DE2nQ9nDuVTqobD4b8mGGyPMbIZnqyMsEcaGQy67XIw/Jw==';

test.each([
  ['no type', { BOT_APP_TYPE: '' }, 'BOT_APP_TYPE'],
  ['a type that Microsoft no longer gives out', { BOT_APP_TYPE: 'MultiTenant' }, 'BOT_APP_TYPE'],
  ['the emulator', { COSMOS_ENDPOINT: 'https://localhost:8081' }, 'COSMOS_ENDPOINT'],
  ['the emulator by its number', { COSMOS_ENDPOINT: 'https://127.0.0.2:8081/' }, 'COSMOS_ENDPOINT'],
  [
    'the emulator by its other number',
    { COSMOS_ENDPOINT: 'https://[::1]:8081/' },
    'COSMOS_ENDPOINT',
  ],
  [
    'plain http to the database',
    { COSMOS_ENDPOINT: 'http://rutinbot.documents.azure.com' },
    'COSMOS_ENDPOINT',
  ],
  ['TLS that nobody checks', { NODE_TLS_REJECT_UNAUTHORIZED: '0' }, 'NODE_TLS_REJECT_UNAUTHORIZED'],
  ["the emulator's key, which everybody knows", { COSMOS_KEY: emulatorKey }, 'COSMOS_KEY'],
  ['a key that is none', { COSMOS_KEY: 'bG9jYWwgZW11bGF0b3IsIG5vdCBhIHNlY3JldA==' }, 'COSMOS_KEY'],
  ['an example id', { BOT_APP_ID: '00000000-0000-0000-0000-000000000000' }, 'BOT_APP_ID'],
  [
    "the local world's tenant",
    { BOT_TENANT_ID: '00000000-0000-4000-8000-000000000fff' },
    'BOT_TENANT_ID',
  ],
  [
    'an example secret',
    { BOT_APP_TYPE: 'SingleTenant', BOT_APP_PASSWORD: 'change-me-before-production' },
    'BOT_APP_PASSWORD',
  ],
  [
    'a secret that is too short',
    { BOT_APP_TYPE: 'SingleTenant', BOT_APP_PASSWORD: secret.slice(0, 19) },
    'BOT_APP_PASSWORD',
  ],
  ['SingleTenant without a secret', { BOT_APP_TYPE: 'SingleTenant' }, 'BOT_APP_PASSWORD'],
  ['a managed identity with a secret', { BOT_APP_PASSWORD: secret }, 'BOT_APP_PASSWORD'],
  ['a tenant that is no GUID', { BOT_TENANT_ID: 'kommunen' }, 'BOT_TENANT_ID'],
  ['a pattern that is none', { VS_NUMBER_PATTERN: '(' }, 'VS_NUMBER_PATTERN'],
  [
    'a loopback host to send to',
    { ALLOWED_SERVICE_HOSTS: 'smba.trafficmanager.net,127.0.0.1' },
    'ALLOWED_SERVICE_HOSTS',
  ],
  [
    'a URL for a host to send to',
    { ALLOWED_SERVICE_HOSTS: 'https://smba.trafficmanager.net/' },
    'ALLOWED_SERVICE_HOSTS',
  ],
  ['a log without what is turned away', { LOG_LEVEL: 'error' }, 'LOG_LEVEL'],
  ['any host to send to', { ALLOWED_SERVICE_HOSTS: '*' }, 'ALLOWED_SERVICE_HOSTS'],
  [
    'a staff file that is not there',
    { STAFF_FILE: 'nobody.json', LOG_LEVEL: 'loud' },
    'LOG_LEVEL,nobody.json',
  ],
])('production refuses %s', (_, change, setting) => {
  const faults = faultsOf({ ...complete, ...change });
  expect(faults.map((fault) => fault.split(':')[0]).join()).toBe(setting);
});

test('production takes a real secret, and a real key', () => {
  expect(faultsOf({ ...complete, BOT_APP_TYPE: 'SingleTenant', BOT_APP_PASSWORD: secret })).toEqual(
    [],
  );
  expect(faultsOf({ ...complete, COSMOS_KEY: `${'aB1+'.repeat(21)}aB==` })).toEqual([]);
});

test('a command that needs only the database is refused in the same way', () => {
  const { COSMOS_ENDPOINT } = complete;
  const named = (environment: Record<string, string>) => {
    try {
      storeSettings(environment);
      return '';
    } catch (error) {
      return (error as BadConfig).faults.map((fault) => fault.split(':')[0]).join();
    }
  };
  expect(named({})).toBe('COSMOS_ENDPOINT');
  expect(named({ COSMOS_ENDPOINT: 'https://localhost:8081' })).toBe('COSMOS_ENDPOINT');
  expect(named({ COSMOS_KEY: emulatorKey, NODE_TLS_REJECT_UNAUTHORIZED: '0' })).toBe(
    'COSMOS_ENDPOINT,NODE_TLS_REJECT_UNAUTHORIZED,COSMOS_KEY',
  );
  expect(
    storeSettings({ COSMOS_ENDPOINT, COSMOS_KEY: '', COSMOS_DATABASE: '', BOT_APP_TYPE: 'wrong' }),
  ).toEqual({
    endpoint: COSMOS_ENDPOINT,
    key: undefined,
    database: 'rutinbot',
  });
  expect(staffFileIn({ STAFF_FILE: '' })).toBe('staff.json');
});

test('there is no setting that turns authentication off', () => {
  const off = {
    AUTHENTICATION: 'off',
    BOT_AUTHENTICATION: 'off-for-local-world',
    MicrosoftAppId: '',
  };
  expect(readConfig({ ...complete, ...off }).bot.authentication).toBe('on');
});

test('authentication is off on this machine only', () => {
  const { bot, cosmos } = readConfig(complete);
  const off = {
    ...bot,
    authentication: 'off-for-local-world' as const,
    allowedServiceHosts: ['localhost', '127.0.0.1'],
  };
  const local = {
    bot: off,
    host: '127.0.0.1',
    cosmos: { ...cosmos, endpoint: 'http://127.0.0.1:8081/' },
  };
  expect(openEntranceFaults(local)).toEqual([]);
  expect(openEntranceFaults({ ...local, host: '0.0.0.0' })).toEqual([
    'authentication is off: it listens beyond this machine',
  ]);
  expect(openEntranceFaults({ ...local, cosmos })).toEqual([
    'authentication is off: its database is beyond this machine',
  ]);
  const reaching = { ...off, allowedServiceHosts: ['localhost', 'smba.trafficmanager.net'] };
  expect(openEntranceFaults({ ...local, bot: reaching })).toEqual([
    'authentication is off: it may send beyond this machine',
  ]);
  expect(openEntranceFaults({ bot, host: '0.0.0.0', cosmos })).toEqual([]);
});

test('replicas share what Teams takes, together and in one conversation', () => {
  const { sendsPerSecond, conversationLimits } = readConfig({
    ...complete,
    SENDS_PER_SECOND: '40',
    REPLICAS: '4',
  });
  expect(sendsPerSecond).toBe(10);
  expect(conversationLimits).toEqual([
    { count: 1, ms: 1000 },
    { count: 2, ms: 2000 },
    { count: 15, ms: 30_000 },
    { count: 450, ms: 3_600_000 },
  ]);
  expect(faultsOf({ ...complete, CONVERSATION_LIMITS: '7' })).toHaveLength(1);
});

test('a fault never repeats what was set', () => {
  const faults = faultsOf({
    ...complete,
    BOT_APP_TYPE: 'SingleTenant',
    BOT_APP_PASSWORD: 'change-me-4711',
  });
  expect(faults.join()).not.toContain('4711');
  expect(new BadConfig(faults).message).toContain('BOT_APP_PASSWORD');
});

test.each([
  ['of the version that the places were read from', {}, true, true],
  ['of another version', { ROUTINE_R_VERSION: '2', ROUTINE_S_VERSION: '2' }, false, false],
  [
    'of another one that the managers have approved',
    { ROUTINE_R_VERSION: '2', ROUTINE_R_APPROVED_VERSION: '2' },
    true,
    true,
  ],
  [
    'approved of an older one',
    { ROUTINE_S_VERSION: '3', TABLES_APPROVED_VERSION: '2', TABLES_APPROVED_ON: '2026-01-12' },
    true,
    false,
  ],
  [
    'approved',
    { ROUTINE_S_VERSION: '3', TABLES_APPROVED_VERSION: '3', TABLES_APPROVED_ON: '2026-01-12' },
    true,
    true,
  ],
])('the places of the two routines, %s (E21)', (_, given, outpatient, aid) => {
  const { municipality } = readConfig({
    ...complete,
    STAFF_FILE: 'src/local/staff.json',
    ...given,
  });
  expect([municipality.routine.hasPlaces, municipality.aidRoutine.hasPlaces]).toEqual([
    outpatient,
    aid,
  ]);
});
