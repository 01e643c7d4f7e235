import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { instantAt } from '../../src/domain/time.ts';
import { type Result, runKills } from './run.ts';
import type { Without } from './without.ts';

/**
 * `npm run kill-test -- [--kills 200] [--seed 7] [--without claim|outbox]` ends with exit code 1
 * when a promise was broken.
 */
const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '200' },
    seed: { type: 'string' },
    without: { type: 'string' },
  },
});
if (values.without !== undefined && values.without !== 'claim' && values.without !== 'outbox')
  throw new Error(`Without ${values.without}? There is a claim and an outbox.`);
const without: Without | undefined = values.without;
const kills = Number(values.kills);
if (!(kills > 0)) throw new Error(`How many kills? Not ${values.kills}.`);
const seed = Number(values.seed ?? Date.now() % 1_000_000);

let told = 0;
say(`${kills} kills, seed ${seed}${without === undefined ? '' : `, without its ${without}`}`);
void main();

async function main(): Promise<void> {
  const result = await runKills({
    script: join(__dirname, '../support/bot-process.js'),
    kills,
    seed,
    isEnough: ({ broken }) => without !== undefined && broken.length === 3,
    at: instantAt('2026-01-12', '09:00'),
    without,
    progress,
  });
  say(`\n${table(result)}\n`);
  say(
    result.broken.length === 0
      ? 'Every promise was kept.'
      : `Broken. Again: npm run kill-test -- --kills ${kills} --seed ${seed}`,
  );
  process.exitCode = result.broken.length === 0 ? 0 : 1;
}

function progress({ kills: done, messages, lost, repeats, mayRepeat, broken }: Result): void {
  for (const lines of broken.slice(told)) say(`\nBroken at kill ${done}:\n${lines.join('\n')}\n`);
  told = broken.length;
  if (done % 10 === 0)
    say(
      `${done} kills, ${messages} messages, ${lost} lost, ${repeats} repeated of at most ${mayRepeat}`,
    );
}

function table(of: Result): string {
  const rows: [string, string | number][] = [
    ['kills, and of these amidst something', `${of.kills}, ${of.amidst}`],
    ['presses', of.presses],
    ['failures of Teams', byKind(of.teamsFaults)],
    ['failures of the store', byKind(of.storeFaults)],
    ['messages', of.messages],
    ['lost', of.lost],
    ['repeated, of at most, most in one step', `${of.repeats}, ${of.mayRepeat}, ${of.mostRepeats}`],
    ['events, and of these lost or doubled', `${of.events}, ${of.eventFaults}`],
    ['watches, and of these without one owner', `${of.watches}, ${of.ownerFaults}`],
    ['live cards that are not as the case is', of.cardFaults],
    ['left undone', of.leftovers],
  ];
  return rows.map(([what, value]) => `${what.padEnd(42)} ${value}`).join('\n');
}

function byKind(counts: ReadonlyMap<string, number>): string {
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return `${all} (${[...counts].map(([kind, count]) => `${kind}: ${count}`).join(', ')})`;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
