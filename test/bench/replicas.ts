import type { Swept } from './bot.ts';
import { dueCase } from './cases.ts';
import type { Child } from './child.ts';
import { type Figure, type Result, type Say, type Size, TOLD_EACH_MS } from './result.ts';
import { numbered, startWorld, type World } from './world.ts';

const DUE = { full: 10_000, short: 400 };
const REPLICAS = [1, 2, 4];
/** As often as the clock of a replica sweeps. */
const BETWEEN_SWEEPS_MS = 15_000;
const LONGEST_MS = { full: 1_200_000, short: 180_000 };

/** What so many replicas did with the same messages. */
interface Shared {
  readonly replicas: number;
  readonly due: number;
  readonly seconds: number;
  /** The claims and records that were refused, because another replica had written first. */
  readonly lost: number;
  readonly requests: number;
  /** The messages beyond one for each that was due. */
  readonly repeated: number;
  readonly processorMs: number;
}

/**
 * (f) Lets one, two and four replicas share the same number of due messages on one emulator: the
 * claims that they take from each other, the requests that this wastes, and the time. They all begin
 * at once, which is the worst case, for the clocks of replicas seldom agree to the second.
 */
export async function measureReplicas(size: Size, say: Say): Promise<Result> {
  const due = DUE[size];
  say(`(f) storing ${due} due cases for each of ${REPLICAS.join(', ')} replicas`);
  const world = await startWorld(
    REPLICAS.map((count) => ({ database: `of-${count}`, cases: dueCases(due) })),
  );
  try {
    const runs: Shared[] = [];
    for (const count of REPLICAS) runs.push(await share(world, count, due, size, say));
    const [alone] = runs;
    if (!alone) throw new Error('Nothing was measured');
    return {
      figures: runs.flatMap((run) => figuresOf(run, alone)),
      targets: [
        {
          figure: 'f',
          what: 'no message twice, however many replicas share them',
          measured: runs
            .map((run) => `${run.repeated} of ${run.due} by ${run.replicas}`)
            .join(', '),
          isReached: runs.every(({ repeated }) => repeated === 0),
        },
      ],
    };
  } finally {
    await world.stop();
  }
}

function* dueCases(count: number): Generator<{ id: string }> {
  for (let n = 0; n < count; n += 1) yield dueCase(n);
}

async function share(
  world: World,
  count: number,
  due: number,
  size: Size,
  say: Say,
): Promise<Shared> {
  say(`(f) ${count} replicas share ${due} messages`);
  const already = world.teams.requests.length;
  const posted = () =>
    world.teams.requests.slice(already).filter(({ method }) => method === 'POST').length;
  const bots = await Promise.all(numbered(count, () => world.bot(`of-${count}`)));
  const telling = setInterval(() => say(`(f) ${posted()} of ${due} sent`), TOLD_EACH_MS);
  const from = performance.now();
  const sweeps: Swept[] = [];
  let seconds = 0;
  try {
    for (;;) {
      sweeps.push(...(await sweepTogether(bots)));
      seconds = (performance.now() - from) / 1000;
      if (posted() >= due) break;
      if (seconds * 1000 > LONGEST_MS[size])
        throw new Error(`Only ${posted()} of ${due} messages were sent`);
      await new Promise((resume) => setTimeout(resume, BETWEEN_SWEEPS_MS));
    }
  } finally {
    clearInterval(telling);
  }
  for (const bot of bots) await bot.stop();
  return {
    replicas: count,
    due,
    seconds,
    lost: sweeps.reduce((sum, { lost }) => sum + lost, 0),
    requests: sweeps.reduce((sum, { requests }) => sum + toDatabase(requests), 0),
    repeated: posted() - due,
    processorMs: sweeps.reduce((sum, swept) => sum + swept.processorMs, 0),
  };
}

function sweepTogether(bots: readonly Child[]): Promise<Swept[]> {
  return Promise.all(bots.map((bot) => bot.ask<Swept>('sweep')));
}

function toDatabase(requests: Swept['requests']): number {
  return Object.entries(requests)
    .filter(([kind]) => !kind.endsWith(' Teams'))
    .reduce((sum, [, count]) => sum + count, 0);
}

function figuresOf(run: Shared, alone: Shared): Figure[] {
  const row = (what: string, unit: string, of: (shared: Shared) => number): Figure => ({
    figure: 'f',
    what: `${run.due} due, ${run.replicas} at once: ${what}`,
    unit,
    ours: of(run),
    ...(run === alone ? {} : { baseline: of(alone) }),
  });
  return [
    row('time', 's', ({ seconds }) => seconds),
    row('writes lost to another replica', '', ({ lost }) => lost),
    row('requests to the database per message', '', ({ requests, due }) => requests / due),
    row('of them wasted', '', ({ requests, due }) => (requests - alone.requests) / due),
    row('messages sent twice', '', ({ repeated }) => repeated),
    row(
      'processor time per message, all replicas',
      'ms',
      ({ processorMs, due }) => processorMs / due,
    ),
  ];
}
