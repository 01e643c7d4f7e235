import { writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { measureAzureCost } from './azure-cost.ts';
import { measurePress } from './press.ts';
import { measureRate } from './rate.ts';
import { measureReplicas } from './replicas.ts';
import type { FigureName, Result, Size } from './result.ts';
import { measureStart } from './start.ts';
import { measureSweep } from './sweep.ts';
import { tableOf } from './table.ts';

/**
 * `npm run bench` measures what the bot costs, each figure beside a baseline of the same run. `--
 * --short` takes some five minutes, and `-- --only a,d` runs only these measures. The figures come
 * from one machine on one day, so read the ratios. The results are written to bench.json.
 */
const measures = {
  a: measurePress,
  b: measureSweep,
  c: measureRate,
  d: measureStart,
  e: measureAzureCost,
  f: measureReplicas,
};

const size: Size = process.argv.includes('--short') ? 'short' : 'full';
const only = process.argv.includes('--only')
  ? (process.argv[process.argv.indexOf('--only') + 1] ?? '').split(',')
  : undefined;
const chosen = (Object.keys(measures) as FigureName[]).filter(
  (name) => only?.includes(name) ?? true,
);
if (chosen.length === 0) throw new Error('--only takes some of a,b,c,d,e,f');

const from = performance.now();
const say = (line: string) =>
  process.stdout.write(
    `${String(Math.round((performance.now() - from) / 1000)).padStart(4)} s  ${line}\n`,
  );
const machine = {
  node: process.version,
  platform: `${process.platform} ${process.arch}`,
  cores: cpus().length,
  processor: cpus()[0]?.model,
  memoryGB: Math.round(totalmem() / 2 ** 30),
};
void main();

async function main(): Promise<void> {
  const results: Result[] = [];
  for (const name of chosen) {
    const result = await measures[name](size, say);
    results.push(result);
    // Each table is printed at once, so that an aborted run still shows its finished measures.
    process.stdout.write(`\n${tableOf([result])}\n`);
  }
  process.stdout.write(
    `\nNode ${machine.node}, ${machine.cores} cores, ${size} run\n\n${tableOf(results)}`,
  );
  const [figures, targets] = [
    results.flatMap((result) => result.figures),
    results.flatMap((result) => result.targets),
  ];
  const notes = results.flatMap((result) => result.notes ?? []);
  writeFileSync(
    'bench.json',
    `${JSON.stringify({ at: new Date().toISOString(), size, machine, figures, targets, notes }, null, 2)}\n`,
  );
}
