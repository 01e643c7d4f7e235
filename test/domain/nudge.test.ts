import { nudge, nudgeable } from '../../src/domain/nudge.ts';
import { personSeat } from '../../src/domain/people/seat.ts';
import { viewOf } from '../../src/domain/view.ts';
import { playBooking, playOpening, playTreatment } from '../../src/gallery/outpatient-histories.ts';
import type { Play } from '../support/given.ts';
import { idOf, type Name } from '../support/people.ts';

function seenBy(name: Name, history: Play) {
  const view = viewOf(history.doc, idOf(name), history.s);
  if (!view) throw new Error(`${name} does not see the case`);
  return view;
}

const offered = (name: Name, history: Play) =>
  nudgeable(seenBy(name, history)).map(({ step }) => step);

/** Sara waits since Monday 12 January for Eva to name somebody. */
const waiting = (time: string) => playOpening().at(time);

function attempt(name: Name, history: Play, step = 'assign') {
  const { id } = history.task(step as 'assign');
  return nudge(seenBy(name, history), [id], `press-of-${name}-${history.s.now}`);
}

describe('E27: one person reminds another', () => {
  it('once the duty has waited two working days', () => {
    expect(offered('sara', waiting('2026-01-13 12:00'))).toEqual([]);
    expect(offered('sara', waiting('2026-01-14 12:00'))).toEqual(['assign']);
    expect(attempt('sara', waiting('2026-01-13 12:00'))).toEqual({ code: 'waitsTooShort' });
  });

  it('never of what one owes oneself, of a talk that is booked, or of the law’s clock', () => {
    expect(offered('eva', waiting('2026-01-14 12:00'))).toEqual([]);
    expect(offered('sara', playBooking().at('2026-01-20 12:00'))).toEqual([]);
    expect(offered('bea', playBooking().at('2026-03-20 12:00'))).not.toContain('decisionClock');
  });

  it('only by a party of the case, not by a manager who may see it', () => {
    expect(offered('maj', waiting('2026-01-15 12:00'))).toEqual([]);
    expect(attempt('maj', waiting('2026-01-15 12:00'))).toEqual({ code: 'notYours' });
  });

  it.each(['2026-01-15 07:59', '2026-01-15 16:31', '2026-01-17 12:00'])(
    'not outside the hours: %s',
    (time) => {
      expect(attempt('sara', waiting(time))).toEqual({ code: 'outsideHours' });
    },
  );

  it('owes one card to who answers for it, and adds no event and no reminder', () => {
    const history = waiting('2026-01-15 12:00');
    const next = attempt('sara', history);
    expect(next).toMatchObject({
      events: history.doc.events,
      reminded: history.doc.reminded,
      nudged: { [history.task('assign').id]: { by: idOf('sara'), on: '2026-01-15' } },
    });
    const { owed } = next as typeof history.doc;
    expect(owed.slice(history.doc.owed.length)).toEqual([
      expect.objectContaining({ as: 'card', to: 'manager:insatser', notBefore: history.s.now }),
    ]);
  });

  it('goes to who stands in when the owner is away', () => {
    const history = waiting('2026-01-15 12:00').away('eva', '2026-01-15', '2026-01-16');
    const { owed } = attempt('sara', history) as typeof history.doc;
    expect(owed.at(-1)).toMatchObject({ to: 'manager:insatser' });
    const standIn = waiting('2026-01-15 12:00').away('eva', '2026-01-15', '2026-01-16', 'erik');
    // Whoever stands in reminds nobody of what is now theirs.
    expect(offered('erik', standIn)).toEqual([]);
  });

  it('once a working day and duty, whoever presses', () => {
    const history = waiting('2026-01-15 12:00').by('sara').nudges('assign');
    expect(attempt('sara', history.copy().at('2026-01-15 15:00'))).toEqual({
      code: 'nudgedToday',
      by: idOf('sara'),
      earliest: '2026-01-16',
    });
    const next = attempt('sara', history.copy().at('2026-01-16 09:00'));
    expect(next).toMatchObject({ nudged: { [history.task('assign').id]: { on: '2026-01-16' } } });
  });

  it('the same request twice is one', () => {
    const history = waiting('2026-01-15 12:00');
    const { id } = history.task('assign');
    const view = seenBy('sara', history);
    const doc = nudge(view, [id], 'once') as typeof history.doc;
    expect(nudge({ ...view, doc }, [id], 'once')).toBe('repeated');
  });

  it('says who has done it when it is done', () => {
    const history = waiting('2026-01-15 12:00');
    const { id } = history.task('assign');
    history.by('eva').presses('assign', { therapists: ['bea'] });
    expect(nudge(seenBy('sara', history), [id], 'late')).toMatchObject({
      code: 'notOpen',
      by: idOf('eva'),
    });
  });

  it('tells two owners of one duty each, and nobody twice', () => {
    const history = playTreatment(undefined, ['bea', 'bo']).at('2026-02-19 12:00');
    expect(offered('sara', history)).toContain('writePlan');
    const next = attempt('sara', history, 'writePlan') as typeof history.doc;
    const to = next.owed.slice(history.doc.owed.length).map((entry) => entry.to);
    expect(to).toEqual([personSeat(idOf('bea')), personSeat(idOf('bo'))]);
  });
});
