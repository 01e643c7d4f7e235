import type { CaseView } from '../../src/domain/view.ts';
import { aidCard } from '../aid/case.ts';
import { checkCard } from '../aid/check.ts';
import type { CardMessage, Look } from '../look.ts';
import { outpatientCard } from '../outpatient/case.ts';
import type { Refused } from './frame.ts';

/** The one live card of a case for one person, whichever routine it follows. */
export function caseCard(view: CaseView, look: Look, size: 'full' | 'short' = 'full', refused?: Refused): CardMessage {
  switch (view.doc.kind) {
    case 'outpatient':
      return outpatientCard(view, look, size, refused);
    case 'check':
      return checkCard(view, look, size, refused);
    default:
      return aidCard(view, look, size, refused);
  }
}
