import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppManifestUtils } from '@microsoft/app-manifest';
// Teams takes the package as a zip. Node can deflate but not write a zip. Only this command needs
// the dependency, so it is not shipped.
import { strFromU8, strToU8, zipSync } from 'fflate';

/**
 * The values of an installation: the ids of its bot and app, its public host, and who answers for
 * it.
 */
export type PackageIds = {
  botAppId: string;
  appPackageId: string;
  /**
   * Not written in the package. It is compared with the bot's id, because the two are easily
   * confused.
   */
  tenantId?: string;
  publicHost: string;
  developerName: string;
  websiteUrl: string;
  privacyUrl: string;
  termsUrl: string;
  packageVersion: string;
};

type ValueKind = { form: RegExp; must: string; sample: string };

const guid: ValueKind = {
  form: /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i,
  must: 'must be a GUID',
  sample: '00000000-0000-0000-0000-000000000000',
};
const host: ValueKind = {
  form: /^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/i,
  must: 'must be a host name alone, without scheme, port or path',
  sample: 'bot.example.org',
};
const url: ValueKind = {
  form: /^https:\/\/[^\s/]+\S*$/,
  must: 'must be an address that begins with https://',
  sample: 'https://example.org',
};
const name: ValueKind = {
  form: /^(?=.*\S).{1,32}$/,
  must: 'must be 1 to 32 characters',
  sample: 'Kommunen',
};
const version: ValueKind = {
  form: /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/,
  must: 'must be three numbers, like 1.0.0',
  sample: '1.0.0',
};

/**
 * The name of each value, in the environment and as a placeholder in the manifest, and its form.
 */
export const packageValues: Record<
  keyof PackageIds,
  { from: string; kind: ValueKind; optional?: true }
> = {
  botAppId: { from: 'BOT_APP_ID', kind: guid },
  appPackageId: { from: 'TEAMS_APP_ID', kind: guid },
  tenantId: { from: 'BOT_TENANT_ID', kind: guid, optional: true },
  publicHost: { from: 'PUBLIC_HOST', kind: host },
  developerName: { from: 'DEVELOPER_NAME', kind: name },
  websiteUrl: { from: 'DEVELOPER_WEBSITE', kind: url },
  privacyUrl: { from: 'PRIVACY_URL', kind: url },
  termsUrl: { from: 'TERMS_URL', kind: url },
  packageVersion: { from: 'PACKAGE_VERSION', kind: version },
};

/** Thrown when the package cannot be built. `faults` lists all faults at once. */
export class BadPackage extends Error {
  readonly faults: string[];

  constructor(faults: string[]) {
    super(['The Teams app package was not built:', ...faults].join('\n- '));
    this.name = 'BadPackage';
    this.faults = faults;
  }
}

/**
 * Builds the Teams app package: the manifest with its placeholders filled in, the English texts and
 * the two icons. The same input gives the same bytes. Throws BadPackage with all faults at once.
 */
export async function buildPackage(manifestFolder: string, ids: PackageIds): Promise<Uint8Array> {
  const faults = faultsOf(ids);
  const files: Record<string, Uint8Array> = {};
  for (const file of ['manifest.json', 'en.json', 'color.png', 'outline.png']) {
    try {
      const bytes = readFileSync(join(manifestFolder, file));
      files[file] = file.endsWith('.json') ? fill(file, bytes.toString(), ids, faults) : bytes;
    } catch (error) {
      faults.push(`${file}: ${(error as Error).message}`);
    }
  }
  faults.push(...(await faultsOfTexts(files['manifest.json'], files['en.json'])));
  if (faults.length > 0) throw new BadPackage(faults);

  // A zip stores local time. A date made of local parts gives the same bytes in every time zone.
  return zipSync(files, { level: 9, mtime: new Date(2026, 0, 1) });
}

function faultsOf(ids: PackageIds): string[] {
  const faults = Object.entries(packageValues).flatMap(([key, { from, kind, optional }]) => {
    const value = ids[key as keyof PackageIds];
    if (!value) return optional ? [] : [`${from} is missing`];
    return kind.form.test(value) ? [] : [`${from} ${kind.must}`];
  });
  if (ids.tenantId && ids.botAppId.toLowerCase() === ids.tenantId.toLowerCase())
    faults.push('BOT_APP_ID is the tenant id');
  return faults;
}

function fill(file: string, source: string, ids: PackageIds, faults: string[]): Uint8Array {
  const values = new Map(
    Object.entries(packageValues).flatMap(([key, { from, kind, optional }]) => {
      if (optional) return [];
      const value = ids[key as keyof PackageIds];
      // A faulty value is reported by its own name. The sample in its place keeps the schema from
      // reporting it again.
      return [[from, value && kind.form.test(value) ? value : kind.sample] as const];
    }),
  );
  const document = JSON.parse(source, (_, text) => {
    if (typeof text !== 'string') return text;
    return text.replace(/\$\{\{(.*?)\}\}/g, (placeholder, from: string) => {
      const value = values.get(from);
      if (value === undefined) faults.push(`${file}: nothing to put in place of ${placeholder}`);
      return value ?? placeholder;
    });
  });
  return strToU8(JSON.stringify(document, null, 2));
}

async function faultsOfTexts(
  manifest: Uint8Array | undefined,
  english: Uint8Array | undefined,
): Promise<string[]> {
  if (!manifest) return [];
  const inSwedish = await AppManifestUtils.validateAgainstSchema(JSON.parse(strFromU8(manifest)));
  const faults = inSwedish.map((fault) => `manifest.json: ${fault}`);
  if (!english) return faults;

  const translation = translate(JSON.parse(strFromU8(manifest)), JSON.parse(strFromU8(english)));
  const inEnglish = await AppManifestUtils.validateAgainstSchema(translation.manifest);
  const onlyInEnglish = inEnglish.filter((fault) => !inSwedish.includes(fault));
  return [
    ...faults,
    ...[...translation.strays.map((key) => `${key} is not in the manifest`), ...onlyInEnglish].map(
      (fault) => `en.json: ${fault}`,
    ),
  ];
}

/**
 * The manifest as a reader of another language sees it, and the translated keys that it has no text
 * for. Texts are checked in this way because the schema for language files has patterns that the
 * validator cannot compile.
 */
export function translate<Manifest extends object>(
  manifest: Manifest,
  texts: Record<string, string>,
) {
  const translated = structuredClone(manifest);
  const strays: string[] = [];
  for (const [key, text] of Object.entries(texts).filter(([key]) => key !== '$schema')) {
    const path = key.split(/[.[\]]+/);
    const last = path.pop() ?? '';
    const holder = path.reduce<Record<string, unknown> | undefined>(
      (part, step) => part?.[step] as Record<string, unknown> | undefined,
      translated as Record<string, unknown>,
    );
    if (typeof holder?.[last] === 'string') holder[last] = text;
    else strays.push(key);
  }
  return { manifest: translated, strays };
}
