export type FigureName = 'a' | 'b' | 'c' | 'd' | 'e' | 'f';

/** One measured number, beside its baseline from the same run. */
export interface Figure {
  readonly figure: FigureName;
  readonly what: string;
  readonly unit: string;
  readonly ours: number;
  readonly baseline?: number;
}

export interface Target {
  readonly figure: FigureName;
  readonly what: string;
  readonly measured: string;
  readonly isReached: boolean;
}

/** The result of one measure. The `notes` say what a number cannot. */
export interface Result {
  readonly figures: readonly Figure[];
  readonly targets: readonly Target[];
  readonly notes?: readonly string[];
}

/** The extent of a run. */
export type Size = 'short' | 'full';

/** Reports the progress on one line. */
export type Say = (line: string) => void;

/** A long measure reports its progress this often. */
export const TOLD_EACH_MS = 10_000;
