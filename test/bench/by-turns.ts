import { Agent } from 'node:http';
import type { Child } from './child.ts';
import { type Load, load, type Target } from './client.ts';
import type { Busy } from './profile.ts';
import type { World } from './world.ts';

/** One of the loads that both bots are measured under. */
export interface Level {
  readonly name: string;
  readonly atOnce: number;
  /**
   * The number of presses before the measurement, so that Node has optimised the code that runs
   * often.
   */
  readonly warmUp: number;
  readonly turns: number;
  /**
   * The number of presses before the other bot continues. The messages of these presses are sent
   * first.
   */
  readonly atATime: number;
}

export interface Measured extends Load {
  /** The processor time of all requests, with the messages that they cause. */
  readonly processorMs: number;
}

interface Side {
  readonly bot: Child;
  readonly bodies: readonly string[];
  readonly expected: RegExp;
}

/**
 * Puts both bots under the same load in alternation, so that a slower machine slows both alike, and
 * each bot starts in the state that the other has left the machine in. With one press at a time,
 * neither bot runs in a warm loop, just as in real use with occasional presses.
 */
export async function byTurns(
  world: World,
  ours: Side,
  echo: Side,
  { atOnce, warmUp, turns, atATime }: Level,
): Promise<[Measured, Measured]> {
  const sides = [ours, echo].map((side) => ({
    ...side,
    target: targetOf(world, side, atOnce),
    loads: [] as Load[],
  }));
  const loaded = async (
    { bot, target, bodies }: (typeof sides)[number],
    from: number,
    to: number,
  ): Promise<Load> => {
    const done = await load(target, bodies.slice(from, to), atOnce);
    await bot.ask('idle');
    return done;
  };
  for (const side of sides) await loaded(side, 0, warmUp);
  const before = await Promise.all(sides.map(({ bot }) => bot.ask<number>('processorMs')));
  for (let from = warmUp; from < warmUp + turns; from += atATime)
    for (const side of sides) side.loads.push(await loaded(side, from, from + atATime));
  const after = await Promise.all(sides.map(({ bot }) => bot.ask<number>('processorMs')));
  for (const { target } of sides) target.agent.destroy();
  const [own, baseline] = sides.map(({ loads }, at) => ({
    turns: loads.flatMap((one) => one.turns),
    seconds: loads.reduce((sum, { seconds }) => sum + seconds, 0),
    madeAgain: loads.reduce((sum, { madeAgain }) => sum + madeAgain, 0),
    processorMs: (after[at] ?? 0) - (before[at] ?? 0),
  }));
  return [own as Measured, baseline as Measured];
}

/**
 * Measures one bot alone, after a warm-up of as many presses. Each press comes as soon as the
 * previous one is answered.
 */
export async function inALoop(world: World, side: Side, turns: number): Promise<Load> {
  const target = targetOf(world, side, 1);
  await load(target, side.bodies.slice(0, turns), 1);
  const done = await load(target, side.bodies.slice(turns, 2 * turns), 1);
  target.agent.destroy();
  return done;
}

function targetOf(
  { teams }: World,
  { bot, expected }: Pick<Side, 'bot' | 'expected'>,
  atOnce: number,
): Target {
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce });
  return {
    url: `http://127.0.0.1:${bot.port}/api/messages`,
    authorization: `Bearer ${teams.sign()}`,
    agent,
    expected,
  };
}

/** Returns where the processor time goes when these presses come one at a time. */
export async function profiled(world: World, bot: Child, bodies: readonly string[]): Promise<Busy> {
  await bot.ask('profile');
  const target = targetOf(world, { bot, expected: /^/ }, 1);
  for (const body of bodies) {
    await load(target, [body], 1);
    await bot.ask('idle');
  }
  target.agent.destroy();
  return bot.ask('profiled');
}
