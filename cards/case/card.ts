import type { CaseView } from '../../src/domain/view.ts';
import { aidCard } from '../aid/case.ts';
import { checkCard } from '../aid/check.ts';
import type { CardMessage, Look } from '../look.ts';
import { outpatientCard } from '../outpatient/case.ts';
import type { Refused } from './buttons.ts';

/** What a view looks like is drawn once: it may be asked for while something else is waited for, and again when it is to leave. */
const drawn = new WeakMap<CaseView, { readonly look: Look; readonly message: CardMessage }>();

/** The one live card of a case for one person, whichever routine it follows. */
export function caseCard(
  view: CaseView,
  look: Look,
  size: 'full' | 'short' = 'full',
  refused?: Refused,
): CardMessage {
  if (size === 'short' || refused) return draw(view, look, size, refused);
  const known = drawn.get(view);
  if (known?.look === look) return known.message;
  const message = draw(view, look, size);
  drawn.set(view, { look, message });
  return message;
}

function draw(view: CaseView, look: Look, size: 'full' | 'short', refused?: Refused): CardMessage {
  switch (view.doc.kind) {
    case 'outpatient':
      return outpatientCard(view, look, size, refused);
    case 'check':
      return checkCard(view, look, size, refused);
    default:
      return aidCard(view, look, size, refused);
  }
}
