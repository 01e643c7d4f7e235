import { type ByWhen, isLate } from '../../src/domain/by-when.ts';
import type { Day } from '../../src/domain/time.ts';
import { daysFromTo } from '../../src/domain/time.ts';
import { byWhenText } from '../case/band.ts';
import { type Element, text } from '../elements.ts';
import { lists } from '../texts.ts';

/**
 * By when in a list, with how many days that is. A list is drawn when it is asked for or sent, so
 * its words may age.
 */
export function listedByWhen(when: ByWhen, today: Day): string {
  const words = byWhenText(when, today);
  const days = daysIn(when, today);
  if (days < 1) return words;
  return `${words}, ${when.is === 'later' ? lists.left(days) : lists.age(days)}`;
}

/** The same as a line of a row. What is late or due today is coloured too. */
export function drawByWhen(when: ByWhen, today: Day): Element {
  const colour = isLate(when) ? 'Attention' : when.is === 'today' ? 'Warning' : undefined;
  return text(listedByWhen(when, today), {
    size: 'Small',
    spacing: 'None',
    ...(colour === undefined ? {} : { color: colour }),
  });
}

function daysIn(when: ByWhen, today: Day): number {
  switch (when.is) {
    case 'late':
    case 'waits':
      return daysFromTo(when.since, today);
    case 'today':
    case 'later':
      return daysFromTo(today, when.day);
  }
}
