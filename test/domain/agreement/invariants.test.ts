import type { Agreement } from '../../../src/domain/agreement/agreement.ts';
import type { AidEvent } from '../../../src/domain/agreement/events.ts';
import { decide, isDuty, standing } from '../../../src/domain/case.ts';
import { type CaseDocument, openTasks, peopleIn, routineOf, stateOf } from '../../../src/domain/document.ts';
import type { Check } from '../../../src/domain/link/check.ts';
import { owedByTime, wakeAfter } from '../../../src/domain/owed.ts';
import {
  actingFor,
  careManagerRole,
  hasRole,
  holderOf,
  otherSide,
  type PersonId,
  personOf,
  type Side,
  sidesOf,
} from '../../../src/domain/people.ts';
import type { Situation, Standing, Task } from '../../../src/domain/step.ts';
import { addDays, addMinutes } from '../../../src/domain/time.ts';
import type { Moved } from '../../support/random-play.ts';
import { aidOf, eachMove, eachMoveOfChecks, eachPlayOfAll } from './random-play.ts';

const SIDES = ['VO', 'FH'] as const;

function works(id: PersonId | undefined, side: Side, s: Situation): boolean {
  const person = personOf(s.people, id);
  return person !== undefined && hasRole(person, careManagerRole(side));
}

/** Whoever pressed what was accepted, and for whom. */
function accepted({ pressed }: Moved) {
  if (pressed?.decision.kind !== 'accepted') return undefined;
  const [event] = pressed.decision.events;
  return { step: pressed.task.step, task: pressed.task, by: pressed.by, for: event?.for, events: pressed.decision.events };
}

function aidEvents(doc: CaseDocument): Standing<AidEvent>[] {
  return standing(doc.events) as Standing<AidEvent>[];
}

describe('I1: always exactly one unit answers', () => {
  it('it changes only when a named handläggare of the other unit takes it, undoes that, or the unit itself opens it again', () => {
    eachMove((moved) => {
      const { before, after, s } = moved;
      const [from, to] = [aidOf(before).owner.side, aidOf(after).owner.side];
      if (from === to) return;
      const made = accepted(moved);
      expect(['take', 'undo', 'reopen']).toContain(made?.step);
      if (made?.step === 'take') {
        expect(works(made.for ?? made.by, to, s)).toBe(true);
        expect(aidOf(before).offer?.to).toBe(to);
      }
      if (made?.step === 'reopen') expect(sidesOrAbove(made.by, s)).toContain(to);
    });
  });

  it('FH watches only after one of FH has pressed, or somebody of FH’s for them, with an account in Link', () => {
    eachMove(({ after, s }) => {
      const c = aidOf(after);
      if (c.kind !== 'watch' || c.owner.side !== 'FH' || c.ended) return;
      const taken = aidEvents(after).findLast((event) => event.type === 'taken' && event.side === 'FH');
      expect(works(taken?.for ?? taken?.by, 'FH', s)).toBe(true);
      expect(personOf(s.people, taken?.by)?.linkAccess).toBe(true);
    });
  });

  it('nobody who works only for the other unit takes anything, whoever is away (S14)', () => {
    eachMove((moved) => {
      const made = accepted(moved);
      if (made?.step !== 'take' && made?.step !== 'takeOver') return;
      const to = made.step === 'take' ? aidOf(moved.before).offer?.to : aidOf(moved.before).owner.side;
      expect(sidesOrAbove(made.by, moved.s)).toContain(to);
    });
  });

  it('a watch is ended only by the unit that watches', () => {
    eachMove((moved) => {
      const [before, after] = [aidOf(moved.before), aidOf(moved.after)];
      if (before.kind !== 'watch' || before.ended || !after.ended || ['kept', 'takenBack'].includes(after.ended.why)) return;
      const made = accepted(moved);
      expect(holdsFor(made?.for ?? made?.by, before.owner.side, moved.s)).toBe(true);
    });
  });
});

describe('I2, I8: a vob decision', () => {
  it('is recorded only by who is on VO’s list, for nobody of FH, and by nobody with a part in FH', () => {
    eachMove(({ after, s }) => {
      const unit = s.people.staff.units.find(({ side }) => side === 'VO');
      for (const event of aidEvents(after).filter(({ type }) => type === 'vobDecided' || type === 'moreNeeded')) {
        for (const id of [event.by, event.for ?? event.by]) expect(unit?.vobDelegates).toContain(id);
        const person = personOf(s.people, event.by);
        expect(person && sidesOf(person, s.people)).not.toContain('FH');
      }
    });
  });
});

describe('I3, I8: an agreement', () => {
  it('ends in the same answer from each unit’s handläggare, from both managers, or in the named superior’s', () => {
    eachMove(({ after, s }) => {
      const { agreed } = aidOf(after);
      if (!agreed?.verdict) return;
      const { to, by } = agreed.verdict;
      const answers = { handlers: agreed.answers, managers: agreed.managers }[by as string];
      if (answers) expect(SIDES.map((side) => answers[side]?.to)).toEqual([to, to]);
      if (by === 'superior') expect(s.settings.superior).toBeDefined();
      if (by === 'oneManager') expect(s.settings.oneManager).toBe(true);
    });
  });

  it('is ended by a press of who had it to answer, never by time or by the bot', () => {
    eachMove((moved) => {
      if (!aidOf(moved.before).agreement || aidOf(moved.after).agreement) return;
      const step = accepted(moved)?.step ?? 'nobody';
      expect(step).toMatch(/^(belongs|decideJointly|confirmReferral)(VO|FH)$|^(decideAlone|superiorDecides|undo)$/);
    });
  });

  it('nobody has spoken for both units (E17)', () => {
    eachMove(({ after }) => {
      const { agreed, agreement } = aidOf(after);
      for (const a of [agreed, agreement]) {
        if (!a) continue;
        const [vo, fh] = SIDES.map((side) => spokenFor(side, a));
        for (const person of vo ?? []) expect(fh).not.toContain(person);
      }
    });
  });

  it('the two chairs fall to two people, when so many are at work', () => {
    eachMove(({ after, s }) => {
      const [vo, fh] = ['decideJointlyVO', 'decideJointlyFH'].map((step) =>
        openTasks(after, s).find((task) => task.step === step),
      );
      if (!vo || !fh) return;
      const [one, other] = [vo, fh].map((task) => whose(task, s));
      if (one !== undefined && one === other) expect(fh.barred?.people).toContain(other);
    });
  });
});

describe('I4: time alone', () => {
  it('adds no event, moves nothing to another unit or person, and ends nothing but offers', () => {
    eachMove(({ after, s }) => {
      const now = s.now.replace(/^\d{4}/, (year) => String(Number(year) + 1));
      const later = { ...s, now, today: addDays(s.today, 365) };
      const absent = {
        ...later,
        people: { ...s.people, absences: s.people.absences.map((a) => ({ ...a, from: '2000-01-01', to: undefined })) },
      };
      const [events, c] = [JSON.stringify(after.events), JSON.stringify(aidOf(after))];
      const then = new Map(openTasks(after, later).map((task) => [task.id, task]));
      for (const task of openTasks(after, s).filter((task) => isDuty(task) && task.step !== 'decideVob')) {
        // An unconfirmed question goes on to the managers (S28); nothing else does by time.
        const isReferred =
          aidOf(after).agreement?.referred !== undefined && /^(belongs|confirmReferral|takeDialogue)/.test(task.step);
        if (!isReferred) expect(then.get(task.id)?.seats).toEqual(task.seats);
      }
      for (const at of [later, absent]) owedByTime(after, at);
      expect([JSON.stringify(after.events), JSON.stringify(aidOf(after))]).toEqual([events, c]);
    });
  });

  it('of a check too: it is the same person’s until the next is due, and nobody confirms it but by a press (S5)', () => {
    eachMoveOfChecks(({ after, s }) => {
      const c = stateOf(after) as Check;
      if (c.confirmed || c.until <= s.now) return;
      const last = { ...s, now: addMinutes(c.until, -1) };
      const at = (when: Situation) => openTasks(after, when).find((task) => task.step === 'confirm');
      expect(at(last)?.seats).toEqual(at(s)?.seats);
      expect(at(last)).toBeDefined();
    });
  });
});

describe('E10, S5: a check', () => {
  it('is confirmed only by who has an account in Link and works in the unit, at the time of the press', () => {
    eachMoveOfChecks((moved) => {
      const made = accepted(moved);
      if (made?.step !== 'confirm') return;
      const { side } = stateOf(moved.before) as Check;
      expect(personOf(moved.s.people, made.by)?.linkAccess).toBe(true);
      expect(works(made.by, side, moved.s)).toBe(true);
      expect(made.events.map(({ at }) => at)).toEqual([moved.s.now]);
    });
  });
});

describe('I5: what is stored', () => {
  const KEPT = [
    'agrees',
    'at',
    'by',
    'command',
    'day',
    'exists',
    'for',
    'of',
    'proposal',
    'routine',
    'row',
    'side',
    'task',
    'to',
    'type',
    'vsNumber',
    'why',
  ];

  it('is who, when and what was done; never what a table or S15 was answered', () => {
    eachMove(({ after }) => {
      for (const event of after.events) {
        expect(KEPT).toEqual(expect.arrayContaining(Object.keys(event)));
        expect(JSON.stringify(event)).not.toMatch(/"(yes|no|unknown)"/);
      }
    });
  });
});

describe('I6: a clock', () => {
  it('counts from the day something was done, never from one to come', () => {
    eachMove(({ after, s }) => {
      const days = new Set(after.events.map(({ at }) => at.slice(0, 10)));
      for (const { deadline } of openTasks(after, s)) {
        if (!deadline) continue;
        expect(deadline.from.day <= s.today).toBe(true);
        if (!['referred'].includes(deadline.from.what)) expect(days).toContain(deadline.from.day);
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
          for (const { at } of task.deadline?.lines ?? []) if (at !== undefined && at > s.now) expect(wake <= at).toBe(true);
      }
    });
  });
});

describe('whatever people do, in whatever order', () => {
  it('an open case is always somebody’s: every duty has an owner, and the unit that answers can go on (R1)', () => {
    eachMove(({ after, s }) => {
      const c = aidOf(after);
      if (c.ended) return;
      const tasks = openTasks(after, s);
      for (const task of tasks.filter(isDuty))
        for (const seat of task.seats) expect(actingFor(seat, s.people, s.today)).toBeDefined();
      const seats = tasks.flatMap((task) => [...task.seats, ...(task.may ?? [])]);
      expect(seats.some((seat) => holdsFor(holderOf(seat, s.people), c.owner.side, s))).toBe(true);
    });
  });

  it('everybody who owes something is somebody the case is shown to', () => {
    eachPlayOfAll((moves) => {
      for (const { after, s } of moves) {
        const people = peopleIn(after, s);
        for (const task of openTasks(after, s)) for (const seat of task.seats) expect(people).toContain(holderOf(seat, s.people));
      }
    });
  });

  it('a command that comes again changes nothing', () => {
    eachPlayOfAll((moves) => {
      for (const { pressed, after, s } of moves)
        if (pressed?.decision.kind === 'accepted')
          expect(decide(routineOf(after.kind), after.events, pressed.press, pressed.by, s)).toEqual({ kind: 'repeated' });
    });
  });

  it('undone, the tasks are those from before the press', () => {
    eachPlayOfAll((moves) => {
      for (const { before, after, pressed, s } of moves) {
        if (pressed?.decision.kind !== 'accepted' || pressed.task.step === 'undo') continue;
        const undo = openTasks(after, s).find((task) => task.step === 'undo' && task.n === before.events.length + 1);
        const press = { command: 'undo', tasks: [undo?.id ?? ''], inputs: {} };
        const undone = decide(routineOf(after.kind), after.events, press, pressed.by, s);
        if (undone.kind !== 'accepted') throw new Error(`${pressed.task.id} cannot be undone`);
        expect(owners({ ...after, events: [...after.events, ...undone.events] }, s)).toEqual(owners(before, s));
      }
    });
  });

  it('a case is its events: read back from storage, it is the same', () => {
    eachPlayOfAll((moves) => {
      for (const { after } of moves) expect(stateOf(JSON.parse(JSON.stringify(after)) as CaseDocument)).toEqual(stateOf(after));
    });
  });
});

/** Handläggare or manager of the side, or who manages its manager. */
function sidesOrAbove(id: PersonId, s: Situation): Side[] {
  const person = personOf(s.people, id);
  const own = person ? sidesOf(person, s.people) : [];
  const above = SIDES.filter((side) => {
    const unit = s.people.staff.units.find((known) => known.side === side);
    return personOf(s.people, unit?.manager)?.manager === id;
  });
  return [...own, ...above];
}

function holdsFor(id: PersonId | undefined, side: Side, s: Situation): boolean {
  const unit = s.people.staff.units.find((known) => known.side === side);
  return works(id, side, s) || (id !== undefined && unit?.manager === id);
}

/** Everybody whose word has been taken for a side. */
function spokenFor(side: Side, a: Agreement): PersonId[] {
  const referral = a.referred?.side === otherSide(side) ? a.referral?.by : undefined;
  const referred = a.referred?.side === side ? a.referred.by : undefined;
  return [a.answers[side]?.by, a.managers[side]?.by, referral, referred].filter((id) => id !== undefined);
}

function whose(task: Task, s: Situation): PersonId | undefined {
  const [seat] = task.seats;
  return seat === undefined ? undefined : actingFor(seat, s.people, s.today, task.barred?.people)?.person;
}

function owners(doc: CaseDocument, s: Situation): string[] {
  return openTasks(doc, s)
    .filter((task) => task.step !== 'undo')
    .map((task) => `${task.id} ${task.seats.join(' ')} | ${task.may?.join(' ')}`);
}
