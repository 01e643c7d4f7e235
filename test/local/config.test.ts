import { readFileSync } from 'node:fs';
import type { BadConfig, Config } from '../../src/config/config.ts';
import { settings } from '../../src/config/environment.ts';
import { localConfig } from '../../src/local/local-config.ts';

const names = [...readFileSync('.env.example', 'utf8').matchAll(/^([A-Z_]+)=/gm)].map(
  (found) => found[1] as string,
);

/** The settings that the local world decides itself. */
const meansNothingHere = [
  'BOT_APP_TYPE',
  'BOT_APP_ID',
  'BOT_TENANT_ID',
  'BOT_APP_PASSWORD',
  'ALLOWED_SERVICE_HOSTS',
  'HOST',
  'COSMOS_ENDPOINT',
  'COSMOS_KEY',
  'COSMOS_DATABASE',
  'REPLICAS',
  'PUBLIC_HOST',
  'TEAMS_APP_ID',
  'DEVELOPER_NAME',
  'DEVELOPER_WEBSITE',
  'PRIVACY_URL',
  'TERMS_URL',
  'PACKAGE_VERSION',
];

/** For each setting that is read, at least one of these is a different and valid value. */
const OTHERS = [
  ...[
    'no',
    'yes',
    'submit',
    'assignment',
    'debug',
    '7',
    '45',
    '90',
    '5000',
    '2027-01-04',
    '09:00,13:00',
    '5/2',
    '^[0-9]+$',
  ],
  ...[
    'https://example.org/',
    '5a1e0000-0000-4000-8000-000000000003',
    '1',
    'test/support/other-staff.json',
    'Ett annat namn',
  ],
];

function configWith(environment: Record<string, string>): Config | undefined {
  try {
    return localConfig(environment, 'http://127.0.0.1:1/');
  } catch {
    return undefined;
  }
}

const usual = JSON.stringify(configWith({}));
/** An approval is meaningful only together with a version. */
const beside = {
  TABLES_APPROVED_ON: '2026-11-02',
  TABLES_APPROVED_VERSION: '1',
  ROUTINE_R_VERSION: '7',
};
const isTaken = (name: string) =>
  OTHERS.some((value) => {
    const { [name as keyof typeof beside]: _, ...rest } = beside;
    const [without, withIt] = [configWith(rest), configWith({ ...rest, [name]: value })];
    return withIt !== undefined && JSON.stringify(withIt) !== JSON.stringify(without);
  });

test('.env.example names every setting', () => {
  expect(names.toSorted()).toEqual(Object.keys(settings.shape).toSorted());
});

test.each(names)(
  'npm run dev takes %s from the environment, or says that it means nothing there',
  (name) => {
    expect([name, isTaken(name)]).toEqual([name, !meansNothingHere.includes(name)]);
  },
);

test('an empty setting is one left out, as in production', () => {
  expect(JSON.stringify(configWith(Object.fromEntries(names.map((name) => [name, '']))))).toBe(
    usual,
  );
});

test('it stays on this machine, whatever the environment says', () => {
  const config = configWith({
    HOST: '0.0.0.0',
    ALLOWED_SERVICE_HOSTS: 'smba.trafficmanager.net',
    COSMOS_KEY: 'x',
  });
  expect(JSON.stringify(config)).toBe(usual);
});

test('a setting that cannot be read is told of by its name', () => {
  const faults = (environment: Record<string, string>) => {
    try {
      localConfig(environment, 'http://127.0.0.1:1/');
      return [];
    } catch (error) {
      return (error as BadConfig).faults;
    }
  };
  expect(faults({ ONE_MANAGER_FOR_BOTH: 'maybe' }).join()).toMatch(/^ONE_MANAGER_FOR_BOTH: /);
  expect(faults({ LINK_LATE_AFTER: '90', LINK_MISSED_AFTER: '60' }).join()).toContain(
    'LINK_MISSED_AFTER',
  );
});
