import type { Filled } from '../../cards/press-data.ts';

/** The tasks that were pressed, and what was typed for them. */
export interface Pressed {
  readonly tasks: readonly string[];
  readonly inputs: Filled;
}
