import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { channelWords, words } from '../cards/texts.ts';
import { personas } from '../src/local/playground/personas.ts';

const readme = readFileSync('README.md', 'utf8');
const scripts: Record<string, string> = JSON.parse(readFileSync('package.json', 'utf8')).scripts;
const docs = readdirSync('docs', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.md'))
  .map((name) => join('docs', name));
const pages = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...docs].map((file) => ({
  file,
  text: readFileSync(file, 'utf8'),
}));

const PATH = /`((?:src|cards|dialogs|manifest|docs|test|\.ci)\/[\w./-]+|\.env\.example)`/g;

function pathsIn(text: string): string[] {
  return [...text.matchAll(PATH)].map((found) => found[1] as string);
}

test('every path that README names is there', () => {
  const named = pathsIn(readme);
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter((path) => !existsSync(path))).toEqual([]);
});

test('every path that a page of docs names is there', () => {
  const missing = pages.flatMap(({ file, text }) =>
    pathsIn(text)
      .filter((path) => !existsSync(path))
      .map((path) => `${file}: ${path}`),
  );
  expect(missing).toEqual([]);
});

test('every link between the pages, and every picture, leads to a file', () => {
  const missing = pages.flatMap(({ file, text }) =>
    [...text.matchAll(/\]\(([^)#:\s]+)(?:#[^)]*)?\)/g)]
      .map((found) => join(dirname(file), found[1] as string))
      .filter((path) => !existsSync(path))
      .map((path) => `${file}: ${path}`),
  );
  expect(missing).toEqual([]);
});

const sources = ['src', 'cards', 'dialogs', 'test'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name)),
);

test('every page of docs that a comment names is there', () => {
  const missing = sources.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/\bdocs\/[\w/-]+\.md\b/g)]
      .filter(([page]) => !existsSync(page))
      .map(([page]) => `${file}: ${page}`),
  );
  expect(missing).toEqual([]);
});

test('every page of docs is linked from README', () => {
  const linked = docs.filter((file) => dirname(file) === 'docs' && !readme.includes(`(${file})`));
  expect(linked).toEqual([]);
});

/** The folders of README's drawing, from the top. */
const drawn = [
  ...readme
    .slice(readme.indexOf('## The house'), readme.indexOf('| Where is'))
    .matchAll(/^((?:[a-z-]+\/)+) /gm),
].map((found) => (found[1] as string).slice(0, -1));

test('the house of README has every folder, and nothing that is not there', () => {
  const folders = ['src', 'src/domain'].flatMap((folder) =>
    readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() ? [`${folder}/${entry.name}`] : [],
    ),
  );
  const beside = ['cards', 'dialogs', 'manifest', 'test'];
  expect(drawn.toSorted()).toEqual([...folders, ...beside].toSorted());
});

test('a folder imports only from folders that stand below it in the house of README', () => {
  const floorOf = (file: string) => {
    const folder = file.startsWith('src/') ? file.split('/').slice(0, 2).join('/') : dirname(file);
    return drawn.findIndex((name) => name === folder || folder.startsWith(`${name}/`));
  };
  const up = sources
    .filter((file) => !file.startsWith('test/') && floorOf(file) >= 0)
    .flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/from '(\.[^']+\.ts)'/g)]
        .map((found) => join(dirname(file), found[1] as string))
        .filter((target) => floorOf(target) >= 0 && floorOf(target) < floorOf(file))
        .map((target) => `${file} -> ${target}`),
    );
  expect(up).toEqual([]);
});

test('every command that README names is there', () => {
  const named = pages.flatMap(({ text }) =>
    [...text.matchAll(/npm run (?:--silent )?([\w:-]+)/g)].map((found) => found[1] as string),
  );
  expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
});

test('README lists the demo staff as the staff file has it', () => {
  const { people } = JSON.parse(readFileSync('src/local/staff.json', 'utf8')) as {
    people: { id: string; name: string }[];
  };
  const page = readFileSync('docs/local-world.md', 'utf8');
  const listed = [...page.matchAll(/^\| `([\w-]+)` \| ([^,]+),/gm)].map((found) => ({
    id: found[1],
    name: found[2],
  }));
  expect(listed).toEqual(people.map(({ id, name }) => ({ id, name })));
});

test('the page of the local world has every word that people type, and whose window is where', () => {
  const page = readFileSync('docs/local-world.md', 'utf8');
  const typed = [...Object.values(words).flat(), ...Object.values(channelWords)];
  expect(typed.filter((word) => !new RegExp(`[\`\\s]${word}[\`\\s]`).test(page))).toEqual([]);

  const windows = [...page.matchAll(/^\| `([\w-]+)` .*\| `(\w+)`, (\d+) +\|$/gm)].map((found) => ({
    aadObjectId: found[1],
    id: found[2],
    port: Number(found[3]),
  }));
  const all = personas.map(({ aadObjectId, id, port }) => ({ aadObjectId, id, port }));
  expect(windows).toEqual(all.toSorted((a, b) => a.port - b.port));
});

test('the page of the routines has every rule, each of them built', () => {
  const page = readFileSync('docs/routines.md', 'utf8');
  const described = new Set(
    [...page.matchAll(/^- \*\*([^*]+)\*\*/gm)].flatMap((found) => (found[1] as string).split(', ')),
  );
  const every = [
    ...numbered('R', 32),
    ...numbered('S', 32),
    ...numbered('E', 29),
    ...numbered('I', 9),
  ];
  expect(every.filter((rule) => !described.has(rule))).toEqual([]);

  expect(page).not.toContain('(not built)');
  expect(readFileSync('test/duties.md', 'utf8')).toContain('Every rule is built.');
});

function numbered(letter: string, last: number): string[] {
  return Array.from({ length: last }, (_, at) => `${letter}${at + 1}`);
}
