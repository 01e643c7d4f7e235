import type { PersonId } from '../people/people.ts';
import { dayOf } from '../time.ts';
import { type Effects, statedOf } from './effects.ts';
import type { OutpatientEvent } from './events.ts';
import type { Outpatient, Therapist } from './outpatient.ts';

/** From the opening of the case until its therapists have what they need. */
export const assignmentEffects = {
  opened: (c, e) => {
    c.unit = e.unit;
    c.socialWorker = e.socialWorker;
    c.socialWorkerSince = e.n;
    c.openedBy = e.by;
    c.openedOn = dayOf(e.at);
    c.toAssign = { n: e.n, on: dayOf(e.at) };
    if (e.vsNumber !== undefined) c.vsNumber = e.vsNumber;
  },
  decisionMade: (c, e) => {
    c.decided = statedOf(e);
  },
  orderCreated: (c, e) => {
    c.ordered = statedOf(e);
  },
  callRequested: (c, e) => {
    c.call = { n: e.n, on: dayOf(e.at) };
  },
  called: (c) => {
    delete c.call;
  },
  assigned: (c, e) => {
    for (const id of e.therapists)
      c.therapists.push({
        id,
        n: e.n,
        assignedOn: dayOf(e.at),
        granted: false,
        carePlanRead: false,
        consultedAfter: 0,
      });
    c.firstAssigned ??= { n: e.n, day: dayOf(e.at) };
    c.lastAssigned = e.n;
    delete c.toAssign;
  },
  assignmentEnough: (c) => {
    delete c.toAssign;
  },
  informed: (c, e) => {
    for (const therapist of c.therapists) therapist.informedOn ??= dayOf(e.at);
  },
  therapistRemoved: (c, e) => {
    const left = c.therapists.find((t) => t.id === e.therapist);
    c.therapists = c.therapists.filter((t) => t.id !== e.therapist);
    c.pauses = c.pauses.filter(({ scope, whose }) => scope !== 'own' || whose !== e.therapist);
    c.removed.push({
      id: e.therapist,
      n: e.n,
      on: dayOf(e.at),
      why: e.why,
      revoke: left?.granted === true,
    });
    if (e.why === 'cannot' || c.therapists.length === 0) c.toAssign = { n: e.n, on: dayOf(e.at) };
  },
  granted: (c, e) => {
    forTherapist(c, e.therapist, (t) => {
      t.granted = true;
    });
  },
  grantRevoked: (c, e) => {
    c.removed = c.removed.map((r) => (r.id === e.therapist ? { ...r, revoke: false } : r));
  },
  started: (c, e) => {
    c.started = statedOf(e);
  },
  carePlanSent: (c, e) => {
    for (const therapist of c.therapists) {
      therapist.carePlanSent ??= e.n;
      therapist.carePlanSentOn ??= dayOf(e.at);
    }
  },
  carePlanRead: (c, e) => {
    forTherapist(c, e.therapist, (t) => {
      t.carePlanRead = true;
    });
  },
  consulted: (c, e) => {
    forTherapist(c, e.therapist, (t) => {
      t.consultedAfter = c.lastAssigned;
    });
  },
  vsNumberGiven: (c, e) => {
    c.vsNumber = e.vsNumber;
  },
  socialWorkerChanged: (c, e) => {
    c.socialWorker = e.to;
    c.socialWorkerSince = e.n;
  },
} satisfies Partial<Effects<OutpatientEvent['type']>>;

function forTherapist(c: Outpatient, id: PersonId, change: (therapist: Therapist) => void): void {
  const therapist = c.therapists.find((t) => t.id === id);
  if (therapist) change(therapist);
}
