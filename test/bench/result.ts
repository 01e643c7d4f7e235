export type FigureName = 'a' | 'b' | 'c' | 'd';

/** One measured number, beside what it is measured against in the same run. */
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

/** What a figure of the bench came to; `notes` say what a number cannot. */
export interface Result {
  readonly figures: readonly Figure[];
  readonly targets: readonly Target[];
  readonly notes?: readonly string[];
}

/** How much is measured. */
export type Size = 'short' | 'full';

/** Says what is going on, on one line. */
export type Say = (line: string) => void;

/** How often something long says how far it has come. */
export const TOLD_EACH_MS = 10_000;
