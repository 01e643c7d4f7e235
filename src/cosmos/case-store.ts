import type { Database } from '@azure/cosmos';
import type { Store } from '../app/ports/case-store.ts';
import type { Document } from '../domain/document.ts';
import type { KeptMonth } from '../domain/own-control-document.ts';
import { createCaseChanges } from './case-changes.ts';
import { allOf, caseIdsAfter, casesByVsNumber, openOf } from './case-queries.ts';
import { casesOf, queryIndex } from './cases-of-people.ts';
import { queryLink, queryUnits } from './cases-of-units.ts';
import { containers } from './containers.ts';
import { create, ifMatch, query, read, remove, replace, withoutSystemFields } from './documents.ts';
import { readMany } from './read-many.ts';
import { countStuck, findDue, nextWake } from './wake-queries.ts';

/**
 * The characters of our ids. Other ids come from a forged card, and Cosmos would read some as a
 * path and fail on others.
 */
const OWN_ID = /^[\w:-]{1,200}$/;

export function createStore(database: Database): Store {
  const cases = database.container(containers.cases.id);
  const changes = createCaseChanges();

  return {
    load: async (id) =>
      OWN_ID.test(id) ? changes.stored(await read<Document>(cases, id)) : undefined,
    async create<D extends Document>(document: D) {
      const own = withoutSystemFields(document);
      const etag = await create(cases, own);
      return etag === undefined ? undefined : changes.stored({ ...own, _etag: etag } as D);
    },
    async replace<D extends Document>(document: D) {
      const own = withoutSystemFields(document);
      const etag = await replace(cases, own, document, changes.since(document));
      return etag === undefined ? undefined : changes.stored({ ...own, _etag: etag } as D);
    },
    remove: (document) => remove(cases, document.id, ifMatch(document)),
    due: async (now, most) => (await findDue(cases, now, most)).map(changes.stored),
    nextWake: () => nextWake(cases),
    stuck: () => countStuck(cases),
    casesOf: (persons) => casesOf(cases, persons),
    listed: (persons) => queryIndex(cases, persons),
    ofUnits: (units) => queryUnits(cases, units),
    linkOn: (side, day) => queryLink(cases, side, day),
    casesIn: (ids) =>
      readMany(
        cases,
        ids.filter((id) => OWN_ID.test(id)),
      ),
    casesByVsNumber: (vsNumber) => casesByVsNumber(cases, vsNumber),
    openOf: (kind) => openOf(cases, kind),
    allOf: async (kinds) => (kinds.length === 0 ? [] : allOf(cases, kinds)),
    caseIdsAfter: (after, most) => caseIdsAfter(cases, after, most),
    keptMonths: () =>
      query<KeptMonth>(cases, {
        query: "SELECT * FROM c WHERE c.kind = 'ownControl'",
        parameters: [],
      }),
  };
}
