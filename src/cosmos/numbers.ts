import { randomUUID } from 'node:crypto';
import type { Container, Database, SqlQuerySpec } from '@azure/cosmos';
import type { Numbers } from '../app/ports/case-numbers.ts';
import { retryUntilWritten } from '../app/retry-until-written.ts';
import { caseId, numberOf } from '../domain/case-number.ts';
import { retry } from './attempts.ts';
import { containers } from './containers.ts';
import { create, query, read, replace, unlessForbidden } from './documents.ts';

interface Counter {
  readonly id: string;
  readonly last: number;
  readonly _etag?: string;
}

/** The counters. Each is a document. */
export function createNumbers(database: Database): Numbers {
  const counters = database.container(containers.people.id);
  const cases = database.container(containers.cases.id);
  const accessLog = database.container(containers.accessLog.id);
  return {
    next: (series) => addOne(counters, series),
    async catchUp(series) {
      const [counter, stored] = await Promise.all([
        read<Counter>(counters, idOf(series)),
        highestStored(cases, series),
      ]);
      const kept = counter?.last ?? 0;
      const used = await highestLogged(accessLog, series, Math.max(kept, stored));
      if (used <= kept) return undefined;
      return moveCounter(counters, series, (last) => Math.max(last, used));
    },
  };
}

function idOf(series: string): string {
  return `counter:${series}`;
}

/**
 * Adds one to the counter in one request, and returns its number. When an answer is lost, a number
 * may be left out. None is given twice.
 */
function addOne(counters: Container, series: string): Promise<number> {
  const replaced = async () => (await moveCounter(counters, series, (last) => last + 1)).to;
  return addByPatch(counters, series).catch(unlessForbidden(replaced));
}

async function addByPatch(counters: Container, series: string): Promise<number> {
  const id = idOf(series);
  return retryUntilWritten(async () => {
    const answer = await retry('write', (within) =>
      counters.item(id, id).patch<Counter>([{ op: 'incr', path: '/last', value: 1 }], within),
    );
    if ('result' in answer) return answer.result.resource?.last;
    const first = { id, last: 1, mark: randomUUID() };
    return (await create(counters, first)) === undefined ? undefined : first.last;
  });
}

/** Moves a counter that stands too low. */
function moveCounter(
  counters: Container,
  series: string,
  to: (last: number) => number,
): Promise<{ from: number; to: number }> {
  return retryUntilWritten(async () => {
    const counter = await read<Counter>(counters, idOf(series));
    const from = counter?.last ?? 0;
    // The mark tells this write, whose answer may be lost, from another write of the same number.
    const next = { id: idOf(series), last: to(from), mark: randomUUID() };
    const isFirst = counter ? await replace(counters, next, counter) : await create(counters, next);
    return isFirst ? { from, to: next.last } : undefined;
  });
}

/** The lengths of numbers. Ids are compared as text, so each length needs its own query. */
const LENGTHS = [4, 5, 6];

async function highestStored(cases: Container, series: string): Promise<number> {
  let highest = 0;
  for (const digits of LENGTHS) {
    const [id] = await query<string>(cases, {
      query:
        'SELECT VALUE MAX(c.id) FROM c WHERE STARTSWITH(c.id, @series) AND LENGTH(c.id) = @length',
      parameters: [
        { name: '@series', value: `${series}-` },
        { name: '@length', value: series.length + 1 + digits },
      ],
    });
    highest = Math.max(highest, Number(id?.slice(series.length + 1) ?? 0));
    if (highest < 10 ** digits - 1) return highest;
  }
  return highest;
}

/**
 * How many numbers are looked up at a time. The access log keeps a deleted case's number for
 * longer, so that it is not given again.
 */
const PAGE = 50;

/**
 * Looks up the numbers above `from` in the access log, a page at a time, until no number of a page
 * was ever used.
 */
async function highestLogged(accessLog: Container, series: string, from: number): Promise<number> {
  for (let last = from; ; last += PAGE) {
    const found = await query<string>(accessLog, anyOf(series, last + 1));
    if (found.length === 0) return last;
  }
}

function anyOf(series: string, first: number): SqlQuerySpec {
  const parameters = Array.from({ length: PAGE }, (_, at) => ({
    name: `@p${at}`,
    value: numberOf(caseId(series, first + at)),
  }));
  const names = parameters.map(({ name }) => name).join();
  return {
    query: `SELECT TOP 1 VALUE n FROM c JOIN n IN c.cases WHERE n IN (${names})`,
    parameters,
  };
}
