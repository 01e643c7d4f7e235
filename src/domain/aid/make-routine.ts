import type { Routine, Step } from '../engine/step.ts';
import type { Instant } from '../time.ts';
import type { Aid } from './aid.ts';
import { aidSince } from './event-versions.ts';
import type { AidEvent } from './events.ts';
import { foldAid } from './fold.ts';
import { managerOf } from './owners.ts';
import { concernsAid, partiesOf } from './parties.ts';

/**
 * Makes a routine between VO and FH of these steps: who sees its cases, who owes a task without a
 * holder, and when a case has ended.
 */
export function makeAidRoutine<Name extends string>(
  steps: readonly Step<Aid, AidEvent, Name>[],
): Routine<Aid, AidEvent, Name> {
  return {
    since: aidSince,
    fold: foldAid,
    parties: partiesOf,
    concerns: concernsAid,
    fallback: (c, s) => managerOf(c.owner.side, s),
    endedAt,
    steps,
  };
}

/** When it ended. The managers' decision is written in the case notes first (S30). */
function endedAt(c: Aid): Instant | undefined {
  return c.toDocument ? undefined : c.ended?.at;
}
