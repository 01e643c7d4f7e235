import type { AccessLog } from '../app/ports/access-lines.ts';
import type { Store } from '../app/ports/case-store.ts';
import { writeLetter } from '../app/write-letter.ts';
import type { AccessSample } from '../domain/access-line.ts';
import type { Situation } from '../domain/engine/step.ts';
import type { LetterDocument } from '../domain/letter-document.ts';
import { listAt } from '../domain/list-time.ts';
import { type Month, monthBefore } from '../domain/own-control.ts';
import { actingFor } from '../domain/people/acting-for.ts';
import { managerSeat } from '../domain/people/seat.ts';
import { unitsOf } from '../domain/people/units-of-manager.ts';
import { addMonths, instantAt } from '../domain/time.ts';

/** How many lines a manager can check with care. */
const MOST_LINES = 10;

/**
 * Owes the manager of each unit, or the person who acts for them today, a sample of the access log.
 * It shows what the people of the unit saw and did in the month (docs/routines.md). A letter's key
 * holds the month and the unit, so it is written once.
 */
export async function oweSamples(store: Store, month: Month, s: Situation): Promise<void> {
  for (const { id: unit } of s.people.staff.units) {
    const manager = actingFor(managerSeat(unit), s)?.person;
    if (manager !== undefined)
      await writeLetter(
        store,
        s,
        'sample',
        manager,
        { unit },
        `sample ${month} ${unit}`,
        listAt(s.now),
      );
  }
}

/**
 * The lines that the letter shows. They are the same at each drawing. Nobody checks their own
 * lines, and somebody who does not act for the unit's manager sees none.
 */
export async function sampleIn(
  log: AccessLog,
  { unit = '', to, day }: LetterDocument,
  s: Situation,
): Promise<AccessSample> {
  const month = monthBefore(day);
  const own = unitsOf(to, s).find(({ id }) => id === unit);
  if (!own) return { month, unit, lines: [] };
  const first = `${month}-01`;
  const asked = {
    from: instantAt(first, '00:00'),
    until: instantAt(addMonths(first, 1), '00:00'),
    unit,
    notBy: [own.manager, to],
  };
  const lines = await log.sample(asked, MOST_LINES);
  return { month, unit, lines: lines.toSorted((a, b) => (a.at < b.at ? -1 : 1)) };
}
