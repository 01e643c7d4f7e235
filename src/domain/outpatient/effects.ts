import type { Standing } from '../engine/step.ts';
import type { Day } from '../time.ts';
import type { OutpatientEvent } from './events.ts';
import type { Outpatient, Stated } from './outpatient.ts';

/** What each type of event changes in the fold's working copy. */
export type Effects<Type extends OutpatientEvent['type']> = {
  readonly [T in Type]: (c: Outpatient, e: Standing<Extract<OutpatientEvent, { type: T }>>) => void;
};

/** A day that somebody has stated, with the days that it was said to be before. */
export function statedOf(e: { n: number; day: Day; was?: Day }): Stated {
  return { n: e.n, day: e.day, ...(e.was === undefined ? {} : { was: e.was }) };
}
