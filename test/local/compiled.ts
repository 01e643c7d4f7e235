import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/**
 * Compiles one program of src/local and its imports into a directory of its own, so that a test can
 * run it as a process.
 */
export function compileProgram(name: string): {
  script: string;
  directory: string;
  remove(): void;
} {
  const root = resolve(__dirname, '../..');
  const directory = mkdtempSync(join(tmpdir(), 'rutinbot-'));
  const settings = {
    extends: join(root, 'tsconfig.json'),
    compilerOptions: {
      rootDir: root,
      outDir: directory,
      sourceMap: false,
      typeRoots: [join(root, 'node_modules/@types')],
    },
    include: [],
    files: [join(root, 'src/local', name)],
  };
  writeFileSync(join(directory, 'tsconfig.json'), JSON.stringify(settings));
  symlinkSync(join(root, 'node_modules'), join(directory, 'node_modules'), 'junction');
  execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', directory], {
    stdio: 'inherit',
  });
  return {
    script: join(directory, 'src/local', name.replace(/\.ts$/, '.js')),
    directory,
    remove: () => rmSync(directory, { recursive: true, force: true }),
  };
}
