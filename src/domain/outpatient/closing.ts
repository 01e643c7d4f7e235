import { holderOf, personSeat, type Seat } from '../people.ts';
import { addDays, type Day } from '../time.ts';
import type { ClosingReason } from './events.ts';
import type { Outpatient } from './outpatient.ts';
import { isGoingOn, managerOf, managersOfSocialWorker, type OutpatientStep, partiesOf, socialWorkerOf } from './parties.ts';
import { followUpAnchor, followUpDue, policy } from './policy.ts';

/** R14, E8: with a talk, or for one of two reasons that say nothing of den enskilde. Never death, illness or the new municipality. */
export const end: OutpatientStep = {
  name: 'end',
  rules: ['E8'],
  open: (c) => (isGoingOn(c) ? [{ n: c.firstAssigned?.n ?? 1, seats: [], may: [socialWorkerOf(c)] }] : []),
  asks: (_, __, s) => [
    { id: 'day', kind: 'day', earliest: s.today, optional: true },
    { id: 'how', kind: 'one', of: ['talk', 'declined', 'other'], as: 'buttons' },
  ],
  answer: (_, answers) => {
    if (answers.how !== 'talk') return [{ type: 'endStarted' }, { type: 'closed', why: answers.how as ClosingReason }];
    const booked =
      answers.day === undefined ? [] : [{ type: 'meetingBooked' as const, meeting: 'closing' as const, day: answers.day }];
    return [{ type: 'endStarted' }, ...booked];
  },
};

export const endWithoutTalk: OutpatientStep = {
  name: 'endWithoutTalk',
  rules: ['E8'],
  open: (c) => (c.ending && !c.closed ? [{ n: c.ending.n, seats: [], may: [socialWorkerOf(c)] }] : []),
  asks: () => [{ id: 'why', kind: 'one', of: ['declined', 'other'], as: 'buttons' }],
  answer: (_, answers) => [{ type: 'closed', why: answers.why as ClosingReason }],
};

export const cancelEnd: OutpatientStep = {
  name: 'cancelEnd',
  rules: ['E8'],
  open: (c) => (c.ending && !c.closed ? [{ n: c.ending.n, seats: [], may: [socialWorkerOf(c)] }] : []),
  answer: () => [{ type: 'endCancelled' }],
};

/** E1: by whoever opened it or a manager, from any state. */
export const closeAsMistake: OutpatientStep = {
  name: 'closeAsMistake',
  rules: ['E1'],
  open: (c, s) =>
    c.closed ? [] : [{ n: 1, seats: [], may: [personSeat(c.openedBy), managerOf(c), ...managersOfSocialWorker(c, s)] }],
  asks: () => [{ id: 'why', kind: 'one', of: ['mistake', 'duplicate', 'wrongType'], as: 'buttons' }],
  answer: (_, answers) => [{ type: 'closed', why: answers.why as ClosingReason }],
};

/** E1: until retention. The others hear that the case has ended (R14: the manager is informed). */
export const reopen: OutpatientStep = {
  name: 'reopen',
  rules: ['E1'],
  open: (c, s) =>
    c.closed
      ? [
          {
            n: c.closed.n,
            seats: [],
            may: [socialWorkerOf(c), managerOf(c), ...managersOfSocialWorker(c, s)],
            hears: partiesOf(c),
          },
        ]
      : [],
  answer: () => [{ type: 'reopened' }],
};

/** E8: silences the reminders for everybody, at most to the next follow-up; dates stand. */
export const pause: OutpatientStep = {
  name: 'pause',
  rules: ['E8'],
  open: (c, s) => {
    const running = c.pause !== undefined && s.today < c.pause.until;
    return isGoingOn(c) && c.firstAssigned && !running && lastPauseDay(c, s.today) > s.today
      ? [{ n: c.pause?.n ?? c.firstAssigned.n, seats: [], may: partiesOf(c) }]
      : [];
  },
  asks: (c, _, s) => [{ id: 'day', kind: 'day', earliest: addDays(s.today, 1), latest: lastPauseDay(c, s.today) }],
  answer: (_, answers) => [{ type: 'paused', until: answers.day as Day }],
};

export const resume: OutpatientStep = {
  name: 'resume',
  rules: ['E8'],
  open: (c, s) => (isGoingOn(c) && c.pause && s.today < c.pause.until ? [{ n: c.pause.n, seats: [], may: partiesOf(c) }] : []),
  answer: () => [{ type: 'resumed' }],
};

/** E8: when the pause is over, whoever paused says how it goes on. */
export const afterPause: OutpatientStep = {
  name: 'afterPause',
  rules: ['E8'],
  open: (c, s) => {
    if (!isGoingOn(c) || !c.pause || s.today < c.pause.until) return [];
    const paused = personSeat(c.pause.by);
    const isManager = holderOf(managerOf(c), s.people) === c.pause.by;
    const owner: Seat = isManager ? managerOf(c) : partiesOf(c).includes(paused) ? paused : socialWorkerOf(c);
    return [{ n: c.pause.n, seats: [owner], may: partiesOf(c), deadline: policy.pauseEnd(c.pause.until, s.today) }];
  },
  answer: () => [{ type: 'resumed' }],
};

const LONGEST_PAUSE_BEFORE_START = 90;

function lastPauseDay(c: Outpatient, today: Day): Day {
  const from = followUpAnchor(c);
  return from ? followUpDue(from) : addDays(today, LONGEST_PAUSE_BEFORE_START);
}
