import { restingCase } from './cases.ts';
import { type Child, untilHealthy } from './child.ts';
import { median } from './percentiles.ts';
import type { Result, Say, Size } from './result.ts';
import { numberText } from './table.ts';
import type { Memory } from './usage.ts';
import { numbered, startWorld } from './world.ts';

interface Started {
  readonly ms: number;
  readonly rssMB: number;
}

const TIMES = { full: 5, short: 3 };
const TARGET = { time: 1.6, memory: 1.3 };

/**
 * (d) Measures the time from the start of the process to its first healthy answer (/readyz for our
 * bot), and its memory afterwards. The bots take turns.
 */
export async function measureStart(size: Size, say: Say): Promise<Result> {
  const world = await startWorld([{ database: 'start', cases: numbered(100, restingCase) }]);
  try {
    const ours: Started[] = [];
    const echo: Started[] = [];
    for (let time = 1; time <= TIMES[size]; time += 1) {
      say(`(d) start ${time} of ${TIMES[size]}`);
      ours.push(await started(() => world.bot('start'), '/readyz'));
      echo.push(await started(() => world.echo(), '/healthz'));
    }
    const [own, baseline] = [ours, echo].map((starts) => median(starts.map(({ ms }) => ms))) as [
      number,
      number,
    ];
    const [ownMB, baselineMB] = [ours, echo].map((starts) =>
      median(starts.map(({ rssMB }) => rssMB)),
    ) as [number, number];
    const figure = 'd';
    return {
      figures: [
        { figure, what: 'start to ready', unit: 'ms', ours: own, baseline },
        { figure, what: 'resident memory at ready', unit: 'MB', ours: ownMB, baseline: baselineMB },
      ],
      targets: [
        {
          figure,
          what: `ready within ${TARGET.time} times the echo's time`,
          measured: `${numberText(own / baseline)} times`,
          isReached: own <= TARGET.time * baseline,
        },
        {
          figure,
          what: `resident memory at ready at most ${TARGET.memory} times the echo's`,
          measured: `${numberText(ownMB / baselineMB)} times`,
          isReached: ownMB <= TARGET.memory * baselineMB,
        },
      ],
    };
  } finally {
    await world.stop();
  }
}

async function started(start: () => Promise<Child>, path: string): Promise<Started> {
  const from = performance.now();
  const child = await start();
  await untilHealthy(`http://127.0.0.1:${child.port}${path}`);
  const ms = performance.now() - from;
  const { rssMB } = await child.ask<Memory>('memory');
  await child.stop();
  return { ms, rssMB };
}
