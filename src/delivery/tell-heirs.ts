import { retryUntilWritten } from '../app/retry-until-written.ts';
import { writeLetter } from '../app/write-letter.ts';
import { type CaseDocument, isCase } from '../domain/case-document.ts';
import { ifReadable, openTasks } from '../domain/case-state.ts';
import { isDuty } from '../domain/engine/case.ts';
import { answersFor } from '../domain/engine/may-press.ts';
import type { Situation } from '../domain/engine/step.ts';
import type { Leaver, Person, PersonId } from '../domain/people/people.ts';
import { personOf } from '../domain/people/staff-list.ts';
import { representedBy } from '../domain/people/stand-ins.ts';
import { viewOf } from '../domain/view.ts';
import type { DeliveryDeps } from './deps.ts';

/**
 * Tells the people to whom the duties of somebody fall who left, or whose work changed. It tells
 * them at once, in one letter with all the cases (E9, I9). After a crash it is the same letter.
 */
export async function tellHeirs(deps: DeliveryDeps, was: Leaver, s: Situation): Promise<void> {
  const before = whileThere(was, s);
  const cases = new Map<PersonId, string[]>();
  for (const doc of await deps.store.casesOf(representedBy(was.id, before.people, s.today)))
    for (const heir of ifReadable(() => heirsOf(doc, before, s)).flat()) {
      cases.set(heir, [...(cases.get(heir) ?? []), doc.id]);
      await letLetterTell(deps, doc.id, heir);
    }
  const how = personOf(s.people, was.id) ? 'moved' : 'left';
  for (const [heir, ids] of cases) {
    const key = `${how}:${was.id}:${s.today}:${heir}`;
    deps.written(
      ...(await writeLetter(
        deps.store,
        s,
        'heir',
        heir,
        { about: was.id, cases: ids.toSorted() },
        key,
        s.now,
      )),
    );
  }
}

/** The situation as if the person had not left or changed work. */
function whileThere(was: Leaver, s: Situation): Situation {
  const { staff } = s.people;
  const person: Person = { ...personOf(s.people, was.id), ...was };
  const people = [...staff.people.filter(({ id }) => id !== was.id), person];
  return { ...s, people: { ...s.people, staff: { ...staff, people } } };
}

/** The people who now act in a duty of the case and did not while the person was there. */
function heirsOf(doc: CaseDocument, before: Situation, s: Situation): PersonId[] {
  const answered = duties(doc, before);
  const now = duties(doc, s);
  const heirs = [...now].flatMap(([task, people]) =>
    people.filter((id) => !answered.get(task)?.includes(id)),
  );
  return [...new Set(heirs)].filter((id) => viewOf(doc, id, s) !== undefined);
}

/**
 * The people who act in each duty. It includes duties that nobody is asked for yet, because their
 * future owner needs to know the case.
 */
function duties(doc: CaseDocument, s: Situation): Map<string, PersonId[]> {
  const tasks = openTasks(doc, s).filter(isDuty);
  return new Map(
    tasks.map(
      (task) =>
        [task.id, task.seats.flatMap((seat) => answersFor(seat, task, s)?.person ?? [])] as const,
    ),
  );
}

/** Records that the heir is told of the case by the letter, so that no card comes too. */
async function letLetterTell({ store }: DeliveryDeps, id: string, heir: PersonId): Promise<void> {
  await retryUntilWritten(async () => {
    const doc = await store.load(id);
    if (!isCase(doc) || doc.cards[heir] !== undefined) return true;
    const cards = { ...doc.cards, [heir]: { older: [], toldByList: true as const } };
    return (await store.replace({ ...doc, cards })) && true;
  });
}
