import { isCase } from '../domain/case-document.ts';
import type { Document } from '../domain/document.ts';
import type { Situation } from '../domain/engine/step.ts';
import type { PersonId } from '../domain/people/people.ts';
import { dayOf } from '../domain/time.ts';
import { viewOf } from '../domain/view.ts';
import type { DoorRefusal } from './door-refusal.ts';

/**
 * Says who pressed first today, to somebody who could see the case until then (S11). For them it is
 * no secret that the case is gone.
 */
export function tellWhoWasFirst(
  doc: Document | undefined,
  person: PersonId,
  tasks: readonly string[],
  s: Situation,
): DoorRefusal | undefined {
  if (!isCase(doc)) return undefined;
  const at = doc.events.findLastIndex(
    (event) => event.task !== undefined && tasks.includes(event.task),
  );
  const first = doc.events[at];
  if (at < 1 || !first || dayOf(first.at) !== s.today) return undefined;
  const before = viewOf({ ...doc, events: doc.events.slice(0, at) }, person, s);
  const whose = first.for === undefined ? {} : { for: first.for };
  return before && { code: 'beenFirst', by: first.by, ...whose, at: first.at };
}
