import { choicesIn } from '../engine/form.ts';
import { personSeat } from '../people/seat.ts';
import { lostSeats } from './lost-seats.ts';
import { isGoingOn, managerOf, type OutpatientStep, therapistIn } from './parties.ts';
import { therapistsToName, whoCannot } from './therapists-to-name.ts';

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
        showsLoad: true,
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
