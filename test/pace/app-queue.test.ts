import type { Haste } from '../../src/app/ports/sends.ts';
import { createAppQueue } from '../../src/pace/app-queue.ts';
import { createWaitingRoom } from '../../src/pace/slots.ts';
import { fakeTime } from '../support/teams-machine-time.ts';

/**
 * Makes a queue and a send that takes `sendMs`. `starts` holds the start of each send in order, and
 * `all` asks for that many sends at once.
 */
function queueOf(perSecond: number, most: number, sendMs: number) {
  const time = fakeTime();
  const appQueue = createAppQueue(perSecond, most, time, createWaitingRoom(time));
  const starts: [string, number][] = [];
  const send = async (name: string, haste?: Haste): Promise<void> => {
    if ((await appQueue.enter(time.now() + 60_000, haste)) > 0) return;
    starts.push([name, time.now()]);
    await time.pass(sendMs);
    appQueue.noteEnd();
  };
  const all = (count: number) =>
    Promise.all(Array.from({ length: count }, (_, n) => send(`p${n}`)));
  return { time, starts, send, all };
}

test('an answer goes before what is owed, within the same pace', async () => {
  const { time, starts, send, all } = queueOf(10, Number.POSITIVE_INFINITY, 0);
  const owed = all(5);
  await time.advance(50);
  const answer = send('anna', 'answer');
  await time.playUntil(Promise.all([owed, answer]));
  expect(starts).toEqual([
    ['p0', 1000],
    ['anna', 1100],
    ['p1', 1200],
    ['p2', 1300],
    ['p3', 1400],
    ['p4', 1500],
  ]);
});

test.each([
  ['quick', 5],
  ['slow', 300],
])('never more in a second than Teams takes of an app, whenever %s sends arrive', async (_, ms) => {
  const { time, starts, all } = queueOf(45, 5, ms);
  await time.playUntil(all(23));
  expect(starts).toHaveLength(23);
  const spans = starts.map(([, start]) => [start, start + ms] as const);
  // A send reaches Teams between its start and its end. Everything that starts between a send's
  // start and one second after its end may therefore arrive within one second of it.
  const together = spans.map(
    ([from, to]) => spans.filter(([start]) => start >= from && start < to + 1000).length,
  );
  expect(Math.max(...together)).toBeLessThanOrEqual(5);
});
