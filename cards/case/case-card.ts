import type { CaseView } from '../../src/domain/view.ts';
import { cardsOf } from '../kinds.ts';
import type { CardMessage, Look } from '../look.ts';
import type { Refused } from './seen.ts';

/**
 * Caches the card of a view: it can be requested while another request is pending, and again when
 * it is sent.
 */
const drawn = new WeakMap<CaseView, { readonly look: Look; readonly message: CardMessage }>();

/** The one live card of a case for one person, for every routine. */
export function caseCard(
  view: CaseView,
  look: Look,
  size: 'full' | 'short' = 'full',
  refused?: Refused,
): CardMessage {
  if (size === 'short' || refused) return cardsOf(view.doc.kind).card(view, look, size, refused);
  const known = drawn.get(view);
  if (known?.look === look) return known.message;
  const message = cardsOf(view.doc.kind).card(view, look, size);
  drawn.set(view, { look, message });
  return message;
}
