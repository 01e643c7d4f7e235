import type { Bare } from './bare.ts';
import type { Swept } from './bot.ts';
import { dueCase, owedTo, READERS, restingCase } from './cases.ts';
import { type Figure, type Result, type Say, type Size, TOLD_EACH_MS } from './result.ts';
import { numberText } from './table.ts';
import type { Memory } from './usage.ts';
import { numbered, startWorld, type World } from './world.ts';

interface Measured {
  readonly stored: number;
  readonly perMessage: number;
  readonly changed: number;
  readonly seconds: number;
  readonly bareSeconds: number;
  readonly processorMs: number;
  readonly bareProcessorMs: number;
  readonly before: Memory;
  readonly after: Memory;
  readonly requests: Readonly<Record<string, number>>;
}

const STORED = { full: [2000, 10_000, 100_000], short: [1000, 5000] };
const DUE = { full: 1000, short: 200 };
/**
 * As many messages come before, so that Node has optimised the code that runs often, and the bot
 * knows everybody's address, as after a day in use.
 */
const WARM_UP = READERS;
const TARGET = 3;
const PROCESSOR_TARGET = 2;
/**
 * A heap that grows by less than this counts as flat. The SDKs and the compiler keep this much
 * after the first thousand requests.
 */
const FLAT_MB = 15;

/**
 * (b) Measures a sweep of so many due cases among a growing number of resting ones. The baseline is
 * the unavoidable part: one write to claim and one to record each message, and its POST, on the same
 * emulator, through the same clients and with as many at once.
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
      {
        figure: 'b',
        what: `processor time of a message of a sweep at most ${PROCESSOR_TARGET} times that of a bare POST and two bare writes`,
        measured: runs
          .map(
            ({ stored, processorMs, bareProcessorMs }) =>
              `${numberText(processorMs / bareProcessorMs)} times at ${stored}, ${numberText(processorMs)} ms`,
          )
          .join('; '),
        isReached: runs.every(
          ({ processorMs, bareProcessorMs }) => processorMs <= PROCESSOR_TARGET * bareProcessorMs,
        ),
      },
    ],
    notes: runs.map(
      ({ stored, requests }) =>
        `Requests, ${stored} stored: ${Object.entries(requests)
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
    await bot.ask('sweep');
    await bot.ask('anHourLater');
    const already = world.teams.requests.length;
    const before = await bot.ask<Memory>('memory');
    say(`(b) sweeping ${due} of ${stored}`);
    const telling = setInterval(
      () => say(`(b) ${world.teams.requests.length - already} sent`),
      TOLD_EACH_MS,
    );
    const swept = await bot.ask<Swept>('sweep');
    clearInterval(telling);
    const after = await bot.ask<Memory>('memory');
    await bot.stop();
    const sent = world.teams.requests.slice(already);
    const posts = sent.filter(({ method }) => method === 'POST');
    const posted = posts.length;
    if (posted < due) throw new Error(`Only ${posted} of ${due} messages were sent`);
    const changed = sent.length - posted;
    say(`(b) the bare writes and POSTs of ${due} messages`);
    const bytes = Buffer.byteLength(JSON.stringify(posts[0]?.activity));
    const bare = await sendBare(world, due, bytes);
    const total = Object.entries(swept.requests)
      .filter(([kind]) => !kind.endsWith(' Teams'))
      .reduce((sum, [, count]) => sum + count, 0);
    return {
      stored,
      perMessage: total / due,
      changed,
      seconds: swept.ms / 1000,
      bareSeconds: bare.ms / 1000,
      processorMs: swept.processorMs / due,
      bareProcessorMs: bare.processorMs / due,
      before,
      after,
      requests: swept.requests,
    };
  } finally {
    await world.stop();
  }
}

function* cases(stored: number, due: number): Generator<{ id: string }> {
  const later = WARM_UP + due;
  for (let n = 0; n < WARM_UP; n += 1) yield dueCase(n);
  for (let n = WARM_UP; n < later; n += 1) yield dueCase(n, 60);
  for (let n = later; n < stored; n += 1) yield restingCase(n);
}

async function sendBare(world: World, due: number, bytes: number): Promise<Bare> {
  const bareCase = (n: number) => ({ id: dueCase(n).id, to: owedTo(n) });
  const child = await world.bare('sweep', {
    warmUp: numbered(WARM_UP, bareCase),
    cases: numbered(due, bareCase, WARM_UP),
    bytes,
  });
  const bare = await child.ask<Bare>('sendAll');
  await child.stop();
  return bare;
}

function figuresOf({
  stored,
  perMessage,
  changed,
  seconds,
  bareSeconds,
  processorMs,
  bareProcessorMs,
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
    row('time, the bare writes and POSTs', 's', seconds, bareSeconds),
    row('processor time per message, the bare ones', 'ms', processorMs, bareProcessorMs),
    ...(changed > 0 ? [row('further changes of cards', '', changed)] : []),
    row('heap after, before', 'MB', after.heapMB, before.heapMB),
    row('resident after, before', 'MB', after.rssMB, before.rssMB),
  ];
}
