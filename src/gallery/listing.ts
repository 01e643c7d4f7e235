import { inOrder } from '../app/list-order.ts';
import { pageOf } from '../app/mine.ts';
import type { CaseDocument } from '../domain/case-document.ts';
import { indexOf } from '../domain/case-index.ts';
import type { Situation } from '../domain/engine/step.ts';
import type { Listing } from '../domain/lists.ts';
import { idOf, type Name } from './demo-staff.ts';

/** A page of somebody's "Mina ärenden" out of these cases, as the bot reads it. */
export function listingOf(
  who: Name,
  docs: readonly CaseDocument[],
  s: Situation,
  page = 1,
): Listing {
  const person = idOf(who);
  const listed = docs.map((doc) => ({ id: doc.id, kind: doc.kind, index: indexOf(doc, s) }));
  const asked = pageOf(inOrder(listed, person, s), page);
  const cases = docs.filter(({ id }) => asked.ids.includes(id));
  return asked.listing(person, cases, s);
}
