import { instantAt } from '../../src/domain/time.ts';
import { compileProgram } from '../local/compiled.ts';
import { type Result, runKills } from './run.ts';
import type { Without } from './without.ts';

// Seven bots are started, and a machine that is busy with other tests takes its time.
jest.setTimeout(120_000);

let program: ReturnType<typeof compileProgram> | undefined;
beforeAll(() => {
  program = compileProgram('../../test/support/bot-process.ts');
});
afterAll(() => program?.remove());

const SEED = Number(process.env.SEED ?? 1);

function run(kills: number, without?: Without): Promise<Result> {
  const at = instantAt('2026-01-12', '09:00');
  return runKills({ script: program?.script ?? '', kills, seed: SEED, mostBroken: 1, at, without });
}

test('two replicas, one killed again and again while everything fails now and then: nothing lost, nothing doubled, each watch owned', async () => {
  const result = await run(4);
  expect(result.broken).toEqual([]);
  expect(result).toMatchObject({ kills: 4, lost: 0, eventFaults: 0, ownerFaults: 0, leftovers: 0, cardFaults: 0 });
  expect(Math.min(result.messages, result.presses, result.watches)).toBeGreaterThan(0);
});

test('the same goes red when what is owed is not written with the case', async () => {
  const { broken } = await run(20, 'outbox');
  expect(broken.flat().join('\n')).toContain('has not heard of');
});
