import type { CaseDocument, Owed } from './case-document.ts';
import { openTasks } from './case-state.ts';
import type { Situation } from './engine/step.ts';
import { isUndone } from './engine/undo.ts';
import { owedAgain, owedToTold } from './owed-by-undo.ts';
import type { PersonId } from './people/people.ts';
import { cardFor, cardsOf, toldOfEvents, toldOfOpening } from './who-is-told.ts';

/**
 * What a press owes at once: a card to everybody else who got a task by it, or is to hear of it
 * (E4). `before` is the case as it was. An undo is told to everybody who has a part or a duty
 * again, and to everybody who was told of the undone press (E1).
 */
export function owedByPress(
  before: CaseDocument,
  after: CaseDocument,
  presser: PersonId,
  s: Situation,
): Owed[] {
  const tasks = before.events.length === 0 ? [] : openTasks(before, s);
  const undo = after.events.slice(before.events.length).find(isUndone);
  if (undo)
    return [
      ...owedAgain(undo.of, before, after, presser, s),
      ...owedToTold(undo.of, before, after, presser, s),
    ];
  const known = new Set(tasks.map((task) => task.id));
  const open = openTasks(after, s);
  const opened = open
    .filter(
      (task) => !known.has(task.id) && !task.later && !before.reminded.includes(`${task.id}/new`),
    )
    .flatMap((task) => cardsOf(task, toldOfOpening(task, open, s), presser, s));
  const told = toldOfEvents(after, before.events.length, presser, s);
  return [
    ...opened,
    ...told.map((to): Owed => ({ key: `told/${after.events.length}/${to}`, ...cardFor(to, s) })),
  ];
}

/** The entries of `reminded` that record that these tasks have been told of. */
export function toldOfTasks(owed: readonly Owed[]): string[] {
  return owed
    .filter(({ key }) => key.includes('/new/'))
    .map(({ key }) => key.slice(0, key.indexOf('/new/') + 4));
}
