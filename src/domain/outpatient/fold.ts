import type { Standing } from '../engine/step.ts';
import { assignmentEffects } from './assignment-effects.ts';
import type { Effects } from './effects.ts';
import { endingEffects } from './ending-effects.ts';
import type { OutpatientEvent } from './events.ts';
import { meetingEffects } from './meeting-effects.ts';
import type { Meeting, Outpatient, Stated } from './outpatient.ts';
import { planEffects } from './plan-effects.ts';

/** Folds the events to the state from which steps, deadlines and cards are read. */
export function foldOutpatient(events: readonly Standing<OutpatientEvent>[]): Outpatient {
  const c = blankState();
  for (const event of events) effectOf(event)(c, event);
  return c;
}

function blankState(): Outpatient {
  const nothing: Stated = { n: 0, day: '' };
  const meeting = (): Meeting => ({ missed: [], held: [] });
  return {
    unit: '',
    socialWorker: '',
    socialWorkerSince: 0,
    openedBy: '',
    openedOn: '',
    decided: nothing,
    ordered: nothing,
    therapists: [],
    removed: [],
    lastAssigned: 0,
    pauses: [],
    meetings: { initial: meeting(), followUp: meeting(), closing: meeting() },
  };
}

/** What each event changes. The compiler names an event that is missing. */
const effects: Effects<OutpatientEvent['type']> = {
  ...assignmentEffects,
  ...meetingEffects,
  ...planEffects,
  ...endingEffects,
};

/** An effect changes the fold's working copy in place. Nobody else sees it until the fold is done. */
function effectOf({ type }: OutpatientEvent) {
  return effects[type] as (c: Outpatient, e: Standing<OutpatientEvent>) => void;
}
