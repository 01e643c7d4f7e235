import { ofAid } from './costs/aid.ts';
import type { Cost } from './costs/cost.ts';
import { ofTime } from './costs/in-time.ts';
import { ofOutpatient } from './costs/outpatient.ts';
import { ofWords } from './costs/words.ts';

/**
 * One of each kind of thing that costs: what `npm run bench` prices, and what a budget of requests
 * is set for. Each has a town of its own in which it is the next thing to happen. A table with
 * something for each is `satisfies Record<CostName, …>`.
 */
export const costs = {
  ...ofOutpatient,
  ...ofWords,
  ...ofTime,
  ...ofAid,
} as const satisfies Record<string, Cost>;

export type CostName = keyof typeof costs;
export const costNames = Object.keys(costs) as CostName[];
