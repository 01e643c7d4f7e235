import type { Situation } from '../domain/engine/step.ts';
import type { PersonId } from '../domain/people/people.ts';
import { withAbsences } from '../domain/true-today.ts';
import { accessLine } from './access.ts';
import type { Deed } from './app-deps.ts';
import { changeTrueToday } from './true-today.ts';
import type { Acted } from './what-is-done.ts';
import { deliverTrueToday, ended } from './write-absences.ts';

/**
 * "Är du tillbaka?" Answered with yes, or that an absence is not true. Every absence of the person
 * ends, also a coming one (E9).
 */
export async function reportBack(deps: Deed, s: Situation, person: PersonId): Promise<Acted> {
  const after = await changeTrueToday(deps.store, (doc) => {
    const isOwn = (one: (typeof doc.absences)[number]) => one.open && one.person === person;
    return doc.absences.some(isOwn)
      ? withAbsences(
          doc,
          doc.absences.map((one) => (isOwn(one) ? ended(one, s) : one)),
        )
      : undefined;
  });
  deps.saved = 'all';
  deliverTrueToday(deps, after, s);
  await deps.log.write(accessLine(s.now, person, 'act back', 'ok'));
  return { kind: 'done', what: 'back', facts: {} };
}
