import { toldBy } from './audiences.ts';
import type { CaseDocument } from './case-document.ts';
import { dueReminders } from './due-reminders.ts';
import { answersFor } from './engine/may-press.ts';
import type { Situation } from './engine/step.ts';
import type { Item } from './list-item.ts';
import { type Lists, listsFor } from './lists.ts';
import { remindersHeldBack } from './owed-by-time.ts';
import type { PersonId } from './people/people.ts';

/**
 * The rows of a person's 08.30 list: everything with a reminder that is due. A list is left out
 * when it would only repeat one card that came the same day (E4).
 */
export function dayList(
  person: PersonId,
  docs: readonly CaseDocument[],
  s: Situation,
): Pick<Lists, 'mine' | 'told'> {
  const { mine, told } = listsFor(person, docs, s);
  const isReminded = (item: Item) => isRemindedOf(person, item, s);
  const list = { mine: mine.filter(isReminded), told: told.filter(isReminded) };
  const [only, ...more] = new Set([...list.mine, ...list.told].map(({ doc }) => doc));
  const isRepeated = more.length === 0 && only?.cards[person]?.postedOn === s.today;
  return isRepeated ? { mine: [], told: [] } : list;
}

/** True when a reminder of it is due that no pause holds back from the person (E8). */
function isRemindedOf(person: PersonId, { doc, tasks }: Item, s: Situation): boolean {
  const isHeld = remindersHeldBack(doc, s);
  return dueReminders(tasks, s).some(({ task, reminder }) => {
    const seats = [...task.seats, ...toldBy(reminder, task, s)];
    const own = seats.filter((seat) => answersFor(seat, task, s)?.person === person);
    return own.some((seat) => !isHeld(task, reminder, seat));
  });
}
