import { isDuty, standingEvents } from '../../src/domain/engine/case.ts';
import { answersFor } from '../../src/domain/engine/may-press.ts';
import type { EventBody, Situation } from '../../src/domain/engine/step.ts';
import { pressesTakenBack } from '../../src/domain/engine/undo.ts';
import type { CaseEvent, CaseTask } from '../../src/domain/kinds.ts';
import type { PersonId } from '../../src/domain/people/people.ts';
import { holderOf } from '../../src/domain/people/seat.ts';
import { manages } from '../../src/domain/people/staff-list.ts';
import { representedBy } from '../../src/domain/people/stand-ins.ts';
import { buttonRows, press } from '../button-elements.ts';
import { type Element, quietText } from '../elements.ts';
import { bylineOf, nameOf } from '../look.ts';
import { card, dayText, instantText, unreachedWhy } from '../texts.ts';
import { phraseOf } from './event-words.ts';
import type { Seen } from './seen.ts';

/**
 * E1: everything that somebody undid, until it is done again. Of a check only the receipt is shown,
 * because nobody is told of the rest.
 */
export function undoRemarks(seen: Seen): string[] {
  const { doc, s } = seen;
  return pressesTakenBack<CaseEvent>(doc.events, seen.tasks).flatMap(({ undo, what }) => {
    const said = what.filter(seen.tellsUndone ?? (() => true));
    if (said.length === 0) return [];
    return [
      card.undone(bylineOf(s.people, undo), instantText(undo.at, s.today), phraseOf(seen, said)),
    ];
  });
}

/**
 * E1: each corrected day with its value now and before. It is shown even when the day is again as
 * it first was.
 */
export function correctionRemarks({ doc, s }: Seen, titleOf: (n: number) => string): string[] {
  return standingEvents<CaseEvent & EventBody>(doc.events).flatMap(({ n, day, earlier = [] }) => {
    if (day === undefined || earlier.length === 0) return [];
    const before = earlier.map((other) => dayText(other, s.today)).join(` ${card.or} `);
    return [card.corrected(titleOf(n).toLowerCase(), dayText(day, s.today), before)];
  });
}

/** Says who could not be reached, with a button that sends again. It is never folded away. */
export function drawUnreached(seen: Seen): Element[] {
  const remarks = unreachedRemarks(seen);
  if (remarks.length === 0) return [];
  const pressed = { kind: 'sendAgain', case: seen.doc.id } as const;
  return [
    ...remarks.map(quietText),
    ...buttonRows([press(card.sendAgain, pressed, seen.look.cardAction)]),
  ];
}

/**
 * The people who could not be reached in Teams, and why. Their managers, who can do something about
 * it, see it while the case waits for them (docs/design.md).
 */
function unreachedRemarks({ doc, s, tasks, viewer }: Seen): string[] {
  const unreached = Object.entries(doc.unreached);
  if (unreached.length === 0) return [];
  const standsFor = representedBy(viewer, s.people, s.today);
  return unreached
    .filter(([person]) => standsFor.some((id) => id !== person && manages(id, person, s.people)))
    .filter(([person]) => tasks.some((task) => isDuty(task) && isOwedBy(person, task, s)))
    .map(([person, { reason }]) =>
      card.unreached(nameOf(s.people, person), unreachedWhy[reason] ?? reason),
    );
}

function isOwedBy(person: PersonId, task: CaseTask, s: Situation): boolean {
  return task.seats.some(
    (seat) => holderOf(seat, s.people) === person || answersFor(seat, task, s)?.person === person,
  );
}
