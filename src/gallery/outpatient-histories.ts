import { type Play, play } from './play.ts';
import type { World } from './situation.ts';

/*
 * The usual case, as far as it has come. Sara decides on Monday 12 January 2026, Eva names Bea on Tuesday, the first meeting is held
 * on Monday 26 January. Each function gives a case of its own.
 */

/** Monday 12 January 09.00: decided, the order made, Eva asked. */
export function opened(world?: World): Play {
  return play(world).at('2026-01-12 09:00').by('sara').opens({ decided: '2026-01-12' });
}

/** Tuesday 13 January 10.00: Eva has named Bea. */
export function assigned(world?: World, therapists: readonly string[] = ['bea']): Play {
  return opened(world).at('2026-01-13 10:00').by('eva').presses('assign', { therapists });
}

/** Wednesday 14 January: the first information given, the order granted and started, the care plan sent and read. */
export function started(world?: World, therapists: readonly string[] = ['bea']): Play {
  const history = assigned(world, therapists).at('2026-01-14 10:00').by('eva').presses('inform');
  const grants = therapists.map((name) => `grant:${name}`);
  history.by('sara').presses([...grants, 'start', 'sendCarePlan'], { day: '2026-01-14' });
  for (const name of therapists) history.by(name as 'bea').presses(`readCarePlan:${name}`);
  return history;
}

/** Thursday 15 January: Bea has booked the first meeting for Monday 26 January. */
export function booked(world?: World, therapists?: readonly string[]): Play {
  return started(world, therapists)
    .at('2026-01-15 09:00')
    .by('bea')
    .presses('bookInitial', { day: '2026-01-26' });
}

/** Monday 26 January 15.00: the first meeting was held. Plan due 16 February, follow-up due 26 April (a Sunday). */
export function inTreatment(world?: World, therapists?: readonly string[]): Play {
  const took = therapists ?? ['bea'];
  return booked(world, therapists)
    .at('2026-01-26 15:00')
    .by('bea')
    .presses('holdInitial', { day: '2026-01-26', client: 'tookPart', therapists: took });
}

/** Monday 9 February: the plan is written with den enskilde. */
export function planned(world?: World, therapists?: readonly string[]): Play {
  return inTreatment(world, therapists)
    .at('2026-02-09 10:00')
    .by('bea')
    .presses('writePlan', { how: 'together' });
}

/** Tuesday 10 March: on its way to the closing talk, booked for 24 March. */
export function ending(world?: World, therapists?: readonly string[]): Play {
  return planned(world, therapists)
    .at('2026-03-10 10:00')
    .by('sara')
    .presses('end', { how: 'talk', day: '2026-03-24' });
}

/** Tuesday 24 March: the closing talk was held. */
export function closed(world?: World): Play {
  return ending(world)
    .at('2026-03-24 15:00')
    .by('sara')
    .presses('holdClosing', { day: '2026-03-24', client: 'tookPart', therapists: ['bea'] });
}
