/** Microsoft's list prices in US dollars, in a region of the US (bill). Europe is some 10 % dearer. */
export const prices = {
  /** A million request units of a serverless account. */
  serverlessMillion: 0.25,
  /** 100 RU/s for an hour: what is provisioned, and with autoscale, 1.5 times that (autoscale). */
  provisionedHour: 0.008,
  autoscaleHour: 0.012,
  /** A GB stored for a month; each container counts as 1 GB at least. */
  storedGB: 0.25,
} as const;

const HOURS = 730;
const WORKING_HOURS = 21 * 9;
/** The least of what autoscale may be set to, and the share of it that is always paid. */
const LEAST_AUTOSCALE = 1000;
const ALWAYS_PAID = 0.1;
/** The busiest second of a working day has so many times the mean of its working hours. */
const BUSIEST = 10;

/** What so many request units cost in a month, by each way to pay, in US dollars. */
export interface Bill {
  readonly units: number;
  readonly serverless: number;
  /** The RU/s that the busiest second needs, and what autoscale up to that costs. */
  readonly peak: number;
  readonly autoscaleTo: number;
  readonly autoscale: number;
}

/**
 * With autoscale each hour is paid by its busiest second: the working hours are counted by that of
 * the month, and all others by the share that is always paid.
 */
export function billOf(units: number): Bill {
  const peak = (BUSIEST * units) / (WORKING_HOURS * 3600);
  const autoscaleTo = Math.max(LEAST_AUTOSCALE, Math.ceil(peak / 1000) * 1000);
  const paid = (perSecond: number) =>
    (Math.max(perSecond, ALWAYS_PAID * autoscaleTo) / 100) * prices.autoscaleHour;
  return {
    units,
    serverless: (units / 1e6) * prices.serverlessMillion,
    peak,
    autoscaleTo,
    autoscale: WORKING_HOURS * paid(peak) + (HOURS - WORKING_HOURS) * paid(0),
  };
}
