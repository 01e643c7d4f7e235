import { byTurns, inALoop, type Level, profiled, recorded } from './by-turns.ts';
import { caseToBook } from './cases.ts';
import { type FloorPlan, planOf } from './floor-plan.ts';
import { median } from './percentiles.ts';
import { echoesOf, pressesOf } from './press-bodies.ts';
import { type AtLevel, figuresOf, pressTargets, requestFigures, times } from './press-figures.ts';
import type { Busy } from './profile.ts';
import type { Figure, Result, Say, Size, Target } from './result.ts';
import { numberText } from './table.ts';
import { numbered, startWorld, type World } from './world.ts';

/** The short run makes fewer presses and omits the level '1 at once'. */
const levels = (size: Size): Level[] =>
  size === 'full'
    ? [
        { name: '1 at once, sends settled', atOnce: 1, warmUp: 1500, turns: 500, atATime: 1 },
        { name: '1 at once', atOnce: 1, warmUp: 1500, turns: 500, atATime: 250 },
        { name: '16 at once', atOnce: 16, warmUp: 300, turns: 1600, atATime: 800 },
        { name: '64 at once', atOnce: 64, warmUp: 300, turns: 3200, atATime: 1600 },
      ]
    : [
        { name: '1 at once, sends settled', atOnce: 1, warmUp: 150, turns: 100, atATime: 1 },
        { name: '16 at once', atOnce: 16, warmUp: 30, turns: 64, atATime: 64 },
        { name: '64 at once', atOnce: 64, warmUp: 30, turns: 128, atATime: 128 },
      ];

const PROFILED = { full: 200, short: 30 };
/** As many presses come before the recorded one that each person has pressed before. */
const BEFORE_RECORDED = 110;
const TARGET = 1.5;
const PRESSED = /Inledande möte/;

/**
 * (a) Measures a press on a card, "Mötet är bokat" by a therapist, from HTTP in to HTTP out with its
 * write, against the floor (the same requests and nothing besides) and the echo bot. Each level has
 * its own databases and bots, because the emulator's queries take longer with more cases and must
 * cost all levels the same.
 */
export async function measurePress(size: Size, say: Say): Promise<Result> {
  const all = levels(size);
  const most = Math.max(...all.map((level) => level.turns + level.warmUp)) + PROFILED[size];
  say('(a) making cases');
  const world = await startWorld([
    { database: 'plan', cases: numbered(BEFORE_RECORDED + 1, caseToBook) },
    ...all.flatMap(({ turns, warmUp }, at) => [
      {
        database: `level-${at}`,
        cases: numbered(turns + warmUp + (at === 0 ? PROFILED[size] : 0), caseToBook),
      },
      { database: `floor-${at}`, cases: numbered(turns + warmUp, caseToBook) },
    ]),
  ]);
  try {
    const presses = pressesOf(world, most);
    const echoes = echoesOf(world, most);
    const plan = await planFrom(world, presses);
    const measured: AtLevel[] = [];
    const besides: { figures: Figure[]; targets: Target[] } = { figures: [], targets: [] };
    let busy: Busy = {};
    for (const [at, level] of all.entries()) {
      say(`(a) ${level.turns} presses, ${level.name}`);
      const bot = await world.bot(`level-${at}`, {
        timing: level.atATime === 1 ? 'oneAtATime' : 'manyAtOnce',
      });
      const under = await world.floor(`floor-${at}`, plan);
      const plain = await world.echo();
      const echoed = { bot: plain, bodies: echoes, expected: /^/ };
      const [ours, floor, echo] = await byTurns(
        world,
        [
          { bot, bodies: presses, expected: PRESSED },
          { bot: under, bodies: presses, expected: /AdaptiveCard/ },
          echoed,
        ],
        level,
      );
      if (!ours || !floor || !echo) throw new Error('A bot was not measured');
      measured.push({ level, ours, floor, echo });
      await under.stop();
      if (at === 0) {
        const loop = median(times(await inALoop(world, echoed, level.turns), 'ms'));
        const own = median(times(ours, 'withoutStore'));
        besides.figures.push({
          figure: 'a',
          what: `press, ${level.name}: p50 without the store, the echo in a loop`,
          unit: 'ms',
          ours: own,
          baseline: loop,
        });
        besides.targets.push(
          target('the echo, pressed in turn', own / median(times(echo, 'ms'))),
          target('the echo in a loop', own / loop),
        );
        say(`(a) ${PROFILED[size]} presses, profiled`);
        const from = level.turns + level.warmUp;
        busy = await profiled(world, bot, presses.slice(from, from + PROFILED[size]));
      }
      await plain.stop();
      await bot.stop();
    }
    return {
      figures: [
        ...measured.flatMap(figuresOf),
        ...measured.slice(0, 1).flatMap(requestFigures),
        ...besides.figures,
      ],
      targets: [...pressTargets(measured), ...besides.targets],
      notes: [
        'Where the processor time of a press goes, ms each (CPU profile of the bot, 1 at once, sends settled; dearer than unprofiled):',
        ...Object.entries(busy).map(
          ([place, ms]) => `  ${(ms / PROFILED[size]).toFixed(2).padStart(6)}  ${place}`,
        ),
      ],
    };
  } finally {
    await world.stop();
  }
}

/** What the bot does for a press of a person whose address it already knows. */
async function planFrom(world: World, presses: readonly string[]): Promise<FloorPlan> {
  const bot = await world.bot('plan');
  const side = { bot, expected: PRESSED };
  for (const body of presses.slice(0, BEFORE_RECORDED)) await recorded(world, side, body);
  const { id } = caseToBook(BEFORE_RECORDED);
  const done = await recorded(world, side, presses[BEFORE_RECORDED] ?? '');
  await bot.stop();
  return planOf(done.asked, done.answeredAt, { case: id, answer: done.answer });
}

function target(beside: string, ratio: number): Target {
  const what = `p50 of a press without its store (its client included) at most ${TARGET} times that of ${beside}`;
  return {
    figure: 'a',
    what,
    measured: `${numberText(ratio)} times, 1 at once, sends settled`,
    isReached: ratio <= TARGET,
  };
}
