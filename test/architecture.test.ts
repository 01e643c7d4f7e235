import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

/** The house (README): each layer, what of the house it may import, and which packages. A file that is in no layer has no home. */
const layers: Record<string, { files: RegExp; may: string[]; packages?: RegExp }> = {
  domain: { files: /^src\/domain\//, may: [] },
  cards: { files: /^cards\//, may: ['domain'] },
  dialogs: { files: /^dialogs\//, may: ['domain', 'cards'] },
  doors: {
    files:
      /^src\/(app|access|beside|case-ids|channels|doors|cases|absences|letters|mine|rota|own-control|send-again|take-over|write-out|watch-that-stays|number-taken|ports|store-fault|attempts|frames|in-time)\.ts$/,
    may: ['domain'],
    packages: /^node:crypto$/,
  },
  delivery: { files: /^src\/delivery\//, may: ['domain', 'doors'], packages: /^(node:crypto|node-cron)$/ },
  cosmos: { files: /^src\/cosmos\//, may: ['domain', 'doors'], packages: /^(@azure\/|node:(crypto|util)$)/ },
  teams: {
    files: /^src\/teams\//,
    may: ['domain', 'doors', 'cards', 'dialogs'],
    packages: /^(botbuilder|botframework-connector|restify|node:)/,
  },
  config: {
    files: /^src\/(config|config-faults|staff|staff-list)\.ts$/,
    may: ['domain', 'teams'],
    packages: /^(zod|node:(buffer|fs))$/,
  },
  service: {
    files: /^src\/(service|start-check|health)\.ts$/,
    may: ['domain', 'doors', 'cards', 'delivery', 'cosmos', 'teams', 'config'],
    packages: /^(pino|node:crypto)$/,
  },
  ending: { files: /^src\/ending\.ts$/, may: [] },
  index: { files: /^src\/index\.ts$/, may: ['config', 'service', 'ending'] },
  local: {
    files: /^src\/local\//,
    may: ['domain', 'doors', 'cards', 'cosmos', 'config', 'service', 'ending'],
    packages: /./,
  },
  tools: {
    files: /^src\/tools\//,
    may: ['domain', 'doors', 'cards', 'dialogs', 'delivery', 'cosmos', 'config', 'local'],
    packages: /./,
  },
};

const files = ['src', 'cards', 'dialogs'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name)),
);

function layerOf(file: string): string | undefined {
  return Object.entries(layers).find(([, layer]) => layer.files.test(file))?.[0];
}

function importsOf(file: string): string[] {
  const source = readFileSync(file, 'utf8');
  return [...source.matchAll(/(?:^|\n)(?:import|export)[^;]*?from '([^']+)'|(?:^|\n)import '([^']+)'|import\('([^']+)'\)/g)].map(
    (found) => found[1] ?? found[2] ?? found[3] ?? '',
  );
}

test('every file has a layer', () => {
  expect(files.filter((file) => layerOf(file) === undefined)).toEqual([]);
});

test('imports point down the house', () => {
  const wrong = files.flatMap((file) => {
    const own = layerOf(file) as string;
    const inside = importsOf(file).filter((name) => name.startsWith('.'));
    const targets = inside.map((name) => relative('.', resolve(dirname(file), name)));
    return targets
      .filter((target) => target.endsWith('.ts'))
      .filter((target) => layerOf(target) !== own && !layers[own]?.may.includes(layerOf(target) ?? ''))
      .map((target) => `${file} -> ${target}: ${own} may import ${layers[own]?.may.join(', ') || 'nothing'}`);
  });
  expect(wrong).toEqual([]);
});

test('only the layer that is there for it knows a package', () => {
  const wrong = files.flatMap((file) => {
    const { packages } = layers[layerOf(file) as string] as { packages?: RegExp };
    return importsOf(file)
      .filter((name) => !name.startsWith('.') && !packages?.test(name))
      .map((name) => `${file} -> ${name}`);
  });
  expect(wrong).toEqual([]);
});

test('the rules know no clock of their own', () => {
  const clocks = files.filter(
    (file) => file.startsWith('src/domain/') && /new Date\(\)|Date\.now\(|Math\.random\(/.test(readFileSync(file, 'utf8')),
  );
  expect(clocks).toEqual([]);
});

test('no file has grown past what one reads in a sitting', () => {
  const tests = readdirSync('test', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join('test', name));
  const long = [...files, ...tests].filter((file) => readFileSync(file, 'utf8').split('\n').length > 301);
  expect(long).toEqual([]);
});
