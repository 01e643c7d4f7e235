import { followUpAnchor } from './anchors.ts';
import { assignmentPolicy } from './assignment-policy.ts';
import { followUpFirstAsked } from './counted-from.ts';
import type { OutpatientEvent } from './events.ts';
import { meetingPolicy } from './meeting-policy.ts';
import type { MeetingRules } from './meeting-rules.ts';
import { meetingSteps } from './meeting-steps.ts';
import { isGoingOn, socialWorkerOf, therapistsOf } from './parties.ts';
import { policy } from './policy.ts';

/**
 * R8, R10, R21, R22, R24: the therapist books it with the socialsekreterare and den enskilde. When
 * it is held, the clocks start.
 */
const initial: MeetingRules<'initial'> = {
  kind: 'initial',
  rules: { book: ['R10', 'R22'], hold: ['R24'] },
  since: (c) =>
    isGoingOn(c) &&
    c.firstAssigned &&
    c.therapists.length > 0 &&
    c.meetings.initial.held.length === 0
      ? c.firstAssigned
      : undefined,
  owners: therapistsOf,
  bookBy: (c, s) => assignmentPolicy.contact(c, s.today),
  holdBy: (c, s) => meetingPolicy.initialMeeting(c, s.today),
  // R9: the care plan comes before the initial meeting, whether the meeting is booked before or
  // after the plan.
  blocked: (c) =>
    c.therapists.every((t) => t.carePlanSent === undefined)
      ? { why: 'carePlanFirst', who: socialWorkerOf(c) }
      : undefined,
  earliest: (c) => c.decided.day,
  clientParts: ['tookPart', 'absent'],
};

/**
 * R11, R26, R27, R12: the socialsekreterare coordinates. Each follow-up asks about the needs and
 * the plan.
 */
const followUp: MeetingRules<'followUp'> = {
  kind: 'followUp',
  rules: { book: ['R11'], hold: ['R11', 'R26', 'R27'] },
  since: (c) => (isGoingOn(c) && c.firstAssigned ? followUpAnchor(c) : undefined),
  owners: (c) => [socialWorkerOf(c)],
  bookBy: (c, s) =>
    meetingPolicy.bookFollowUp(followUpAnchor(c) ?? { what: 'opened', day: c.openedOn }, s.today),
  holdBy: (c, s) =>
    meetingPolicy.holdFollowUp(
      c,
      followUpAnchor(c) ?? { what: 'opened', day: c.openedOn },
      s.today,
    ),
  isLater: (c, s) =>
    c.meetings.followUp.booked === undefined &&
    s.today < followUpFirstAsked(followUpAnchor(c) ?? { day: c.openedOn }),
  earliest: (c) => followUpAnchor(c)?.day ?? c.decided.day,
  clientParts: ['tookPart', 'declined', 'absent'],
  questions: [
    { id: 'needs', kind: 'one', of: ['no', 'yes'] },
    { id: 'plan', kind: 'one', of: ['no', 'yes'] },
  ],
  follows: (answers): OutpatientEvent[] => [
    { type: 'followUpAnswered', needs: answers.needs === 'yes', plan: answers.plan === 'yes' },
    ...(answers.needs === 'yes' ? [{ type: 'needsChanged' } as const] : []),
    ...(answers.plan === 'yes' ? [{ type: 'planUpdateNeeded' } as const] : []),
  ],
};

/** R14, R30: the talk that ends the case. */
const closing: MeetingRules<'closing'> = {
  kind: 'closing',
  rules: { book: ['R14'], hold: ['R14', 'R30'] },
  since: (c) => (c.ending ? { n: c.ending.n, day: c.ending.on } : undefined),
  owners: (c) => [socialWorkerOf(c)],
  bookBy: (c, s) => policy.ordinary('ending', c.ending?.on ?? s.today, s.today),
  holdBy: (c, s) => meetingPolicy.holdClosing(c, c.ending?.on ?? s.today, s.today),
  earliest: (c) => followUpAnchor(c)?.day ?? c.decided.day,
  clientParts: ['tookPart', 'declined', 'absent'],
  follows: ({ client }): OutpatientEvent[] =>
    client === 'absent'
      ? []
      : [{ type: 'closed', why: client === 'declined' ? 'declined' : 'talkHeld' }],
};

export const initialMeeting = meetingSteps(initial);
export const followUps = meetingSteps(followUp);
export const closingMeeting = meetingSteps(closing);
