import type { PersonId } from '../people/people.ts';
import type { Day } from '../time.ts';

/** The three talks with den enskilde: inledande möte, uppföljning, avslutningssamtal. */
export type MeetingKind = 'initial' | 'followUp' | 'closing';

/** The part of den enskilde in a talk. With `declined` the reason is in the case notes (E7). */
export type ClientPart = 'tookPart' | 'declined' | 'absent';

export type RemovalReason = 'cannot' | 'wrongPerson' | 'changed';
/**
 * The reminders that a pause holds back: everybody's, those of EC's unit, or those of one therapist
 * (E8).
 */
export type PauseScope = 'all' | 'unit' | 'own';
export type ClosingReason =
  | 'talkHeld'
  | 'declined'
  | 'other'
  | 'mistake'
  | 'duplicate'
  | 'wrongType';

/**
 * What can have happened in an outpatient case. A type is never renamed, removed or given a new
 * meaning: a change is a new type. `day` is always the day on which a thing was held, decided or
 * done, never the day of the press (I6).
 */
export type OutpatientEvent =
  | {
      readonly type: 'opened';
      readonly unit: string;
      readonly socialWorker: PersonId;
      readonly vsNumber?: string;
    }
  | { readonly type: 'decisionMade'; readonly day: Day }
  | { readonly type: 'orderCreated'; readonly day: Day }
  | { readonly type: 'callRequested' }
  | { readonly type: 'called' }
  | { readonly type: 'assigned'; readonly therapists: readonly PersonId[] }
  | { readonly type: 'assignmentEnough' }
  | { readonly type: 'informed' }
  | { readonly type: 'therapistRemoved'; readonly therapist: PersonId; readonly why: RemovalReason }
  | { readonly type: 'granted'; readonly therapist: PersonId }
  | { readonly type: 'grantRevoked'; readonly therapist: PersonId }
  | { readonly type: 'started'; readonly day: Day }
  | { readonly type: 'carePlanSent' }
  | { readonly type: 'carePlanRead'; readonly therapist: PersonId }
  | { readonly type: 'consulted'; readonly therapist: PersonId }
  | { readonly type: 'meetingBooked'; readonly meeting: MeetingKind; readonly day: Day }
  /** A booking with a time of the day: HH:MM on a clock in Stockholm (E26). */
  | {
      readonly type: 'meetingBookedAt';
      readonly meeting: MeetingKind;
      readonly day: Day;
      readonly time: string;
    }
  | { readonly type: 'timeDeclined'; readonly meeting: MeetingKind }
  | { readonly type: 'meetingMissed'; readonly meeting: MeetingKind }
  | {
      readonly type: 'meetingHeld';
      readonly meeting: MeetingKind;
      readonly day: Day;
      readonly client: ClientPart;
      readonly therapists: readonly PersonId[];
    }
  /** The answers to the questions of R12 and R27 at a follow-up. A no is kept too (E3). */
  | { readonly type: 'followUpAnswered'; readonly needs: boolean; readonly plan: boolean }
  | { readonly type: 'planWritten'; readonly together: boolean }
  | { readonly type: 'planExpected'; readonly until: Day }
  | { readonly type: 'managerAsked' }
  | { readonly type: 'managerTalked' }
  | { readonly type: 'planUpdateNeeded' }
  | { readonly type: 'planUpdated' }
  | { readonly type: 'needsChanged' }
  | { readonly type: 'carePlanChanged' }
  | { readonly type: 'carePlanToldClient' }
  | { readonly type: 'carePlanToldTherapists' }
  | { readonly type: 'treatmentChanged' }
  | { readonly type: 'planChanged' }
  | { readonly type: 'planToldClient' }
  | { readonly type: 'planToldSocialWorker' }
  | { readonly type: 'paused'; readonly until: Day }
  | { readonly type: 'resumed' }
  /** `whose` is the person who paused, or the one for whom it was done. */
  | {
      readonly type: 'remindersPaused';
      readonly until: Day;
      readonly scope: PauseScope;
      readonly whose: PersonId;
    }
  | { readonly type: 'remindersResumed'; readonly pause: number }
  | { readonly type: 'endStarted' }
  | { readonly type: 'endCancelled' }
  | { readonly type: 'closed'; readonly why: ClosingReason }
  | { readonly type: 'reopened' }
  | { readonly type: 'vsNumberGiven'; readonly vsNumber: string }
  | { readonly type: 'socialWorkerChanged'; readonly to: PersonId };
