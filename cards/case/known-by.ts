import type { CaseDocument } from '../../src/domain/case-document.ts';
import type { Situation } from '../../src/domain/engine/step.ts';
import type { PersonId } from '../../src/domain/people/people.ts';
import { nameOf } from '../look.ts';

/** The numbers of a case, the bot's and that of the case system, and the other party in it (E2). */
export function numbersAndParty(
  { number, index }: CaseDocument,
  party: PersonId | undefined,
  s: Situation,
): string[] {
  return [number, index.vsNumber, party === undefined ? undefined : nameOf(s.people, party)].filter(
    (words) => words !== undefined,
  );
}
