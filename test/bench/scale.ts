import { type CostName, costs } from '../support/what-costs.ts';
import type { Priced } from './azure-cost.ts';
import { markdownTable } from './marked.ts';
import { aMonth, CASE_BYTES, municipalities } from './month.ts';

/** What the arithmetic assumes besides what was counted. */
const ASSUMED = {
  /** Microsoft's figures (limits): a physical partition, and a serverless container. */
  partitionUnits: 10_000,
  partitionBytes: 50 * 1e9,
  serverlessUnits: 5000,
  /** What `SENDS_PER_SECOND` sets, below the 50 requests that Teams takes from an app in a tenant. */
  sendsPerSecond: 45,
  /** The processor time of a press with its sends and its wake, in ms, as (a) and (b) have it. */
  pressMs: 20,
  /** The processor time of a case that wakes in the morning, in ms. */
  wakeMs: 10,
  /** The mean size of a stored case with its index, since it grows for years. */
  storedBytes: 4 * CASE_BYTES,
  /** How long the morning may take. */
  morningSeconds: 15 * 60,
} as const;

const whole = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });
const short = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 2 });

/** How many presses a second and open cases each part carries, by arithmetic, as Markdown. */
export function scalePage(priced: readonly Priced[]): string {
  const press = meanPress(priced);
  const morning = priced.find(({ name }) => name === 'listLine');
  const units = morning?.units ?? Number.NaN;
  const presses = (perSecond: number) => short.format(perSecond);
  const casesIn = (perSecond: number) => short.format(ASSUMED.morningSeconds * perSecond);
  const a = ASSUMED;
  return markdownTable([
    ['What carries', 'Presses a second', `Open cases awake in ${a.morningSeconds / 60} minutes`],
    [
      `Teams, ${a.sendsPerSecond} requests a second: ${short.format(press.toTeams)} a press`,
      presses(a.sendsPerSecond / press.toTeams),
      casesIn(a.sendsPerSecond / (morning?.toTeams ?? Number.NaN)),
    ],
    [
      `One core of a replica: ${a.pressMs} ms a press, ${a.wakeMs} ms a case`,
      presses(1000 / a.pressMs),
      casesIn(1000 / a.wakeMs),
    ],
    ...[1000, a.serverlessUnits, a.partitionUnits].map((perSecond) => [
      `${whole.format(perSecond)} RU/s: ${whole.format(press.units)} RU a press, ${whole.format(units)} a case`,
      presses(perSecond / press.units),
      casesIn(perSecond / units),
    ]),
    [
      `50 GB, one partition: ${whole.format(a.storedBytes / 1024)} KB a case`,
      '',
      `${short.format(a.partitionBytes / a.storedBytes)} stored`,
    ],
  ]);
}

/** A press as they come in a month, with the wake that takes [Ångra] away. */
function meanPress(priced: readonly Priced[]): { units: number; toTeams: number } {
  const [municipality] = municipalities;
  if (!municipality) throw new Error('There is no municipality');
  const presses = priced.filter(({ name }) => costs[name].sort === 'press');
  const weight = (name: CostName) => aMonth(name, municipality);
  const all = presses.reduce((sum, { name }) => sum + weight(name), 0);
  const wake = priced.find(({ name }) => name === 'wakeAfterPress');
  const mean = (of: 'units' | 'toTeams') =>
    presses.reduce((sum, one) => sum + one[of] * weight(one.name), 0) / all + (wake?.[of] ?? 0);
  return { units: mean('units'), toTeams: mean('toTeams') };
}
