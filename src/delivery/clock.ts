import { schedule as cron } from 'node-cron';
import type { Log } from '../app/ports.ts';
import type { Delivery } from './sweep.ts';

/** Sweeps every minute, and is watched. */
export interface Clock {
  /** What is wrong when no sweep has ended, well or not, for three minutes. */
  fault(): string | undefined;
  /** Resolves when the sweep under way has ended. */
  stop(): Promise<void>;
}

/** Calls `tick` at every full minute of the machine's clock, until it is stopped. */
export type EveryMinute = (tick: () => void) => { stop(): unknown };

/** A clock that nobody sets: milliseconds that only grow, and a timer by them. */
export interface MonotonicTime {
  now(): number;
  /** Runs once, `ms` later; returns what calls it off. */
  after(ms: number, run: () => void): () => void;
}

/** The longest that no sweep begins. */
const SILENCE_MS = 2 * 60_000;
/** The longest that no sweep ends. */
const ENDLESS_MS = 3 * 60_000;
/** A sweep takes up nothing new for longer than this, so that one with much to send still ends. */
const SWEEP_MS = 60_000;

/**
 * Sweeps every minute. What is due is read from the data, so a lost tick does no harm, but many do: node-cron loses the doubled
 * hour of an autumn night where the server's own TZ has one, and stands still after the clock is set back until the old time is
 * reached again (TEAMS 7). When no sweep has begun for two minutes of monotonic time, the schedule is started anew and a sweep made.
 */
export function startClock(
  delivery: Pick<Delivery, 'sweep'>,
  log: Log,
  {
    time = machineTime,
    everyMinute = nodeCron,
  }: { time?: MonotonicTime; everyMinute?: EveryMinute } = {},
): Clock {
  let underWay: Promise<void> | undefined;
  let endedAt = time.now();
  let callOff = () => {};
  let task: ReturnType<EveryMinute>;
  let isStopped = false;

  function sweep(): void {
    watch();
    if (underWay || isStopped) return;
    const until = time.now() + SWEEP_MS;
    underWay = delivery
      .sweep(() => time.now() >= until)
      .catch((error: unknown) =>
        log.error(
          { name: (error as Error).name, code: (error as { code?: unknown }).code },
          'a sweep failed',
        ),
      )
      .finally(() => {
        underWay = undefined;
        endedAt = time.now();
        // One that has had its time goes on at once: what is left is due.
        if (endedAt >= until) sweep();
      });
  }

  /** Begins the two minutes anew. */
  function watch(): void {
    callOff();
    if (!isStopped) callOff = time.after(SILENCE_MS, startAnew);
  }

  function startAnew(): void {
    log.warn({ minutes: SILENCE_MS / 60_000 }, 'the schedule stood still; it is started anew');
    task.stop();
    task = everyMinute(sweep);
    sweep();
  }

  task = everyMinute(sweep);
  watch();
  return {
    fault: () =>
      time.now() - endedAt < ENDLESS_MS ? undefined : 'no sweep has ended for three minutes',
    async stop() {
      isStopped = true;
      callOff();
      await task.stop();
      await underWay;
    },
  };
}

/** UTC, so that no hour of Stockholm's is missing or doubled. */
function nodeCron(tick: () => void): { stop(): unknown } {
  const task = cron('* * * * *', tick, { timezone: 'UTC', name: 'sweep' });
  return { stop: () => task.destroy() };
}

const machineTime: MonotonicTime = {
  now: () => performance.now(),
  after(ms, run) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};
