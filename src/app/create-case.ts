import { type CaseDocument, isCase } from '../domain/case-document.ts';
import type { Situation } from '../domain/engine/step.ts';
import type { NumberedKind } from '../domain/kinds.ts';
import type { Deed } from './app-deps.ts';
import { freeId } from './case-ids.ts';

/**
 * Opens the case under another number than the reserved one. That is the number which an earlier
 * delivery of the press gave it, or else the next one.
 */
export async function openElsewhere(
  deps: Deed,
  kind: NumberedKind,
  command: string,
  s: Situation,
  caseWith: (id: string) => CaseDocument,
): Promise<CaseDocument> {
  const open = await deps.store.openOf(kind);
  const before = open.find(({ events }) => events[0]?.command === command);
  if (before) return before;
  for (;;) {
    const created = await create(deps, caseWith(await freeId(deps, kind, s.today)), command);
    if (created) return created;
  }
}

/**
 * Creates the case, and returns it as stored: created now or by an earlier delivery of the command.
 * Undefined when the id is another case's.
 */
export async function create(
  deps: Deed,
  doc: CaseDocument,
  command: string,
): Promise<CaseDocument | undefined> {
  const created = await deps.store.create(doc);
  if (created) return created;
  const there = await deps.store.load(doc.id);
  return isCase(there) && there.events[0]?.command === command ? there : undefined;
}
