import {
  playAssignment,
  playClosing,
  playOpening,
  playTreatment,
} from '../../../src/gallery/outpatient-histories.ts';
import { given } from '../../support/given.ts';

describe('E1: Ångra', () => {
  it("for ten minutes after one's own press", () => {
    const history = playAssignment();
    expect(history.at('2026-01-13 10:09').by('eva').isOpen('undo')).toBe(true);
    given(history)
      .when('eva')
      .presses('undo')
      .makes([{ type: 'undone', of: 'command-2' }]);
    given(history).when('eva', '2026-01-13 10:10').presses('undo').isRefused({ code: 'notOpen' });
  });

  it("never somebody else's press", () => {
    for (const name of ['sara', 'bea', 'erik', 'maj', 'vera'] as const)
      given(playAssignment()).when(name).presses('undo').isRefused({ code: 'notYours' });
  });

  it('also not by a deputy of who pressed, nor by the one a deputy pressed for', () => {
    given(playAssignment().away('eva', '2026-01-13'))
      .when('erik')
      .presses('undo')
      .isRefused({ code: 'notYours' });
    const history = playOpening()
      .away('eva', '2026-01-12')
      .by('erik')
      .presses('assign', { therapists: 'bea' });
    given(history).when('eva').presses('undo').isRefused({ code: 'notYours' });
    given(history)
      .when('erik')
      .presses('undo')
      .makes([{ type: 'undone', of: 'command-2' }]);
  });

  it('puts everything back as it was, and keeps what happened', () => {
    const before = playOpening().at('2026-01-13 10:00').by('eva');
    const tasks = before.mayPress('eva');
    const after = playAssignment().presses('undo');
    expect(after.mayPress('eva')).toEqual(tasks);
    expect(after.state.therapists).toEqual([]);
    expect(after.doc.events.map((event) => event.type).slice(-2)).toEqual(['assigned', 'undone']);
  });

  it('a press that made several events goes as a whole', () => {
    const history = playAssignment()
      .by('sara')
      .presses(['grant:bea', 'start', 'sendCarePlan'], { day: '2026-01-13' })
      .presses('undo');
    expect(history.mayPress('sara')).toEqual(expect.arrayContaining(['grant:bea', 'sendCarePlan']));
    expect(history.state.started).toBeUndefined();
  });

  it('not once somebody has gone on from it', () => {
    const history = playAssignment().by('sara').presses('grant:bea');
    given(history).when('eva').presses('undo').isRefused({ code: 'notYours' });
    expect(history.doc.events.filter((event) => event.type === 'undone')).toEqual([]);
  });

  it('R6, R7: a grant stays once the start rests on it', () => {
    const history = playAssignment()
      .by('sara')
      .presses('grant:bea')
      .presses('start', { day: '2026-01-13' });
    history.presses('undo');
    expect(history.state.started).toBeUndefined();
    expect(history.presses('undo').state.therapists[0]?.granted).toBe(false);
  });

  it('a corrected day stays once another day rests on it', () => {
    const history = playAssignment().by('maj').presses('correct:decided', { day: '2026-01-05' });
    history.by('sara').presses('correct:ordered', { day: '2026-01-07' });
    given(history).when('maj').presses('undo').isRefused({ code: 'notYours' });
  });

  it('R9: a sent care plan stays once the meeting that waited for it is held', () => {
    const history = playAssignment().by('sara').presses('sendCarePlan');
    history
      .by('bea')
      .presses('holdInitial', { day: '2026-01-13', client: 'tookPart', therapists: ['bea'] });
    given(history).when('sara').presses('undo').isRefused({ code: 'notYours' });
  });

  it('the opening is not undone; it is closed as opened by mistake', () => {
    given(playOpening()).when('sara').presses('undo').isRefused({ code: 'notOpen' });
  });

  it('what was undone can be pressed again', () => {
    const history = playAssignment().presses('undo').presses('assign', { therapists: 'bo' });
    expect(history.owes('bo')).toEqual(['bookInitial', 'holdInitial']);
  });

  it('a closed case comes back', () => {
    const history = playClosing().presses('undo');
    expect(history.state.closed).toBeUndefined();
    expect(history.owes('sara')).toEqual(['holdClosing']);
  });

  it('a correction can be undone too', () => {
    const history = playTreatment()
      .at('2026-01-30 10:00')
      .by('sara')
      .presses('correct:initialMeeting', { day: '2026-01-27' });
    expect(history.presses('undo').task('writePlan').deadline?.due).toBe('2026-02-16');
  });
});
