import type { Situation } from '../domain/engine/step.ts';
import type { PersonId } from '../domain/people/people.ts';
import { holdersOf } from '../domain/people/staff-list.ts';
import { accessLine } from './access.ts';
import type { Deed } from './app-deps.ts';
import type { Acted } from './what-is-done.ts';
import { writeLetter } from './write-letter.ts';

/**
 * Tells the administrators that somebody is missing on the staff list. Each person's first press of
 * a day writes the letters, and a later one nothing.
 */
export async function reportMissing(deps: Deed, s: Situation, person: PersonId): Promise<Acted> {
  await deps.log.write(accessLine(deps.now(), person, 'act personMissing', 'ok'));
  deps.saved = 'part';
  for (const admin of holdersOf(s.people, 'administrator')) {
    const key = `${person}:${s.today}:personMissing:${admin.id}`;
    deps.written(
      ...(await writeLetter(deps.store, s, 'personMissing', admin.id, { by: person }, key, s.now)),
    );
  }
  deps.saved = 'all';
  return { kind: 'done', what: 'personMissing', facts: {} };
}
