import type { Container } from '@azure/cosmos';
import type { Document } from '../domain/document.ts';
import type { Side } from '../domain/people/people.ts';
import type { Day } from '../domain/time.ts';
import type { UnitCase } from '../domain/unit-picture.ts';
import { ONE_ANSWER, query } from './documents.ts';

/** What the open cases of units are counted by, and no more of them (E24). */
export async function queryUnits(
  container: Container,
  units: readonly string[],
): Promise<UnitCase[]> {
  const parameters = units.map((value, at) => ({ name: `@u${at}`, value }));
  const each = parameters.map(({ name }) => `ARRAY_CONTAINS(c.index.units, ${name})`);
  const rows = await query<Pick<UnitCase, 'id' | 'kind'> & UnitCase['index']>(
    container,
    {
      query: `SELECT c.id, c.kind, c.index.people, c.index.units, c.index.waits,
        c.index.unassigned, c.index.held FROM c WHERE c.index.open = true
        AND (${each.join(' OR ') || 'false'} OR NOT IS_DEFINED(c.index.units))`,
      parameters,
    },
    ONE_ANSWER,
  );
  return rows.map(({ id, kind, ...index }) => ({ id, kind, index }));
}

/** The ids of checks and of duties say whose they are, and those of checks the day too. */
export function queryLink(container: Container, side: Side, day: Day): Promise<Document[]> {
  return query<Document>(
    container,
    {
      query: `SELECT * FROM c WHERE (c.kind = 'watch' AND c.index.open = true)
        OR (c.kind = 'check' AND STARTSWITH(c.id, @checks) AND CONTAINS(c.id, @day))
        OR c.id = @duty`,
      parameters: [
        { name: '@checks', value: `check:${side}:` },
        { name: '@day', value: `:${day}:` },
        { name: '@duty', value: `duty:${side}` },
      ],
    },
    ONE_ANSWER,
  );
}
