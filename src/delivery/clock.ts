import { schedule } from 'node-cron';
import type { Log } from '../ports.ts';
import type { Delivery } from './sweep.ts';

/**
 * Sweeps every minute. UTC, so that no hour is missing or doubled; a tick that is lost does no harm, for what is due is read from the
 * data. `stop` resolves when the sweep under way has ended.
 */
export function startClock(delivery: Delivery, log: Log): { stop(): Promise<void> } {
  let under = Promise.resolve();
  const sweep = () => {
    under = delivery
      .sweep()
      .catch((error: unknown) =>
        log.error({ name: (error as Error).name, code: (error as { code?: unknown }).code }, 'a sweep failed'),
      );
    return under;
  };
  const task = schedule('* * * * *', sweep, { timezone: 'UTC', noOverlap: true, name: 'sweep' });
  return {
    async stop() {
      await task.destroy();
      await under;
    },
  };
}
