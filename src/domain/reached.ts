import type { CaseDocument } from './case-document.ts';
import type { Situation } from './engine/step.ts';
import type { Absence, PersonId } from './people/people.ts';

/**
 * The situation for one case and viewer, in which everybody whom Teams did not reach counts as
 * away. The deputy who gets the card instead can then see the case and press, until the person is
 * reached or presses themselves (the ladder). The viewer counts as reached, because they are here.
 */
export function asReached(doc: CaseDocument, s: Situation, viewer: PersonId): Situation {
  const lost = Object.entries(doc.unreached).filter(([person]) => person !== viewer);
  return withAway(
    s,
    lost.map(([person, { on }]) => ({ person, from: on })),
  );
}

/** The situation in which these people are away too. */
export function withAway(s: Situation, away: readonly Absence[]): Situation {
  return away.length === 0
    ? s
    : { ...s, people: { ...s.people, absences: [...s.people.absences, ...away] } };
}
