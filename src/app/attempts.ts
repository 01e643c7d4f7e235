import { StoreFault } from './store-fault.ts';

/** How often something is read and decided again because somebody else was first. */
const MOST_ATTEMPTS = 20;
const FIRST_PAUSE_MS = 5;
const LONGEST_PAUSE_MS = 150;

/**
 * Reads, decides and writes until the write is the first, with a growing, jittered pause: `once` gives undefined when somebody else
 * was. Throws a StoreFault when its attempts are used up: nothing is written then.
 */
export async function untilFirst<T>(once: () => Promise<T | undefined>): Promise<T> {
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    const done = await once();
    if (done !== undefined) return done;
    const pause = Math.min(FIRST_PAUSE_MS * 2 ** attempt, LONGEST_PAUSE_MS) * Math.random();
    await new Promise((resume) => setTimeout(resume, pause));
  }
  throw new StoreFault('outrun', false);
}
