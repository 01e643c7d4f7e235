import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppManifestUtils } from '@microsoft/app-manifest';
import { strFromU8, unzipSync } from 'fflate';
import { channelWords, words } from '../cards/texts.ts';
import { BadPackage, buildPackage, translate } from '../src/tools/package.ts';
import { runPackage } from '../src/tools/package-main.ts';
import { packageIds as ids } from './support/package-ids.ts';

// This package exists only as ES modules, which Jest cannot load on Node 20. The schema validation
// never calls it.
jest.mock('strip-bom', () => (text: string) => text);

type Command = { title: string; description: string };

const env = {
  BOT_APP_ID: ids.botAppId,
  TEAMS_APP_ID: ids.appPackageId,
  PUBLIC_HOST: ids.publicHost,
  DEVELOPER_NAME: ids.developerName,
  DEVELOPER_WEBSITE: ids.websiteUrl,
  PRIVACY_URL: ids.privacyUrl,
  TERMS_URL: ids.termsUrl,
  PACKAGE_VERSION: ids.packageVersion,
};

const folder = mkdtempSync(join(tmpdir(), 'rutinbot-'));
const realFetch = globalThis.fetch;
let files: Record<string, Uint8Array>;

beforeAll(async () => {
  globalThis.fetch = () => Promise.reject(new Error('The schemas must be read from disk'));
  files = unzipSync(await buildPackage('manifest', ids));
});
afterAll(() => {
  globalThis.fetch = realFetch;
  rmSync(folder, { recursive: true });
});

function document(file: string) {
  return JSON.parse(strFromU8(files[file] ?? new Uint8Array()));
}

function commands(scope: string): Command[] {
  const lists = document('manifest.json').bots[0].commandLists.filter(
    (list: { scopes: string[] }) => list.scopes.includes(scope),
  );
  expect(lists).toHaveLength(1);
  return lists[0].commands;
}

async function faultsOf(building: Promise<unknown>): Promise<string[]> {
  const fault = await building.catch((error: unknown) => error);
  expect(fault).toBeInstanceOf(BadPackage);
  return (fault as BadPackage).faults;
}

describe('The package', () => {
  test('holds the manifest, the English texts and the two icons, and nothing else', () => {
    expect(Object.keys(files).sort()).toEqual([
      'color.png',
      'en.json',
      'manifest.json',
      'outline.png',
    ]);
  });

  test('has the same bytes each time', async () => {
    expect(await buildPackage('manifest', ids)).toEqual(await buildPackage('manifest', ids));
  });

  test('has a manifest that follows its schema in Swedish and in English, offline', async () => {
    const swedish = document('manifest.json');
    const english = translate(swedish, document('en.json'));

    expect(await AppManifestUtils.validateAgainstSchema(swedish)).toEqual([]);
    expect(await AppManifestUtils.validateAgainstSchema(english.manifest)).toEqual([]);
    expect(english.strays).toEqual([]);
    expect(english.manifest.description).not.toEqual(swedish.description);
  });

  test.each(['manifest.json', 'en.json'])('has no placeholder left in %s', (file) => {
    expect(strFromU8(files[file] ?? new Uint8Array())).not.toMatch(/\$\{|\{\{|\}\}/);
  });

  test('carries the values of the installation', () => {
    expect(document('manifest.json')).toMatchObject({
      id: ids.appPackageId,
      version: '1.2.3',
      developer: {
        name: ids.developerName,
        websiteUrl: ids.websiteUrl,
        privacyUrl: ids.privacyUrl,
        termsOfUseUrl: ids.termsUrl,
      },
      bots: [{ botId: ids.botAppId, scopes: ['personal', 'team'], isNotificationOnly: false }],
      validDomains: [ids.publicHost],
      localizationInfo: {
        defaultLanguageTag: 'sv',
        additionalLanguages: [{ languageTag: 'en', file: 'en.json' }],
      },
    });
  });

  test('asks for no permission', () => {
    const manifest = document('manifest.json');

    for (const key of ['authorization', 'permissions', 'devicePermissions', 'webApplicationInfo'])
      expect(manifest[key]).toBeUndefined();
  });
});

describe('The texts', () => {
  test('offer in a chat what people ask for most, in a channel nothing about a case', () => {
    const known = Object.values(words).map(([word]) => word as string);
    expect(commands('personal').filter(({ title }) => !known.includes(title))).toEqual([]);
    expect(commands('team').map((command) => command.title)).toEqual([
      'hjälp',
      'om rutinen',
      channelWords.connect,
    ]);
  });

  test.each(['personal', 'team'])(
    'are at most ten commands in the %s scope, each short enough to show',
    (scope) => {
      expect(commands(scope).length).toBeLessThanOrEqual(10);
      for (const { title, description } of commands(scope)) {
        expect(title.length).toBeLessThanOrEqual(20);
        expect(description.length).toBeLessThanOrEqual(60);
      }
    },
  );

  test('describe every command in English and keep its word in Swedish', () => {
    const english = document('en.json');
    const expected = ['personal', 'team'].flatMap((scope, list) =>
      commands(scope).map((command, n) => [
        `bots[0].commandLists[${list}].commands[${n}]`,
        command.title,
      ]),
    );

    for (const [key, title] of expected) {
      expect(english[`${key}.title`]).toBe(title);
      expect(english[`${key}.description`].length).toBeLessThanOrEqual(60);
    }
    expect(Object.keys(english).filter((key) => key.startsWith('bots'))).toHaveLength(
      2 * expected.length,
    );
  });

  test('say in both languages, short and full, never to write names or personal numbers', () => {
    const { description } = document('manifest.json');
    const english = document('en.json');

    for (const text of [description.short, description.full])
      expect(text).toMatch(/Skriv aldrig namn(, | eller )personnummer/);
    for (const kind of ['short', 'full'])
      expect(english[`description.${kind}`]).toMatch(/Never write names(, | or )personal numbers/);
  });
});

describe('A package that cannot be built', () => {
  test('lists every value that is missing', async () => {
    expect(await faultsOf(runPackage({}, 'manifest', join(folder, 'none.zip')))).toEqual(
      Object.keys(env).map((name) => `${name} is missing`),
    );
    expect(existsSync(join(folder, 'none.zip'))).toBe(false);
  });

  test('lists every value that is wrong', async () => {
    const wrong = {
      botAppId: 'rutinbot',
      appPackageId: '22222222-2222-4222-8222-22222222222',
      tenantId: 'example.onmicrosoft.com',
      publicHost: 'https://rutinbot.example.org',
      developerName: 'Socialförvaltningen i en kommun med långt namn',
      websiteUrl: 'http://example.org',
      privacyUrl: 'example.org/personuppgifter',
      termsUrl: 'https://',
      packageVersion: '1.2',
    };

    expect(await faultsOf(buildPackage('manifest', wrong))).toEqual([
      'BOT_APP_ID must be a GUID',
      'TEAMS_APP_ID must be a GUID',
      'BOT_TENANT_ID must be a GUID',
      'PUBLIC_HOST must be a host name alone, without scheme, port or path',
      'DEVELOPER_NAME must be 1 to 32 characters',
      'DEVELOPER_WEBSITE must be an address that begins with https://',
      'PRIVACY_URL must be an address that begins with https://',
      'TERMS_URL must be an address that begins with https://',
      'PACKAGE_VERSION must be three numbers, like 1.0.0',
    ]);
  });

  test('says that the tenant id stands where the bot id should', async () => {
    expect(await faultsOf(buildPackage('manifest', { ...ids, botAppId: ids.tenantId }))).toEqual([
      'BOT_APP_ID is the tenant id',
    ]);
  });

  test('lists what is wrong with the files beside what is wrong with the values', async () => {
    const broken = join(folder, 'broken');
    cpSync('manifest', broken, { recursive: true });
    const unknown = ['$', '{{NONE}}'].join('');
    rmSync(join(broken, 'outline.png'));
    const manifest = JSON.parse(readFileSync('manifest/manifest.json', 'utf8'));
    manifest.name.short = 'R'.repeat(31);
    manifest.accentColor = 'teal';
    manifest.developer.mpnId = unknown;
    writeFileSync(join(broken, 'manifest.json'), JSON.stringify(manifest));
    const english = JSON.parse(readFileSync('manifest/en.json', 'utf8'));
    english['description.short'] = 'S'.repeat(81);
    english['bots[0].commandLists[2].commands[0].title'] = 'help';
    writeFileSync(join(broken, 'en.json'), JSON.stringify(english));

    expect(await faultsOf(buildPackage(broken, { ...ids, botAppId: 'rutinbot' }))).toEqual([
      'BOT_APP_ID must be a GUID',
      `manifest.json: nothing to put in place of ${unknown}`,
      expect.stringMatching(/^outline\.png: ENOENT/),
      expect.stringMatching(/^manifest\.json: \/name\/short must NOT have more than 30 characters/),
      expect.stringMatching(/^manifest\.json: \/accentColor must match pattern/),
      'en.json: bots[0].commandLists[2].commands[0].title is not in the manifest',
      expect.stringMatching(
        /^en\.json: \/description\/short must NOT have more than 80 characters/,
      ),
    ]);
  });

  test('says which file is no JSON', async () => {
    const broken = join(folder, 'no-json');
    cpSync('manifest', broken, { recursive: true });
    writeFileSync(join(broken, 'manifest.json'), '{');

    expect(await faultsOf(buildPackage(broken, ids))).toEqual([
      expect.stringMatching(/^manifest\.json: .*JSON/),
    ]);
  });
});

test('The command writes the package that the environment describes', async () => {
  const out = join(folder, 'rutinbot.zip');

  await runPackage(env, 'manifest', out);

  expect(Object.keys(unzipSync(readFileSync(out)))).toEqual(Object.keys(files));
});
