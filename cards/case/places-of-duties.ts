import { isDuty } from '../../src/domain/engine/case.ts';
import { kindOf } from '../../src/domain/kinds.ts';
import { groupTogether } from '../../src/domain/list-item.ts';
import { placeText } from '../places.ts';
import { capital } from '../texts.ts';
import { isOnlyNominal } from './awaited-by.ts';
import { awaitedTasks, awaitedText } from './awaited-words.ts';
import { owes, rulesOf, type Seen } from './seen.ts';

/** The place in the routine of each duty that is open now, the reader's own duties first (S1). */
export function placesOfDuties(seen: Seen): (readonly [what: string, where: string])[] {
  const duties = seen.tasks.filter((task) => isDuty(task) && !task.later && !isOnlyNominal(task));
  const [own, others] = [true, false].map((isOwn) =>
    duties.filter((task) => owes(seen, task) === isOwn),
  );
  const lines = new Map<string, string>();
  for (const tasks of [...groupTogether(own ?? []), ...groupTogether(others ?? [])]) {
    const rules = awaitedTasks(tasks).flatMap((task) => rulesOf(seen, task));
    const where = placeText(rules, kindOf(seen.doc.kind).document, seen.look);
    if (where !== undefined) lines.set(capital(awaitedText(tasks, seen.doc.kind)), where);
  }
  return [...lines];
}
