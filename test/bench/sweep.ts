import { createStore } from '../../src/cosmos/case-store.ts';
import { openDatabase } from '../../src/cosmos/client.ts';
import { dueCase, restingCase } from './cases.ts';
import { type Figure, type Result, type Say, type Size, TOLD_EACH_MS } from './result.ts';
import { numberText } from './table.ts';
import type { Memory } from './usage.ts';
import { numbered, startWorld, type World } from './world.ts';

interface Swept {
  readonly ms: number;
  readonly processorMs: number;
  readonly requests: Readonly<Record<string, number>>;
}

interface Measured {
  readonly stored: number;
  readonly perMessage: number;
  readonly changed: number;
  readonly seconds: number;
  readonly bareSeconds: number;
  readonly processorMs: number;
  readonly before: Memory;
  readonly after: Memory;
  readonly requests: Readonly<Record<string, number>>;
}

const STORED = { full: [1000, 10_000, 100_000], short: [1000, 5000] };
const DUE = { full: 1000, short: 200 };
const AT_ONCE = 8;
const TARGET = 4;
/**
 * A heap that grows by less than this counts as flat. The SDKs and the compiler keep this much
 * after the first thousand requests.
 */
const FLAT_MB = 15;

/**
 * (b) Measures a sweep of so many due cases among a growing number of resting ones. The baseline is
 * the unavoidable part: one write to claim and one to record each message, on the same emulator and
 * with the same concurrency.
 */
export async function measureSweep(size: Size, say: Say): Promise<Result> {
  const runs: Measured[] = [];
  for (const stored of STORED[size]) runs.push(await measure(stored, DUE[size], say));
  const [first, last] = [runs[0] as Measured, runs.at(-1) as Measured];
  const most = Math.max(...runs.map((run) => run.perMessage));
  const growth = Math.max(
    last.after.heapMB - first.after.heapMB,
    ...runs.map((run) => run.after.heapMB - run.before.heapMB),
  );
  return {
    figures: runs.flatMap(figuresOf),
    targets: [
      {
        figure: 'b',
        what: `at most ${TARGET} store operations per due message, at ${last.stored} stored as at ${first.stored}`,
        measured: runs.map((run) => `${numberText(run.perMessage)} at ${run.stored}`).join(', '),
        isReached: most <= TARGET && last.perMessage <= first.perMessage * 1.05,
      },
      {
        figure: 'b',
        what: `memory flat: the heap grows by less than ${FLAT_MB} MB, by a sweep and from ${first.stored} to ${last.stored} stored`,
        measured: `${numberText(growth)} MB at most`,
        isReached: growth < FLAT_MB,
      },
    ],
    notes: runs.map(
      ({ stored, requests }) =>
        `Requests to the store, ${stored} stored: ${Object.entries(requests)
          .map(([kind, count]) => `${kind} ${count}`)
          .join(', ')}`,
    ),
  };
}

async function measure(stored: number, due: number, say: Say): Promise<Measured> {
  say(`(b) storing ${stored} cases, ${due} of them due`);
  const world = await startWorld([{ database: 'sweep', cases: cases(stored, due) }]);
  try {
    const bot = await world.bot('sweep', { flags: ['--expose-gc'] });
    const before = await bot.ask<Memory>('memory');
    say(`(b) sweeping ${due} of ${stored}`);
    const telling = setInterval(() => say(`(b) ${world.teams.requests.length} sent`), TOLD_EACH_MS);
    const swept = await bot.ask<Swept>('sweep');
    clearInterval(telling);
    const after = await bot.ask<Memory>('memory');
    await bot.stop();
    const posted = world.teams.requests.filter(({ method }) => method === 'POST').length;
    if (posted < due) throw new Error(`Only ${posted} of ${due} messages were sent`);
    say(`(b) the bare writes of ${due} messages`);
    const bareSeconds = await bareWrites(world, due);
    const total = Object.values(swept.requests).reduce((sum, count) => sum + count, 0);
    return {
      stored,
      perMessage: total / due,
      changed: world.teams.requests.length - posted,
      seconds: swept.ms / 1000,
      bareSeconds,
      processorMs: swept.processorMs / due,
      before,
      after,
      requests: swept.requests,
    };
  } finally {
    await world.stop();
  }
}

function* cases(stored: number, due: number): Generator<{ id: string }> {
  for (let n = 0; n < due; n += 1) yield dueCase(n);
  for (let n = due; n < stored; n += 1) yield restingCase(n);
}

/** Makes two conditional writes to each case that the sweep has handled. */
async function bareWrites({ emulator }: World, due: number): Promise<number> {
  const { database, close } = await openDatabase({ ...emulator, database: 'sweep' });
  const store = createStore(database);
  const ids = numbered(due, (n) => dueCase(n).id);
  const documents = await Promise.all(ids.map((id) => store.load(id)));
  const waiting = documents.values();
  const from = performance.now();
  const worker = async () => {
    for (const document of waiting) {
      const claimed = document && (await store.replace(document));
      if (!claimed || !(await store.replace(claimed))) throw new Error('A bare write was refused');
    }
  };
  await Promise.all(numbered(AT_ONCE, worker));
  close();
  return (performance.now() - from) / 1000;
}

function figuresOf({
  stored,
  perMessage,
  changed,
  seconds,
  bareSeconds,
  processorMs,
  before,
  after,
}: Measured): Figure[] {
  const row = (what: string, unit: string, ours: number, baseline?: number): Figure => ({
    figure: 'b',
    what: `sweep, ${stored} stored: ${what}`,
    unit,
    ours,
    ...(baseline === undefined ? {} : { baseline }),
  });
  return [
    row('store operations per due message', '', perMessage, 2),
    row('time, of the bare writes', 's', seconds, bareSeconds),
    row('processor time of the bot per message', 'ms', processorMs),
    ...(changed > 0 ? [row('further changes of cards', '', changed)] : []),
    row('heap after, before', 'MB', after.heapMB, before.heapMB),
    row('resident after, before', 'MB', after.rssMB, before.rssMB),
  ];
}
