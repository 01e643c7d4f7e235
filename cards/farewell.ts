import type { CaseDocument } from '../src/domain/case-document.ts';
import type { Situation } from '../src/domain/engine/step.ts';
import type { PersonId } from '../src/domain/people/people.ts';
import { cardsOf } from './kinds.ts';
import type { CardMessage } from './look.ts';
import { noticeCard } from './notices.ts';

/**
 * The last card for a person who no longer has a part in the case: why, and that there is nothing
 * to do (E1, E11).
 */
export function farewell(doc: CaseDocument, person: PersonId, s: Situation): CardMessage {
  return noticeCard(cardsOf(doc.kind).farewell(doc, person, s));
}
