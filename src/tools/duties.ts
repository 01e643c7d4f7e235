import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { placeName } from '../../cards/places.ts';
import { capital } from '../../cards/texts.ts';
import { allRules, type Place } from '../domain/rules.ts';

const BUILT_IN = ['src', 'cards', 'dialogs'];

/**
 * A rule's sentence and place, the files where it is built, and the titles of the tests that show
 * it.
 */
export interface Duty {
  readonly id: string;
  readonly sentence: string;
  readonly place?: Place;
  readonly built: readonly string[];
  readonly shown: readonly { readonly file: string; readonly titles: readonly string[] }[];
}

/**
 * Finds the rule numbers in the sources and in the titles of the tests. `root` is the folder of the
 * repository.
 */
export function readDuties(root: string): Duty[] {
  const sources = BUILT_IN.flatMap((folder) => filesIn(root, folder)).filter(
    // The list of all rules does not build any of them.
    (file) => !/^src.(tools|gallery)./.test(file) && file !== join('src', 'domain', 'rules.ts'),
  );
  const texts = sources.map((file) => ({
    file,
    ids: idsIn(readFileSync(join(root, file), 'utf8')),
  }));
  const tests = filesIn(root, 'test')
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => ({ file, titles: titlesIn(readFileSync(join(root, file), 'utf8')) }));
  return allRules.map(({ id, ...rule }) => ({
    id,
    ...rule,
    built: texts.filter(({ ids }) => ids.has(id)).map(({ file }) => file),
    shown: tests
      .map(({ file, titles }) => ({ file, titles: titles.filter((title) => idsIn(title).has(id)) }))
      .filter(({ titles }) => titles.length > 0),
  }));
}

const MOST = 3;

/**
 * The table as Markdown: for each duty what it asks and where that stands in the routine, the files
 * that name its rule, and the tests whose titles do, the first few of each.
 */
export function dutiesTable(found: readonly Duty[]): string {
  const rows = found.map(({ id, sentence, place, built, shown }) => {
    const files = [
      ...built.slice(0, MOST).map((file) => `\`${file}\``),
      ...moreText(built.length),
    ].join('<br>');
    const tests = shown.map(
      ({ file, titles }) => `\`${file}\`: ${titles[0]?.replaceAll('|', '\\|')}`,
    );
    const titles = [...tests.slice(0, MOST), ...moreText(tests.length)].join('<br>');
    const where = place === undefined ? '' : capital(placeName(place));
    return `| ${id} | ${sentence} | ${where} | ${files} | ${titles} |`;
  });
  return [
    '# Each duty, where it is built, and the test that shows it',
    '',
    '`npm run duties` writes this table. It tells what each rule asks and its place in the written',
    'routine, from `src/domain/rules.ts`, and where the sources and the titles of the tests name it.',
    'A test checks that it is true and complete. A rule without a place is one of this project (E),',
    'or must hold whatever happens (I).',
    '',
    'Every rule is built.',
    '',
    '| Duty | What it asks | Place | Built in | Shown by |',
    '| ---- | ------------ | ----- | -------- | -------- |',
    ...rows,
    '',
  ].join('\n');
}

function moreText(count: number): string[] {
  return count > MOST ? [`and ${count - MOST} more`] : [];
}

function filesIn(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name))
    .toSorted();
}

/**
 * The rule numbers in a text. A range such as `R8-R10` or `S28–S30` stands for all of its numbers.
 */
function idsIn(text: string): Set<string> {
  const ids = new Set(
    [...text.matchAll(/\b([RSEI]\d{1,2})\b/g)].map((match) => match[1] as string),
  );
  for (const [, letter, from, to] of text.matchAll(/\b([RSEI])(\d{1,2})[–-]\1?(\d{1,2})\b/g))
    for (let n = Number(from); n <= Number(to); n += 1) ids.add(`${letter}${n}`);
  return ids;
}

function titlesIn(source: string): string[] {
  const titles = source.matchAll(
    /\b(?:test|it|describe)(?:\.each\([^)]*\))?\(\s*(['"`])((?:\\.|(?!\1).)*)\1/gs,
  );
  return [...titles].map((match) => (match[2] as string).replace(/\s+/g, ' '));
}
