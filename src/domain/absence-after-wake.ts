import type { Situation } from './engine/step.ts';
import { isOver } from './people/absence.ts';
import type { KeptAbsence } from './people/absence-document.ts';
import { retention } from './retention.ts';
import { addDays, instantAt } from './time.ts';
import { PLANNING_TIME } from './wake-time.ts';

/**
 * An absence once its wake has been handled: it wakes next when it begins or ends, and at last when
 * its retention period is over. Undefined when it is, and nothing of it is kept.
 */
export function afterWake<A extends Pick<KeptAbsence, 'from' | 'to' | 'open' | 'wakeAt'>>(
  absence: A,
  { today }: Situation,
): A | undefined {
  const { from, to, open } = absence;
  if (!open) return undefined;
  const at = (wakeAt: KeptAbsence['wakeAt']) => ({ ...absence, wakeAt });
  if (isOver(absence, today))
    return {
      ...at(instantAt(addDays(today, retention.absence.days), PLANNING_TIME)),
      open: false,
    };
  if (from > today) return at(instantAt(from, PLANNING_TIME));
  return at(to === undefined ? null : instantAt(addDays(to, 1), PLANNING_TIME));
}
