import { writeFileSync } from 'node:fs';
import { buildPackage, type PackageIds, packageValues } from './package.ts';

/**
 * Builds the Teams app package from the environment's values and writes it to `out`. Throws
 * BadPackage and writes nothing when a value is missing or wrong.
 */
export async function runPackage(
  env: Record<string, string | undefined>,
  folder: string,
  out: string,
): Promise<void> {
  const ids = Object.fromEntries(
    Object.entries(packageValues).map(([key, { from }]) => [key, env[from]?.trim() ?? '']),
  );
  writeFileSync(out, await buildPackage(folder, ids as PackageIds));
}
