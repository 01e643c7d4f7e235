import type { Opening, Recorded, Routine, Situation } from '../engine/step.ts';
import { personSeat, type Seat, unitOf } from '../people/people.ts';
import { consult, readCarePlan } from './asked-once.ts';
import * as assignment from './assignment.ts';
import { changeSteps, needsChanged, treatmentChanged } from './changes.ts';
import * as closing from './closing.ts';
import { changeSocialWorker, correct, nameInCaseSystem } from './correct.ts';
import { decisionClock } from './decision-clock.ts';
import { type OutpatientEvent, outpatientSince } from './events.ts';
import { foldOutpatient } from './fold.ts';
import type { Outpatient } from './outpatient.ts';
import { heirsTo, lostSeats, managerOf, partiesNow } from './parties.ts';
import { afterPause, heldBackIn, pause, resume } from './pause.ts';
import * as plan from './plan.ts';
import { closingMeeting, followUps, initialMeeting } from './talks.ts';

/**
 * Routine R: outpatient care for adults (öppenvårdsinsats), from decision to closing.
 * The steps stand in the order in which a card shows them to somebody who owes several.
 */
export const outpatient: Routine<Outpatient, OutpatientEvent> = {
  since: outpatientSince,
  fold: foldOutpatient,
  parties: partiesNow,
  // Who works only in VO or FH has nothing to do with it, whomever they manage.
  concerns: ({ roles }, s) => roles.some((held) => unitOf(s.people, held.unit)?.side === undefined),
  fallback: managerOf,
  heldIn,
  heldBack: heldBackIn,
  tells: whoIsTold,
  endedAt: (c) => c.closed?.at,
  steps: [
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
  ],
};

/**
 * Who is told besides those for whom a task opens: the unit's manager of the day of the decision,
 * which E22 counts from, and manager and therapists of a new socialsekreterare (E11).
 */
function whoIsTold(event: Recorded<OutpatientEvent>, c: Outpatient): Seat[] {
  if (event.type === 'corrected') return event.n === c.decided.n ? [managerOf(c)] : [];
  return event.type === 'socialWorkerChanged'
    ? [managerOf(c), ...c.therapists.map(({ id }) => personSeat(id))]
    : [];
}

/** What somebody owed who has left, or no longer has their role, falls to the manager who is to find another (R1). */
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
