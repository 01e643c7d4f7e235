import type { Sender } from './app/ports/sends.ts';
import type { Config } from './config/config.ts';
import { withAuthorisationPause } from './delivery/authorised.ts';
import { withOutageWatch } from './delivery/outage.ts';
import { withGivingUp } from './delivery/stopping.ts';
import type { Instant } from './domain/time.ts';
import { withPace } from './pace/pace.ts';

/** The bot's sender, and what the service asks of it. */
export interface Sending {
  readonly sender: Sender;
  /** The reason why nothing can be sent, for /readyz. Undefined while sending works. */
  fault(): string | undefined;
  /**
   * Ends sending: refuses what waits, gives up what hangs, and resolves when nothing is under way.
   */
  end(): Promise<void>;
}

/**
 * Wraps the one place that sends to Teams (`teams`) in four wrappers. Their order matters. From the
 * inside:
 *
 * 1. The outage watch sees only what Teams itself answered. A wait in a queue is no outage.
 * 2. The pace queues sends within Teams' limits. It counts real requests, so it wraps the watch.
 * 3. Giving up wraps the pace, so that a send which waits in a queue can also be given up when the
 *    bot stops. Its outcome is then unknown, and it may be sent again.
 * 4. The authorisation pause comes first on the way out. While Teams refuses the bot's credentials,
 *    a send takes no place in a queue, and the pause is not mistaken for an outage.
 */
export function createSending(
  teams: Sender,
  config: Pick<Config, 'sendsPerSecond' | 'conversationLimits' | 'appLimit'>,
  now: () => Instant,
): Sending {
  const watched = withOutageWatch(teams, now);
  const paced = withPace(watched, config.sendsPerSecond, {
    limits: config.conversationLimits,
    appLimit: config.appLimit,
  });
  const stoppable = withGivingUp(paced);
  const sender = withAuthorisationPause(stoppable, now);
  return {
    sender,
    fault: () =>
      sender.isRefused() ? 'Teams refuses the credentials of the bot' : watched.outage(),
    end() {
      const drained = paced.drain();
      stoppable.giveUp();
      return drained;
    },
  };
}
