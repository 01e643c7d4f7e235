import type { CaseDocument } from '../../../src/domain/case-document.ts';
import { openTasks, routineOf, stateOf } from '../../../src/domain/case-state.ts';
import { decide, isDuty } from '../../../src/domain/engine/case.ts';
import type { Situation } from '../../../src/domain/engine/step.ts';
import { owedByTime } from '../../../src/domain/owed-by-time.ts';
import { actingFor } from '../../../src/domain/people/acting-for.ts';
import { holderOf } from '../../../src/domain/people/seat.ts';
import { peopleIn } from '../../../src/domain/people-in.ts';
import { addMinutes, dayOf } from '../../../src/domain/time.ts';
import { wakeAfter } from '../../../src/domain/wake-time.ts';
import { stateIn } from '../../../src/gallery/situation.ts';
import { aidOf, eachMove, eachMoveOfChecks, eachPlayOfAll, holdsFor } from './random-play.ts';

describe('I4: time alone', () => {
  it('adds no event, moves nothing to another unit or person, and ends nothing but offers', () => {
    eachMove(({ after, s }) => {
      const now = s.now.replace(/^\d{4}/, (year) => String(Number(year) + 1));
      const later = { ...s, now, today: dayOf(now) };
      const absent = {
        ...later,
        people: {
          ...s.people,
          absences: s.people.absences.map((a) => ({ ...a, from: '2000-01-01', to: undefined })),
        },
      };
      const [events, c] = [JSON.stringify(after.events), JSON.stringify(aidOf(after))];
      const then = new Map(openTasks(after, later).map((task) => [task.id, task]));
      for (const task of openTasks(after, s).filter(
        (task) => isDuty(task) && task.step !== 'decideVob',
      )) {
        // Time alone refers only an unconfirmed question to the managers (S28).
        const isReferred =
          aidOf(after).agreement?.referred !== undefined &&
          /^(belongs|confirmReferral|takeDialogue)/.test(task.step);
        if (!isReferred) expect(then.get(task.id)?.seats).toEqual(task.seats);
      }
      for (const at of [later, absent]) owedByTime(after, at);
      expect([JSON.stringify(after.events), JSON.stringify(aidOf(after))]).toEqual([events, c]);
    });
  });

  it('a check too stays the same person’s until the next; only a press confirms (S5)', () => {
    eachMoveOfChecks(({ after, s }) => {
      const c = stateIn(after, 'check');
      if (c.confirmed || c.until <= s.now) return;
      const last = { ...s, now: addMinutes(c.until, -1) };
      const at = (when: Situation) =>
        openTasks(after, when).find((task) => task.step === 'confirm');
      expect(at(last)?.seats).toEqual(at(s)?.seats);
      expect(at(last)).toBeDefined();
    });
  });
});

describe('I6: a clock', () => {
  it('counts from the day something was done, never from one to come', () => {
    eachMove(({ after, s }) => {
      const days = new Set(after.events.map(({ at }) => dayOf(at)));
      for (const { deadline } of openTasks(after, s)) {
        if (!deadline) continue;
        expect(deadline.from.day <= s.today).toBe(true);
        // A question that nobody confirmed passes to the managers on the next working day (S28).
        if (deadline.from.what !== 'referred') expect(days).toContain(deadline.from.day);
      }
    });
  });
});

describe('I7: reminders', () => {
  it('each line of an open duty once, and of none that is closed', () => {
    eachPlayOfAll((moves) => {
      const known = new Set<string>();
      for (const { before, owed, s } of moves) {
        const open = new Set(openTasks(before, s).map((task) => task.id));
        for (const key of known) if (!open.has(key.slice(0, key.indexOf('/')))) known.delete(key);
        for (const key of owed) {
          expect(open.has(key.slice(0, key.indexOf('/')))).toBe(true);
          expect(known.has(key)).toBe(false);
          known.add(key);
        }
        expect(owedByTime(before, s).owed).toEqual([]);
      }
    });
  });

  it('an open case wakes for its next line, and never in the past', () => {
    eachPlayOfAll((moves) => {
      for (const { after, s } of moves) {
        if (routineOf(after.kind).endedAt(stateOf(after), s) !== undefined) continue;
        const wake = wakeAfter(after, s);
        expect(wake > s.now).toBe(true);
        for (const task of openTasks(after, s))
          for (const { at } of task.deadline?.reminders ?? [])
            if (at !== undefined && at > s.now) expect(wake <= at).toBe(true);
      }
    });
  });
});

describe('whatever people do, in whatever order', () => {
  it('an open case is always somebody’s: each duty has an owner, and the unit can act (R1)', () => {
    eachMove(({ after, s }) => {
      const c = aidOf(after);
      if (c.ended) return;
      const tasks = openTasks(after, s);
      for (const task of tasks.filter(isDuty))
        for (const seat of task.seats) expect(actingFor(seat, s)).toBeDefined();
      const seats = tasks.flatMap((task) => [...task.seats, ...(task.may ?? [])]);
      expect(seats.some((seat) => holdsFor(holderOf(seat, s.people), c.owner.side, s))).toBe(true);
    });
  });

  it('everybody who owes something is somebody the case is shown to', () => {
    eachPlayOfAll((moves) => {
      for (const { after, s } of moves) {
        const people = peopleIn(after, s);
        for (const task of openTasks(after, s))
          for (const seat of task.seats) expect(people).toContain(holderOf(seat, s.people));
      }
    });
  });

  it('a command that comes again changes nothing', () => {
    eachPlayOfAll((moves) => {
      for (const { pressed, after, s } of moves)
        if (pressed?.decision.kind === 'accepted')
          expect(decide(routineOf(after.kind), after.events, pressed.press, pressed.by, s)).toEqual(
            { kind: 'repeated' },
          );
    });
  });

  it('undone, the tasks are those from before the press', () => {
    eachPlayOfAll((moves) => {
      for (const { before, after, pressed, s } of moves) {
        if (pressed?.decision.kind !== 'accepted' || pressed.task.step === 'undo') continue;
        const undo = openTasks(after, s).find(
          (task) => task.step === 'undo' && task.n === before.events.length + 1,
        );
        const press = { command: 'undo', tasks: [undo?.id ?? ''], inputs: {} };
        const undone = decide(routineOf(after.kind), after.events, press, pressed.by, s);
        if (undone.kind !== 'accepted') throw new Error(`${pressed.task.id} cannot be undone`);
        expect(owners({ ...after, events: [...after.events, ...undone.events] }, s)).toEqual(
          owners(before, s),
        );
      }
    });
  });

  it('a case is its events: read back from storage, it is the same', () => {
    eachPlayOfAll((moves) => {
      for (const { after } of moves)
        expect(stateOf(JSON.parse(JSON.stringify(after)) as CaseDocument)).toEqual(stateOf(after));
    });
  });
});

function owners(doc: CaseDocument, s: Situation): string[] {
  return openTasks(doc, s)
    .filter((task) => task.step !== 'undo')
    .map((task) => `${task.id} ${task.seats.join(' ')} | ${task.may?.join(' ')}`);
}
