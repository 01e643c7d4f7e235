import { existsSync, readFileSync } from 'node:fs';

const readme = readFileSync('README.md', 'utf8');
const scripts: Record<string, string> = JSON.parse(readFileSync('package.json', 'utf8')).scripts;

test('every path that README names is there', () => {
  const named = [
    ...readme.matchAll(/`((?:src|cards|dialogs|manifest|test|\.ci)\/[\w./-]+|\.env\.example)`/g),
  ].map((found) => found[1] as string);
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter((path) => !existsSync(path))).toEqual([]);
});

test('every command that README names is there', () => {
  const named = [...readme.matchAll(/npm run (?:--silent )?([\w:-]+)/g)].map(
    (found) => found[1] as string,
  );
  expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
});

test('README lists the demo staff as the staff file has it', () => {
  const { people } = JSON.parse(readFileSync('src/local/staff.json', 'utf8')) as {
    people: { id: string; name: string }[];
  };
  const listed = [...readme.matchAll(/^\| `([\w-]+)` \| ([^,]+),/gm)].map((found) => ({
    id: found[1],
    name: found[2],
  }));
  expect(listed).toEqual(people.map(({ id, name }) => ({ id, name })));
});
