import { startEmulator } from '../../src/local/emulator/emulator.ts';
import { countCost } from '../support/counted-cost.ts';
import { type CostName, costNames, costs } from '../support/what-costs.ts';
import { pricePage } from './azure-page.ts';
import { measureFiveYears } from './five-year-case.ts';
import { writeMarked } from './marked.ts';
import { aMonth, CASE_BYTES, furtherRows, municipalities } from './month.ts';
import { type Bill, billOf } from './prices.ts';
import { readUnits, unitsOf } from './request-units.ts';
import type { Figure, Result, Say, Size } from './result.ts';
import { scalePage } from './scale.ts';
import { numberText } from './table.ts';

/** What one thing costs. */
export interface Priced {
  readonly name: CostName;
  readonly toDatabase: number;
  readonly toTeams: number;
  /** The bytes of the documents that are read and written. */
  readonly read: number;
  readonly written: number;
  readonly units: number;
}

const PAGE = 'docs/operations.md';
const READS_MORE = 2;

/**
 * (e) Counts what each thing that costs asks of the database and of Teams, on a real bot with the
 * emulator, and prices it by Microsoft's figures. Writes the table into docs/operations.md.
 */
export async function measureAzureCost(_size: Size, say: Say): Promise<Result> {
  const emulator = await startEmulator();
  try {
    say(`(e) counting ${costNames.length} things`);
    const priced: Priced[] = [];
    for (const name of costNames) priced.push(await price(emulator, name));
    say('(e) a press on a case of five years');
    const fiveYears = await measureFiveYears(emulator);
    const bills = municipalities.map((one) =>
      billOf(priced.reduce((sum, { name, units }) => sum + units * aMonth(name, one), 0)),
    );
    writeMarked(PAGE, 'e', pricePage(priced, bills));
    writeMarked(PAGE, 'e scale', scalePage(priced));
    return {
      figures: [...priced.map(unitsFigure), ...bills.flatMap(billFigures), ...fiveYears.figures],
      targets: fiveYears.targets,
      notes: [...(fiveYears.notes ?? []), `The table of (e) is in ${PAGE}.`],
    };
  } finally {
    await emulator.stop();
  }
}

async function price(
  emulator: Awaited<ReturnType<typeof startEmulator>>,
  name: CostName,
): Promise<Priced> {
  const { untilAnswer, afterwards } = await countCost(emulator, name);
  const asked = [...untilAnswer, ...afterwards];
  const ofTeams = asked.filter(({ kind }) => kind.endsWith(' Teams'));
  const more = (furtherRows[name] ?? 0) * readUnits(CASE_BYTES) * READS_MORE;
  const sum = (kinds: RegExp, of: 'sent' | 'received') =>
    asked.filter(({ kind }) => kinds.test(kind)).reduce((total, one) => total + one[of], 0);
  return {
    name,
    toDatabase: asked.length - ofTeams.length,
    toTeams: ofTeams.length,
    read: sum(/^(read|query) /, 'received') + (furtherRows[name] ?? 0) * CASE_BYTES,
    written: sum(/^(create|replace|upsert|patch) /, 'sent'),
    units: asked.reduce((total, one) => total + unitsOf(one), 0) + more,
  };
}

function unitsFigure({ name, units }: Priced): Figure {
  const { sort, name: what } = costs[name];
  return { figure: 'e', what: `${sort}, ${what}: request units`, unit: 'RU', ours: units };
}

function billFigures({ units, serverless, autoscale, peak }: Bill, at: number): Figure[] {
  const row = (what: string, unit: string, ours: number): Figure => ({
    figure: 'e',
    what: `a month of ${numberText(municipalities[at]?.staff ?? 0)} staff: ${what}`,
    unit,
    ours,
  });
  return [
    row('request units, in millions', '', units / 1e6),
    row('serverless', '$', serverless),
    row('autoscale', '$', autoscale),
    row('the busiest second', 'RU/s', peak),
  ];
}
