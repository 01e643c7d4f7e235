import type { CaseDocument } from '../domain/case-document.ts';
import type { Situation } from '../domain/engine/step.ts';
import type { PersonId } from '../domain/people/people.ts';
import { UnreadableCase } from '../domain/unreadable.ts';
import { viewOf } from '../domain/view.ts';

/** The cases that the person may see, without those that cannot be read. */
export function seenBy(
  person: PersonId,
  docs: readonly CaseDocument[],
  s: Situation,
): CaseDocument[] {
  return docs.filter((doc) => sight(person, doc, s) === 'seen');
}

/** The numbers of unreadable cases that the person may know of. */
export function unreadableTo(
  person: PersonId,
  docs: readonly CaseDocument[],
  s: Situation,
): string[] {
  return docs.filter((doc) => sight(person, doc, s) === 'unreadable').map(({ number }) => number);
}

function sight(person: PersonId, doc: CaseDocument, s: Situation) {
  try {
    return viewOf(doc, person, s) === undefined ? 'hidden' : 'seen';
  } catch (error) {
    if (error instanceof UnreadableCase) return 'unreadable';
    throw error;
  }
}
