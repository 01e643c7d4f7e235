import { playCheckOfVO } from '../../../../src/gallery/aid-histories.ts';
import { withNames } from '../../../support/people.ts';
import { outcome, sent } from '../../../support/reading.ts';
import { NOTHING, went } from './went.ts';

describe('E13: a check that was made and not confirmed in its time', () => {
  const over = () => playCheckOfVO(undefined, 'vilma').at('2026-01-12 11:20');

  it('is confirmed afterwards, by whom and when it really was, and is no longer asked for', () => {
    const history = over().by('vilma').presses('confirmAfterwards');
    expect(withNames(history.doc.events.at(-1))).toMatchObject({
      type: 'checkConfirmedAfterwards',
      by: 'vilma',
      at: '2026-01-12T10:20:00.000Z',
    });
    expect(went(history)).toBe('afterwards');
    for (const name of ['vilma', 'viktor'] as const) expect(history.mayPress(name)).toEqual([]);
  });

  it('by anybody of the unit with an account in Link, at any time (E10, S14)', () => {
    for (const [name, code] of [
      ['vanja', 'noLinkAccess'],
      ['frida', 'notYours'],
      ['ulrika', 'notYours'],
      ['vera', 'notYours'],
    ] as const)
      expect(outcome(over().by(name).attempt('confirmAfterwards'))).toEqual({ refused: { code } });
    const later = over().at('2026-01-20 09:00').by('viktor').presses('confirmAfterwards');
    expect(went(later)).toBe('afterwards');
  });

  it('not before the next is due, nor when it is confirmed', () => {
    expect(playCheckOfVO().at('2026-01-12 10:44').isOpen('confirmAfterwards')).toBe(false);
    const confirmed = playCheckOfVO()
      .by('vilma')
      .presses('confirm', NOTHING)
      .at('2026-01-12 11:00');
    expect(confirmed.isOpen('confirmAfterwards')).toBe(false);
  });

  it('undone, it is not confirmed again (E1)', () => {
    const history = over().by('vilma').presses('confirmAfterwards').presses('undo');
    expect(went(history)).toBe('unconfirmed');
    expect(history.mayPress('vilma')).toEqual(['confirmAfterwards']);
  });
});

describe('E1: a receipt that is undone', () => {
  it('opens the check again, with its reminders', () => {
    const history = playCheckOfVO()
      .at('2026-01-12 08:40')
      .by('vilma')
      .presses('confirm', NOTHING)
      .at('2026-01-12 08:42')
      .presses('undo');
    expect(history.owes('viktor')).toEqual(['confirm']);
    expect(sent(history.until('2026-01-12 09:00'), '2026-01-12 08:41')).toEqual([
      '2026-01-12 08:42 viktor card confirm/new',
      '2026-01-12 08:45 vilma card confirm/late',
      '2026-01-12 08:45 viktor card confirm/late',
    ]);
  });

  it('not when the next check is due meanwhile: this one is then not confirmed', () => {
    const history = playCheckOfVO()
      .at('2026-01-12 10:40')
      .by('vilma')
      .presses('confirm', NOTHING)
      .at('2026-01-12 10:46')
      .presses('undo');
    expect(history.isOpen('confirm')).toBe(false);
    expect(went(history)).toBe('unconfirmed');
  });
});
