import type { Database } from '@azure/cosmos';
import type { ReleaseBefore } from '../app/ports/release-before.ts';
import type { AbsenceDocument } from '../domain/people/absence-document.ts';
import { containers } from './containers.ts';
import { query, read } from './documents.ts';

/** Reads what the release before stored: a document for each absence, and one of all channels. */
export function createReleaseBefore(database: Database): ReleaseBefore {
  const cases = database.container(containers.cases.id);
  const people = database.container(containers.people.id);
  return {
    absences: () =>
      query<AbsenceDocument>(cases, {
        query: "SELECT * FROM c WHERE c.kind = 'absence'",
        parameters: [],
      }),
    channels: async () =>
      (await read<{ readonly keys?: readonly string[] }>(people, 'channels'))?.keys ?? [],
  };
}
