import type { CaseDocument } from '../domain/case-document.ts';
import type { Situation } from '../domain/engine/step.ts';
import type { AppDeps, Read } from './app-deps.ts';

/**
 * Writes a case that owes something, and claims it for the sends in the same write. Returns what
 * `written` wants to know. Undefined when somebody else wrote first.
 */
export async function replaceClaimed(
  { store, claims }: Pick<AppDeps, 'store' | 'claims'>,
  doc: CaseDocument,
  s: Situation,
): Promise<Read | undefined> {
  const stored = await store.replace(claims.take(doc, s));
  return stored && { doc: stored, s };
}
