import type { Situation } from '../engine/step.ts';
import type { Seat } from '../people/seat.ts';
import { decisionFirstAsked } from './counted-from.ts';
import type { Outpatient } from './outpatient.ts';
import { managerOf, type OutpatientStep, socialWorkerOf, therapistsOf } from './parties.ts';
import { policy } from './policy.ts';

/**
 * E22: the decision's own clock, three months from its day until the initial meeting is held.
 * Nobody can press it away, and the bot reports nothing. It stops when somebody confirms the
 * meeting.
 */
export const decisionClock: OutpatientStep<'decisionClock'> = {
  name: 'decisionClock',
  rules: ['E22'],
  open: (c, s) =>
    c.closed || !isUnexecuted(c, s)
      ? []
      : [
          {
            n: c.decided.n,
            seats: [socialWorkerOf(c)],
            deadline: policy.decision(c.decided.day, managerOf(c), s.today),
            blocked: { why: 'initialMeetingFirst', who: nextTo(c) },
            ...(s.today < decisionFirstAsked(c.decided.day) ? { later: true as const } : {}),
          },
        ],
  answer: () => ({ code: 'notYours' }),
};

/**
 * True while no initial meeting is confirmed, where the municipality has turned the clock on (E22).
 */
export function isUnexecuted(c: Outpatient, s: Situation): boolean {
  return s.settings.decisionClock && c.meetings.initial.held.length === 0;
}

/**
 * E22: True for a case that was closed before the decision was executed, for a reason that leaves
 * the decision to be reported.
 */
export function isClosedUnexecuted(c: Outpatient, s: Situation): boolean {
  return isUnexecuted(c, s) && ['talkHeld', 'declined', 'other'].includes(c.closed?.why ?? '');
}

/**
 * The seat with the next thing to do before the meeting is held: name a therapist, send the care
 * plan, meet, or end the case.
 */
function nextTo(c: Outpatient): Seat {
  if (c.ending) return socialWorkerOf(c);
  if (c.therapists.length === 0) return managerOf(c);
  const isSent = c.therapists.some((t) => t.carePlanSent !== undefined);
  return isSent ? (therapistsOf(c)[0] as Seat) : socialWorkerOf(c);
}
