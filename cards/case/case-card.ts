import type { CaseDocument } from '../../src/domain/case-document.ts';
import type { PersonId } from '../../src/domain/people/people.ts';
import type { CaseView } from '../../src/domain/view.ts';
import { cardsOf } from '../kinds.ts';
import type { CardMessage, Look } from '../look.ts';
import type { Refused } from './seen.ts';

interface Drawn {
  readonly view: CaseView;
  readonly look: Look;
  readonly message: CardMessage;
}

/**
 * The card that each person was drawn last, by the case's events. It can be requested while another
 * request is pending, again when it is sent, and again when delivery compares it with the one that
 * lies in the chat.
 */
const drawn = new WeakMap<CaseDocument['events'], Map<PersonId, Drawn>>();

/** The one live card of a case for one person, for every routine. */
export function caseCard(
  view: CaseView,
  look: Look,
  size: 'full' | 'short' = 'full',
  refused?: Refused,
): CardMessage {
  if (size === 'short' || refused) return cardsOf(view.doc.kind).card(view, look, size, refused);
  const { events } = view.doc;
  const cards = drawn.get(events) ?? new Map<PersonId, Drawn>();
  drawn.set(events, cards);
  const known = cards.get(view.viewer);
  if (known?.look === look && isAlike(known.view, view)) return known.message;
  const message = cardsOf(view.doc.kind).card(view, look, size);
  cards.set(view.viewer, { view, look, message });
  return message;
}

/**
 * True when one person's two views of the same events show the same. What a card draws from the
 * document besides them is compared, and what lies beside the case can change without it.
 */
function isAlike(one: CaseView, other: CaseView): boolean {
  return (
    one === other ||
    (one.s === other.s &&
      one.doc.unreached === other.doc.unreached &&
      one.doc.nudged === other.doc.nudged &&
      one.doc.index.vsNumber === other.doc.index.vsNumber &&
      isOfTheCase(one) &&
      isOfTheCase(other))
  );
}

function isOfTheCase({ beside, before, loads, unseen }: CaseView): boolean {
  return [beside, before, loads, unseen].every((more) => more === undefined);
}
