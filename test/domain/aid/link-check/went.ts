import { outcomeOf } from '../../../../src/domain/aid/link-check/check-state.ts';
import type { Play } from '../../../support/given.ts';

/** The answer of a person who has checked Link and found nothing. */
export const NOTHING = { found: 'nothing' };

/** Returns how the check went: open, in time, late, unconfirmed or confirmed afterwards. */
export function went(history: Play) {
  return outcomeOf(history.check, history.s);
}
