/** Reproducible chance: the same seed draws the same values. */
export interface Chance {
  /** A number from 0 up to but not including 1, as Math.random gives. */
  random(): number;
  /** A whole number from 0 up to but not including n. */
  below(n: number): number;
  /** A whole number between the two, both included. */
  between(from: number, to: number): number;
  happens(probability: number): boolean;
  /** One of the choices, or undefined when there are none. */
  of<T>(choices: readonly T[]): T | undefined;
}

export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  // This is mulberry32. Its 32 bits of state are enough to choose who presses what.
  function random(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
  const below = (n: number) => Math.floor(random() * n);
  return {
    random,
    below,
    between: (from, to) => from + below(to - from + 1),
    happens: (probability) => random() < probability,
    of: (choices) => choices[below(choices.length)],
  };
}
