import { randomUUID } from 'node:crypto';
import { buttonsOf, dataOf } from '../support/card-reader.ts';
import type { Card } from '../support/teams-service.ts';
import { addressOf, TENANT_ID } from '../support/tenant.ts';
import { byTurns, inALoop, type Level, type Measured, profiled } from './by-turns.ts';
import { cardOfBea, caseToBook } from './cases.ts';
import type { Load, Turn } from './client.ts';
import { median, percentile } from './percentiles.ts';
import type { Busy } from './profile.ts';
import type { Figure, Result, Say, Size, Target } from './result.ts';
import { numberText } from './table.ts';
import { numbered, startWorld, type World } from './world.ts';

/** The short run makes fewer presses and omits the level '1 at once', which has no target. */
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
const TARGET = 1.5;

/**
 * (a) Measures a press on a card, "Mötet är bokat" by a therapist, from HTTP in to HTTP out with its
 * write, against the echo bot. Each level has its own database and bot, because the emulator's
 * queries take longer with more cases and must cost all levels the same.
 */
export async function measurePress(size: Size, say: Say): Promise<Result> {
  const all = levels(size);
  const most = Math.max(...all.map((level) => level.turns + level.warmUp)) + PROFILED[size];
  say('(a) making cases');
  const seeds = all.map(({ turns, warmUp }, at) => ({
    database: `level-${at}`,
    cases: numbered(turns + warmUp + (at === 0 ? PROFILED[size] : 0), caseToBook),
  }));
  const world = await startWorld(seeds);
  try {
    const presses = pressesOf(world, most);
    const figures: Figure[] = [];
    const targets: Target[] = [];
    let busy: Busy = {};
    for (const [at, level] of all.entries()) {
      say(`(a) ${level.turns} presses, ${level.name}`);
      const bot = await world.bot(`level-${at}`, {
        timing: level.atATime === 1 ? 'oneAtATime' : 'manyAtOnce',
      });
      const echo = await world.echo();
      const echoed = { bot: echo, bodies: echoesOf(world, most), expected: /^/ };
      const [ours, baseline] = await byTurns(
        world,
        { bot, bodies: presses, expected: /Inledande möte/ },
        echoed,
        level,
      );
      figures.push(...compared(level, ours, baseline));
      if (at === 0) {
        const own = median(times(ours, 'withoutStore'));
        const loop = median(times(await inALoop(world, echoed, level.turns), 'ms'));
        figures.push({
          figure: 'a',
          what: `press, ${level.name}: p50 without the store, the echo in a loop`,
          unit: 'ms',
          ours: own,
          baseline: loop,
        });
        targets.push(
          target('the echo, pressed in turn', own / median(times(baseline, 'ms'))),
          target('the echo in a loop', own / loop),
        );
      }
      await echo.stop();
      if (at === 0) {
        say(`(a) ${PROFILED[size]} presses, profiled`);
        const from = level.turns + level.warmUp;
        busy = await profiled(world, bot, presses.slice(from, from + PROFILED[size]));
      }
      await bot.stop();
    }
    return {
      figures,
      targets,
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

function compared({ name, atATime }: Level, ours: Measured, echo: Measured): Figure[] {
  const row = (what: string, unit: string, own: number, baseline: number): Figure => ({
    figure: 'a',
    what: `press, ${name}: ${what}`,
    unit,
    ours: own,
    baseline,
  });
  const lost = ours.turns.filter((turn) => !turn.isExpected).length;
  const [p50, p99] = [median(times(echo, 'ms')), percentile(times(echo, 'ms'), 0.99)];
  const perSecond =
    atATime === 1
      ? []
      : [
          row(
            'turns per second',
            '1/s',
            ours.turns.length / ours.seconds,
            echo.turns.length / echo.seconds,
          ),
        ];
  return [
    row('p50', 'ms', median(times(ours, 'ms')), p50),
    row('p99', 'ms', percentile(times(ours, 'ms'), 0.99), p99),
    ...perSecond,
    row('requests to the store until the answer', '', median(times(ours, 'requests')), 0),
    ...(lost > 0 ? [row('answered that it cannot tell', '', lost, 0)] : []),
    ...(ours.madeAgain + echo.madeAgain > 0
      ? [row('made again, on a closed connection', '', ours.madeAgain, echo.madeAgain)]
      : []),
    row(
      'processor time each, sends included',
      'ms',
      ours.processorMs / ours.turns.length,
      echo.processorMs / echo.turns.length,
    ),
    row('p50 without the store', 'ms', median(times(ours, 'withoutStore')), p50),
    row('p50 without the database alone', 'ms', median(times(ours, 'withoutDatabase')), p50),
  ];
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

function times({ turns }: Load, which: Exclude<keyof Turn, 'isExpected'>): number[] {
  return turns.map((turn) => turn[which]);
}

/**
 * Returns the requests that a client makes of the button on each card of a level, in the order of
 * the cases.
 */
function pressesOf({ teams }: World, count: number): string[] {
  return numbered(count, (n) => {
    const { person, card, messageId } = cardOfBea(n);
    const button = buttonsOf(card as Card).find(({ title }) => title === 'Mötet är bokat');
    if (!button) throw new Error('The card has no button to book');
    const action = {
      type: 'Action.Execute',
      verb: 'press',
      data: dataOf(button, { 'Vilken dag ses ni': '2026-01-20' }),
    };
    return activity(teams.serviceUrl, person, {
      type: 'invoke',
      name: 'adaptiveCard/action',
      replyToId: messageId,
      value: { action, trigger: 'manual' },
    });
  });
}

function echoesOf({ teams }: World, count: number): string[] {
  const { person } = cardOfBea(0);
  return numbered(count, () =>
    activity(teams.serviceUrl, person, { type: 'message', text: 'mina ärenden' }),
  );
}

function activity(serviceUrl: string, person: { id: string; name: string }, own: object): string {
  const { conversationId, userId, botId } = addressOf(person.id, serviceUrl);
  const now = new Date().toISOString();
  return JSON.stringify({
    id: randomUUID(),
    timestamp: now,
    localTimestamp: now,
    channelId: 'msteams',
    serviceUrl,
    from: { id: userId, name: person.name, aadObjectId: person.id },
    recipient: { id: botId, name: 'Rutinbot' },
    conversation: { id: conversationId, conversationType: 'personal', tenantId: TENANT_ID },
    channelData: { tenant: { id: TENANT_ID } },
    locale: 'sv-SE',
    ...own,
  });
}
