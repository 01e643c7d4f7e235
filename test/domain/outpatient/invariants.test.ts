import type { CaseDocument } from '../../../src/domain/case-document.ts';
import { openTasks, routineOf } from '../../../src/domain/case-state.ts';
import { decide, isDuty, standingEvents } from '../../../src/domain/engine/case.ts';
import type { Task } from '../../../src/domain/engine/step.ts';
import type { Outpatient } from '../../../src/domain/outpatient/outpatient.ts';
import { statedDays } from '../../../src/domain/outpatient/stated-days.ts';
import { owedByTime } from '../../../src/domain/owed-by-time.ts';
import { actingFor } from '../../../src/domain/people/acting-for.ts';
import { isAway } from '../../../src/domain/people/away.ts';
import { holderOf, type Seat } from '../../../src/domain/people/seat.ts';
import { standInFor } from '../../../src/domain/people/stand-ins.ts';
import { peopleIn } from '../../../src/domain/people-in.ts';
import { addDays } from '../../../src/domain/time.ts';
import { wakeAfter } from '../../../src/domain/wake-time.ts';
import { stateIn } from '../../../src/gallery/situation.ts';
import { situationAt } from '../../support/given.ts';
import { fc } from '../../support/random.ts';
import { type Moved, played, stories } from './random-play.ts';

/** `RUNS=2000 npx jest invariants` searches longer. */
const numRuns = Number(process.env.RUNS ?? 30);

function foldedOf(doc: CaseDocument): Outpatient {
  return stateIn(doc, 'outpatient');
}

/** Returns the open tasks and their owners. Undo is left out. */
function owners(tasks: readonly Task[]): string[] {
  return tasks
    .filter((task) => task.step !== 'undo')
    .map((task) => `${task.id} ${task.seats.join(' ')} | ${task.may?.join(' ')}`);
}

function eachMove(holds: (moved: Moved) => void): void {
  fc.assert(
    fc.property(stories, (story) => {
      for (const moved of played(story)) holds(moved);
    }),
    { numRuns },
  );
}

describe('whatever people do, in whatever order', () => {
  it('an open case always has a task that somebody owes, and every duty an owner (R1)', () => {
    eachMove(({ after, s }) => {
      if (foldedOf(after).closed) return;
      const duties = openTasks(after, s).filter(isDuty);
      expect(duties.length).toBeGreaterThan(0);
      for (const task of duties)
        for (const seat of task.seats) expect(actingFor(seat, s)).toBeDefined();
    });
  });

  it('a duty that is blocked waits for somebody who has something to do in the case', () => {
    eachMove(({ after, s }) => {
      const tasks = openTasks(after, s);
      for (const { blocked } of tasks) {
        if (!blocked) continue;
        expect(
          tasks.some((task) => isDuty(task) && !task.blocked && task.seats.includes(blocked.who)),
        ).toBe(true);
      }
    });
  });

  it('only a seat’s holder, their deputy or who was asked instead is accepted', () => {
    eachMove(({ pressed, s }) => {
      if (pressed?.decision.kind !== 'accepted') return;
      const { task, by, decision } = pressed;
      const seats: Seat[] = [...task.seats, ...(task.may ?? [])];
      const holders = seats.map((seat) => holderOf(seat, s.people));
      for (const event of decision.events) {
        expect(event.by).toBe(by);
        if (event.for === undefined) expect(holders).toContain(by);
        else {
          expect(holders).toContain(event.for);
          expect(standInFor(event.for, s.people, s.today)).toBe(by);
          const asked =
            task.deadline?.reminders.some(
              (line) => line.on <= s.today && line.to.includes('deputy'),
            ) === true;
          expect(isAway(event.for, s.people, s.today) || asked).toBe(true);
        }
      }
    });
  });

  it('a command that comes again changes nothing', () => {
    eachMove(({ pressed, after, s }) => {
      if (pressed?.decision.kind !== 'accepted') return;
      expect(decide(routineOf('outpatient'), after.events, pressed.press, pressed.by, s)).toEqual({
        kind: 'repeated',
      });
    });
  });

  it('undone, the tasks are those from before the press', () => {
    eachMove(({ before, after, pressed, s }) => {
      if (pressed?.decision.kind !== 'accepted' || pressed.task.step === 'undo') return;
      const undo = openTasks(after, s).find(
        (task) => task.step === 'undo' && task.n === before.events.length + 1,
      );
      const press = { command: 'undo', tasks: [undo?.id ?? ''], inputs: {} };
      const undone = decide(routineOf('outpatient'), after.events, press, pressed.by, s);
      if (undone.kind !== 'accepted') throw new Error(`${pressed.task.id} cannot be undone`);
      expect(
        owners(openTasks({ ...after, events: [...after.events, ...undone.events] }, s)),
      ).toEqual(owners(openTasks(before, s)));
    });
  });

  it('a case is its events: folded again, or read back from storage, it is the same', () => {
    eachMove(({ after }) => {
      const stored = JSON.parse(JSON.stringify(after)) as CaseDocument;
      expect(foldedOf(stored)).toEqual(foldedOf(after));
    });
  });

  it('a clock starts on the day something was held or started, never booked (I6)', () => {
    eachMove(({ after, s }) => {
      const clocks = openTasks(after, s).filter((task) =>
        ['writePlan', 'holdFollowUp', 'bookFollowUp'].includes(task.step),
      );
      const events = standingEvents(after.events);
      for (const { deadline } of clocks) {
        const from = deadline?.from;
        const starts = events.some(
          (e) =>
            (e.type === 'started' || (e.type === 'meetingHeld' && e.client !== 'absent')) &&
            e.day === from?.day,
        );
        expect(starts && (from?.day ?? '') <= s.today).toBe(true);
      }
    });
  });

  it('no stated day is in the future or out of order: decision, order, start, talks (E1)', () => {
    eachMove(({ after, s }) => {
      const c = foldedOf(after);
      for (const { stated } of statedDays(c))
        expect(c.decided.day <= stated.day && stated.day <= s.today).toBe(true);
      const inOrder = [c.decided.day, c.ordered.day, c.started?.day ?? s.today];
      expect(inOrder).toEqual(inOrder.toSorted());
      const days = c.meetings.followUp.held.map((talk) => talk.day);
      expect(days).toEqual(days.toSorted());
    });
  });

  it('everybody who owes something is somebody the case is shown to', () => {
    eachMove(({ after, s }) => {
      const people = peopleIn(after, s);
      for (const task of openTasks(after, s))
        for (const seat of task.seats) expect(people).toContain(holderOf(seat, s.people));
    });
  });
});

describe('time alone', () => {
  it('adds no event, moves no task to another person, and ends none but offers (I4)', () => {
    eachMove(({ after, s }) => {
      const later = situationAt(
        s.now.replace(/^\d{4}/, (year) => String(Number(year) + 1)),
        {},
        s.people.absences,
      );
      const copy = JSON.stringify(after.events);
      const then = new Map(openTasks(after, later).map((task) => [task.id, task]));
      for (const task of openTasks(after, s).filter(isDuty))
        expect(then.get(task.id)?.seats).toEqual(task.seats);
      owedByTime(after, later);
      expect(JSON.stringify(after.events)).toBe(copy);
    });
  });

  it('reminds once of each line of an open duty, and of none that is closed (I7)', () => {
    fc.assert(
      fc.property(stories, (story) => {
        const known = new Set<string>();
        for (const { before, owed, s } of played(story)) {
          const open = new Set(openTasks(before, s).map((task) => task.id));
          for (const key of known) if (!open.has(key.slice(0, key.indexOf('/')))) known.delete(key);
          for (const key of owed) {
            expect(open.has(key.slice(0, key.indexOf('/')))).toBe(true);
            expect(known.has(key)).toBe(false);
            known.add(key);
          }
          expect(owedByTime(before, s).owed).toEqual([]);
        }
      }),
      { numRuns },
    );
  });

  it('wakes an open case soon enough, and never in the past', () => {
    eachMove(({ after, s }) => {
      const wake = wakeAfter(after, s);
      if (foldedOf(after).closed) return;
      expect(
        wake > s.now && wake <= situationAt(s.now).now.replace(/^.{10}/, addDays(s.today, 6)),
      ).toBe(true);
    });
  });
});
