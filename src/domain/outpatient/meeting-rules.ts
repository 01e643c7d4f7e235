import type { FieldIn } from '../engine/form.ts';
import type { Blocked, Deadline, Situation } from '../engine/step.ts';
import type { Seat } from '../people/seat.ts';
import type { RuleId } from '../rules.ts';
import type { Day } from '../time.ts';
import type { ClientPart, MeetingKind, OutpatientEvent } from './events.ts';
import type { Outpatient } from './outpatient.ts';
import { MISSED_TIMES } from './policy.ts';

/**
 * The differences between the three talks. Booking, moving, missing and holding work alike for all
 * (E7).
 */
export interface MeetingRules<K extends MeetingKind = MeetingKind> {
  readonly kind: K;
  /** The rules of the routine for booking and for holding. The project chose the rest (E7). */
  readonly rules: { readonly book: readonly RuleId[]; readonly hold: readonly RuleId[] };
  /** The event since which the talk is due. Undefined when it is not due. */
  since(c: Outpatient, s: Situation): { readonly n: number; readonly day: Day } | undefined;
  /** The seats that arrange it. */
  owners(c: Outpatient): readonly Seat[];
  bookBy(c: Outpatient, s: Situation): Deadline;
  holdBy(c: Outpatient, s: Situation): Deadline;
  blocked?(c: Outpatient): Blocked | undefined;
  /** True while it is so far off that nobody is asked yet. */
  isLater?(c: Outpatient, s: Situation): boolean;
  /** The earliest day on which it can have been held. */
  earliest(c: Outpatient): Day;
  readonly clientParts: readonly ClientPart[];
  readonly questions?: readonly FieldIn<HeldAnswers>[];
  /** Further events of a talk, held or not. */
  follows?(answers: HeldAnswers): readonly OutpatientEvent[];
}

export function suffixOf<K extends MeetingKind>({ kind }: MeetingRules<K>): Capitalize<K> {
  return (kind[0]?.toUpperCase() + kind.slice(1)) as Capitalize<K>;
}

/** Since when the talk is due. Undefined when it is not, as in a closed case. */
export function dueSince(m: MeetingRules, c: Outpatient, s: Situation) {
  return c.closed ? undefined : m.since(c, s);
}

export function markLater(m: MeetingRules, c: Outpatient, s: Situation): { later?: true } {
  return m.isLater?.(c, s) ? { later: true } : {};
}

/** True when the talk has been missed three times and nobody has decided yet how to go on (E7). */
export function isStuck(c: Outpatient, kind: MeetingKind): boolean {
  const { missed, booked } = c.meetings[kind];
  const isPaused = c.pauses.some(({ scope }) => scope === 'all' || scope === 'case');
  return missed.length >= MISSED_TIMES && booked === undefined && !isPaused;
}

/** The answers about a held talk. Only the follow-up asks about the needs and the plan. */
export type HeldAnswers = {
  readonly day: Day;
  readonly client: ClientPart;
  readonly therapists?: string;
  readonly needs?: 'no' | 'yes';
  readonly plan?: 'no' | 'yes';
  readonly sure?: 'yes';
};
