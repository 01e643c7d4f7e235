import { choicesIn } from '../engine/form.ts';
import type { Opening, Situation } from '../engine/step.ts';
import type { PersonId } from '../people/people.ts';
import { personSeat } from '../people/seat.ts';
import { holdersOf } from '../people/staff-list.ts';
import { isAway } from '../people/stand-ins.ts';
import type { Day } from '../time.ts';
import type { Outpatient } from './outpatient.ts';
import {
  isGoingOn,
  lostSeats,
  managerOf,
  type OutpatientStep,
  socialWorkerOf,
  therapistIn,
  untilAssigned,
} from './parties.ts';
import { policy } from './policy.ts';

/** E3: the manager wants to hear about the case. The card does not replace the talk. */
export const callMe: OutpatientStep<'callMe'> = {
  name: 'callMe',
  rules: ['E3'],
  open: (c) =>
    isGoingOn(c) && c.call === undefined && c.started === undefined
      ? [{ n: 1, seats: [], may: [managerOf(c)] }]
      : [],
  answer: () => [{ type: 'callRequested' }],
};

export const call: OutpatientStep<'call'> = {
  name: 'call',
  rules: ['R5'],
  open: (c, s) =>
    c.closed || c.call === undefined
      ? []
      : [
          {
            n: c.call.n,
            seats: [socialWorkerOf(c)],
            deadline: policy.ordinary('callRequested', c.call.on, s.today),
          },
        ],
  answer: () => [{ type: 'called' }],
};

/**
 * R15, R16, R18: the manager names one or more therapists of the unit. The bot never names anybody.
 */
export const assign: OutpatientStep<'assign', { therapists: string }> = {
  name: 'assign',
  coversDaysOff: true,
  rules: ['R15', 'R16', 'R18'],
  open: (c, s) =>
    isGoingOn(c) && c.toAssign
      ? [
          {
            n: c.toAssign.n,
            seats: [managerOf(c)],
            deadline: policy.assignment(c.toAssign.on, socialWorkerOf(c), s.today),
          },
        ]
      : [],
  asks: (c, _, s) => [
    { id: 'therapists', kind: 'several', of: therapistsToName(c, s), cannot: whoCannot(c) },
  ],
  answer: (_, answers) => [{ type: 'assigned', therapists: choicesIn(answers, 'therapists') }],
};

/**
 * R19: one therapist cannot take the case and others stay. The manager may decide that these are
 * enough.
 */
export const enough: OutpatientStep<'enough'> = {
  name: 'enough',
  rules: ['E11'],
  open: (c) =>
    isGoingOn(c) && c.toAssign && c.therapists.length > 0
      ? [{ n: c.toAssign.n, seats: [], may: [managerOf(c)] }]
      : [],
  answer: () => [{ type: 'assignmentEnough' }],
};

/**
 * R17: the first information is given by word of mouth. One press counts for all therapists (E3).
 */
export const inform: OutpatientStep<'inform'> = {
  name: 'inform',
  rules: ['R17'],
  open: (c, s) => {
    const waiting = c.therapists.find((t) => t.informedOn === undefined);
    return isGoingOn(c) && waiting
      ? [
          {
            n: waiting.n,
            seats: [managerOf(c)],
            deadline: policy.ordinary('assigned', waiting.assignedOn, s.today),
          },
        ]
      : [];
  },
  answer: () => [{ type: 'informed' }],
};

/** R6: one tick for each therapist, after the manager has named them. */
export const grant: OutpatientStep<'grant'> = {
  name: 'grant',
  group: 'grant',
  rules: ['R6'],
  open: (c, s) =>
    isGoingOn(c)
      ? c.therapists
          .filter((t) => !t.granted)
          .map(
            (t): Opening => ({
              n: t.n,
              about: t.id,
              seats: [socialWorkerOf(c)],
              deadline: policy.grant(t.assignedOn, s.today),
            }),
          )
      : [],
  answer: (_, __, opening) => [{ type: 'granted', therapist: therapistIn(opening) }],
};

/** R7: only the day is recorded. It is never before R6, nor before the day of the order (E1). */
export const start: OutpatientStep<'start', { day: Day }> = {
  name: 'start',
  group: 'grant',
  rules: ['R7'],
  open: (c, s) => {
    if (!isGoingOn(c) || c.started || !c.firstAssigned) return [];
    const granted = c.therapists.some((t) => t.granted);
    const deadline = policy.grant(c.firstAssigned.day, s.today);
    return [
      {
        n: c.firstAssigned.n,
        seats: [socialWorkerOf(c)],
        deadline,
        ...(granted ? {} : { blocked: { why: 'grantFirst', who: socialWorkerOf(c) } }),
        ...untilAssigned(c),
      },
    ];
  },
  asks: (c, _, s) => [{ id: 'day', kind: 'day', latest: s.today, earliest: c.ordered.day }],
  answer: (_, answers) => [{ type: 'started', day: answers.day }],
};

/** R9: the care plan is sent in the case system, never through Teams. */
export const sendCarePlan: OutpatientStep<'sendCarePlan'> = {
  name: 'sendCarePlan',
  group: 'grant',
  rules: ['R9'],
  open: (c, s) => {
    const waiting = c.therapists.find((t) => t.carePlanSent === undefined);
    return isGoingOn(c) && waiting
      ? [
          {
            n: waiting.n,
            seats: [socialWorkerOf(c)],
            deadline: policy.carePlan(c, waiting.assignedOn, s.today),
          },
        ]
      : [];
  },
  answer: () => [{ type: 'carePlanSent' }],
};

/**
 * R19: the therapist has a conflict of interest (jäv) or no time. The case goes back to the manager
 * without a written reason.
 */
export const cannot: OutpatientStep<'cannot'> = {
  name: 'cannot',
  rules: ['E11'],
  // It opens with the assignment, so that a therapist who is added later is told of the case even
  // when no other task is new.
  open: (c) =>
    isGoingOn(c)
      ? c.therapists.map((t) => ({
          n: t.n,
          about: t.id,
          seats: [],
          may: [personSeat(t.id)],
          hears: [personSeat(t.id)],
        }))
      : [],
  answer: (_, __, opening) => [
    { type: 'therapistRemoved', therapist: therapistIn(opening), why: 'cannot' },
  ],
};

/**
 * E1, E11: a wrong person, or a change of therapist. The ticked therapists stay. The access of the
 * others ends at once.
 */
export const changeTherapists: OutpatientStep<
  'changeTherapists',
  { therapists: string; why: 'changed' | 'wrongPerson' }
> = {
  name: 'changeTherapists',
  rules: ['E11'],
  open: (c) =>
    isGoingOn(c) && c.therapists.length > 0
      ? [{ n: c.lastAssigned, seats: [], may: [managerOf(c)] }]
      : [],
  asks: (c, _, s) => {
    // Therapists who have left, or work elsewhere, are not among the choices. Any answer removes
    // them from the case.
    const lost = lostSeats(c, s);
    const present = c.therapists.map((t) => t.id).filter((id) => !lost.includes(personSeat(id)));
    return [
      {
        id: 'therapists',
        kind: 'several',
        of: [...present, ...therapistsToName(c, s)],
        initial: present,
        cannot: whoCannot(c),
      },
      { id: 'why', kind: 'one', of: ['changed', 'wrongPerson'], as: 'buttons' },
    ];
  },
  answer: (c, answers) => {
    const wanted = choicesIn(answers, 'therapists');
    const leaving = c.therapists.filter((t) => !wanted.includes(t.id));
    const coming = wanted.filter((id) => !c.therapists.some((t) => t.id === id));
    if (leaving.length === 0 && coming.length === 0) return { code: 'nothingChanged' };
    const why = answers.why;
    return [
      ...(coming.length > 0 ? [{ type: 'assigned' as const, therapists: coming }] : []),
      ...leaving.map((t) => ({ type: 'therapistRemoved' as const, therapist: t.id, why })),
    ];
  },
};

/** E11: the grant of R6 is revoked in the case system. */
export const revoke: OutpatientStep<'revoke'> = {
  name: 'revoke',
  rules: ['E11'],
  open: (c, s) =>
    c.closed
      ? []
      : c.removed
          .filter((r) => r.revoke && !c.therapists.some((t) => t.id === r.id))
          .map((r) => ({
            n: r.n,
            about: r.id,
            seats: [socialWorkerOf(c)],
            deadline: policy.ordinary('removed', r.on, s.today),
          })),
  answer: (_, __, opening) => [{ type: 'grantRevoked', therapist: therapistIn(opening) }],
};

/**
 * The unit's therapists who are not in the case. Absent ones come after the others, and those who
 * cannot take it come last (R16, E25).
 */
function therapistsToName(c: Outpatient, s: Situation): PersonId[] {
  const free = holdersOf(s.people, 'therapist', c.unit)
    .map((p) => p.id)
    .filter((id) => !c.therapists.some((t) => t.id === id));
  const cannot = whoCannot(c);
  const rank = (id: PersonId) => (cannot.includes(id) ? 2 : isAway(id, s.people, s.today) ? 1 : 0);
  return free.toSorted((a, b) => rank(a) - rank(b));
}

/** Therapists who have said that they cannot take the case and are not in it now (R19, E25). */
export function whoCannot(c: Outpatient): PersonId[] {
  const last = new Map(c.removed.map(({ id, why }) => [id, why]));
  return [...last]
    .filter(([id, why]) => why === 'cannot' && !c.therapists.some((t) => t.id === id))
    .map(([id]) => id);
}
