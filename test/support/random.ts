import fc from 'fast-check';

/**
 * fast-check with a fixed seed: only a change can make a test fail, never chance. `SEED=$RANDOM`
 * before `npm test` searches elsewhere, and `RUNS`, `WRITINGS` and `MALFORMED` search longer. A
 * failure names its seed.
 */
fc.configureGlobal({ seed: Number(process.env.SEED ?? 1) });

export { fc };
