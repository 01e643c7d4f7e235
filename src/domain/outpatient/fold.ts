import type { Standing } from '../engine/step.ts';
import type { PersonId } from '../people/people.ts';
import { type Day, dayOf } from '../time.ts';
import type { OutpatientEvent } from './events.ts';
import {
  type Change,
  isSamePause,
  type Meeting,
  type Outpatient,
  type Pause,
  type Stated,
  type Therapist,
} from './outpatient.ts';

/** Folds the events to the state from which steps, deadlines and cards are read. */
export function foldOutpatient(events: readonly Standing<OutpatientEvent>[]): Outpatient {
  const c = blank();
  for (const event of events) evolve(c, event);
  return c;
}

function blank(): Outpatient {
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

/** Changes the fold's working copy in place. Nobody else sees it until the fold is done. */
function evolve(c: Outpatient, e: Standing<OutpatientEvent>): void {
  const on = dayOf(e.at);
  switch (e.type) {
    case 'opened':
      c.unit = e.unit;
      c.socialWorker = e.socialWorker;
      c.socialWorkerSince = e.n;
      c.openedBy = e.by;
      c.openedOn = on;
      c.toAssign = { n: e.n, on };
      if (e.vsNumber !== undefined) c.vsNumber = e.vsNumber;
      return;
    case 'decisionMade':
      c.decided = statedOf(e);
      return;
    case 'orderCreated':
      c.ordered = statedOf(e);
      return;
    case 'callRequested':
      c.call = { n: e.n, on };
      return;
    case 'called':
      delete c.call;
      return;
    case 'assigned':
      for (const id of e.therapists)
        c.therapists.push({
          id,
          n: e.n,
          assignedOn: on,
          granted: false,
          carePlanRead: false,
          consultedAfter: 0,
        });
      c.firstAssigned ??= { n: e.n, day: on };
      c.lastAssigned = e.n;
      delete c.toAssign;
      return;
    case 'assignmentEnough':
      delete c.toAssign;
      return;
    case 'informed':
      for (const therapist of c.therapists) therapist.informedOn ??= on;
      return;
    case 'therapistRemoved': {
      const left = c.therapists.find((t) => t.id === e.therapist);
      c.therapists = c.therapists.filter((t) => t.id !== e.therapist);
      c.pauses = c.pauses.filter(({ scope, whose }) => scope !== 'own' || whose !== e.therapist);
      c.removed.push({ id: e.therapist, n: e.n, on, why: e.why, revoke: left?.granted === true });
      if (e.why === 'cannot' || c.therapists.length === 0) c.toAssign = { n: e.n, on };
      return;
    }
    case 'granted':
      forTherapist(c, e.therapist, (t) => {
        t.granted = true;
      });
      return;
    case 'grantRevoked':
      c.removed = c.removed.map((r) => (r.id === e.therapist ? { ...r, revoke: false } : r));
      return;
    case 'started':
      c.started = statedOf(e);
      return;
    case 'carePlanSent':
      for (const therapist of c.therapists) {
        therapist.carePlanSent ??= e.n;
        therapist.carePlanSentOn ??= on;
      }
      return;
    case 'carePlanRead':
      forTherapist(c, e.therapist, (t) => {
        t.carePlanRead = true;
      });
      return;
    case 'consulted':
      forTherapist(c, e.therapist, (t) => {
        t.consultedAfter = c.lastAssigned;
      });
      return;
    case 'meetingBooked':
      c.meetings[e.meeting].booked = {
        ...statedOf(e),
        by: e.by,
        at: e.at,
        ...(e.for === undefined ? {} : { for: e.for }),
      };
      delete c.meetings[e.meeting].declined;
      return;
    case 'timeDeclined':
      delete c.meetings[e.meeting].booked;
      c.meetings[e.meeting].declined = { n: e.n, by: e.by };
      return;
    case 'meetingMissed':
      delete c.meetings[e.meeting].booked;
      c.meetings[e.meeting].missed.push({ n: e.n, on });
      return;
    case 'meetingHeld':
      evolveHeld(c, e);
      return;
    // Kept for the history only. A yes is followed by an event of its own.
    case 'followUpAnswered':
      return;
    case 'planWritten':
      c.plan = { n: e.n, on, together: e.together, by: e.by };
      return;
    case 'planExpected':
      c.planExpected = e.until;
      return;
    case 'managerAsked':
      c.managerAsked = { n: e.n, on, by: e.by };
      return;
    case 'managerTalked':
      delete c.managerAsked;
      return;
    case 'planUpdateNeeded':
      c.planUpdate ??= { n: e.n, on };
      return;
    case 'planUpdated':
      delete c.planUpdate;
      return;
    case 'needsChanged':
      c.care ??= { n: e.n, on, done: new Set() };
      return;
    case 'carePlanChanged':
    case 'carePlanToldClient':
    case 'carePlanToldTherapists':
      c.care = tickPart(c.care, e.type);
      return;
    case 'treatmentChanged':
      c.treatment ??= { n: e.n, on, done: new Set() };
      return;
    case 'planChanged':
    case 'planToldClient':
    case 'planToldSocialWorker':
      c.treatment = tickPart(c.treatment, e.type);
      return;
    case 'paused':
      c.pauses = [{ n: e.n, until: e.until, scope: 'case', whose: e.by }];
      return;
    case 'resumed':
      c.pauses = c.pauses.filter(({ scope }) => scope !== 'case');
      return;
    case 'remindersPaused':
      c.pauses = withPause(c.pauses, { n: e.n, until: e.until, scope: e.scope, whose: e.whose });
      return;
    case 'remindersResumed':
      c.pauses = c.pauses.filter(({ n }) => n !== e.pause);
      return;
    case 'endStarted':
      c.ending = { n: e.n, on };
      c.pauses = [];
      return;
    case 'endCancelled':
      delete c.ending;
      c.meetings.closing = { missed: [], held: [] };
      return;
    case 'closed':
      c.closed = { n: e.n, at: e.at, by: e.by, why: e.why };
      return;
    case 'reopened':
      delete c.closed;
      if (c.ending) c.ending = { n: e.n, on };
      return;
    case 'vsNumberGiven':
      c.vsNumber = e.vsNumber;
      return;
    case 'socialWorkerChanged':
      c.socialWorker = e.to;
      c.socialWorkerSince = e.n;
      return;
  }
}

/**
 * A clock starts only when den enskilde took part. A follow-up also counts when den enskilde
 * declined (E7).
 */
function evolveHeld(
  c: Outpatient,
  e: Standing<Extract<OutpatientEvent, { type: 'meetingHeld' }>>,
): void {
  const meeting = c.meetings[e.meeting];
  delete meeting.booked;
  delete meeting.declined;
  const counts = e.client === 'tookPart' || (e.client === 'declined' && e.meeting !== 'initial');
  if (!counts) {
    meeting.missed.push({ n: e.n, on: dayOf(e.at) });
    return;
  }
  const absent = c.therapists.map((t) => t.id).filter((id) => !e.therapists.includes(id));
  meeting.held.push({ ...statedOf(e), present: e.therapists, absent });
  meeting.missed = [];
}

/** The change ends when all three parts are done (R13, R29: never without telling both). */
function tickPart(change: Change | undefined, part: string): Change | undefined {
  if (!change) return undefined;
  const done = new Set([...change.done, part]);
  return done.size === 3 ? undefined : { ...change, done };
}

function statedOf(e: { n: number; day: Day; was?: Day }): Stated {
  return { n: e.n, day: e.day, ...(e.was === undefined ? {} : { was: e.was }) };
}

function forTherapist(c: Outpatient, id: PersonId, change: (therapist: Therapist) => void): void {
  const therapist = c.therapists.find((t) => t.id === id);
  if (therapist) change(therapist);
}

/**
 * The same reminders have one pause. A new one replaces it, and also replaces an old pause of the
 * whole case.
 */
function withPause(pauses: readonly Pause[], made: Pause): Pause[] {
  return [
    ...pauses.filter((paused) => !isSamePause(paused, made) && paused.scope !== 'case'),
    made,
  ];
}
