import type { Opening, Recorded, Routine, Situation } from '../engine/step.ts';
import { personSeat, type Seat } from '../people/seat.ts';
import { unitOf } from '../people/staff-list.ts';
import { consult, readCarePlan } from './asked-once.ts';
import * as assignment from './assignment.ts';
import { changeSteps, needsChanged, treatmentChanged } from './changed-needs.ts';
import * as closing from './closing.ts';
import { changeSocialWorker, correct, nameInCaseSystem } from './correct.ts';
import { decisionClock } from './decision-clock.ts';
import { type OutpatientEvent, outpatientSince } from './events.ts';
import { foldOutpatient } from './fold.ts';
import type { Outpatient } from './outpatient.ts';
import { heirsTo, lostSeats, managerOf, partiesNow } from './parties.ts';
import { afterPause, heldBackIn, pause, resume } from './pause.ts';
import * as plan from './plan.ts';
import { closingMeeting, followUps, initialMeeting } from './three-meetings.ts';

const steps = [
  assignment.assign,
  assignment.enough,
  assignment.call,
  assignment.inform,
  assignment.grant,
  assignment.start,
  assignment.sendCarePlan,
  assignment.revoke,
  ...initialMeeting,
  consult,
  readCarePlan,
  plan.writePlan,
  plan.expectPlan,
  plan.askManager,
  plan.talk,
  plan.updatePlan,
  ...changeSteps,
  ...followUps,
  ...closingMeeting,
  afterPause,
  decisionClock,
  assignment.callMe,
  assignment.cannot,
  needsChanged,
  treatmentChanged,
  pause,
  resume,
  closing.end,
  closing.endWithoutTalk,
  closing.cancelEnd,
  assignment.changeTherapists,
  changeSocialWorker,
  correct,
  nameInCaseSystem,
  closing.closeAsMistake,
  closing.reopen,
];

/** The name of a step of routine R. It is derived from the steps, and stored with each answer. */
export type OutpatientStepName = (typeof steps)[number]['name'];

/**
 * Routine R: outpatient care for adults (öppenvårdsinsats), from decision to closing. A person who
 * owes several steps sees them in this order on the card.
 */
export const outpatient: Routine<Outpatient, OutpatientEvent, OutpatientStepName> = {
  since: outpatientSince,
  fold: foldOutpatient,
  parties: partiesNow,
  // People who work only in VO or FH take no part in this routine, whomever they manage.
  concerns: ({ roles }, s) => roles.some((held) => unitOf(s.people, held.unit)?.side === undefined),
  fallback: managerOf,
  heldIn,
  heldBack: heldBackIn,
  tells: whoIsTold,
  endedAt: (c) => c.closed?.at,
  steps,
};

/**
 * The seats that are told besides those for whom a task opens. The unit's manager hears of a
 * corrected day of the decision, because E22 counts from it. The manager and the therapists hear of
 * a new socialsekreterare (E11).
 */
function whoIsTold(event: Recorded<OutpatientEvent>, c: Outpatient): Seat[] {
  if (event.type === 'corrected') return event.n === c.decided.n ? [managerOf(c)] : [];
  return event.type === 'socialWorkerChanged'
    ? [managerOf(c), ...c.therapists.map(({ id }) => personSeat(id))]
    : [];
}

/**
 * When a person has left, or no longer has their role, their duties fall to the manager who must
 * find somebody else (R1).
 */
function heldIn(c: Outpatient, s: Situation): (opening: Opening) => Opening {
  const lost = lostSeats(c, s);
  if (lost.length === 0) return (opening) => opening;
  const isHeld = (seat: Seat) => !lost.includes(seat);
  return (opening) => {
    const seats = opening.seats.filter(isHeld);
    return {
      ...opening,
      seats: opening.seats.length > 0 && seats.length === 0 ? heirsTo(opening.seats, c, s) : seats,
      may: opening.may?.filter(isHeld),
    };
  };
}
