import type { PersonId, Side } from '../people/people.ts';
import { type Day, dayOf, type Instant } from '../time.ts';

/** The answer of one side, by its handläggare or its manager: the unit that the case belongs to. */
export interface SideAnswer {
  readonly n: number;
  readonly to: Side;
  readonly by: PersonId;
  readonly at: Instant;
}

/**
 * Which unit does the case belong to? First one handläggare of each unit answers (dialogue, S16).
 * When they differ or cannot judge, the two managers answer (S28–S30). When the managers go on
 * disagreeing, the named superior answers (I3). Time and the bot never answer.
 */
export interface Agreement {
  readonly n: number;
  readonly on: Day;
  readonly at: Instant;
  readonly answers: Readonly<Partial<Record<Side, SideAnswer>>>;
  readonly referred?: {
    readonly n: number;
    readonly on: Day;
    readonly at: Instant;
    readonly side: Side;
    readonly by: PersonId;
  };
  readonly referral?: {
    readonly n: number;
    readonly at: Instant;
    readonly by: PersonId;
    readonly agrees: boolean;
  };
  readonly managers: Readonly<Partial<Record<Side, SideAnswer>>>;
  readonly notTalked: Readonly<Partial<Record<Side, number>>>;
  /**
   * One of the managers has reopened the decision, and the managers have the question at once
   * (E16).
   */
  readonly again?: { readonly n: number; readonly at: Instant };
  readonly superior?: { readonly n: number; readonly on: Day; readonly at: Instant };
  readonly verdict?: {
    readonly to: Side;
    readonly by: 'handlers' | 'managers' | 'oneManager' | 'superior';
  };
}

export function begin(e: { n: number; at: Instant }): Agreement {
  return { n: e.n, on: dayOf(e.at), at: e.at, answers: {}, managers: {}, notTalked: {} };
}

/** Reopens the decision as the managers' question. Neither of them has answered yet (E16). */
export function reopen(a: Agreement, e: { n: number; at: Instant }): Agreement {
  const { verdict: _, superior: __, ...asked } = a;
  return { ...asked, managers: {}, notTalked: {}, again: { n: e.n, at: e.at } };
}

/** True when each unit has answered and the answers differ. */
export function differ(answers: Agreement['answers']): boolean {
  return answers.VO !== undefined && answers.FH !== undefined && answers.VO.to !== answers.FH.to;
}

/**
 * The event by which, and the instant when, the question came to the managers. Undefined while the
 * handläggare have it. From `unconfirmedFrom` on the managers have it even without a confirmation
 * (S28).
 */
export function withManagers(
  a: Agreement,
  unconfirmedFrom: Instant | undefined,
  now: Instant,
): { n: number; at: Instant } | undefined {
  if (a.again) return a.again;
  if (differ(a.answers)) return latestAnswer(a.answers);
  if (a.referral) return a.referral;
  return a.referred && unconfirmedFrom !== undefined && unconfirmedFrom <= now
    ? { n: a.referred.n, at: unconfirmedFrom }
    : undefined;
}

/**
 * Everybody who has spoken for a unit, as its handläggare or its manager, by an answer or by asking
 * for the managers.
 */
export function spokenFor(
  side: Side,
  { answers, managers, referred, referral }: Agreement,
): PersonId[] {
  const asked = referred?.side === side ? referred : referral;
  return [answers[side], managers[side], asked].flatMap((said) => said?.by ?? []);
}

/** The later of two answers. */
export function latestAnswer({
  VO,
  FH,
}: Agreement['answers']): { n: number; at: Instant } | undefined {
  return VO && FH ? (VO.n > FH.n ? VO : FH) : (VO ?? FH);
}
