import fc from 'fast-check';

/**
 * fast-check, which draws the same in each run, so that a test is made red by a change and not by
 * chance. `SEED=$RANDOM` before `npm test` searches elsewhere, and `RUNS`, `WRITINGS` and
 * `MALFORMED` longer; a failure names the seed.
 */
fc.configureGlobal({ seed: Number(process.env.SEED ?? 1) });

export { fc };
