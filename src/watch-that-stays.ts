import type { Aid } from './domain/agreement/aid.ts';
import { idOfNumber } from './domain/case-number.ts';
import { type CaseEvent, ifReadable, isCase, stateOf } from './domain/document.ts';
import type { DoorRefusal } from './doors.ts';
import type { Store } from './ports.ts';

/**
 * E14: FH ends a watch as a duplicate of another one. That one has to be there and go on, or nobody
 * would watch the person. Undefined when it does, or when nothing is closed as a duplicate.
 */
export async function faultOfDuplicate(
  store: Pick<Store, 'load'>,
  events: readonly Pick<CaseEvent, 'type'>[],
  closed: string,
): Promise<DoorRefusal | undefined> {
  const closing = events.find((event): event is Extract<CaseEvent, { type: 'closedAsDuplicate' }> => {
    return event.type === 'closedAsDuplicate';
  });
  if (!closing) return undefined;
  const id = idOfNumber(closing.stays) ?? '';
  const doc = id === closed ? undefined : await store.load(id);
  const [c] = isCase(doc) && doc.kind === 'watch' ? ifReadable(() => stateOf(doc) as Aid) : [];
  return c && !c.ended ? undefined : { code: 'noSuchWatch', field: 'stays' };
}
