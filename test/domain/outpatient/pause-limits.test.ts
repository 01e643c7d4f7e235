import type { Recorded } from '../../../src/domain/engine/step.ts';
import type { CaseEvent } from '../../../src/domain/kinds.ts';
import type { PersonId } from '../../../src/domain/people/people.ts';
import { addDays, instantAt } from '../../../src/domain/time.ts';
import {
  playAssignment,
  playBooking,
  playPlan,
  playStart,
  playTreatment,
} from '../../../src/gallery/outpatient-histories.ts';
import { type Play, play, sent } from '../../support/given.ts';
import { idOf, type Name } from '../../support/people.ts';
import { fc } from '../../support/random.ts';

/**
 * Bea's pause from Monday 2 February, stored as the older event type, which held back everything
 * for everyone.
 */
function pausedBefore(): Play {
  const { doc } = playTreatment();
  const event = {
    type: 'paused',
    until: '2026-03-02',
    command: 'before',
    at: instantAt('2026-02-02', '10:00'),
    by: idOf('bea'),
  };
  return play()
    .carriesOn({ ...doc, events: [...doc.events, event as Recorded<CaseEvent>] })
    .at('2026-02-02 10:00');
}

describe('a pause that was stored before', () => {
  it('goes on as it was until it ends, but for the lines that no pause holds back', () => {
    expect(
      sent(pausedBefore().until('2026-03-01 12:00'), '2026-02-02').map((line) => line.slice(5)),
    ).toEqual([
      '02-13 08:30 bea list writePlan/last',
      '02-17 08:30 bea list writePlan/late',
      '02-17 08:30 sara list writePlan/late',
      '02-19 08:30 bea list writePlan/manager',
      '02-19 08:30 sara list writePlan/manager',
      '02-23 08:30 eva list writePlan/manager',
      '02-26 08:30 bea list writePlan/week-2026-02-26',
      '02-26 08:30 sara list writePlan/week-2026-02-26',
    ]);
  });

  it('is ended by any party, as it was', () => {
    for (const name of ['sara', 'bea', 'eva'] as const)
      expect(pausedBefore().by(name).presses('resume').state.pauses).toEqual([]);
    const over = pausedBefore().at('2026-03-02 10:00');
    expect(over.owes('bea')).toContain('afterPause');
    expect(over.by('sara').presses('afterPause').state.pauses).toEqual([]);
  });
});

describe('E8: a pause hides no limit', () => {
  const PAUSERS: readonly Name[] = ['sara', 'maj', 'eva', 'bea'];
  const beginnings = [playAssignment, playStart, playBooking, playTreatment, playPlan];
  const END = 200;

  /** Plays on without any press, except that these people start a new pause whenever they may. */
  function leftAlone(begun: Play, day: number, by: readonly Name[]): Play {
    const from = begun.s.today;
    for (let after = day; after < END; after += 1) {
      begun.until(`${addDays(from, after)} 12:00`);
      const latest = addDays(begun.s.today, 30);
      for (const name of by)
        if (begun.mayPress(name).includes('pause'))
          begun.by(name).presses('pause', { day: latest });
    }
    return begun.until(`${addDays(from, END)} 12:00`);
  }

  /** Returns what a manager, a deputy or a party is told about a last day and the time after it. */
  function limits(history: Play): string[] {
    return history.messages
      .filter(
        ({ what }) =>
          /\/(last|late|manager|week-|superior|deputy)/.test(what) &&
          !what.startsWith('afterPause'),
      )
      .map(({ at, to, what }) => `${at} ${to} ${what}`);
  }

  it('paused at any moment, again and again: each last day still reaches the manager', () => {
    const without = beginnings.map((begin) => limits(leftAlone(begin(), 0, [])));
    fc.assert(
      fc.property(
        fc.nat(beginnings.length - 1),
        fc.nat(110),
        fc.subarray([...PAUSERS], { minLength: 1 }),
        (which, day, by) => {
          const history = leftAlone((beginnings[which] as () => Play)(), day, by);
          expect(limits(history)).toEqual(
            expect.arrayContaining(managersOf(without[which] as string[])),
          );
        },
      ),
      { numRuns: 8 },
    );
  });

  /** Returns the messages to managers and everything that is late. */
  function managersOf(messages: readonly string[]): string[] {
    const managers: readonly PersonId[] = ['maj', 'eva', 'vera'];
    return messages.filter(
      (message) => managers.includes(message.split(' ')[2] ?? '') || message.includes('/late'),
    );
  }
});
