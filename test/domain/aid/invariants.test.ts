import type { AidEvent } from '../../../src/domain/aid/events.ts';
import type { CaseDocument } from '../../../src/domain/case-document.ts';
import { openTasks } from '../../../src/domain/case-state.ts';
import { standingEvents } from '../../../src/domain/engine/case.ts';
import type { Situation, Standing, Task } from '../../../src/domain/engine/step.ts';
import { actingFor } from '../../../src/domain/people/acting-for.ts';
import { sidesOf } from '../../../src/domain/people/aid-units.ts';
import type { PersonId } from '../../../src/domain/people/people.ts';
import { personOf } from '../../../src/domain/people/staff-list.ts';
import { stateIn } from '../../../src/gallery/situation.ts';
import type { Moved } from '../../support/random-play.ts';
import {
  aidOf,
  eachMove,
  eachMoveOfChairs,
  eachMoveOfChecks,
  holdsFor,
  sidesOrAbove,
  spokenFor,
  works,
} from './random-play.ts';

const SIDES = ['VO', 'FH'] as const;

/**
 * Returns the step, the events and the person of an accepted press, and for whom that person acted.
 */
function accepted({ pressed }: Moved) {
  if (pressed?.decision.kind !== 'accepted') return undefined;
  const [event] = pressed.decision.events;
  return {
    step: pressed.task.step,
    task: pressed.task,
    by: pressed.by,
    for: event?.for,
    events: pressed.decision.events,
  };
}

function aidEvents(doc: CaseDocument): Standing<AidEvent>[] {
  return standingEvents(doc.events) as Standing<AidEvent>[];
}

describe('I1: always exactly one unit answers', () => {
  it('it changes only when the other unit takes it, undoes that, or its own reopens it', () => {
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

  it('FH watches only after a press at FH, by or for somebody with an account in Link', () => {
    eachMove(({ after, s }) => {
      const c = aidOf(after);
      if (c.kind !== 'watch' || c.owner.side !== 'FH' || c.ended) return;
      const taken = aidEvents(after).findLast(
        (event) => event.type === 'taken' && event.side === 'FH',
      );
      expect(works(taken?.for ?? taken?.by, 'FH', s)).toBe(true);
      expect(personOf(s.people, taken?.by)?.linkAccess).toBe(true);
    });
  });

  it('nobody who works only for the other unit takes anything, whoever is away (S14)', () => {
    eachMove((moved) => {
      const made = accepted(moved);
      if (made?.step !== 'take' && made?.step !== 'takeOver') return;
      const to =
        made.step === 'take' ? aidOf(moved.before).offer?.to : aidOf(moved.before).owner.side;
      expect(sidesOrAbove(made.by, moved.s)).toContain(to);
    });
  });

  it('a watch is ended only by the unit that watches', () => {
    eachMove((moved) => {
      const [before, after] = [aidOf(moved.before), aidOf(moved.after)];
      if (
        before.kind !== 'watch' ||
        before.ended ||
        !after.ended ||
        ['kept', 'takenBack'].includes(after.ended.why)
      )
        return;
      const made = accepted(moved);
      expect(holdsFor(made?.for ?? made?.by, before.owner.side, moved.s)).toBe(true);
    });
  });
});

describe('I2, I8: a vob decision', () => {
  it('only VO’s list records it, for nobody of FH, and nobody with a part in FH does', () => {
    eachMove(({ after, s }) => {
      const unit = s.people.staff.units.find(({ side }) => side === 'VO');
      for (const event of aidEvents(after).filter(
        ({ type }) => type === 'vobDecided' || type === 'moreNeeded',
      )) {
        for (const id of [event.by, event.for ?? event.by])
          expect(unit?.vobDelegates).toContain(id);
        const person = personOf(s.people, event.by);
        expect(person && sidesOf(person, s.people)).not.toContain('FH');
      }
    });
  });
});

describe('I3, I8: an agreement', () => {
  it('ends in both units’ or both managers’ same answer, or in the named superior’s', () => {
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
      expect(step).toMatch(
        /^(belongs|decideJointly|confirmReferral)(VO|FH)$|^(decideAlone|superiorDecides|undo)$/,
      );
    });
  });

  it('nobody has spoken for both units (E17)', () => {
    eachMoveOfChairs(({ after }) => {
      const { agreed, agreement } = aidOf(after);
      for (const a of [agreed, agreement]) {
        if (!a) continue;
        const [vo, fh] = SIDES.map((side) => spokenFor(side, a));
        for (const person of vo ?? []) expect(fh).not.toContain(person);
      }
    });
  });

  it('the two chairs fall to two people, when so many are at work', () => {
    eachMoveOfChairs(({ after, s }) => {
      const [vo, fh] = ['decideJointlyVO', 'decideJointlyFH'].map((step) =>
        openTasks(after, s).find((task) => task.step === step),
      );
      if (!vo || !fh) return;
      const [one, other] = [vo, fh].map((task) => whose(task, s));
      // When nobody else is at work, a chair stays with its holder, although its holder is barred.
      if (one !== undefined && one === other) expect(fh.barred?.people).toContain(other);
    });
  });
});

describe('E10, S5: a check', () => {
  it('only somebody with an account in Link confirms it, of the unit or leading it', () => {
    eachMoveOfChecks((moved) => {
      const made = accepted(moved);
      if (made?.step !== 'confirm') return;
      const { side, asked } = stateIn(moved.before, 'check');
      expect(personOf(moved.s.people, made.by)?.linkAccess).toBe(true);
      // The ladder ends with the manager (E9), who may also have chosen "Jag bevakar själv" (E12).
      const isManagers = works(made.for, side, moved.s) || asked?.to === made.by;
      if (isManagers) expect(sidesOrAbove(made.by, moved.s)).toContain(side);
      else expect(works(made.by, side, moved.s)).toBe(true);
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
    'from',
    'n',
    'for',
    'of',
    'proposal',
    'routine',
    'row',
    'side',
    'stays',
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

function whose(task: Task, s: Situation): PersonId | undefined {
  const [seat] = task.seats;
  return seat === undefined
    ? undefined
    : actingFor(seat, { people: s.people, today: s.today, barred: task.barred?.people })?.person;
}
