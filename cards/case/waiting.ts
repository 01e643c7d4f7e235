import { isDuty } from '../../src/domain/engine/case.ts';
import { answersFor } from '../../src/domain/engine/may-press.ts';
import type { CaseTask } from '../../src/domain/kinds.ts';
import { lastDay } from '../../src/domain/last-day.ts';
import { groupTogether } from '../../src/domain/list-item.ts';
import { type Element, quietText } from '../elements.ts';
import { nameOf } from '../look.ts';
import { card, dayText, frame, namesText } from '../texts.ts';
import { awaitedText } from './awaited-words.ts';
import { nudgeButtons, nudgedTexts } from './nudges.ts';
import { owes, type Seen } from './seen.ts';
import { wholeUnit } from './unit.ts';

/**
 * One line of who is waited for, with what (R1). A duty that several people owe alike is said once.
 */
export function drawWaiting(seen: Seen): Element[] {
  const others = seen.tasks.filter(
    (task) => isDuty(task) && !task.later && !isOnlyNominal(task) && !owes(seen, task),
  );
  const lines = new Map<string, string[]>();
  for (const tasks of groupTogether(others)) {
    const what = waitingFor(seen, tasks);
    lines.set(what, [...new Set([...(lines.get(what) ?? []), ...ownersOf(seen, tasks)])]);
  }
  const whom = [...groupByOwners(lines)].map(([owners, what]) =>
    frame.waitedOn(owners, what.join(', ')),
  );
  return whom.length === 0
    ? []
    : [
        quietText(frame.waitsFor(whom.length > 2 ? whom.join('; ') : namesText(whom))),
        ...nudgedTexts(seen),
        ...nudgeButtons(seen),
      ];
}

/** What each of them is waited for, since one may owe several things. */
function groupByOwners(lines: ReadonlyMap<string, readonly string[]>): Map<string, string[]> {
  const grouped = new Map<string, string[]>();
  for (const [what, owners] of lines) {
    const names = namesText(owners);
    grouped.set(names, [...(grouped.get(names) ?? []), what]);
  }
  return grouped;
}

/**
 * True for a task that waits for another duty, which is shown instead: a therapist to name, or FH
 * to answer first.
 */
export function isOnlyNominal(task: CaseTask): boolean {
  return ['assignFirst', 'fhFirst', 'initialMeetingFirst'].includes(task.blocked?.why ?? '');
}

function ownersOf(seen: Seen, tasks: readonly CaseTask[]): string[] {
  const { people } = seen.s;
  const [task] = tasks;
  if (!task) return [];
  const unit = wholeUnit(task.seats, people);
  if (unit !== undefined) return [unit];
  const acting = task.seats.map((seat) => answersFor(seat, task, seen.s));
  return acting.map((who) =>
    who?.for === undefined
      ? nameOf(people, who?.person)
      : card.standIn(nameOf(people, who.person), nameOf(people, who.for)),
  );
}

function waitingFor(seen: Seen, tasks: readonly CaseTask[]): string {
  const { today } = seen.s;
  // A day in the future stands among the facts, with what it is counted from.
  const late = tasks
    .map((task) => lastDay(task.deadline))
    .find((day) => day !== undefined && day < today);
  const by = late === undefined ? '' : `, ${card.late(dayText(late, today))}`;
  return `${awaitedText(tasks, seen.doc.kind)}${by}`;
}
