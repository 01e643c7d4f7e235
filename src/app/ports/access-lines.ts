import type { AccessLine, KeptLine } from '../../domain/access-line.ts';
import type { PersonId } from '../../domain/people/people.ts';
import type { Instant } from '../../domain/time.ts';

/** Who saw or tried what, and when. Lines are only appended (docs/routines.md). */
export interface AccessLog {
  write(line: KeptLine): Promise<void>;
  /**
   * At most `most` of the lines that are asked for. They are drawn evenly at random, and are the
   * same ones each time.
   */
  sample(asked: AccessAsked, most: number): Promise<AccessLine[]>;
  /** The lines that are asked for, the oldest first, a page at a time. */
  pages(asked: AccessAsked): AsyncIterable<readonly AccessLine[]>;
}

/** Which lines are asked for. A part that is left out does not limit them. */
export interface AccessAsked {
  readonly from?: Instant;
  /** Before this instant. */
  readonly until?: Instant;
  /** What any of these people saw or tried. */
  readonly who?: readonly PersonId[];
  /** Only what people of this unit saw or tried, who belonged to it then. */
  readonly unit?: string;
  readonly notBy?: readonly PersonId[];
  /** A case's number. */
  readonly number?: string;
}
