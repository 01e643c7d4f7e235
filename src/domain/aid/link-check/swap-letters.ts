import type { DutyDocument } from '../../duty-document.ts';
import type { Situation } from '../../engine/step.ts';
import { unitOfSide } from '../../people/aid-units.ts';
import type { DutyPort } from '../../ports.ts';
import type { DaySwap } from './day-swap.ts';
import { managerOn } from './uncovered-letters.ts';

/**
 * Tells of the swaps that nobody has been told of: the colleague who is asked, the one who asked of
 * the answer, and the unit's manager of two who have changed days (E12). Each letter has a key of
 * its own, so that it is one letter (I7). Returns the swaps that still wait for an answer.
 */
export async function tellOfSwaps(
  port: DutyPort,
  { side, swaps = [] }: DutyDocument,
  s: Situation,
): Promise<readonly DaySwap[]> {
  for (const swap of swaps.filter(({ told }) => !told)) {
    const { id, by, own, with: other, theirs, said } = swap;
    const about = { by, about: other, side, swap: { id, own, theirs } };
    const write = (what: 'swapAsked' | 'swapped' | 'swapDeclined', to: string) =>
      port.write({ what, to, about, key: `swap ${id} ${said} ${to}`, at: s.now });
    if (said === 'asked') await write('swapAsked', other);
    if (said === 'no') await write('swapDeclined', by);
    if (said !== 'yes') continue;
    const manager = managerOn(unitOfSide(s.people, side)?.id ?? '', side, s);
    const told = manager === undefined ? [by] : [by, manager];
    for (const to of new Set(told)) await write('swapped', to);
  }
  return swaps
    .filter(({ said, own, theirs }) => said === 'asked' && own > s.today && theirs > s.today)
    .map((swap) => ({ ...swap, told: true }));
}
