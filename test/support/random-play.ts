import type { CaseDocument, Owed } from '../../src/domain/case-document.ts';
import { openTasks, routineOf } from '../../src/domain/case-state.ts';
import { decide, isDuty } from '../../src/domain/engine/case.ts';
import type { Field } from '../../src/domain/engine/form.ts';
import { actingOn } from '../../src/domain/engine/may-press.ts';
import type { Decision, Press, Situation, Task } from '../../src/domain/engine/step.ts';
import type { CaseEvent } from '../../src/domain/kinds.ts';
import { owedByPress, toldOfTasks } from '../../src/domain/owed-by-press.ts';
import { owedByTime } from '../../src/domain/owed-by-time.ts';
import type { Absence, PersonId, Staff } from '../../src/domain/people/people.ts';
import { addDays, addMinutes, type Day } from '../../src/domain/time.ts';
import { type Play, situationAt } from './given.ts';
import { demoStaff } from './people.ts';
import { fc } from './random.ts';

/** One move: after some time a person presses something, becomes absent or comes back. */
interface Move {
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
  /** The keys of what the wake of this move owed. */
  readonly owed: readonly string[];
  /** The keys of what the press of this move owed at once. */
  readonly told: readonly Owed[];
}

/** The stage that the case begins at, and the moves of the people. */
export interface Story {
  readonly beginning: number;
  readonly moves: readonly Move[];
}

/**
 * The material for plays of a routine: cases at several stages, how long people wait, and the
 * presses that end a play and are therefore rare.
 */
export interface Played {
  readonly beginnings: readonly (() => Play)[];
  readonly gaps: readonly number[];
  readonly seldom: readonly string[];
}

/** All invariants of a file check the same stories, so that each story is played once. */
const told = new WeakMap<Played, Map<string, Moved[]>>();
const MOST_TOLD = 500;

const PEOPLE = demoStaff.people.map((person) => person.id);

export function storiesOf({ beginnings, gaps }: Played): fc.Arbitrary<Story> {
  const moves = fc.array(
    fc.record<Move>({
      gap: fc.nat(gaps.length - 1),
      who: fc.nat(PEOPLE.length - 1),
      task: fc.nat(1000),
      seed: fc.nat(1_000_000),
      kind: fc.constantFrom(
        'rightful',
        'rightful',
        'rightful',
        'rightful',
        'press',
        'away',
        'back',
      ),
    }),
    { minLength: 5, maxLength: 30 },
  );
  return fc.record<Story>({ beginning: fc.nat(beginnings.length - 1), moves });
}

/** Plays the moves. The case wakes before each of them. */
export function playedOut(cases: Played, story: Story): Moved[] {
  const known = told.get(cases) ?? new Map<string, Moved[]>();
  told.set(cases, known);
  const key = JSON.stringify(story);
  const moved = known.get(key) ?? movesOf(cases, story);
  if (known.size < MOST_TOLD) known.set(key, moved);
  return moved;
}

function movesOf({ beginnings, gaps, seldom }: Played, story: Story): Moved[] {
  const { doc: begun, s: first } = (beginnings[story.beginning] as () => Play)();
  const world = { staff: first.people.staff, settings: first.settings };
  let doc = begun;
  let absences: readonly Absence[] = first.people.absences;
  let now = doc.events.at(-1)?.at ?? '';
  return story.moves.map((move, at) => {
    now = addMinutes(now, gaps[move.gap] ?? 0);
    const person = PEOPLE[move.who] ?? '';
    const { today } = situationAt(now);
    if (move.kind === 'away') {
      const deputy = deputyOf(person, move.seed, first.people.staff);
      absences = [...absences, { person, from: today, to: addDays(today, move.seed % 30), deputy }];
    }
    if (move.kind === 'back') absences = absences.filter((absence) => absence.person !== person);
    const s = situationAt(now, world, absences);
    const { owed, reminded } = owedByTime(doc, s);
    const before: CaseDocument = { ...doc, reminded };
    const pressed =
      move.kind === 'away' || move.kind === 'back'
        ? undefined
        : pressOf(before, move, `random-${at}`, person, s, seldom);
    const made = pressed?.decision.kind === 'accepted' ? pressed.decision.events : [];
    doc = { ...before, events: [...before.events, ...made] };
    const told = made.length === 0 ? [] : owedByPress(before, doc, pressed?.by ?? '', s);
    doc = { ...doc, reminded: [...new Set([...doc.reminded, ...toldOfTasks(told)])] };
    return {
      before,
      after: doc,
      s,
      owed: owed.map((entry) => entry.key),
      told,
      ...(pressed ? { pressed } : {}),
    };
  });
}

function pressOf(
  doc: CaseDocument,
  move: Move,
  command: string,
  person: PersonId,
  s: Situation,
  seldom: readonly string[],
): Moved['pressed'] {
  const open = openTasks(doc, s);
  const rightful = open.filter((task) => actingOn(task, person, s));
  // The move is mostly by a person who may press something, and mostly a duty of theirs. A press
  // that ends the play is rare.
  const persons = PEOPLE.filter((id) => open.some((task) => actingOn(task, id, s)));
  const by =
    move.kind === 'rightful' && rightful.length === 0
      ? (persons[move.who % persons.length] ?? person)
      : person;
  const mine = move.kind === 'rightful' ? open.filter((task) => actingOn(task, by, s)) : open;
  const choices = mine.filter((task) => !seldom.includes(task.step) || move.seed % 10 === 0);
  const owing = choices.filter((task) => isDuty(task) && !task.blocked);
  const task =
    owing.length > 0 && move.seed % 3 > 0
      ? owing[move.task % owing.length]
      : choices[move.task % choices.length];
  if (!task) return undefined;
  const inputs = Object.fromEntries(
    task.asks.map((field, at) => [field.id, answerTo(field, move.seed + at * 7919, s.today)]),
  );
  const press = { command, tasks: [task.id], inputs };
  return { press, by, task, decision: decide(routineOf(doc.kind), doc.events, press, by, s) };
}

/**
 * Sometimes the absence names a deputy: the manager or a person of the same role, in the other unit
 * too, which the door refuses (E9).
 */
function deputyOf(absent: PersonId, seed: number, staff: Staff): PersonId | undefined {
  const known = staff.people.find((person) => person.id === absent);
  const may = staff.people.filter(
    ({ id, roles }) =>
      id !== absent &&
      (id === known?.manager ||
        roles.some((held) => known?.roles.some((own) => own.role === held.role))),
  );
  return seed % 3 === 0 ? may[seed % may.length]?.id : undefined;
}

/** An answer that is mostly valid, and sometimes missing or nonsense. */
function answerTo(field: Field, seed: number, today: Day): string | undefined {
  if (seed % 13 === 0) return undefined;
  if (seed % 17 === 0) return 'nonsense';
  switch (field.kind) {
    case 'day':
      return addDays(
        field.latest ?? field.earliest ?? today,
        (seed % 3 === 0 ? -1 : 1) * (seed % 2) * (seed % 20),
      );
    case 'time':
      return seed % 2 === 0 ? undefined : '10:45';
    case 'one':
      return field.of[seed % field.of.length];
    case 'several':
      return field.of.filter((_, at) => (seed >> at) % 2 === 0).join(',');
    case 'caseNumber':
      return field.pattern.includes('[Ll][Ii]') ? 'LI-2026-0031' : '2026-1';
  }
}
