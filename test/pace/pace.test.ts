import type { Address } from '../../src/app/ports/addresses.ts';
import type { Sent } from '../../src/app/ports/sends.ts';
import { createConversationQueues } from '../../src/pace/conversation-queue.ts';
import { LONGEST_WAIT_MS, teamsConversationLimits, withPace } from '../../src/pace/pace.ts';
import { createWaitingRoom } from '../../src/pace/slots.ts';
import { fc } from '../support/random.ts';
import { createThrottle, teamsLimits } from '../support/teams-limits.ts';
import { type FakeTime, fakeTime } from '../support/teams-machine-time.ts';
import { opened, outcomes, pacedOn, postAll, sent, text, to } from './paced-sends.ts';

let time: FakeTime;
let starts: [string, number][];
let pace: ReturnType<typeof pacedOn>;

beforeEach(startClock);

function startClock(): void {
  time = fakeTime();
  starts = [];
  pace = pacedOn(time, starts);
}

const times = (count: number, person: string) => Array.from({ length: count }, () => person);
const different = (count: number) => Array.from({ length: count }, (_, n) => `p${n}`);

describe('over all conversations', () => {
  test('starts are even, and an idle bot sends at once', async () => {
    const slow = pace(10);
    await time.playUntil(postAll(slow, ['anna', 'bo', 'cia']));
    await time.advance(5000);
    await time.playUntil(postAll(slow, ['anna', 'bo']));
    expect(starts.map(([, at]) => at)).toEqual([1000, 1100, 1200, 6200, 6300]);
  });

  test('what a busy machine has missed is made up for a little only', async () => {
    const slow = pace(50);
    const all = postAll(slow, different(60));
    await time.advance(100);
    time.stall(500);
    await time.playUntil(all);
    const inTheSecondAfter = starts.filter(([, at]) => at >= 1600 && at < 2600);
    expect(starts.filter(([, at]) => at === 1600).length).toBeGreaterThan(1);
    expect(inTheSecondAfter).toHaveLength(50 + 2);
  });

  test('whose slot would come too late is told the wait at once, and nothing is sent', async () => {
    const slow = pace(10);
    const first = postAll(slow, different(201));
    const tooLate = await slow.post(to('bo'), text);
    expect(tooLate).toEqual({ outcome: 'again', afterMs: 20_100 });
    expect(time.now()).toBe(1000);
    expect(outcomes(await time.playUntil(first))).toEqual(times(201, 'sent'));
    expect(time.now()).toBe(1000 + LONGEST_WAIT_MS);
    expect(starts).toHaveLength(201);
  });
});

describe('in one conversation', () => {
  test('one after the other, in the order asked', async () => {
    const slow = pace(1000, {}, async () => {
      await time.pass(500);
      return sent();
    });
    await time.playUntil(postAll(slow, ['anna', 'anna', 'bo', 'anna']));
    expect(starts).toEqual([
      ['anna', 1000],
      ['bo', 1001],
      ['anna', 1500],
      ['anna', 2000],
    ]);
  });

  test('never beyond its limits, counted from a send’s end, and the others go on', async () => {
    const limits = [{ count: 2, ms: 1000 }];
    const slow = pace(1000, { limits }, async () => {
      await time.pass(100);
      return sent();
    });
    await time.playUntil(postAll(slow, [...times(4, 'anna'), 'bo']));
    expect(starts.filter(([person]) => person === 'anna').map(([, at]) => at)).toEqual([
      1000, 1100, 2100, 2200,
    ]);
    expect(starts).toContainEqual(['bo', 1001]);
  });

  test('a limit that opens too late answers how long that is, and nothing is sent', async () => {
    const slow = pace(1000, { limits: [{ count: 1, ms: 60_000 }] });
    expect(await slow.post(to('anna'), text)).toMatchObject({ outcome: 'sent' });
    await time.advance(10_000);
    expect(await slow.post(to('anna'), text)).toEqual({ outcome: 'again', afterMs: 50_000 });
    await time.advance(50_000);
    expect(await slow.put(to('anna'), '1', text)).toMatchObject({ outcome: 'sent' });
    expect(starts.map(([, at]) => at)).toEqual([1000, 61_000]);
  });

  test('however long and whenever sends come, Teams never counts more than it takes', async () => {
    const delays = fc.array(fc.tuple(fc.nat(400), fc.nat(400)), { minLength: 1, maxLength: 30 });
    const property = fc.asyncProperty(delays, async (takes) => {
      startClock();
      const teams = createThrottle(teamsLimits, time.now);
      let refused = 0;
      let count = 0;
      const slow = pace(
        1000,
        { limits: teamsConversationLimits, longestWaitMs: 60_000 },
        async (person) => {
          const [before, after] = takes[count++ % takes.length] ?? [0, 0];
          await time.pass(before);
          if (teams.take(person) > 0) refused++;
          await time.pass(after);
          return sent();
        },
      );
      expect(outcomes(await time.playUntil(postAll(slow, times(70, 'anna'))))).toEqual(
        times(70, 'sent'),
      );
      expect(refused).toBe(0);
    });
    await fc.assert(property, { numRuns: 30 });
  });
});

describe('nobody waits longer than the longest wait', () => {
  test('when the one before hangs', async () => {
    const hang = () => new Promise<Sent>(() => {});
    const slow = pace(1000, {}, hang);
    void slow.post(to('anna'), text);
    await time.advance(100);
    const next = slow.post(to('anna'), text);
    await time.advance(300);
    const last = slow.post(to('anna'), text);
    expect(await time.playUntil(next)).toEqual({ outcome: 'again', afterMs: 1000 });
    expect(time.now()).toBe(1100 + LONGEST_WAIT_MS);
    expect(await time.playUntil(last)).toMatchObject({ outcome: 'again' });
    expect(time.now()).toBe(1400 + LONGEST_WAIT_MS);
    expect(starts).toHaveLength(1);
  });

  test('in the line and in the lane together', async () => {
    const slow = pace(0.1, { longestWaitMs: 12_000 }, async () => {
      await time.pass(5000);
      return sent();
    });
    const first = slow.post(to('anna'), text);
    const second = slow.post(to('anna'), text);
    const other = slow.post(to('bo'), text);
    // Anna's second message waits for her first until 6000. It would then wait behind Bo's, which
    // starts at 11 000.
    expect(await time.playUntil(second)).toEqual({ outcome: 'again', afterMs: 15_000 });
    expect(time.now()).toBe(6000);
    expect(outcomes(await time.playUntil(Promise.all([first, other])))).toEqual(['sent', 'sent']);
    expect(starts).toEqual([
      ['anna', 1000],
      ['bo', 11_000],
    ]);
  });

  test('whoever gives up leaves the order of the others as it was', async () => {
    let release = () => {};
    const hanging = new Promise<void>((resolve) => {
      release = resolve;
    });
    const order: string[] = [];
    const post = async (_: Address, message: object): Promise<Sent> => {
      order.push((message as { text: string }).text);
      if (order.length === 1) await hanging;
      return sent();
    };
    const slow = withPace({ post, put: sent, remove: sent, open: opened }, 1000, { time });
    const ask = (name: string) => slow.post(to('anna'), { text: name });
    const all = [ask('a'), ask('b')];
    await time.advance(10_000);
    all.push(ask('c'), ask('d'));
    await time.advance(10_000);
    release();
    expect(outcomes(await time.playUntil(Promise.all(all)))).toEqual([
      'sent',
      'again',
      'sent',
      'sent',
    ]);
    expect(order).toEqual(['a', 'c', 'd']);
  });
});

test('a bug in a send reaches its caller and does not stop the conversation', async () => {
  const slow = withPace(
    { post: () => Promise.reject(new Error('bug')), put: sent, remove: sent, open: opened },
    1000,
    { time },
  );
  const broken = slow.post(to('anna'), text);
  const next = slow.put(to('anna'), '1', text);
  await expect(broken).rejects.toThrow('bug');
  expect(await time.playUntil(next)).toMatchObject({ outcome: 'sent' });
});

test('drained: waiting sends are answered, those in flight end, nothing more starts', async () => {
  let release = () => {};
  const inFlight = new Promise<void>((resolve) => {
    release = resolve;
  });
  const slow = pace(0.1, {}, async () => {
    await inFlight;
    return sent();
  });
  const first = slow.post(to('anna'), text);
  const waiting = [
    slow.post(to('anna'), text),
    slow.post(to('bo'), text),
    slow.post(to('cia'), text),
  ];
  await time.advance(0);
  let drained = false;
  const draining = slow.drain().then(() => {
    drained = true;
  });

  expect(outcomes(await Promise.all(waiting))).toEqual(['again', 'again', 'again']);
  expect(await slow.post(to('dan'), text)).toMatchObject({ outcome: 'again' });
  expect(drained).toBe(false);
  release();
  await draining;
  expect(await first).toMatchObject({ outcome: 'sent' });
  expect(starts).toHaveLength(1);
  expect(time.now()).toBe(1000);
});

test('long idle conversations are forgotten, not those that still count or wait', () => {
  const queues = createConversationQueues([{ count: 60, ms: 300_000 }], createWaitingRoom(time));
  queues.of('idle', 0);
  queues.of('counts', 0).sends.noteEnd(0);
  queues.of('told', 0).pausedUntil = 500_000;
  void queues.of('busy', 0).slots.enter(0);
  queues.of('asked', 100_000);
  expect(queues.size).toBe(4);
  queues.of('asked', 400_000);
  expect(queues.size).toBe(3);
  queues.of('asked', 600_000);
  expect(queues.size).toBe(2);
});
