import type { Day } from '../time.ts';
import { bookedAt, doubtBooking } from './booking.ts';
import { DAY_IS_RIGHT } from './doubted-day.ts';
import {
  isGoingOn,
  managersOfSocialWorker,
  type OutpatientStep,
  socialWorkerOf,
} from './parties.ts';

/**
 * R14, E8: with a talk, or for one of two reasons that say nothing of den enskilde. The reason is
 * never death, illness or the new municipality.
 */
export const end: OutpatientStep<
  'end',
  { day?: Day; time?: string; how: 'talk' | 'declined' | 'other'; sure?: 'yes' }
> = {
  name: 'end',
  rules: ['E8'],
  open: (c) =>
    isGoingOn(c) ? [{ n: c.firstAssigned?.n ?? 1, seats: [], may: [socialWorkerOf(c)] }] : [],
  asks: (_, __, s) => [
    { id: 'day', kind: 'day', earliest: s.today, optional: true },
    { id: 'time', kind: 'time', optional: true },
    { id: 'how', kind: 'one', of: ['talk', 'declined', 'other'], as: 'buttons' },
    DAY_IS_RIGHT,
  ],
  answer: (_, { day, time, how, sure }) => {
    if (how !== 'talk') return [{ type: 'endStarted' }, { type: 'closed', why: how }];
    if (day === undefined)
      return time === undefined ? [{ type: 'endStarted' }] : { code: 'missing', field: 'day' };
    const booking = { day, ...(time && { time }), ...(sure && { sure }) };
    // The routine sets no last day for this talk.
    return (
      doubtBooking(booking, undefined) ?? [{ type: 'endStarted' }, bookedAt('closing', booking)]
    );
  },
};

export const endWithoutTalk: OutpatientStep<'endWithoutTalk', { why: 'declined' | 'other' }> = {
  name: 'endWithoutTalk',
  rules: ['E8'],
  open: (c) =>
    c.ending && !c.closed ? [{ n: c.ending.n, seats: [], may: [socialWorkerOf(c)] }] : [],
  asks: () => [{ id: 'why', kind: 'one', of: ['declined', 'other'], as: 'buttons' }],
  answer: (_, answers) => [{ type: 'closed', why: answers.why }],
};

export const cancelEnd: OutpatientStep<'cancelEnd'> = {
  name: 'cancelEnd',
  rules: ['E8'],
  open: (c) =>
    c.ending && !c.closed ? [{ n: c.ending.n, seats: [], may: [socialWorkerOf(c)] }] : [],
  answer: () => [{ type: 'endCancelled' }],
};

/**
 * E1: possible in every state, by the socialsekreterare of the case or their manager. The manager
 * of the unit that gives the treatment may not do it.
 */
export const closeAsMistake: OutpatientStep<
  'closeAsMistake',
  { why: 'mistake' | 'duplicate' | 'wrongType' }
> = {
  name: 'closeAsMistake',
  rules: ['E1'],
  open: (c, s) =>
    c.closed
      ? []
      : [{ n: 1, seats: [], may: [socialWorkerOf(c), ...managersOfSocialWorker(c, s)] }],
  asks: () => [
    { id: 'why', kind: 'one', of: ['mistake', 'duplicate', 'wrongType'], as: 'buttons' },
  ],
  answer: (_, answers) => [{ type: 'closed', why: answers.why }],
};
