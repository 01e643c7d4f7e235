import { happenedBy } from '../../cards/case/event-words.ts';
import { nameOf } from '../../cards/look.ts';
import { card, instantText } from '../../cards/texts.ts';
import type { DoorRefusal } from '../app/door-refusal.ts';
import { routineOf } from '../domain/case-state.ts';
import type { CaseView } from '../domain/view.ts';
import { pressThatClosed } from '../domain/what-changed.ts';

/** Says what has changed and who changed it, when the press came from a stale card (E29). */
export function sinceThen(
  view: CaseView,
  refusal: DoorRefusal,
  tasks: readonly string[],
): string[] {
  const isSaid = 'by' in refusal && refusal.by !== undefined;
  if (isSaid || !['notOpen', 'notYours', 'blocked'].includes(refusal.code)) return [];
  const { doc, s } = view;
  const closed = pressThatClosed(routineOf(doc.kind), doc.events, tasks, view.viewer, s);
  if (!closed) return [];
  const name = nameOf(s.people, closed.by);
  return [card.changedBy(happenedBy(view, closed.command), name, instantText(closed.at, s.today))];
}
