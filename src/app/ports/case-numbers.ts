/** The numbers of cases, in series such as `OV-2026`. */
export interface Numbers {
  /**
   * Returns the next number of a series, never the same one twice. A number that nobody uses is
   * lost.
   */
  next(series: string): Promise<number>;
  /**
   * Moves a counter that stands below the highest number used in the cases or the access log,
   * because it was lost or restored. Returns from where to where, or undefined when it did not
   * move.
   */
  catchUp(series: string): Promise<{ readonly from: number; readonly to: number } | undefined>;
}
