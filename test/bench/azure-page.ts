import { costs } from '../support/what-costs.ts';
import type { Priced } from './azure-cost.ts';
import { markdownTable } from './marked.ts';
import { aMonth, municipalities } from './month.ts';
import { type Bill, prices } from './prices.ts';
import { sources } from './request-units.ts';

const counted = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });
const measured = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 });
const dollars = new Intl.NumberFormat('en-US', {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
});

/** What each thing costs, the sum of a month, and where the figures come from, as Markdown. */
export function pricePage(priced: readonly Priced[], bills: readonly Bill[]): string {
  return [
    markdownTable([headOf(), ...priced.map(rowOf)]),
    markdownTable([
      ['A month of', ...municipalities.map(({ staff }) => `${counted.format(staff)} staff`)],
      ['Million RU', ...bills.map(({ units }) => measured.format(units / 1e6))],
      ['The busiest second, RU/s', ...bills.map(({ peak }) => counted.format(peak))],
      ['Serverless', ...bills.map(({ serverless }) => `$${dollars.format(serverless)}`)],
      [
        'Autoscale, one shared database',
        ...bills.map(
          ({ autoscale, autoscaleTo }) =>
            `$${dollars.format(autoscale)} (to ${counted.format(autoscaleTo)} RU/s)`,
        ),
      ],
      [
        'Storage, four containers of 1 GB',
        ...bills.map(() => `$${dollars.format(4 * prices.storedGB)}`),
      ],
    ]),
    sourcesText(),
  ].join('\n\n');
}

function headOf(): string[] {
  return [
    'One of these',
    'Database',
    'Teams',
    'KB read',
    'KB written',
    'RU',
    ...municipalities.map(({ staff }) => `A month, ${counted.format(staff)} staff`),
  ];
}

function rowOf({ name, toDatabase, toTeams, read, written, units }: Priced): string[] {
  const { sort, name: what } = costs[name];
  return [
    `${sort}: ${what}`,
    String(toDatabase),
    String(toTeams),
    measured.format(read / 1024),
    measured.format(written / 1024),
    counted.format(units),
    ...municipalities.map((one) => counted.format(aMonth(name, one))),
  ];
}

function sourcesText(): string {
  return [
    `- A document by its size, an index term (0.2 RU), a replace as a delete and a create: ` +
      `<${sources.units}>.`,
    `- Strong consistency doubles a read and a query: <${sources.consistency}>.`,
    `- A query of one document of 1 KB costs some 3 RU (6 when Strong): <${sources.query}>. Its ` +
      'plan is a request that reads no document and is not charged.',
    `- $${prices.serverlessMillion} for a million RU of a serverless account, ` +
      `$${prices.provisionedHour} for 100 RU/s an hour, $${prices.storedGB} for a GB a month: ` +
      `<${sources.bill}>. Autoscale costs 1.5 times that, $${prices.autoscaleHour}: ` +
      `<${sources.autoscale}>. These are list prices of the US.`,
  ].join('\n');
}
