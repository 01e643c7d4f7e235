import type { CaseDocument } from '../../../src/domain/case-document.ts';
import { openTasks } from '../../../src/domain/case-state.ts';
import { actingOn } from '../../../src/domain/engine/may-press.ts';
import type { Situation, Task } from '../../../src/domain/engine/step.ts';
import type { Acting } from '../../../src/domain/people/acting-for.ts';
import { otherSide, sidesOf } from '../../../src/domain/people/aid-units.ts';
import type { Side } from '../../../src/domain/people/people.ts';
import { personOf } from '../../../src/domain/people/staff-list.ts';
import {
  aidOf,
  eachMove,
  eachMoveOfChairs,
  holdsFor,
  sidesOrAbove,
  spokenFor,
} from './random-play.ts';

/*
 * These tests ask who may press for everyone on the staff list, in every situation that random
 * plays reach. They do not stop at the people who happened to press.
 */

interface Right {
  readonly task: Task;
  /** The person who may press, and the person for whom they act. */
  readonly acting: Acting;
}

function rightsTo(step: RegExp, doc: CaseDocument, s: Situation): Right[] {
  return openTasks(doc, s)
    .filter((task) => step.test(task.step))
    .flatMap((task) =>
      s.people.staff.people.flatMap(({ id }) => {
        const acting = actingOn(task, id, s);
        return acting ? [{ task, acting }] : [];
      }),
    );
}

it('only the asked unit takes a case, a watch only with Link (I1, S14, E10)', () => {
  eachMove(({ after, s }) => {
    const { kind, offer, owner } = aidOf(after);
    for (const { task, acting } of rightsTo(/^(take|takeOver)$/, after, s)) {
      const to = task.step === 'take' ? (offer?.to as Side) : owner.side;
      expect(sidesOrAbove(acting.person, s)).toContain(to);
      if (kind === 'watch') expect(personOf(s.people, acting.person)?.linkAccess).toBe(true);
    }
  });
});

it('a watch is ended by the unit that watches, or for it, and by nobody else (E14)', () => {
  eachMove(({ after, s }) => {
    const c = aidOf(after);
    if (c.kind !== 'watch') return;
    for (const { acting } of rightsTo(/^(end|closeAsMistake)$/, after, s))
      expect(holdsFor(acting.for ?? acting.person, c.owner.side, s)).toBe(true);
  });
});

it('an ended case is opened again only by the unit that answers for it then (I1)', () => {
  eachMove(({ after, s }) => {
    const c = aidOf(after);
    // Only the delegates may reopen a decision on vob, and only the managers may reopen their own
    // decision.
    const isManagers =
      c.agreed?.verdict !== undefined &&
      c.agreed.verdict.by !== 'handlers' &&
      c.ended?.why === 'kept';
    const sides: Side[] = isManagers ? ['VO', 'FH'] : [c.ended?.before.owner.side ?? 'VO'];
    const delegates = s.people.staff.units.find(({ side }) => side === 'VO')?.vobDelegates ?? [];
    for (const { acting } of rightsTo(/^reopen$/, after, s)) {
      if (c.decided) expect(delegates).toContain(acting.person);
      else expect(sides.some((side) => holdsFor(acting.for ?? acting.person, side, s))).toBe(true);
      // This holds whomever they stand in for, because a stand-in could move the case to the other
      // unit.
      if (!c.decided && !isManagers) expect(sidesOrAbove(acting.person, s)).toContain(sides[0]);
    }
  });
});

it('a vob decision is offered to delegates alone, none with a part in FH (I2, I8)', () => {
  eachMove(({ after, s }) => {
    const delegates = s.people.staff.units.find(({ side }) => side === 'VO')?.vobDelegates;
    for (const { acting } of rightsTo(/^(decideVob|needMore)$/, after, s)) {
      const person = personOf(s.people, acting.person);
      expect(delegates).toContain(acting.person);
      expect(person && sidesOf(person, s.people)).not.toContain('FH');
    }
  });
});

it('who spoke for one unit speaks not for the other, nor outsiders (I8, E17, S2)', () => {
  eachMoveOfChairs(({ after, s }) => {
    const { agreement } = aidOf(after);
    for (const { task, acting } of rightsTo(
      /^(takeDialogue|(belongs|refer|confirmReferral|decideJointly)(VO|FH))$/,
      after,
      s,
    )) {
      const named = task.step.endsWith('VO')
        ? 'VO'
        : task.step.endsWith('FH')
          ? 'FH'
          : otherSide(aidOf(after).owner.side);
      if (agreement) expect(spokenFor(otherSide(named), agreement)).not.toContain(acting.person);
      expect(sidesOrAbove(acting.person, s)).toContain(named);
    }
  });
});

it('only the named superior or their deputy decides where managers differ (I3)', () => {
  eachMoveOfChairs(({ after, s }) => {
    const { managers } = aidOf(after).agreement ?? {};
    for (const { acting } of rightsTo(/^superiorDecides$/, after, s)) {
      expect(acting.for ?? acting.person).toBe(s.settings.superior);
      expect(
        s.people.staff.units.map(
          (unit) => unit.manager === acting.person && unit.side !== undefined,
        ),
      ).not.toContain(true);
      expect([managers?.VO?.by, managers?.FH?.by]).not.toContain(acting.person);
    }
  });
});

it('the ticks of a handover are each side’s own (S24–S27)', () => {
  eachMove(({ after, s }) => {
    const giver = aidOf(after).handover?.giver as Side;
    for (const { acting } of rightsTo(/^(writeNotes|moveFile)$/, after, s))
      expect(holdsFor(acting.for ?? acting.person, giver, s)).toBe(true);
    for (const { acting } of rightsTo(/^(changeOverview|bringWatches)$/, after, s))
      expect(holdsFor(acting.for ?? acting.person, otherSide(giver), s)).toBe(true);
  });
});
