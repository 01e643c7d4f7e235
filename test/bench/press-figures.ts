import type { Level, Measured } from './by-turns.ts';
import type { Load, Turn } from './client.ts';
import { median, percentile } from './percentiles.ts';
import type { Figure, Target } from './result.ts';
import { numberText } from './table.ts';

/** What was measured at one level: our bot, the floor under it, and the echo. */
export interface AtLevel {
  readonly level: Level;
  readonly ours: Measured;
  readonly floor: Measured;
  readonly echo: Measured;
}

const P50_OF_FLOOR = 1.5;
/**
 * The full run before a press cost half the requests (29 November 2026, Node 20, two cores): the
 * processor time of a press with its sends, lowest and highest level, in milliseconds, and the
 * turns per second at 16 at once as a share of the echo's.
 */
const BEFORE = { lowestMs: 15.5, highestMs: 17.6, shareOfEcho: 0.17 };

export function figuresOf({ level, ours, floor, echo }: AtLevel): Figure[] {
  const row = (what: string, unit: string, own: number, baseline: number): Figure => ({
    figure: 'a',
    what: `press, ${level.name}: ${what}`,
    unit,
    ours: own,
    baseline,
  });
  const both = (what: string, unit: string, of: (one: Measured) => number): Figure[] => [
    row(`${what}, the floor`, unit, of(ours), of(floor)),
    row(`${what}, the echo`, unit, of(ours), of(echo)),
  ];
  const p50OfEcho = median(times(echo, 'ms'));
  return [
    ...both('p50', 'ms', (one) => median(times(one, 'ms'))),
    ...both('p99', 'ms', (one) => percentile(times(one, 'ms'), 0.99)),
    ...(level.atATime === 1 ? [] : both('turns per second', '1/s', perSecond)),
    ...both('processor time each, sends included', 'ms', processorEach),
    row('p50 without the store, the echo', 'ms', median(times(ours, 'withoutStore')), p50OfEcho),
    row(
      'p50 without the database alone, the echo',
      'ms',
      median(times(ours, 'withoutDatabase')),
      p50OfEcho,
    ),
    ...mishaps(row, [ours, floor, echo]),
  ];
}

function mishaps(
  row: (what: string, unit: string, own: number, baseline: number) => Figure,
  sides: readonly Measured[],
): Figure[] {
  const lost = sides.map(({ turns }) => turns.filter((turn) => !turn.isExpected).length);
  const again = sides.map(({ madeAgain }) => madeAgain);
  const rows = (what: string, [own = 0, ...others]: readonly number[]) => {
    const theirs = others.reduce((sum, count) => sum + count, 0);
    return own + theirs === 0 ? [] : [row(what, '', own, theirs)];
  };
  return [
    ...rows('answered that it cannot tell, the others', lost),
    ...rows('made again on a closed connection, the others', again),
  ];
}

/** How often each kind of request comes for a press, beside the floor's. */
export function requestFigures({ level, ours, floor }: AtLevel): Figure[] {
  return kindsOf(ours, floor).map((kind) => ({
    figure: 'a',
    what: `press, ${level.name}: requests, ${kind}, the floor`,
    unit: '',
    ours: each(ours, kind),
    baseline: each(floor, kind),
  }));
}

/** How far a kind's count may differ, since a message may be sent again. */
const SAME = 0.05;

export function pressTargets(levels: readonly AtLevel[]): Target[] {
  const [settled] = levels;
  const floorRatios = levels.map(
    ({ level, ours, floor }) =>
      [level.name, median(times(ours, 'ms')) / median(times(floor, 'ms'))] as const,
  );
  const processor = levels.map(({ ours }) => processorEach(ours));
  const [least, most] = [Math.min(...processor), Math.max(...processor)];
  const at16 = levels.find(({ level }) => level.atOnce === 16);
  const share = at16 ? perSecond(at16.ours) / perSecond(at16.echo) : Number.NaN;
  const differing = settled
    ? kindsOf(settled.ours, settled.floor).filter(
        (kind) => Math.abs(each(settled.ours, kind) - each(settled.floor, kind)) > SAME,
      )
    : [];
  return [
    {
      figure: 'a',
      what: 'the floor makes the same requests for a press, by kind',
      measured: differing.length === 0 ? 'the same' : `they differ: ${differing.join(', ')}`,
      isReached: differing.length === 0,
    },
    {
      figure: 'a',
      what: `p50 of a whole press at most ${P50_OF_FLOOR} times the floor's`,
      measured: floorRatios.map(([name, ratio]) => `${numberText(ratio)} at ${name}`).join('; '),
      isReached: floorRatios.every(([, ratio]) => ratio <= P50_OF_FLOOR),
    },
    {
      figure: 'a',
      what: `processor time of a press with its sends at most half of before, ${BEFORE.lowestMs} to ${BEFORE.highestMs} ms`,
      measured: `${numberText(least)} to ${numberText(most)} ms`,
      isReached: least <= BEFORE.lowestMs / 2 && most <= BEFORE.highestMs / 2,
    },
    {
      figure: 'a',
      what: `turns per second at 16 at once at least twice the share of the echo's of before, ${BEFORE.shareOfEcho}`,
      measured: `${numberText(share)} of the echo's`,
      isReached: share >= 2 * BEFORE.shareOfEcho,
    },
  ];
}

export function times({ turns }: Load, which: Exclude<keyof Turn, 'isExpected'>): number[] {
  return turns.map((turn) => turn[which]);
}

function perSecond({ turns, seconds }: Measured): number {
  return turns.length / seconds;
}

function processorEach({ processorMs, turns }: Measured): number {
  return processorMs / turns.length;
}

function each({ requests, turns }: Measured, kind: string): number {
  return (requests[kind] ?? 0) / turns.length;
}

function kindsOf(...sides: readonly Measured[]): string[] {
  return [...new Set(sides.flatMap(({ requests }) => Object.keys(requests)))].sort();
}
