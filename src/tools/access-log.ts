import { randomInt } from 'node:crypto';
import { settings } from '../config.ts';
import { openDatabase } from '../cosmos/client.ts';
import { containers } from '../cosmos/containers.ts';
import type { AccessLine } from '../ports.ts';

/**
 * `npm run access-log -- 2026-11 [sample size]`: the access log of a month as CSV, or a sample of it for the enhetschef to go
 * through (ROUTINES 7). Months are of UTC, like the instants in it.
 */
const [month = '', size] = process.argv.slice(2);
const env = settings
  .pick({ COSMOS_ENDPOINT: true, COSMOS_KEY: true, COSMOS_DATABASE: true })
  .safeParse({ ...process.env, COSMOS_KEY: process.env.COSMOS_KEY || undefined });
if (!/^\d{4}-\d\d$/.test(month) || !env.success) {
  console.error(
    env.success
      ? 'Say which month, like 2026-11'
      : env.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('\n'),
  );
  process.exitCode = 1;
} else {
  const { database, close } = await openDatabase({
    endpoint: env.data.COSMOS_ENDPOINT,
    key: env.data.COSMOS_KEY,
    database: env.data.COSMOS_DATABASE,
  });
  const { resources } = await database
    .container(containers.accessLog.id)
    .items.query<AccessLine>({
      query: 'SELECT * FROM c WHERE c.at >= @from AND c.at < @to',
      parameters: [
        { name: '@from', value: month },
        { name: '@to', value: `${month}~` },
      ],
    })
    .fetchAll();
  console.log('at,who,for,case,what,outcome');
  for (const line of sampled(resources, Number(size) || resources.length).toSorted((a, b) => (a.at < b.at ? -1 : 1)))
    console.log([line.at, line.who, line.for ?? '', line.cases.join(' '), line.what, line.outcome].join(','));
  close();
}

function sampled(lines: AccessLine[], most: number): AccessLine[] {
  const left = [...lines];
  const taken: AccessLine[] = [];
  while (left.length > 0 && taken.length < most) taken.push(...left.splice(randomInt(left.length), 1));
  return taken;
}
