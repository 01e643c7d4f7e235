import { given, linesOf, sent } from '../../support/given.ts';
import { inTreatment, opened, planned } from './histories.ts';

const paused = () => inTreatment().at('2026-02-02 10:00').by('bea').presses('pause', { day: '2026-03-02' });

describe('E8: a pause', () => {
  it('any party may, without a reason', () => {
    for (const name of ['sara', 'bea', 'eva'] as const)
      given(planned())
        .when(name)
        .presses('pause', { day: '2026-03-02' })
        .makes([{ type: 'paused', until: '2026-03-02' }]);
    given(planned()).when('maj').presses('pause', { day: '2026-03-02' }).isRefused({ code: 'notYours' });
    expect(
      planned()
        .task('pause')
        .asks.map((field) => field.id),
    ).toEqual(['day']);
  });

  it('at most to the next follow-up, and at least to tomorrow', () => {
    given(planned())
      .when('sara')
      .presses('pause', { day: '2026-04-27' })
      .isRefused({ code: 'future', field: 'day', latest: '2026-04-26' });
    given(planned())
      .when('sara')
      .presses('pause', { day: '2026-02-09' })
      .isRefused({ code: 'tooEarly', field: 'day', earliest: '2026-02-10' });
  });

  it('not while nobody is named: an unassigned case is never silenced', () => {
    given(opened()).when('sara').presses('pause', { day: '2026-03-02' }).isRefused({ code: 'notOpen' });
  });

  it('silences the case for everybody, while the dates stand', () => {
    const history = paused();
    expect(history.task('writePlan').deadline?.due).toBe('2026-02-16');
    expect(sent(history.until('2026-03-01 12:00'), '2026-02-02')).toEqual([]);
  });

  it('at its end who paused is asked how it goes on, and of what fell due meanwhile only the latest is reminded of', () => {
    expect(sent(paused().until('2026-03-02 12:00'), '2026-02-02')).toEqual([
      '2026-03-02 08:30 bea list writePlan/week-1',
      '2026-03-02 08:30 sara list writePlan/week-1',
      '2026-03-02 08:30 eva list writePlan/week-1',
      '2026-03-02 08:30 bea list afterPause/own',
    ]);
  });

  it('then: go on, pause again, or end', () => {
    const history = paused().at('2026-03-02 10:00');
    expect(history.owes('bea')).toContain('afterPause');
    expect(history.mayPress('sara')).toEqual(expect.arrayContaining(['afterPause', 'pause', 'end']));
    given(history)
      .when('sara')
      .presses('afterPause')
      .makes([{ type: 'resumed' }]);
    given(history)
      .when('bea')
      .presses('pause', { day: '2026-04-01' })
      .makes([{ type: 'paused', until: '2026-04-01' }]);
  });

  it('ends before its day when a party says so', () => {
    const history = paused().at('2026-02-10 10:00').by('sara').presses('resume');
    expect(sent(history.until('2026-02-13 12:00'), '2026-02-02')).toContain('2026-02-13 08:30 bea list writePlan/last');
    expect(history.isOpen('afterPause')).toBe(false);
  });

  it('ending on a Saturday it is reminded of on Monday', () => {
    const history = planned().by('bea').presses('pause', { day: '2026-03-07' }).at('2026-03-07 12:00');
    expect(linesOf(history.task('afterPause'), '2026-03-13')).toEqual([
      '2026-03-09 own: holder',
      '2026-03-13 manager: holder manager',
    ]);
  });

  it('when who paused has left the case, the socialsekreterare is asked', () => {
    const history = paused().by('eva').presses('changeTherapists', { therapists: 'bo', why: 'changed' }).at('2026-03-02 10:00');
    expect(history.owes('sara')).toContain('afterPause');
  });
});
