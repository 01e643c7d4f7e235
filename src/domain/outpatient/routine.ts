import type { Opening, Recorded, Routine, Situation } from '../engine/step.ts';
import { personSeat, type Seat } from '../people/seat.ts';
import { unitOf } from '../people/staff-list.ts';
import { consult, readCarePlan } from './asked-once.ts';
import { assign, enough, inform } from './assignment.ts';
import { call, callMe } from './call.ts';
import { changeSocialWorker } from './change-social-worker.ts';
import { cannot, changeTherapists } from './change-therapists.ts';
import { changeSteps } from './change-ticks.ts';
import { needsChanged, treatmentChanged } from './changed-needs.ts';
import { cancelEnd, closeAsMistake, end, endWithoutTalk } from './closing.ts';
import { correct } from './correct.ts';
import { decisionClock } from './decision-clock.ts';
import { outpatientSince } from './event-versions.ts';
import type { OutpatientEvent } from './events.ts';
import { foldOutpatient } from './fold.ts';
import { grant, revoke } from './grant.ts';
import { heldBackIn } from './held-back.ts';
import { heirsTo, lostSeats, partiesNow } from './lost-seats.ts';
import { nameInCaseSystem } from './name-in-case-system.ts';
import type { Outpatient } from './outpatient.ts';
import { askManager, expectPlan, talk } from './overdue-plan.ts';
import { managerOf } from './parties.ts';
import { pause } from './pause.ts';
import { afterPause, resume } from './pause-end.ts';
import { updatePlan, writePlan } from './plan.ts';
import { reopen } from './reopen.ts';
import { sendCarePlan, start } from './start.ts';
import { closingMeeting, followUps, initialMeeting } from './three-meetings.ts';

const steps = [
  assign,
  enough,
  call,
  inform,
  grant,
  start,
  sendCarePlan,
  revoke,
  ...initialMeeting,
  consult,
  readCarePlan,
  writePlan,
  expectPlan,
  askManager,
  talk,
  updatePlan,
  ...changeSteps,
  ...followUps,
  ...closingMeeting,
  afterPause,
  decisionClock,
  callMe,
  cannot,
  needsChanged,
  treatmentChanged,
  pause,
  resume,
  end,
  endWithoutTalk,
  cancelEnd,
  changeTherapists,
  changeSocialWorker,
  correct,
  nameInCaseSystem,
  closeAsMistake,
  reopen,
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
