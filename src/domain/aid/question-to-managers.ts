import type { Situation } from '../engine/step.ts';
import type { Instant } from '../time.ts';
import { type Agreement, withManagers } from './agreement.ts';
import { unconfirmedFrom } from './agreement-policy.ts';
import type { Aid } from './aid.ts';
import { chairs } from './chairs.ts';

/**
 * The question once the managers have it: the event, the instant, and whether it came without a
 * confirmation.
 */
export function decidedJointly(
  c: Aid,
  s: Situation,
): { a: Agreement; n: number; at: Instant; byTime: boolean } | undefined {
  const { agreement } = c;
  if (!agreement || c.ended) return undefined;
  const stage = withManagers(agreement, unconfirmedFrom(c), s.now);
  return (
    stage && { a: agreement, n: stage.n, at: stage.at, byTime: stage.n === agreement.referred?.n }
  );
}

/** E17: true when one manager has both units and the municipality lets this one answer decide. */
export function isOneManager(s: Situation): boolean {
  const [vo, fh] = chairs(s);
  return s.settings.oneManager && vo !== undefined && vo === fh;
}
