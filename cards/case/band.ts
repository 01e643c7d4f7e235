import { type ByWhen, byWhen } from '../../src/domain/by-when.ts';
import { isDuty } from '../../src/domain/engine/case.ts';
import type { Day } from '../../src/domain/time.ts';
import { band, type Element } from '../elements.ts';
import { byWhenWords, dayText } from '../texts.ts';
import type { Band, Block } from './block.ts';
import { owes, type Seen } from './seen.ts';

const styles = {
  late: 'attention',
  today: 'warning',
  later: 'accent',
  waits: 'accent',
} as const satisfies Record<ByWhen['is'], Band['style']>;

/**
 * By when in words (E4). None of them ages by the day but "i dag", and what is due today is late on
 * the next day, when the card is drawn again anyway.
 */
export function byWhenText(when: ByWhen, today: Day): string {
  switch (when.is) {
    case 'late':
      return byWhenWords.late(dayText(when.since, today));
    case 'today':
      return byWhenWords.today;
    case 'later':
      return byWhenWords.later(dayText(when.day, today));
    case 'waits':
      return byWhenWords.waits(dayText(when.since, today));
  }
}

/**
 * The band of a card by its first block. A block that only informs, or none, leaves nothing to do,
 * unless the case `rests` in words of its own. A block without a duty has no day.
 */
export function bandOf(seen: Seen, first: Block | undefined, rests?: Band): Band | undefined {
  if (first?.band) return first.band;
  if (!first || first.tells) return rests ?? { words: byWhenWords.nothing, style: 'emphasis' };
  const when = whenOf(seen, first);
  return when && bandFor(when, seen.s.today);
}

/** The band that says by when. */
export function bandFor(when: ByWhen, today: Day): Band {
  return { words: byWhenText(when, today), style: styles[when.is] };
}

export function drawBand(of: Band | undefined): Element[] {
  return of ? [band(of.words, of.style)] : [];
}

/**
 * By when a block is to be done. The duties of the same group that the viewer owes count too: a
 * talk that is to be booked must be held by a day.
 */
export function whenOf(seen: Seen, { tasks, waitsSince }: Block): ByWhen | undefined {
  const groups = new Set(tasks.filter(isDuty).map(({ group }) => group));
  const duties = seen.tasks.filter(
    (task) => isDuty(task) && groups.has(task.group) && (tasks.includes(task) || owes(seen, task)),
  );
  if (duties.length === 0) return undefined;
  const when = byWhen(duties, seen.doc, seen.s.today);
  return when.is === 'waits' && waitsSince !== undefined ? { ...when, since: waitsSince } : when;
}
