import { TEAMS_APP_LIMIT, teamsConversationLimits } from '../../src/pace/limits.ts';
import { teamsLimits } from '../support/teams-limits.ts';
import { dueCase } from './cases.ts';
import { type Result, type Say, type Size, TOLD_EACH_MS } from './result.ts';
import { numberText } from './table.ts';
import { numbered, startWorld } from './world.ts';

const DUE = { full: 10_000, short: 400 };
const PER_SECOND = 45;
const PERMITTED = 50;
const TARGET = 0.85;
/** The bot retries a throttled message some seconds later. */
const BETWEEN_SWEEPS_MS = 1000;
const LONGEST_MS = { full: 1_200_000, short: 120_000 };

/**
 * (c) Sends this many due messages at the configured rate against Teams' limits. Measures the share
 * of the permitted rate, and how often Teams refused.
 */
export async function measureRate(size: Size, say: Say): Promise<Result> {
  const due = DUE[size];
  say(`(c) storing ${due} due cases`);
  const world = await startWorld(
    [{ database: 'rate', cases: numbered(due, dueCase) }],
    teamsLimits,
  );
  try {
    const { teams } = world;
    const bot = await world.bot('rate', {
      sendsPerSecond: PER_SECOND,
      conversationLimits: teamsConversationLimits,
      appLimit: TEAMS_APP_LIMIT,
    });
    const taken = () => teams.requests.length - teams.throttled;
    const telling = setInterval(
      () => say(`(c) ${taken()} of ${due} sent, ${teams.throttled} turned away`),
      TOLD_EACH_MS,
    );
    const from = performance.now();
    let sweeps = 0;
    while (taken() < due) {
      if (performance.now() - from > LONGEST_MS[size])
        throw new Error(`Only ${taken()} of ${due} messages were sent`);
      if (sweeps > 0) await new Promise((resume) => setTimeout(resume, BETWEEN_SWEEPS_MS));
      await bot.ask('sweep');
      sweeps += 1;
    }
    const seconds = (performance.now() - from) / 1000;
    clearInterval(telling);
    await bot.stop();
    const rate = taken() / seconds;
    const figure = 'c';
    return {
      figures: [
        {
          figure,
          what: `${due} due: messages per second, of those permitted`,
          unit: '1/s',
          ours: rate,
          baseline: PERMITTED,
        },
        {
          figure,
          what: `${due} due: messages per second, of those set`,
          unit: '1/s',
          ours: rate,
          baseline: PER_SECOND,
        },
        { figure, what: `${due} due: turned away with 429`, unit: '', ours: teams.throttled },
        { figure, what: `${due} due: sweeps it took`, unit: '', ours: sweeps, baseline: 1 },
      ],
      targets: [
        {
          figure,
          what: `at least ${TARGET * 100} % of the permitted rate with no 429`,
          measured: `${numberText((rate / PERMITTED) * 100)} %, ${teams.throttled} times 429`,
          isReached: rate >= TARGET * PERMITTED && teams.throttled === 0,
        },
      ],
    };
  } finally {
    await world.stop();
  }
}
