import type { CaseDocument } from '../domain/case-document.ts';
import type { Situation } from '../domain/engine/step.ts';
import type { LetterDocument } from '../domain/letter-document.ts';
import type { Told } from '../domain/lists.ts';
import type { PersonId } from '../domain/people/people.ts';
import { asReached } from '../domain/reached.ts';
import { viewOf } from '../domain/view.ts';
import type { DeliveryDeps } from './deps.ts';

/**
 * The letter, reduced to what its reader may see. The reader may have lost a case since it was
 * written. A manager who gets it instead need not manage the people whom the first reader stands in
 * for (docs/routines.md).
 */
export async function asSeenBy(
  { store }: DeliveryDeps,
  letter: LetterDocument,
  told: Told,
  reader: PersonId,
  s: Situation,
): Promise<{ readonly letter: LetterDocument; readonly told: Told }> {
  const isSeen = (doc: CaseDocument) =>
    viewOf(doc, reader, asReached(doc, s, reader)) !== undefined;
  const mine = told.mine.filter(({ doc }) => isSeen(doc));
  const others = told.told.filter(({ doc }) => isSeen(doc));
  if (letter.cases === undefined) return { letter, told: { ...told, mine, told: others } };
  const kept = await store.casesIn(letter.cases);
  const inOrder = letter.cases.flatMap((id) => kept.find((doc) => doc.id === id) ?? []);
  const cases = inOrder.filter(isSeen);
  return {
    letter: { ...letter, cases: cases.map(({ id }) => id) },
    told: { ...told, mine, told: others, cases },
  };
}

/**
 * True when the letter says nothing: its reader may see none of its cases, or its days are covered
 * by now.
 */
export function isAboutNothing(letter: LetterDocument, told: Told): boolean {
  if (letter.what === 'list') return told.mine.length === 0 && told.told.length === 0;
  return letter.cases?.length === 0 || letter.uncovered?.length === 0;
}
