import type { Aid } from '../../../src/domain/aid/aid.ts';
import { concernsAid } from '../../../src/domain/aid/parties.ts';
import type { CaseDocument } from '../../../src/domain/case-document.ts';
import { openTasks } from '../../../src/domain/case-state.ts';
import { isDuty } from '../../../src/domain/engine/case.ts';
import { answersFor } from '../../../src/domain/engine/may-press.ts';
import type { Situation, Task } from '../../../src/domain/engine/step.ts';
import { actingFor } from '../../../src/domain/people/acting-for.ts';
import { unitOfSide } from '../../../src/domain/people/aid-units.ts';
import { absenceOf, isAway } from '../../../src/domain/people/away.ts';
import type { PersonId, Side } from '../../../src/domain/people/people.ts';
import { personSeat } from '../../../src/domain/people/seat.ts';
import { personOf } from '../../../src/domain/people/staff-list.ts';
import { readerOf } from '../../../src/domain/sending/reader-of.ts';
import type { Moved } from '../../support/random-play.ts';
import { aidOf, eachMove, holdsFor } from './random-play.ts';

/*
 * I9, E16: the people concerned hear of every change: presses, undo and reopening. This holds also
 * while some of them are away.
 */

/** Returns everyone who knows of a move: the person who made it and those who get its messages. */
function hearing({ after, told, pressed, s }: Moved): PersonId[] {
  const readers = told.map((entry) => readerOf(entry, after, s)).filter((id) => id !== undefined);
  return [...readers, ...(pressed ? [pressed.by] : [])];
}

/** Returns the unit that watches, or undefined when the case ended without one. */
function watching({ ended, owner }: Aid): Side | undefined {
  if (!ended) return owner.side;
  return ended.why === 'takenBack' || ended.why === 'kept' ? owner.side : undefined;
}

/**
 * True for a person who may act in a watch of the unit: its staff, its manager, or a stand-in for
 * one of them.
 */
function ofUnit(id: PersonId, side: Side, s: Situation): boolean {
  const manager = unitOfSide(s.people, side)?.manager;
  if (holdsFor(id, side, s)) return true;
  const people = s.people.staff.people.filter(
    (person) => holdsFor(person.id, side, s) || person.id === manager,
  );
  return people.some((person) => actingFor(personSeat(person.id), s)?.person === id);
}

it('whenever the unit that watches changes, somebody of the new one hears of it (I9)', () => {
  eachMove((moved) => {
    const [before, after] = [aidOf(moved.before), aidOf(moved.after)];
    const to = watching(after);
    if (before.kind !== 'watch' || to === undefined || to === watching(before)) return;
    expect(hearing(moved).some((id) => ofUnit(id, to, moved.s))).toBe(true);
  });
});

it('whenever a duty falls to others by a press, one of them hears of it (I9)', () => {
  eachMove((moved) => {
    const { before, after, s, pressed } = moved;
    // A person who is away makes no press, because the bot first asks them whether they are back
    // (E9).
    if (pressed?.decision.kind !== 'accepted' || absenceOf(pressed.by, s.people, s.today)) return;
    const had = actorsBySteps(before, s);
    for (const task of openTasks(after, s).filter((open) => isDuty(open) && !open.blocked)) {
      const actors = actorsOf(task, s);
      if (actors.length === 0 || actors.some((id) => had.get(task.step)?.has(id))) continue;
      // This person was told minutes ago and the task then disappeared for a moment. Now the card
      // shows the task again.
      if (before.reminded.includes(`${task.id}/new`)) continue;
      expect({ task: task.id, heard: hearing(moved).some((id) => actors.includes(id)) }).toEqual({
        task: task.id,
        heard: true,
      });
    }
  });
});

it('a watch that ends since it is closed in Link or SVPL is done tells nobody (I9)', () => {
  eachMove(({ before, after, told }) => {
    const { ended } = aidOf(after);
    if (aidOf(before).ended || (ended?.why !== 'closedInLink' && ended?.why !== 'svplDone')) return;
    expect(told).toEqual([]);
  });
});

it('what the managers have decided changes by a press of theirs, or both are told (E16)', () => {
  eachMove((moved) => {
    const { before, after, s, pressed } = moved;
    // A person who is away makes no press, because the bot first asks them whether they are back
    // (E9).
    if (pressed && absenceOf(pressed.by, s.people, s.today)) return;
    const verdict = aidOf(before).agreed?.verdict;
    if (
      !verdict ||
      verdict.by === 'handlers' ||
      aidOf(before).agreement ||
      !overruled(aidOf(before), aidOf(after))
    )
      return;
    if (pressed?.decision.kind !== 'accepted') throw new Error('time has overruled the managers');
    const [event] = pressed.decision.events;
    const managers = (['VO', 'FH'] as const).map((side) => unitOfSide(s.people, side)?.manager);
    const isManagers = [event?.for ?? event?.by].some(
      (id) => managers.includes(id) || id === s.settings.superior,
    );
    expect({ step: pressed.task.step, isManagers }).toMatchObject({ isManagers: true });
    const actors = managers.flatMap((id) =>
      id ? (actingFor(personSeat(id), s)?.person ?? []) : [],
    );
    // A deputy from another unit sees nothing of the case, even when somebody has named them (S2).
    for (const id of actors.filter((actor) => concerned(actor, s)))
      expect(hearing(moved)).toContain(id);
  });
});

function concerned(id: PersonId, s: Situation): boolean {
  const person = personOf(s.people, id);
  return person !== undefined && concernsAid(person, s);
}

/**
 * True when the move ends the effect of a decision by reopening it, closing it as a mistake, or
 * reversing it.
 */
function overruled(before: Aid, after: Aid): boolean {
  const to = before.agreed?.verdict?.to;
  const holds = ({ offer, owner }: Aid) => (offer?.to ?? owner.side) === to;
  if (before.ended || !holds(before)) return false;
  if (after.agreement) return true;
  if (after.ended)
    return ['mistake', 'duplicate', 'wrongType', 'withdrawn'].includes(after.ended.why);
  return !holds(after);
}

function actorsBySteps(doc: CaseDocument, s: Situation): Map<string, Set<PersonId>> {
  const had = new Map<string, Set<PersonId>>();
  for (const task of openTasks(doc, s).filter(isDuty))
    had.set(task.step, new Set([...(had.get(task.step) ?? []), ...actorsOf(task, s)]));
  return had;
}

/**
 * Returns those who must act. When nobody is at work, a duty stays with its holder, who reads of it
 * on the first day back.
 */
function actorsOf(task: Task, s: Situation): PersonId[] {
  const actors = task.seats.flatMap((seat) => answersFor(seat, task, s)?.person ?? []);
  return actors.filter((id) => !isAway(id, s.people, s.today));
}
