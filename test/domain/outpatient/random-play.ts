import fc from 'fast-check';
import { actingOn, decide, isDuty } from '../../../src/domain/case.ts';
import { type CaseDocument, type CaseEvent, openTasks, routineOf } from '../../../src/domain/document.ts';
import type { Field } from '../../../src/domain/form.ts';
import { owedByTime } from '../../../src/domain/owed.ts';
import type { Absence, PersonId } from '../../../src/domain/people.ts';
import type { Decision, Press, Situation, Task } from '../../../src/domain/step.ts';
import { addDays, addMinutes, type Day } from '../../../src/domain/time.ts';
import { situationAt } from '../../support/given.ts';
import { demoStaff } from '../../support/people.ts';
import { assigned, booked, ending, inTreatment, opened, planned, started } from './histories.ts';

/** One move of somebody: after so long, somebody presses something, or is away from now on, or back. */
export interface Move {
  readonly gap: number;
  readonly who: number;
  readonly task: number;
  readonly seed: number;
  readonly kind: 'press' | 'rightful' | 'away' | 'back';
}

/** A case as it was before a move and as it was after it. */
export interface Moved {
  readonly before: CaseDocument;
  readonly after: CaseDocument;
  readonly s: Situation;
  readonly pressed?: {
    readonly press: Press;
    readonly by: PersonId;
    readonly task: Task;
    readonly decision: Decision<CaseEvent>;
  };
  /** The keys that this move's wake owed. */
  readonly owed: readonly string[];
}

const SELDOM = ['closeAsMistake', 'end', 'endWithoutTalk', 'changeSocialWorker', 'correct', 'callMe'];
const GAPS = [0, 1, 4, 11, 60 * 24, 60 * 24 * 3, 60 * 24 * 10, 60 * 24 * 40];

const BEGINNINGS = [opened, assigned, started, booked, inTreatment, planned, ending];

/** How far the case had come, and what people then do. */
export interface Story {
  readonly beginning: number;
  readonly moves: readonly Move[];
}

const moves = fc.array(
  fc.record<Move>({
    gap: fc.nat(GAPS.length - 1),
    who: fc.nat(demoStaff.people.length - 1),
    task: fc.nat(1000),
    seed: fc.nat(1_000_000),
    kind: fc.constantFrom('rightful', 'rightful', 'rightful', 'rightful', 'press', 'away', 'back'),
  }),
  { minLength: 5, maxLength: 30 },
);

export const stories = fc.record<Story>({ beginning: fc.nat(BEGINNINGS.length - 1), moves });

/** Plays the moves; the case wakes before each. */
export function played(story: Story): Moved[] {
  const beginning = BEGINNINGS[story.beginning] ?? opened;
  let { doc } = beginning();
  let absences: Absence[] = [];
  let now = doc.events.at(-1)?.at ?? '';
  return story.moves.map((move, at) => {
    now = addMinutes(now, GAPS[move.gap] ?? 0);
    const person = demoStaff.people[move.who]?.id ?? '';
    const today = situationAt(now).today;
    if (move.kind === 'away') absences = [...absences, { person, from: today, to: addDays(today, move.seed % 30) }];
    if (move.kind === 'back') absences = absences.filter((absence) => absence.person !== person);
    const s = situationAt(now, {}, absences);
    const { owed, reminded } = owedByTime(doc, s);
    const before: CaseDocument = { ...doc, reminded };
    const pressed = move.kind === 'away' || move.kind === 'back' ? undefined : pressOf(before, move, `random-${at}`, person, s);
    const made = pressed?.decision.kind === 'accepted' ? pressed.decision.events : [];
    doc = { ...before, events: [...before.events, ...made] };
    return { before, after: doc, s, owed: owed.map((entry) => entry.key), ...(pressed ? { pressed } : {}) };
  });
}

function pressOf(doc: CaseDocument, move: Move, command: string, person: PersonId, s: Situation): Moved['pressed'] {
  const open = openTasks(doc, s);
  const rightful = open.filter((task) => actingOn(task, person, s));
  // Mostly somebody who may press something, and then mostly what they owe; what ends the play is picked seldom.
  const persons = demoStaff.people.map((p) => p.id).filter((id) => open.some((task) => actingOn(task, id, s)));
  const by = move.kind === 'rightful' && rightful.length === 0 ? (persons[move.who % persons.length] ?? person) : person;
  const mine = move.kind === 'rightful' ? open.filter((task) => actingOn(task, by, s)) : open;
  const choices = mine.filter((task) => !SELDOM.includes(task.step) || move.seed % 10 === 0);
  const owing = choices.filter((task) => isDuty(task) && !task.blocked);
  const task = owing.length > 0 && move.seed % 3 > 0 ? owing[move.task % owing.length] : choices[move.task % choices.length];
  if (!task) return undefined;
  const inputs = Object.fromEntries(task.asks.map((field, at) => [field.id, answerTo(field, move.seed + at * 7919, s.today)]));
  const press = { command, tasks: [task.id], inputs };
  return { press, by, task, decision: decide(routineOf('outpatient'), doc.events, press, by, s) };
}

/** Mostly something that passes, sometimes nothing or nonsense. */
function answerTo(field: Field, seed: number, today: Day): string | undefined {
  if (seed % 13 === 0) return undefined;
  if (seed % 17 === 0) return 'nonsense';
  switch (field.kind) {
    case 'day':
      return addDays(field.latest ?? field.earliest ?? today, (seed % 3 === 0 ? -1 : 1) * (seed % 2) * (seed % 20));
    case 'one':
      return field.of[seed % field.of.length];
    case 'several':
      return field.of.filter((_, at) => (seed >> at) % 2 === 0).join(',');
    case 'vsNumber':
      return '2026-1';
  }
}
