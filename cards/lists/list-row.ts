import { type ByWhen, byLastDay, isLate } from '../../src/domain/by-when.ts';
import { askedOn } from '../../src/domain/engine/may-press.ts';
import type { Situation } from '../../src/domain/engine/step.ts';
import { isOneTime } from '../../src/domain/kinds.ts';
import { type Item, isLaws } from '../../src/domain/list-item.ts';
import { isAway } from '../../src/domain/people/away.ts';
import type { PersonId } from '../../src/domain/people/people.ts';
import { personIn } from '../../src/domain/people/seat.ts';
import { standInFor } from '../../src/domain/people/stand-ins.ts';
import type { Day } from '../../src/domain/time.ts';
import { awaitedText } from '../case/awaited-words.ts';
import { byWhenText } from '../case/band.ts';
import { wholeUnit } from '../case/unit.ts';
import { type Element, quietText, text } from '../elements.ts';
import { cardsOf } from '../kinds.ts';
import { type Look, nameOf } from '../look.ts';
import { asked, capital, continued, dayText, lists, namesText } from '../texts.ts';
import { touchRow } from './touch-row.ts';
import { drawByWhen } from './when-words.ts';

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
 * Draws what to do, by when, and in which case, as one target that opens the case. It names the
 * case by its numbers, the other party and the decision (E2). `also` is what else waits in it.
 */
export function drawRow(
  row: ListRow,
  s: Situation,
  look: Look,
  also: readonly ListRow[] = [],
): Element {
  const { item } = row;
  const what = whatText(row, s, look);
  const known = knownBy(item, s);
  const when = whenOf(item, s);
  const more = also.map((other) => alsoText(other, s, look));
  return touchRow(
    [
      text(what, { weight: 'Bolder' }),
      ...(when ? [drawByWhen(when, s.today)] : []),
      ...(more.length === 0 ? [] : [quietLine(lists.also(more))]),
      quietLine(known.join(' · ')),
    ],
    { id: item.doc.id, look },
  );
}

/** What else waits in the case. What is late with others has no line of its own, and says so here. */
function alsoText(row: ListRow, s: Situation, look: Look): string {
  const when = whenOf(row.item, s);
  const isSaid = !row.item.isMine && when !== undefined && isLate(when);
  const what = whatText(row, s, look);
  return isSaid ? `${what}, ${continued(byWhenText(when, s.today))}` : what;
}

/** A line right below the one before it. */
export function quietLine(words: string): Element {
  return { ...quietText(words), spacing: 'None' };
}

/**
 * The routine's last day, or otherwise since when it has waited (E4). A check shows its time, and
 * the decision's clock its day.
 */
function whenOf(item: Item, s: Situation): ByWhen | undefined {
  const { lastDay, since, doc } = item;
  if (lastDay !== undefined) return byLastDay(lastDay, s.today);
  if (isOneTime(doc.kind) || isLaws(item)) return undefined;
  return { is: 'waits', since: passedMeeting(item, s) ?? since };
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
  const what = wordsOf(item, owners, s);
  if (item.isMine) {
    const isNamedAbove = item.for === undefined || absentIn(item, s) !== undefined;
    const own = capital(asked(what));
    return isNamedAbove ? own : `${own} ${lists.for(nameOf(s.people, item.for))}`;
  }
  const isAsked = item.tasks.some((task) => task.step === 'assign' && askedOn(task, s).length > 0);
  const unit = wholeUnit(item.tasks[0]?.seats ?? [], s.people);
  if (!isAsked) return `${unit ?? namesText(owners.map((id) => nameOf(s.people, id)))}: ${what}`;
  const deputy = standInFor(item.owner, s.people, s.today);
  return lists.assignmentTold(nameOf(s.people, item.owner), nameOf(s.people, deputy));
}

function wordsOf(item: Item, owners: readonly PersonId[], s: Situation): string {
  const { doc, tasks } = item;
  const passed = passedMeeting(item, s);
  if (passed !== undefined) return lists.didItHappen(dayText(passed, s.today));
  const doers = item.isMine ? [item.owner] : owners;
  const others = cardsOf(doc.kind).row.togetherWith?.(doc, tasks, doers) ?? [];
  return others.length === 0
    ? awaitedText(tasks, doc.kind)
    : lists.consultWith(namesText(others.map((id) => nameOf(s.people, id))));
}

/**
 * E7: the day of a booked talk that has passed. The question is then whether it was held, and it
 * has waited since that day.
 */
function passedMeeting({ doc, tasks }: Item, s: Situation): Day | undefined {
  return cardsOf(doc.kind).row.passedMeeting?.(doc, tasks, s);
}
