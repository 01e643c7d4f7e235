import { StoreFault } from './store-fault.ts';

/** How often a write is retried because somebody else wrote first. */
const MOST_ATTEMPTS = 20;
const FIRST_PAUSE_MS = 5;
const LONGEST_PAUSE_MS = 150;

/**
 * Runs `once`, which reads, decides and writes, until its write is the first. `once` returns
 * undefined when somebody else wrote first. The pauses grow and are jittered. Throws a StoreFault
 * after the last attempt. Then nothing has been written.
 */
export async function retryUntilWritten<T>(once: () => Promise<T | undefined>): Promise<T> {
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
    const done = await once();
    if (done !== undefined) return done;
    const pause = Math.min(FIRST_PAUSE_MS * 2 ** attempt, LONGEST_PAUSE_MS) * Math.random();
    await new Promise((resume) => setTimeout(resume, pause));
  }
  throw new StoreFault('outrun', false);
}
