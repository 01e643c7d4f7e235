import { instantAt } from '../../src/domain/time.ts';
import { compileProgram } from '../local/compiled.ts';
import { type Result, runKills } from './run.ts';
import type { Without } from './without.ts';

// The tests start many bots, which takes time on a machine that is busy with other tests.
jest.setTimeout(300_000);

const SEED = Number(process.env.SEED ?? 7);

let program: ReturnType<typeof compileProgram>;
let whole: Promise<Result>;
let withoutOutbox: Promise<Result>;
// Each run mostly waits for its bots, so both run at the same time.
beforeAll(() => {
  program = compileProgram('../../test/support/bot-process.ts');
  whole = run(3, ({ broken }) => broken.length > 0);
  // Another fault may show first: a replica's memory of what is owed may be older than what another
  // replica has sent.
  withoutOutbox = run(20, ({ lost }) => lost > 0, 'outbox');
  // A failure of one run is reported by its own test, even if the other run takes longer.
  void Promise.allSettled([whole, withoutOutbox]);
});
afterAll(async () => {
  await Promise.allSettled([whole, withoutOutbox]);
  program.remove();
});

function run(
  kills: number,
  isEnough: (result: Result) => boolean,
  without?: Without,
): Promise<Result> {
  return runKills({
    script: program.script,
    kills,
    seed: SEED,
    isEnough,
    at: instantAt('2026-01-12', '09:00'),
    without,
  });
}

test('replicas killed at random under faults: nothing lost, doubled or ownerless', async () => {
  const result = await whole;
  expect(result.broken).toEqual([]);
  expect(result).toMatchObject({
    kills: 3,
    lost: 0,
    eventFaults: 0,
    ownerFaults: 0,
    cardFaults: 0,
    leftovers: 0,
  });
  expect(Math.min(result.messages, result.presses, result.watches)).toBeGreaterThan(0);
});

test('the same goes red when what is owed is not written with the case', async () => {
  const { broken } = await withoutOutbox;
  expect(broken.flat().join('\n')).toContain('has not heard of');
});
