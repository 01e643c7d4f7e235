import { Agent } from 'node:http';
import type { Asked } from '../support/recorded-requests.ts';
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
  /** How often each kind of request was made, to the database and to Teams. */
  readonly requests: Readonly<Record<string, number>>;
}

export interface Side {
  readonly bot: Child;
  readonly bodies: readonly string[];
  readonly expected: RegExp;
}

/**
 * Puts the bots under the same load in alternation, so that a slower machine slows all alike, and
 * each bot starts in the state that another has left the machine in. With one press at a time, no
 * bot runs in a warm loop, just as in real use with occasional presses.
 */
export async function byTurns(
  world: World,
  sides: readonly Side[],
  { atOnce, warmUp, turns, atATime }: Level,
): Promise<Measured[]> {
  const loaded = async ({ bot, target, bodies }: Loaded, from: number, to: number) => {
    const done = await load(target, bodies.slice(from, to), atOnce);
    await bot.ask('idle');
    return done;
  };
  const underLoad: Loaded[] = sides.map((side) => ({
    ...side,
    target: targetOf(world, side, atOnce),
    loads: [],
  }));
  for (const side of underLoad) await loaded(side, 0, warmUp);
  const before = await processorTimes(sides);
  for (const { bot } of sides) await bot.ask('counted');
  for (let from = warmUp; from < warmUp + turns; from += atATime)
    for (const side of underLoad) side.loads.push(await loaded(side, from, from + atATime));
  const after = await processorTimes(sides);
  const requests = await inOrder(sides, ({ bot }) => bot.ask<Record<string, number>>('counted'));
  for (const { target } of underLoad) target.agent.destroy();
  return underLoad.map(({ loads }, at) => ({
    turns: loads.flatMap((one) => one.turns),
    seconds: loads.reduce((sum, { seconds }) => sum + seconds, 0),
    madeAgain: loads.reduce((sum, { madeAgain }) => sum + madeAgain, 0),
    processorMs: (after[at] ?? 0) - (before[at] ?? 0),
    requests: requests[at] ?? {},
  }));
}

interface Loaded extends Side {
  readonly target: Target;
  readonly loads: Load[];
}

function processorTimes(sides: readonly Side[]): Promise<number[]> {
  return inOrder(sides, ({ bot }) => bot.ask<number>('processorMs'));
}

async function inOrder<T>(sides: readonly Side[], ask: (side: Side) => Promise<T>): Promise<T[]> {
  const answers: T[] = [];
  for (const side of sides) answers.push(await ask(side));
  return answers;
}

/** Makes one press alone, and returns what the bot did for it and the length of its answer. */
export async function recorded(
  world: World,
  { bot, expected }: Omit<Side, 'bodies'>,
  body: string,
): Promise<{ asked: Asked[]; answeredAt: number; answer: number }> {
  await bot.ask('recorded');
  const target = targetOf(world, { bot, expected }, 1);
  const { turns } = await load(target, [body], 1);
  await bot.ask('idle');
  target.agent.destroy();
  const { asked, answeredAt } = await bot.ask<{ asked: Asked[]; answeredAt: number }>('recorded');
  return { asked, answeredAt, answer: turns[0]?.bytes ?? 0 };
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
