import type { Answers, Field } from '../engine/form.ts';
import type { Outpatient } from './outpatient.ts';

/** Asks the user to confirm a doubtful day (E1). */
export const DAY_IS_RIGHT = {
  id: 'sure',
  kind: 'one',
  of: ['yes'],
  as: 'confirmed',
  optional: true,
} as const satisfies Field;

/**
 * True for a talk before anybody was assigned to the case. It is possible, so the user is asked
 * once to confirm it (E1).
 */
export function isDoubted(c: Outpatient, { day, sure }: Answers): boolean {
  return (
    sure !== 'yes' &&
    day !== undefined &&
    c.firstAssigned !== undefined &&
    day < c.firstAssigned.day
  );
}
