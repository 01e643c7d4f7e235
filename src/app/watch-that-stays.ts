import { isCase, isOfKind } from '../domain/case-document.ts';
import { idOfNumber } from '../domain/case-number.ts';
import { ifReadable, stateOf } from '../domain/case-state.ts';
import type { CaseEvent } from '../domain/kinds.ts';
import type { DoorRefusal } from './door-refusal.ts';
import type { Store } from './ports/case-store.ts';
import { retryUntilWritten } from './retry-until-written.ts';

/**
 * E14: FH ends a watch as a duplicate of another one. That other watch must exist and go on, or
 * nobody would watch the person. Undefined when it does, or when nothing is closed as a duplicate.
 * The other watch is written unchanged. So if two watches are closed as duplicates of each other in
 * the same second, one press finds its case changed, and reads that the other has ended.
 */
export async function faultOfDuplicate(
  store: Pick<Store, 'load' | 'replace'>,
  events: readonly Pick<CaseEvent, 'type'>[],
  closed: string,
): Promise<DoorRefusal | undefined> {
  const closing = events.find(
    (event): event is Extract<CaseEvent, { type: 'closedAsDuplicate' }> => {
      return event.type === 'closedAsDuplicate';
    },
  );
  if (!closing) return undefined;
  const id = idOfNumber(closing.stays) ?? '';
  const isThere = id !== closed && (await retryUntilWritten(() => goesOn(store, id)));
  return isThere ? undefined : { code: 'noSuchWatch', field: 'stays' };
}

/**
 * True when it is a watch that goes on, written unchanged. Undefined when somebody wrote it first.
 */
async function goesOn(
  store: Pick<Store, 'load' | 'replace'>,
  id: string,
): Promise<boolean | undefined> {
  const doc = await store.load(id);
  const [c] = isCase(doc) && isOfKind(doc, 'watch') ? ifReadable(() => stateOf(doc)) : [];
  if (!isCase(doc) || !c || c.ended) return false;
  return (await store.replace(doc)) ? true : undefined;
}
