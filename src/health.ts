import { withinBudget } from './app/within-budget.ts';

/**
 * What /readyz says. With a fault the bot is not ready. The rest is for operations, and stops
 * nothing.
 */
export interface Readiness {
  readonly faults: readonly string[];
  /** What does no harm yet. Taking the replica away would help nobody. */
  readonly warnings: readonly string[];
  /** How many cases and letters wait in vain. Null when the store does not answer. */
  readonly stuck: number | null;
}

export interface Checks {
  /** How the containers differ from what they should be, and which of them do not answer. */
  readonly store: () => Promise<{
    readonly faults: readonly string[];
    readonly silent: readonly string[];
  }>;
  readonly tokenKeys: () => Promise<string | undefined>;
  readonly sending: () => string | undefined;
  /** The minute's sweep, which sends what is due. */
  readonly sweep: () => string | undefined;
  readonly staff: () => string | undefined;
  readonly stuck: () => Promise<number>;
}

/**
 * How long to wait for an answer, in milliseconds. A probe gives up soon, so a store that takes
 * longer counts as away.
 */
const PATIENCE_MS = 3000;

const AWAY = 'the store does not answer';

/**
 * Checks that the bot can do its work (store, token keys, sending, the sweep), and what else
 * operations should know. A store that is away is only a warning. As a fault it would take out
 * every replica at once, and people would get no answer instead of a sentence.
 */
export async function readiness(checks: Checks): Promise<Readiness> {
  const [store, tokenKeys, stuck] = await Promise.all([
    withPatience(checks.store(), { faults: [], silent: [AWAY] }),
    withPatience(checks.tokenKeys(), 'the keys of the tokens that Teams sends cannot be fetched'),
    withPatience(checks.stuck(), null),
  ]);
  const said = (...all: (string | undefined)[]) => all.filter((one) => one !== undefined);
  return {
    faults: said(...store.faults, tokenKeys, checks.sending(), checks.sweep()),
    warnings: said(store.silent.length > 0 ? AWAY : undefined, checks.staff()),
    stuck,
  };
}

function withPatience<T, L>(asked: Promise<T>, otherwise: L): Promise<T | L> {
  return withinBudget<T | L>(
    asked.catch(() => otherwise),
    PATIENCE_MS,
    () => otherwise,
  );
}
