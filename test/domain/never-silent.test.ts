import { agreementPolicy } from '../../src/domain/aid/agreement-policy.ts';
import type { Aid } from '../../src/domain/aid/aid.ts';
import { policy as ownAidPolicy } from '../../src/domain/aid/policy.ts';
import { openTasks } from '../../src/domain/case-state.ts';
import { isDuty } from '../../src/domain/engine/case.ts';
import type { Deadline, Situation } from '../../src/domain/engine/step.ts';
import { assignmentPolicy } from '../../src/domain/outpatient/assignment-policy.ts';
import { foldOutpatient } from '../../src/domain/outpatient/fold.ts';
import { meetingPolicy } from '../../src/domain/outpatient/meeting-policy.ts';
import type { Outpatient } from '../../src/domain/outpatient/outpatient.ts';
import { policy as ownPolicy } from '../../src/domain/outpatient/policy.ts';
import { personSeat } from '../../src/domain/people/seat.ts';
import { addDays, addWorkingDays, type Day, instantAt } from '../../src/domain/time.ts';
import { playCheckOfVO } from '../../src/gallery/aid-histories.ts';
import { situationAt } from '../support/given.ts';
import { idOf } from '../support/people.ts';
import { fc } from '../support/random.ts';
import type { Moved } from '../support/random-play.ts';
import { playCheckOfFrida } from './aid/histories.ts';
import { eachPlayOfAll } from './aid/random-play.ts';
import { played, stories } from './outpatient/random-play.ts';

/*
 * E5: no duty falls silent. While a duty is open, its next reminder line has a day. Once the duty
 * is late, the next line always comes within five working days, without end. A duty without a last
 * day follows this from its first line on.
 */

/** E3 stops asking for these two steps (R20 and R23). */
const ASKED_FOR_ONCE = ['consult', 'readCarePlan'];

/** All policies of a routine, as one table. */
const policy = { ...ownPolicy, ...assignmentPolicy, ...meetingPolicy };
const aidPolicy = { ...ownAidPolicy, ...agreementPolicy };

type Made = (day: Day, today: Day) => Deadline;

const sara = personSeat(idOf('sara'));

/**
 * The policies of outpatient care, for a case in which every day that they count from is the given
 * day.
 */
const outpatient = {
  ordinary: (day, today) => policy.ordinary('opened', day, today),
  assignment: (day, today) => policy.assignment(day, sara, today),
  grant: (day, today) => policy.grant(day, today),
  contact: (day, today) => policy.contact(assignedOn(day), today),
  carePlan: (day, today) => policy.carePlan(assignedOn(day), day, today),
  initialMeeting: (day, today) => policy.initialMeeting(assignedOn(day), today),
  plan: (day, today) => policy.plan(assignedOn(day), { what: 'initialMeeting', day }, today),
  bookFollowUp: (day, today) => policy.bookFollowUp({ what: 'initialMeeting', day }, today),
  holdFollowUp: (day, today) =>
    policy.holdFollowUp(assignedOn(day), { what: 'initialMeeting', day }, today),
  holdClosing: (day, today) => policy.holdClosing(assignedOn(day), day, today),
  change: (day, today) => policy.change('needsChanged', day, today),
  decision: (day, today) => policy.decision(day, sara, today),
  pauseEnd: (day, today) => policy.pauseEnd(day, today),
} satisfies Record<Exclude<keyof typeof policy, 'once'>, Made>;

/** The same policies for a case in which a talk is booked for the given day. */
const booked = {
  carePlan: (day, today) => policy.carePlan(bookedOn(day), day, today),
  initialMeeting: (day, today) => policy.initialMeeting(bookedOn(day), today),
  holdFollowUp: (day, today) =>
    policy.holdFollowUp(bookedOn(day), { what: 'initialMeeting', day }, today),
  holdClosing: (day, today) => policy.holdClosing(bookedOn(day), day, today),
  contact: (day, today) => policy.contact(informedOn(day), today),
} satisfies Partial<Record<keyof typeof policy, Made>>;

type AidMade = (c: Aid, day: Day, s: Situation) => Deadline;

const aid = {
  ordinary: (_, day, s) => aidPolicy.ordinary('offered', since(day), s),
  take: (c, day, s) => aidPolicy.take(c, { ...since(day), to: 'FH' }, s),
  takeOver: (c, day, s) => aidPolicy.takeOver(c, since(day), s),
  reason: (_, day, s) => aidPolicy.reason(since(day).at, s),
  dialogue: (c, day, s) => aidPolicy.dialogue(c, since(day), 'FH', s),
  answer: (c, day, s) => aidPolicy.answer(c, since(day), 'VO', s),
  managers: (c, day, s) => aidPolicy.managers(c, since(day), true, s),
  superior: (_, day, s) => aidPolicy.superior(since(day), s),
  tick: (_, day, s) => aidPolicy.tick(since(day), s),
  vob: (_, day, s) => aidPolicy.vob(day, [personSeat(idOf('ulrika'))], s),
} satisfies Record<Exclude<keyof typeof aidPolicy, 'referral'>, AidMade>;

/** Every day of two calendar years. */
const DAYS = Array.from({ length: 730 }, (_, n) => addDays('2026-01-01', n));
/**
 * The numbers of days after which the test looks at the reminders of an untouched duty. A missing
 * line would show at the last of them.
 */
const LATER = { watch: [0, 3, 22], other: [0, 3, 22, 130] };

const made: [string, Made][] = [
  ...Object.entries<Made>(outpatient),
  ...Object.entries<Made>(booked).map(([name, make]): [string, Made] => [
    `${name}, booked or informed`,
    make,
  ]),
  ...Object.entries<AidMade>(aid).flatMap(([name, make]) =>
    (['watch', 'application'] as const).map((kind): [string, Made] => [
      `${name} of ${kind === 'watch' ? 'a watch' : 'an application'}`,
      (day, today) => make({ kind, owner: { side: 'VO', n: 1 } } as Aid, day, at(today)),
    ]),
  ),
];

describe('E5: no duty falls silent, from whatever day it is counted', () => {
  it.each(made)('%s', (name, make) => {
    const later = name.endsWith('of a watch') ? LATER.watch : LATER.other;
    const faults = DAYS.flatMap((day) =>
      later
        .map((days) => gapIn(make(day, addDays(day, days)), addDays(day, days)))
        .filter((gap) => gap !== undefined),
    );
    expect(faults).toEqual([]);
  });

  it('in a case, whatever people have done in it', () => {
    const each = (moves: readonly Moved[]) => {
      for (const { after, s } of moves) {
        for (const task of openTasks(after, s).filter(isDuty)) {
          if (ASKED_FOR_ONCE.includes(task.step) || task.deadline === undefined) continue;
          const { due, reminders } = task.deadline;
          const following = reminders.find((line) =>
            line.at === undefined ? line.on > s.today : line.at > s.now,
          );
          const isLate = (due ?? reminders[0]?.on ?? s.today) < s.today;
          expect([task.id, following?.on ?? 'silent']).toEqual([
            task.id,
            expect.stringMatching(/^2/),
          ]);
          if (isLate) expect((following?.on ?? '') <= addWorkingDays(s.today, 5)).toBe(true);
        }
      }
    };
    fc.assert(
      fc.property(stories, (story) => each(played(story))),
      { numRuns: 20 },
    );
    eachPlayOfAll(each);
  });

  it('a question to the other handläggare goes to the managers next day (S28)', () => {
    for (const day of DAYS) {
      const c = { kind: 'application', agreement: { referred: { on: day } } } as unknown as Aid;
      const { reminders } = aidPolicy.referral(c, since(day));
      expect(reminders.at(-1)).toMatchObject({ step: 'over', on: addWorkingDays(day, 1), to: [] });
    }
  });

  it('a check of Link until the next one takes its place (E13)', () => {
    for (const history of [playCheckOfVO(), playCheckOfFrida()]) {
      const [task] = openTasks(history.doc, history.s).filter(({ step }) => step === 'confirm');
      expect(task?.deadline?.reminders.map(({ step }) => step)).toEqual(['late', 'missed', 'over']);
      expect(task?.deadline?.reminders.at(-1)?.at).toBe(history.check.until);
    }
  });
});

/** Describes a late duty's silence of more than five working days, or an end of its reminders. */
function gapIn({ due, reminders }: Deadline, today: Day): string | undefined {
  const first = due ?? reminders[0]?.on;
  if (first === undefined) return 'it has no lines';
  if ((reminders.at(-1)?.on ?? '') <= today) return `nothing after ${reminders.at(-1)?.on}`;
  const days = [first, ...reminders.map(({ on }) => on).filter((on) => on > first)];
  const silent = days.find((day, n) => (days[n + 1] ?? day) > addWorkingDays(day, 5));
  return silent && `silent after ${silent}`;
}

function at(today: Day): Situation {
  return situationAt(instantAt(today, '12:00'));
}

function since(day: Day) {
  return { on: day, at: instantAt(day, '09:00') };
}

function assignedOn(day: Day): Outpatient {
  return {
    ...foldOutpatient([]),
    unit: 'insatser',
    socialWorker: idOf('sara'),
    openedOn: day,
    firstAssigned: { n: 4, day },
  };
}

function informedOn(day: Day): Outpatient {
  const bea = {
    id: idOf('bea'),
    n: 4,
    assignedOn: day,
    informedOn: day,
    granted: false,
    carePlanRead: false,
    consultedAfter: 0,
  };
  return { ...assignedOn(day), therapists: [bea] };
}

function bookedOn(day: Day): Outpatient {
  const c = assignedOn(day);
  const talk = { n: 7, day, by: idOf('bea'), at: instantAt(day, '09:00') };
  const meetings = Object.fromEntries(
    Object.entries(c.meetings).map(([kind, meeting]) => [kind, { ...meeting, booked: talk }]),
  );
  return { ...c, meetings: meetings as Outpatient['meetings'] };
}
