import { readFileSync } from 'node:fs';
import { BadConfig, readConfig, settings } from '../src/config.ts';

const complete = {
  BOT_APP_ID: '5a1e0000-0000-4000-8000-0000000000aa',
  BOT_TENANT_ID: '5a1e0000-0000-4000-8000-0000000000bb',
  COSMOS_ENDPOINT: 'https://rutinbot.documents.azure.com:443/',
};

function faultsOf(environment: Record<string, string>): readonly string[] {
  try {
    readConfig(environment);
    return [];
  } catch (error) {
    return (error as BadConfig).faults;
  }
}

test('.env.example names every setting with its default, and no other', () => {
  const lines = readFileSync('.env.example', 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  const example = Object.fromEntries(lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]));
  const defaults = settings.parse(complete) as Record<string, unknown>;
  const expected = Object.keys(settings.shape).map((name) => [name, name in complete ? '' : String(defaults[name] ?? '')]);
  expect(example).toEqual(Object.fromEntries(expected));
});

test('the example is not a configuration: every setting that is missing is named at once', () => {
  expect(faultsOf({}).map((fault) => fault.split(':')[0])).toEqual(['BOT_APP_ID', 'BOT_TENANT_ID', 'COSMOS_ENDPOINT']);
});

test('a complete environment is read, authentication always on', () => {
  const config = readConfig(complete);
  expect(config.bot.authentication).toBe('on');
  expect(config.municipality.caseSystem).toBe('Procapita');
  expect(config.publicUrl).toBeUndefined();
});

test.each([
  ['the emulator', { COSMOS_ENDPOINT: 'https://localhost:8081' }, 'COSMOS_ENDPOINT'],
  ['plain http to the database', { COSMOS_ENDPOINT: 'http://rutinbot.documents.azure.com' }, 'COSMOS_ENDPOINT'],
  ['an example secret', { BOT_APP_TYPE: 'SingleTenant', BOT_APP_PASSWORD: 'change-me' }, 'BOT_APP_PASSWORD'],
  ['SingleTenant without a secret', { BOT_APP_TYPE: 'SingleTenant' }, 'BOT_APP_PASSWORD'],
  ['a managed identity with a secret', { BOT_APP_PASSWORD: 'n0tAnExamp1e' }, 'BOT_APP_PASSWORD'],
  ['a tenant that is no GUID', { BOT_TENANT_ID: 'kommunen' }, 'BOT_TENANT_ID'],
  ['a pattern that is none', { VS_NUMBER_PATTERN: '(' }, 'VS_NUMBER_PATTERN'],
  ['a loopback host to send to', { ALLOWED_SERVICE_HOSTS: 'localhost' }, 'ALLOWED_SERVICE_HOSTS'],
])('production refuses %s', (_, change, setting) => {
  expect(faultsOf({ ...complete, ...change }).map((fault) => fault.split(':')[0])).toEqual([setting]);
});

test('replicas share what Teams takes, together and in one conversation', () => {
  const { sendsPerSecond, conversationLimits } = readConfig({ ...complete, SENDS_PER_SECOND: '40', REPLICAS: '4' });
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
  const faults = faultsOf({ ...complete, BOT_APP_TYPE: 'SingleTenant', BOT_APP_PASSWORD: 'change-me-4711' });
  expect(faults.join()).not.toContain('4711');
  expect(new BadConfig(faults).message).toContain('BOT_APP_PASSWORD');
});
