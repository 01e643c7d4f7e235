import type { Nudged } from '../../src/domain/case-document.ts';
import { answersFor } from '../../src/domain/engine/may-press.ts';
import type { CaseTask } from '../../src/domain/kinds.ts';
import { nudgeable } from '../../src/domain/nudge.ts';
import { buttonRows, press } from '../button-elements.ts';
import { type Element, quietText, text } from '../elements.ts';
import { bylineOf, nameOf } from '../look.ts';
import { dayText, frame, namesText } from '../texts.ts';
import { owes, type Seen } from './seen.ts';

/** Teams cuts off a longer title of a button on a phone. */
const MOST_LETTERS = 24;

/** E27: one button for each person, or few persons, whom the reader may remind of what they owe. */
export function nudgeButtons(seen: Seen): Element[] {
  const byOwners = new Map<string, CaseTask[]>();
  for (const task of nudgeable(seen)) {
    const owners = namesText(ownersOf(seen, task));
    byOwners.set(owners, [...(byOwners.get(owners) ?? []), task]);
  }
  return buttonRows(
    [...byOwners].map(([owners, tasks]) => ({
      ...press(
        titleFor(seen, tasks),
        { kind: 'nudge', case: seen.doc.id, tasks: tasks.map(({ id }) => id) },
        seen.look.cardAction,
      ),
      // The whole names are read out, since two people may share a first name.
      tooltip: frame.nudge(owners),
    })),
  );
}

/** Who last reminded of what others owe, in the card of those who wait for it. */
export function nudgedTexts(seen: Seen): Element[] {
  const { people, today } = seen.s;
  const said = nudgesOf(seen, false).map((nudged) =>
    frame.nudged(dayText(nudged.on, today), bylineOf(people, nudged)),
  );
  return [...new Set(said)].map(quietText);
}

/** Who reminds the reader of what they owe. It stays until that is done, so it names no day. */
export function nudgesTexts(seen: Seen): Element[] {
  const said = nudgesOf(seen, true).map((nudged) => frame.nudges(bylineOf(seen.s.people, nudged)));
  return [...new Set(said)].map((words) => text(words));
}

/** The pushes for open duties that the reader owes, or that they wait for. */
function nudgesOf(seen: Seen, areOwed: boolean): Nudged[] {
  return seen.tasks
    .filter((task) => owes(seen, task) === areOwed)
    .flatMap(({ id }) => seen.doc.nudged?.[id] ?? []);
}

function titleFor(seen: Seen, [task]: readonly CaseTask[]): string {
  const firstNames = (task ? ownersOf(seen, task) : []).map((name) => name.split(' ')[0] ?? name);
  const title = frame.nudge(namesText(firstNames));
  return title.length <= MOST_LETTERS ? title : frame.nudgeThem;
}

/** The names of those who answer for a task today: who stands in is reminded, not who is away. */
function ownersOf({ s }: Seen, task: CaseTask): string[] {
  const people = task.seats.map((seat) => answersFor(seat, task, s)?.person);
  return [...new Set(people)].map((id) => nameOf(s.people, id));
}
