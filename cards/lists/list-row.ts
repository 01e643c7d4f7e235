import { askedOn } from '../../src/domain/engine/may-press.ts';
import type { Situation } from '../../src/domain/engine/step.ts';
import { isOneTime } from '../../src/domain/kinds.ts';
import { type Item, isLaws } from '../../src/domain/list-item.ts';
import { isAway } from '../../src/domain/people/away.ts';
import type { PersonId } from '../../src/domain/people/people.ts';
import { personIn } from '../../src/domain/people/seat.ts';
import { standInFor } from '../../src/domain/people/stand-ins.ts';
import type { Day } from '../../src/domain/time.ts';
import { press, rowWith } from '../button-elements.ts';
import { awaitedText } from '../case/awaited-words.ts';
import { wholeUnit } from '../case/unit.ts';
import { type Element, quietText, text } from '../elements.ts';
import { cardsOf } from '../kinds.ts';
import { type Look, nameOf } from '../look.ts';
import { capital, card, dayText, lists, namesText } from '../texts.ts';

/** A row of a list: one thing to do in one case, with all its owners. */
export interface ListRow {
  readonly item: Item;
  readonly owners: readonly PersonId[];
}

/**
 * What several people owe alike in a case is one row, such as several who must consult each other.
 */
export function rowsOf(items: readonly Item[]): ListRow[] {
  const rows = new Map<string, ListRow>();
  for (const item of items) {
    const key = [item.doc.id, item.isMine, item.for, item.order, awaitedText(item.tasks)].join('/');
    const row = rows.get(key) ?? { item, owners: [] };
    const others = item.isMine ? [] : ownersOf(item);
    rows.set(key, { item, owners: [...new Set([...row.owners, ...others])] });
  }
  return [...rows.values()];
}

function ownersOf(item: Item): PersonId[] {
  const persons = (item.tasks[0]?.seats ?? []).map(personIn).filter((id) => id !== undefined);
  return persons.length > 0 ? persons : [item.owner];
}

/**
 * Draws what to do, in which case, and by when, with a button that shows the case. It names the
 * case by its numbers, the other party and the decision (E2).
 */
export function drawRow(row: ListRow, s: Situation, look: Look): Element {
  const { item } = row;
  const items = [
    text(whatText(row, s, look)),
    ...whenTexts(item, s).map((words) =>
      text(words, { size: 'Small', spacing: 'None', ...(item.late ? { color: 'Attention' } : {}) }),
    ),
    quietText(knownBy(item, s).join(' · ')),
  ];
  return rowWith(items, visit(item.doc.id, look, lists.open));
}

/**
 * The routine's last day, or otherwise since when it has waited (E4). A check shows its time, and
 * the decision's clock its day.
 */
function whenTexts(item: Item, s: Situation): string[] {
  const { lastDay, late, since, doc } = item;
  if (lastDay !== undefined)
    return [late ? lists.lateSince(dayText(lastDay, s.today)) : card.by(dayText(lastDay, s.today))];
  if (isOneTime(doc.kind) || isLaws(item)) return [];
  return [lists.waitedSince(dayText(passedMeeting(item, s) ?? since, s.today))];
}

/** The absent person for whom the reader stands in. Such rows have a heading of their own. */
export function absentIn({ for: absent }: Item, s: Situation): PersonId | undefined {
  return absent !== undefined && isAway(absent, s.people, s.today) ? absent : undefined;
}

/** How the row names the case (E2): its numbers, the other party, or its time. */
function knownBy(item: Item, s: Situation): string[] {
  return [...cardsOf(item.doc.kind).row.knownBy(item, s)];
}

function whatText({ item, owners }: ListRow, s: Situation, look: Look): string {
  const clock = isLaws(item)
    ? cardsOf(item.doc.kind).row.legalDeadlineText?.(item.doc, s, look)
    : undefined;
  if (clock !== undefined) return clock;
  const passed = passedMeeting(item, s);
  const what =
    passed === undefined
      ? awaitedText(item.tasks, item.doc.kind)
      : lists.didItHappen(dayText(passed, s.today));
  if (item.isMine) {
    const isNamedAbove = item.for === undefined || absentIn(item, s) !== undefined;
    return isNamedAbove
      ? capital(what)
      : `${capital(what)} ${lists.for(nameOf(s.people, item.for))}`;
  }
  const isAsked = item.tasks.some((task) => task.step === 'assign' && askedOn(task, s).length > 0);
  const unit = wholeUnit(item.tasks[0]?.seats ?? [], s.people);
  if (!isAsked) return `${unit ?? namesText(owners.map((id) => nameOf(s.people, id)))}: ${what}`;
  const deputy = standInFor(item.owner, s.people, s.today);
  return lists.assignmentTold(nameOf(s.people, item.owner), nameOf(s.people, deputy));
}

/**
 * E7: the day of a booked talk that has passed. The question is then whether it was held, and it
 * has waited since that day.
 */
function passedMeeting({ doc, tasks }: Item, s: Situation): Day | undefined {
  return cardsOf(doc.kind).row.passedMeeting?.(doc, tasks, s);
}

export function visit(id: string, look: Look, title: string): Element {
  return press(title, { kind: 'case', case: id }, look.cardAction);
}
