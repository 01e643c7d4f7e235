import { nameOf } from '../look.ts';
import { card, instantText, unreachedWhy } from '../texts.ts';
import type { Seen } from './buttons.ts';
import { happenedBy } from './history.ts';

/** What was undone, and who could not be reached in Teams, with the reason (E1, DESIGN 4). */
export function undoneAndUnreached(seen: Seen): string[] {
  const { doc, s } = seen;
  const undone = doc.events.flatMap((event) =>
    event.type === 'undone'
      ? [card.undone(nameOf(s.people, event.by), instantText(event.at, s.today), happenedBy(seen, event.of))]
      : [],
  );
  return [...undone, ...unreached(seen)];
}

/** Who could not be reached in Teams, and why. */
export function unreached({ doc, s }: Seen): string[] {
  return Object.entries(doc.unreached).map(([person, { reason }]) =>
    card.unreached(nameOf(s.people, person), unreachedWhy[reason] ?? reason),
  );
}
