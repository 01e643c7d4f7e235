import { validate } from 'node-cron';
import {
  type Clock,
  type MonotonicTime,
  secondsFrom,
  startClock,
  type Ticking,
} from '../../src/delivery/clock.ts';

/** Makes a monotonic clock that only the test moves. A move runs each timer at its due moment. */
function handMoved(): MonotonicTime & { move(ms: number): void } {
  let now = 0;
  const timers = new Set<{ at: number; run: () => void }>();
  const next = (until: number) =>
    [...timers].filter(({ at }) => at <= until).toSorted((a, b) => a.at - b.at)[0];
  return {
    now: () => now,
    after(ms, run) {
      const timer = { at: now + ms, run };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    move(ms) {
      const until = now + ms;
      for (let timer = next(until); timer; timer = next(until)) {
        timers.delete(timer);
        now = timer.at;
        timer.run();
      }
      now = until;
    },
  };
}

const MINUTE = 60_000;

let time: ReturnType<typeof handMoved>;
let clock: Clock;
/** Holds the minute at which each sweep began. */
let began: number[];
let isOverIn: (() => boolean)[];
/** Holds every schedule that was started, and whether it still ticks. */
let schedules: { isRunning: boolean }[];
let standsStill: boolean;
let warnings: string[];
let sweeping: () => Promise<void>;
/** Each of these ends one sweep that `held` keeps running. */
let ends: (() => void)[];
const held = () => new Promise<void>((resolve) => void ends.push(resolve));

beforeEach(() => {
  time = handMoved();
  began = [];
  isOverIn = [];
  schedules = [];
  warnings = [];
  standsStill = false;
  ends = [];
  sweeping = async () => undefined;
  clock = startClock(
    {
      sweep(isOver = () => false) {
        began.push(time.now() / MINUTE);
        isOverIn.push(isOver);
        return sweeping();
      },
    },
    {
      warn: (_, message) => void warnings.push(message),
      error: (_, message) => void warnings.push(message),
    },
    { time, ticking },
  );
});
afterEach(async () => {
  const stopped = clock.stop();
  await endAll();
  await stopped;
});

/**
 * Ticks each minute. While `standsStill` is true it stops ticking, as node-cron does when the wall
 * clock has been set back.
 */
const ticking: Ticking = (tick) => {
  const schedule = { isRunning: true };
  schedules.push(schedule);
  const again = () => {
    if (!schedule.isRunning) return;
    if (!standsStill) tick();
    time.after(MINUTE, again);
  };
  time.after(MINUTE, again);
  return {
    stop() {
      schedule.isRunning = false;
    },
  };
};

/** Moves the clock minute by minute. After each minute it waits for what has finished by then. */
async function minutes(count: number): Promise<void> {
  for (let at = 0; at < count; at += 1) {
    time.move(MINUTE);
    await settled();
  }
}

function endAll(): Promise<void> {
  for (const end of ends.splice(0)) end();
  return settled();
}

async function settled(): Promise<void> {
  for (let turns = 0; turns < 5; turns += 1) await new Promise((resume) => setImmediate(resume));
}

test('sweeps each minute, by one schedule, and nothing is wrong', async () => {
  await minutes(10);
  expect(began).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  expect([schedules.length, clock.fault(), warnings]).toEqual([1, undefined, []]);
});

test('a stopped scheduler is restarted after two minutes each time, with a sweep', async () => {
  await minutes(3);
  standsStill = true;
  await minutes(60);
  const gaps = began.slice(1).map((at, which) => at - (began[which] as number));
  expect(Math.max(...gaps)).toBeLessThanOrEqual(2);
  expect(clock.fault()).toBeUndefined();
  expect(schedules.filter(({ isRunning }) => isRunning)).toHaveLength(1);
  expect(new Set(warnings)).toEqual(new Set(['the schedule stood still; it is started anew']));
  standsStill = false;
  const before = began.length;
  await minutes(10);
  expect(began.length - before).toBeGreaterThanOrEqual(9);
});

test('an endless sweep is reported after three minutes, and no second one begins', async () => {
  sweeping = held;
  await minutes(2);
  expect(clock.fault()).toBeUndefined();
  await minutes(1);
  expect(clock.fault()).toBe('no sweep has ended for three minutes');
  await minutes(10);
  expect([began, warnings]).toEqual([[1], []]);
  await endAll();
  expect(clock.fault()).toBeUndefined();
});

test('failing sweeps are logged and count as ended: no replica is taken out', async () => {
  sweeping = () => Promise.reject(new Error('away'));
  await minutes(20);
  expect(began).toHaveLength(20);
  expect(clock.fault()).toBeUndefined();
  expect(new Set(warnings)).toEqual(new Set(['a sweep failed']));
});

test('a sweep with much to send starts nothing new after a minute; the next goes on', async () => {
  sweeping = held;
  await minutes(1);
  expect(isOverIn[0]?.()).toBe(false);
  await minutes(1);
  expect(isOverIn[0]?.()).toBe(true);
  await endAll();
  expect(began).toEqual([1, 2]);
  expect(isOverIn[1]?.()).toBe(false);
  expect(clock.fault()).toBeUndefined();
});

test('stopped, it begins nothing more', async () => {
  await minutes(2);
  await clock.stop();
  await minutes(10);
  expect(began).toEqual([1, 2]);
});

test('each replica sweeps four times a minute, at seconds of its own', () => {
  expect(secondsFrom(0)).toBe('0,15,30,45');
  expect(secondsFrom(14)).toBe('14,29,44,59');
  expect([validate(`${secondsFrom(7)} * * * * *`), secondsFrom(7)]).toEqual([true, '7,22,37,52']);
});
