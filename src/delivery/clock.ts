import { schedule as cron } from 'node-cron';
import type { Log } from '../app/ports/process-log.ts';
import type { Delivery } from './sweep.ts';

/** The clock that sweeps every 15 seconds, and watches that it does. */
export interface Clock {
  /** Says that no sweep, successful or not, has ended for three minutes. Otherwise undefined. */
  fault(): string | undefined;
  /** Resolves when the sweep under way has ended. */
  stop(): Promise<void>;
}

/** Calls `tick` every 15 seconds of the machine's clock, until it is stopped. */
export type Ticking = (tick: () => void) => { stop(): unknown };

/** A clock that cannot be set back: milliseconds that only grow, and a timer that uses them. */
export interface MonotonicTime {
  now(): number;
  /** Runs `run` once, `ms` later. The function that it returns cancels that. */
  after(ms: number, run: () => void): () => void;
}

/** How often a replica sweeps. */
export const EVERY_SECONDS = 15;
/** How long no sweep may begin before the schedule is restarted. */
const SILENCE_MS = 2 * 60_000;
/** How long no sweep may end before it is a fault. */
const ENDLESS_MS = 3 * 60_000;
/** After this time a sweep claims nothing new, so that a sweep with much to send also ends. */
const SWEEP_MS = 60_000;

/**
 * Sweeps every 15 seconds, so that a send which Teams refused for a while, or which a replica that
 * died had claimed, goes out soon after its pause or its claim is over.
 *
 * What is due is read from the data, so one lost tick does no harm. Many lost ticks do. node-cron
 * loses the doubled hour of an autumn night where the server's own time zone has one. After the
 * clock is set back it stands still until the old time is reached again (docs/stack.md). So when no
 * sweep has begun for two minutes of monotonic time, the schedule is restarted and a sweep made.
 */
export function startClock(
  delivery: Pick<Delivery, 'sweep'>,
  log: Log,
  { time = machineTime, ticking = nodeCron }: { time?: MonotonicTime; ticking?: Ticking } = {},
): Clock {
  let underWay: Promise<void> | undefined;
  let endedAt = time.now();
  let callOff = () => {};
  let task: ReturnType<Ticking>;
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
        // A sweep that ended because its time was up continues at once: the rest is due.
        if (endedAt >= until) sweep();
      });
  }

  /** Starts the two minutes again. */
  function watch(): void {
    callOff();
    if (!isStopped) callOff = time.after(SILENCE_MS, restart);
  }

  function restart(): void {
    log.warn({ minutes: SILENCE_MS / 60_000 }, 'the schedule stood still; it is started anew');
    task.stop();
    task = ticking(sweep);
    sweep();
  }

  task = ticking(sweep);
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

/**
 * Runs in UTC, where no hour is missing or doubled as in Stockholm's time. Each replica has seconds
 * of its own, since replicas that look at the same moment find the same documents and lose most of
 * their claims to each other.
 */
function nodeCron(tick: () => void): { stop(): unknown } {
  const first = Math.floor(Math.random() * EVERY_SECONDS);
  const task = cron(`${secondsFrom(first)} * * * * *`, tick, { timezone: 'UTC', name: 'sweep' });
  return { stop: () => task.destroy() };
}

/** The seconds of a minute at which a replica sweeps, as node-cron reads them: `7,22,37,52`. */
export function secondsFrom(first: number): string {
  const times = 60 / EVERY_SECONDS;
  return [...Array(times).keys()].map((at) => first + at * EVERY_SECONDS).join();
}

const machineTime: MonotonicTime = {
  now: () => performance.now(),
  after(ms, run) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};
