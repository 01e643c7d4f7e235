import { randomUUID } from 'node:crypto';
import type { Database, SqlParameter, SqlQuerySpec } from '@azure/cosmos';
import type { AccessAsked, AccessLog } from '../app/ports/access-lines.ts';
import type { AccessLine } from '../domain/access-line.ts';
import { addMinutes } from '../domain/time.ts';
import { containers } from './containers.ts';
import { create, query } from './documents.ts';

/**
 * Lines are only created and read. The bot's own identity has no right to anything else there
 * (docs/operations.md).
 */
export function createAccessLog(database: Database): AccessLog {
  const container = database.container(containers.accessLog.id);
  return {
    async write(line) {
      const entry = { id: randomUUID(), ...line };
      // A retry after a lost answer finds the line by its id, and is done.
      await create(container, entry);
    },

    // The ids are random, and Cosmos always has them in order. So the first of them are an even
    // draw, and the same one each time.
    sample: (asked, most) => query<AccessLine>(container, specOf(asked, `TOP ${most}`, 'c.id')),

    // Each piece is a query of its own and can be retried, so that a print for an inspection has no
    // holes.
    async *pages(asked) {
      const end = async (order: Order) =>
        (await query<AccessLine>(container, specOf(asked, 'TOP 1', order)))[0]?.at;
      const [first, last] = [await end('c.at'), await end('c.at DESC')];
      for (
        let from = first;
        from !== undefined && last !== undefined && from <= last;
        from = addMinutes(from, PIECE_MINUTES)
      ) {
        const next = addMinutes(from, PIECE_MINUTES);
        const until = asked.until !== undefined && asked.until < next ? asked.until : next;
        const lines = await query<AccessLine>(
          container,
          specOf({ ...asked, from, until }, '', 'c.at'),
        );
        if (lines.length > 0) yield lines;
      }
    },
  };
}

/** How much is held in memory at a time: the lines of a day. */
const PIECE_MINUTES = 24 * 60;

type Order = 'c.id' | 'c.at' | 'c.at DESC';

function specOf(
  { from, until, who, unit, notBy = [], number }: AccessAsked,
  most: string,
  order: Order,
): SqlQuerySpec {
  const parameters: SqlParameter[] = [];
  const named = (value: string) => {
    parameters.push({ name: `@p${parameters.length}`, value });
    return `@p${parameters.length - 1}`;
  };
  const wanted = [
    ...(from === undefined ? [] : [`c.at >= ${named(from)}`]),
    ...(until === undefined ? [] : [`c.at < ${named(until)}`]),
    ...(who === undefined ? [] : [`c.who IN (${who.map(named).join()})`]),
    ...(unit === undefined ? [] : [`ARRAY_CONTAINS(c.units, ${named(unit)})`]),
    ...notBy.map((person) => `c.who != ${named(person)}`),
    ...(number === undefined ? [] : [`ARRAY_CONTAINS(c.cases, ${named(number)})`]),
  ];
  const where = wanted.length === 0 ? '' : `WHERE ${wanted.join(' AND ')}`;
  return { query: `SELECT ${most} * FROM c ${where} ORDER BY ${order}`, parameters };
}
