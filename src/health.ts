import { inTime } from './in-time.ts';

/** What /readyz says. With a fault the bot is not ready; the rest is for somebody to look at, and stops nothing else. */
export interface Readiness {
  readonly faults: readonly string[];
  /** What does no harm yet: a replica that were taken away for it would help nobody. */
  readonly warnings: readonly string[];
  /** How many cases and letters wait in vain; null when the store does not answer. */
  readonly stuck: number | null;
}

export interface Checks {
  /** How the containers differ from what they should be. Rejects when the store does not answer. */
  readonly store: () => Promise<readonly string[]>;
  readonly tokenKeys: () => Promise<string | undefined>;
  readonly sending: () => string | undefined;
  readonly staff: () => string | undefined;
  readonly stuck: () => Promise<number>;
}

/** Whoever asks gives up soon, so a store that does not answer is a fault of its own. In milliseconds. */
const PATIENCE_MS = 3000;

/** Whether the bot is able to do its work (store, token keys, sending), and what else whoever runs it is to know. */
export async function readiness(checks: Checks): Promise<Readiness> {
  const [store, tokenKeys, stuck] = await Promise.all([
    answered(checks.store(), ['the store does not answer']),
    answered(checks.tokenKeys(), 'the keys of the tokens that Teams sends cannot be fetched'),
    answered(checks.stuck(), null),
  ]);
  const said = (...all: (string | undefined)[]) => all.filter((one) => one !== undefined);
  return { faults: said(...store, tokenKeys, checks.sending()), warnings: said(checks.staff()), stuck };
}

function answered<T, L>(asked: Promise<T>, otherwise: L): Promise<T | L> {
  return inTime<T | L>(
    asked.catch(() => otherwise),
    PATIENCE_MS,
    () => otherwise,
  );
}
