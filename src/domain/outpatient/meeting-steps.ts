import type { Step } from '../engine/step.ts';
import { book, decline, rebook } from './book-meeting.ts';
import type { MeetingKind, OutpatientEvent } from './events.ts';
import { hold } from './hold-meeting.ts';
import type { MeetingRules } from './meeting-rules.ts';
import { goOn, miss } from './missed-meeting.ts';
import type { Outpatient } from './outpatient.ts';

/** The steps of a talk. Each kind of talk has its own. */
type MeetingVerb = 'book' | 'decline' | 'hold' | 'miss' | 'rebook' | 'goOn';
type MeetingStepName<K extends MeetingKind> = `${MeetingVerb}${Capitalize<K>}`;

/**
 * The steps of one talk: book, "passar inte mig", held, missed, new time, and how to go on after
 * the third time.
 */
export function meetingSteps<K extends MeetingKind>(
  m: MeetingRules<K>,
): readonly Step<Outpatient, OutpatientEvent, MeetingStepName<K>>[] {
  return [book(m), decline(m), hold(m), miss(m), rebook(m), goOn(m)];
}
