import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

/**
 * The house (README): each folder, the folders that it may import, and the packages. Every file
 * must belong to one of them.
 */
const layers: Record<string, { files: RegExp; may: string[]; packages?: RegExp }> = {
  domain: { files: /^src\/domain\//, may: [] },
  cards: { files: /^cards\//, may: ['domain'] },
  dialogs: { files: /^dialogs\//, may: ['domain', 'cards'] },
  app: { files: /^src\/app\//, may: ['domain'], packages: /^node:crypto$/ },
  pace: { files: /^src\/pace\//, may: ['domain', 'app'] },
  chat: {
    files: /^src\/chat\//,
    may: ['domain', 'app', 'pace', 'cards', 'dialogs'],
    packages: /^node:crypto$/,
  },
  delivery: {
    files: /^src\/delivery\//,
    may: ['domain', 'app'],
    packages: /^(node:crypto|node-cron)$/,
  },
  cosmos: {
    files: /^src\/cosmos\//,
    may: ['domain', 'app'],
    packages: /^(@azure\/|node:(crypto|util)$)/,
  },
  teams: {
    files: /^src\/teams\//,
    may: ['app', 'chat'],
    packages: /^(botbuilder|botframework-connector)/,
  },
  http: {
    files: /^src\/http\//,
    may: ['app', 'chat', 'cards'],
    packages: /^(restify(\/|$)|pino$|node:)/,
  },
  config: { files: /^src\/config\//, may: ['domain', 'pace', 'chat'], packages: /^(zod|node:fs)$/ },
  service: {
    files: /^src\/[\w-]+\.ts$/,
    may: [
      'domain',
      'app',
      'pace',
      'chat',
      'cards',
      'delivery',
      'cosmos',
      'teams',
      'http',
      'config',
    ],
    packages: /^(pino|node:crypto)$/,
  },
  local: {
    files: /^src\/local\//,
    may: ['domain', 'app', 'cards', 'cosmos', 'config', 'service'],
    packages: /./,
  },
  gallery: {
    files: /^src\/gallery\//,
    may: ['domain', 'app', 'cards', 'dialogs', 'chat', 'config', 'local'],
    packages: /./,
  },
  tools: {
    files: /^src\/tools\//,
    may: ['domain', 'app', 'cards', 'dialogs', 'cosmos', 'config', 'local', 'gallery'],
    packages: /./,
  },
};

/** The files directly in `src`: the entry, the wiring, and the start and stop of the process. */
const LOOSE = ['ending.ts', 'health.ts', 'index.ts', 'sending.ts', 'service.ts', 'start-check.ts'];

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
  return [
    ...source.matchAll(
      /(?:^|\n)(?:import|export)[^;]*?from '([^']+)'|(?:^|\n)import '([^']+)'|import\('([^']+)'\)/g,
    ),
  ].map((found) => found[1] ?? found[2] ?? found[3] ?? '');
}

test('every file has a layer', () => {
  expect(files.filter((file) => layerOf(file) === undefined)).toEqual([]);
});

test('only what starts and stops the process stands beside the folders', () => {
  expect(readdirSync('src').filter((name) => name.endsWith('.ts'))).toEqual(LOOSE);
});

test('the folder of the Bot Framework holds only what imports it', () => {
  const without = files
    .filter((file) => file.startsWith('src/teams/'))
    .filter((file) => !importsOf(file).some((name) => /^botb|^botf/.test(name)));
  expect(without).toEqual([]);
});

test('imports point down the house', () => {
  const wrong = files.flatMap((file) => {
    const own = layerOf(file) as string;
    const inside = importsOf(file).filter((name) => name.startsWith('.'));
    const targets = inside.map((name) => relative('.', resolve(dirname(file), name)));
    return targets
      .filter((target) => target.endsWith('.ts'))
      .filter(
        (target) => layerOf(target) !== own && !layers[own]?.may.includes(layerOf(target) ?? ''),
      )
      .map(
        (target) =>
          `${file} -> ${target}: ${own} may import ${layers[own]?.may.join(', ') || 'nothing'}`,
      );
  });
  expect(wrong).toEqual([]);
});

const ROUTINE = /^src\/domain\/(outpatient|aid)\//;

/** The files of app that name a routine, each with its reason. All others ask the kind of case. */
const APP_KNOWS_AID: Record<string, string> = {
  'src/app/number-refusal.ts': 'a refusal (E14) names who watches, or whom to ask',
  'src/app/rota.ts': 'the rota (E12) is of the checks of Link, and no case',
  'src/app/show-watches.ts': '"vem bevakar" (E14) is a view of all watches and no case',
  'src/app/swap-day.ts': 'two people change days of the rota (E12)',
  'src/app/what-is-shown.ts': '"vem bevakar" (E14) is one of the things to see',
};

/**
 * The parts of the domain that the engine may import: people, days, rules, settings and typed text.
 */
const ENGINE_MAY = /^src\/domain\/(engine\/|people\/|(time|rules|settings|secrecy|writing)\.ts$)/;

function targetsOf(file: string): string[] {
  return importsOf(file)
    .filter((name) => name.startsWith('.'))
    .map((name) => relative('.', resolve(dirname(file), name)));
}

test('delivery knows no routine, and app only what has a reason', () => {
  const knowing = files
    .filter((file) => /^src\/(app|delivery)\//.test(file))
    .filter((file) => targetsOf(file).some((target) => ROUTINE.test(target)));
  expect(knowing).toEqual(Object.keys(APP_KNOWS_AID));
});

test('the engine knows no routine and no kind of case', () => {
  const wrong = files
    .filter((file) => file.startsWith('src/domain/engine/'))
    .flatMap((file) =>
      targetsOf(file)
        .filter((target) => !ENGINE_MAY.test(target))
        .map((target) => `${file} -> ${target}`),
    );
  expect(wrong).toEqual([]);
});

test('no files import each other in a circle, types included', () => {
  const below = new Map(
    files.map((file) => [
      file,
      importsOf(file)
        .filter((name) => name.startsWith('.'))
        .map((name) => relative('.', resolve(dirname(file), name))),
    ]),
  );
  const done = new Set<string>();
  const circles: string[] = [];
  const walk = (file: string, path: readonly string[]): void => {
    if (path.includes(file)) {
      circles.push([...path.slice(path.indexOf(file)), file].join(' -> '));
      return;
    }
    if (done.has(file)) return;
    for (const target of below.get(file) ?? []) walk(target, [...path, file]);
    done.add(file);
  };
  for (const file of files) walk(file, []);
  expect(circles).toEqual([]);
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
    (file) =>
      file.startsWith('src/domain/') &&
      /new Date\(\)|Date\.now\(|Math\.random\(/.test(readFileSync(file, 'utf8')),
  );
  expect(clocks).toEqual([]);
});

/** What modules keep while the process runs. Without these caches the answers would be the same. */
const CACHES = [
  'src/domain/secrecy/signs.ts: known',
  'src/domain/time.ts: daysByNumber',
  'src/domain/time.ts: holidaysByYear',
  'src/domain/time.ts: instantsByTime',
  'src/domain/time.ts: offsetsByHour',
  'src/domain/time.ts: workingDays',
  'src/gallery/every-card.ts: everyShot',
  'src/local/emulator/expiry.ts: parsed',
  'src/tools/routine-page/played-steps.ts: plays',
];

// A WeakMap may stay: what it knows belongs to an object, and each test has objects of its own.
test('modules keep nothing but caches, because the tests of a worker share the modules', () => {
  const keeping =
    /^(?:export )?(?:let (\w+)|const (\w+)[^=;]*= (?:new (?:Map|Set)(?:<[^(]*>)?\(\)|\[\]);)/gm;
  const kept = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(keeping)].map(
      (found) => `${file}: ${found[1] ?? found[2]}`,
    ),
  );
  expect(kept.sort()).toEqual(CACHES);
});

test('no file has grown past what one reads in a sitting', () => {
  const tests = readdirSync('test', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join('test', name));
  const long = [...files, ...tests].filter(
    (file) => readFileSync(file, 'utf8').split('\n').length > 301,
  );
  expect(long).toEqual([]);
});
