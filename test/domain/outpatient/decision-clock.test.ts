import { isClosedUnexecuted } from '../../../src/domain/outpatient/decision-clock.ts';
import {
  playAssignment,
  playOpening,
  playStart,
  playTreatment,
} from '../../../src/gallery/outpatient-histories.ts';
import { linesOf, type Play, sent } from '../../support/given.ts';

/** Returns what the clock has sent about a decision of Monday 12 January 2026. */
function told(history: Play, since = ''): string[] {
  return sent(history, since)
    .filter((line) => line.includes('decisionClock'))
    .map((line) => line.replace(' list decisionClock', ''));
}

describe('E22: the decision’s own clock', () => {
  it('day 30, weekly from day 60 and from 15 days before the end, without end', () => {
    const task = playStart().at('2026-05-04 10:00').task('decisionClock');
    expect(linesOf(task).map((line) => line.split(':')[0])).toEqual([
      '2026-02-11 day30',
      '2026-03-13 day60',
      '2026-03-20 day67',
      '2026-03-27 days15',
      '2026-04-07 week-2026-04-07',
      '2026-04-10 week-2026-04-10',
      '2026-04-17 week-2026-04-17',
      '2026-04-24 week-2026-04-24',
      '2026-05-04 week-2026-05-04',
      '2026-05-08 week-2026-05-08',
    ]);
    expect(task.deadline).toMatchObject({
      due: '2026-04-12',
      isLaw: true,
      from: { what: 'decided', day: '2026-01-12' },
    });
  });

  it('to Ss, the unit’s manager and the nearest manager, theirs on Mondays', () => {
    expect(told(playOpening().until('2026-03-16 12:00'))).toEqual([
      '2026-02-11 08:30 sara/day30',
      '2026-02-16 08:30 eva/day30',
      '2026-02-16 08:30 maj/day30',
      '2026-03-13 08:30 sara/day60',
      '2026-03-16 08:30 eva/day60',
      '2026-03-16 08:30 maj/day60',
    ]);
  });

  it('three calendar months, to the end of a shorter month', () => {
    const of = (decided: string) =>
      playOpening().by('sara').at(`${decided} 12:00`).opens({ decided }).task('decisionClock')
        .deadline?.due;
    expect(of('2026-11-30')).toBe('2027-02-28');
  });

  it('until the initial meeting is held; the order’s start does not stop it', () => {
    expect(playAssignment().isOpen('decisionClock')).toBe(true);
    expect(playStart().isOpen('decisionClock')).toBe(true);
    expect(playTreatment().isOpen('decisionClock')).toBe(false);
    expect(playTreatment().by('bea').presses('undo').isOpen('decisionClock')).toBe(true);
  });

  it('counted again from a corrected day; what has been sent is not repeated', () => {
    const history = playStart()
      .until('2026-02-12 10:00')
      .by('sara')
      .presses('correct:decided', { day: '2026-01-05' });
    expect(history.task('decisionClock').deadline?.due).toBe('2026-04-05');
    expect(
      told(history.until('2026-03-16 12:00'), '2026-02-12').filter((line) => line.includes('sara')),
    ).toEqual(['2026-03-06 08:30 sara/day60', '2026-03-13 08:30 sara/day67']);
  });

  it('no pause silences it', () => {
    const history = playStart()
      .at('2026-02-02 10:00')
      .by('sara')
      .presses('pause', { day: '2026-02-27' });
    expect(told(history.until('2026-02-20 12:00'))).toEqual(
      told(playStart().until('2026-02-20 12:00')),
    );
  });

  it('nobody can press it away', () => {
    expect(playOpening().at('2026-03-13 10:00').mayPress('sara')).not.toContain('decisionClock');
  });

  it('goes on while the case ends, and is told if it closes before the meeting', () => {
    const ending = playStart().at('2026-03-10 10:00').by('sara').presses('end', { how: 'talk' });
    expect(ending.isOpen('decisionClock')).toBe(true);
    const closedBy = (press: (history: Play) => Play) => {
      const history = press(playStart().at('2026-03-10 10:00').by('sara'));
      return [history.isOpen('decisionClock'), isClosedUnexecuted(history.state, history.s)];
    };
    expect(closedBy((history) => history.presses('end', { how: 'declined' }))).toEqual([
      false,
      true,
    ]);
    expect(closedBy((history) => history.presses('closeAsMistake', { why: 'mistake' }))).toEqual([
      false,
      false,
    ]);
  });

  it('the municipality may turn it off', () => {
    const off = { settings: { decisionClock: false } };
    expect(playOpening(off).isOpen('decisionClock')).toBe(false);
    const closed = playStart(off)
      .at('2026-03-10 10:00')
      .by('sara')
      .presses('end', { how: 'declined' });
    expect(isClosedUnexecuted(closed.state, closed.s)).toBe(false);
  });
});
