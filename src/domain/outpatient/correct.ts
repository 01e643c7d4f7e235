import type { Opening } from '../engine/step.ts';
import type { PersonId } from '../people/people.ts';
import { personSeat, type Seat } from '../people/seat.ts';
import { hasRole, holdersOf } from '../people/staff-list.ts';
import type { Day } from '../time.ts';
import { DAY_IS_RIGHT, isDoubted } from './meeting-steps.ts';
import type { Outpatient, Stated } from './outpatient.ts';
import {
  managerOf,
  managersOfSocialWorker,
  type OutpatientStep,
  partiesOf,
  socialWorkerOf,
} from './parties.ts';

/**
 * E1, rätta datum: the day is never in the future, never before the step that it follows, and never
 * after the step that follows it. Deadlines are counted again from it. Only the socialsekreterare
 * corrects the day of the decision, because E22 counts from it.
 */
export const correct: OutpatientStep<'correct', { day: Day; sure?: 'yes' }> = {
  name: 'correct',
  rules: ['E1'],
  open: (c, s) => {
    const managers = managersOfSocialWorker(c, s);
    return c.closed
      ? []
      : statedDays(c).map(({ what, stated }): Opening => {
          const may = [...(what === 'decided' ? [socialWorkerOf(c)] : partiesOf(c)), ...managers];
          return { n: stated.n, what, seats: [], may, hears: whoMissed(c, stated.n) };
        });
  },
  asks: (c, opening, s) => {
    const { earliest, latest } = boundsOf(c, opening.n);
    const last = latest !== undefined && latest < s.today ? latest : s.today;
    return [{ id: 'day', kind: 'day', earliest, latest: last }, DAY_IS_RIGHT];
  },
  answer: (c, answers, opening) => {
    const known = statedDays(c).find(({ stated }) => stated.n === opening.n);
    const from = known?.stated.day as Day;
    // A repeated press is refused here too, so that nothing is corrected twice.
    if (answers.day === from) return { code: 'nothingChanged' };
    if (isTalk(known?.what) && isDoubted(c, answers))
      return { code: 'beforeAssignment', field: 'day' };
    return [{ type: 'corrected', n: opening.n, from, to: answers.day }];
  },
};

/**
 * E2: the case's number in the case system, when it was left out at first or is to be corrected.
 */
export const nameInCaseSystem: OutpatientStep<'nameInCaseSystem', { vsNumber: string }> = {
  name: 'nameInCaseSystem',
  rules: ['E2'],
  open: (c) => (c.closed ? [] : [{ n: 1, seats: [], may: [socialWorkerOf(c)] }]),
  asks: (_, __, s) => [{ id: 'vsNumber', kind: 'vsNumber', pattern: s.settings.vsNumberPattern }],
  answer: (_, answers) => [{ type: 'vsNumberGiven', vsNumber: answers.vsNumber }],
};

/** E11: all tasks of the socialsekreterare move in one write. Their manager does it. */
export const changeSocialWorker: OutpatientStep<'changeSocialWorker', { to: PersonId }> = {
  name: 'changeSocialWorker',
  rules: ['E11'],
  open: (c, s) =>
    c.closed
      ? []
      : [
          {
            n: c.socialWorkerSince,
            seats: [],
            may: managersOfSocialWorker(c, s),
            hears: [socialWorkerOf(c)],
          },
        ],
  asks: (c, _, s) => [
    {
      id: 'to',
      kind: 'one',
      of: holdersOf(s.people, 'socialWorker')
        .filter((p) => p.id !== c.socialWorker && hasRole(p, 'socialWorker'))
        .map((p) => p.id),
    },
  ],
  answer: (_, answers) => [{ type: 'socialWorkerChanged', to: answers.to }],
};

/** A day that people state, and that can be corrected. */
export type StatedDay =
  | 'decided'
  | 'ordered'
  | 'started'
  | 'initialMeeting'
  | 'followUp'
  | 'closingMeeting';

/** Every stated day, in the order in which the days follow each other. */
export function statedDays(c: Outpatient): { what: StatedDay; stated: Stated }[] {
  const held = [
    ...c.meetings.initial.held.map(as('initialMeeting')),
    ...c.meetings.followUp.held.map(as('followUp')),
    ...c.meetings.closing.held.map(as('closingMeeting')),
  ];
  const talks = held.toSorted((a, b) =>
    a.stated.day < b.stated.day ? -1 : a.stated.day > b.stated.day ? 1 : 0,
  );
  return [
    as('decided')(c.decided),
    as('ordered')(c.ordered),
    ...(c.started ? [as('started')(c.started)] : []),
    ...talks,
  ];
}

/**
 * R11, R26: therapists who did not take part hear of a talk when it is recorded. When none took
 * part, their manager hears of it too.
 */
function whoMissed(c: Outpatient, n: number): Seat[] {
  const talks = [c.meetings.initial, c.meetings.followUp, c.meetings.closing].flatMap(
    (meeting) => meeting.held,
  );
  const missed = talks.find((talk) => talk.n === n)?.absent ?? [];
  const absent = missed.filter((id) => c.therapists.some((t) => t.id === id));
  const nobody = absent.length > 0 && absent.length === c.therapists.length;
  return [...absent.map(personSeat), ...(nobody ? [managerOf(c)] : [])];
}

function as(what: StatedDay): (stated: Stated) => { what: StatedDay; stated: Stated } {
  return (stated) => ({ what, stated });
}

function isTalk(what: string | undefined): boolean {
  return what !== undefined && !['decided', 'ordered', 'started'].includes(what);
}

/**
 * The bounds of a stated day. Order follows decision, and start follows order. The talks follow the
 * decision and each other, but a follow-up without an initial meeting follows the start. A stored
 * case may break this. Each day then still has the bounds that correct it.
 */
function boundsOf(c: Outpatient, n: number): { earliest?: Day; latest?: Day | undefined } {
  const days = statedDays(c);
  const talks = days.filter(({ what }) => isTalk(what));
  const first = talks[0];
  const startsTalks = first?.what === 'followUp' && c.started !== undefined;
  if (n === c.decided.n) {
    const others = days.flatMap(({ stated }) => (stated.n === n ? [] : [stated.day]));
    return { latest: others.reduce((soonest, day) => (day < soonest ? day : soonest)) };
  }
  if (n === c.ordered.n) return { earliest: c.decided.day, latest: c.started?.day };
  if (n === c.started?.n)
    return { earliest: c.ordered.day, latest: startsTalks ? first.stated.day : undefined };
  const at = talks.findIndex(({ stated }) => stated.n === n);
  const before = talks[at - 1]?.stated ?? (startsTalks ? c.started : c.decided);
  return { earliest: before?.day ?? c.decided.day, latest: talks[at + 1]?.stated.day };
}
