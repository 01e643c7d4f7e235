import { playGivingBack, playWatchOfFH } from '../../../src/gallery/aid-histories.ts';
import { withNames } from '../../support/people.ts';
import { linesOf, outcome, sent } from '../../support/reading.ts';

const considered = () => playWatchOfFH(undefined, 'A2');

describe('S15: is the person admitted for another reason?', () => {
  it('asked of who took a watch that S8 gave to FH, at the next check; of no other row', () => {
    expect(considered().owes('frida')).toEqual(['considerReason']);
    expect(linesOf(considered().task('considerReason'), '2026-01-20')).toEqual([
      '2026-01-12 own: holder',
      '2026-01-19 manager: holder manager',
    ]);
    expect(sent(considered().until('2026-01-12 12:00'), '2026-01-12 09:20')).toEqual([
      '2026-01-12 10:45 frida card considerReason/own',
    ]);
    expect(playWatchOfFH(undefined, 'A1').isOpen('considerReason')).toBe(false);
    expect(playWatchOfFH(undefined, 'A3').isOpen('considerReason')).toBe(false);
  });

  it('not known yet: it is asked again at the check after', () => {
    const history = considered()
      .at('2026-01-12 10:50')
      .presses('considerReason', { other: 'unknown' });
    expect(sent(history.until('2026-01-12 17:00'), '2026-01-12 10:50')).toEqual([
      '2026-01-12 14:30 frida card considerReason/own',
    ]);
    expect(history.aid.owner.side).toBe('FH');
  });

  it('no: FH watches on, and it is not asked again', () => {
    const history = considered().presses('considerReason', { other: 'no' });
    expect(history.isOpen('considerReason')).toBe(false);
    expect(history.aid.owner.side).toBe('FH');
    expect(history.aid.offer).toBeUndefined();
  });

  it('yes: VO is asked to take it back, and FH watches until VO presses (I1)', () => {
    const history = playGivingBack();
    expect(history.aid.owner.side).toBe('FH');
    expect(sent(history, '2026-01-12 09:40')).toEqual([
      '2026-01-12 09:40 vilma card take/new',
      '2026-01-12 09:40 viktor card take/new',
    ]);
    for (const name of ['frida', 'fredrik', 'fanny', 'ulrika'] as const)
      expect(history.mayPress(name)).not.toContain('take');
  });

  it('no answer is stored, only that it was considered and goes back (I5)', () => {
    for (const other of ['yes', 'no', 'unknown']) {
      const { events } = considered().presses('considerReason', { other }).doc;
      const stored = events
        .slice(3)
        .map(({ command: _, at: __, by: ___, task: ____, ...body }) => body);
      const back = other === 'yes' ? [{ type: 'offered', to: 'VO' }] : [];
      expect(stored).toEqual([
        { type: other === 'unknown' ? 'reasonNotKnown' : 'reasonConsidered' },
        ...back,
      ]);
    }
  });

  it('VO takes it back: the watch ends, the general watch goes on, FH hears (E14)', () => {
    const history = playGivingBack().at('2026-01-12 09:50').by('viktor').presses('take');
    expect(withNames(history.aid.ended)).toMatchObject({ why: 'takenBack', by: 'viktor' });
    expect(history.aid.owner.side).toBe('VO');
    expect(sent(history, '2026-01-12 09:50')).toEqual(['2026-01-12 09:50 frida card reopen/new']);
  });

  it('who of VO has no account in Link does not take it back (E10)', () => {
    expect(outcome(playGivingBack().by('vanja').attempt('take'))).toEqual({
      refused: { code: 'noLinkAccess', who: 'person:vilma' },
    });
  });

  it('VO has not taken it: raised with VO and EC VO at the next check (E13)', () => {
    expect(sent(playGivingBack().until('2026-01-12 12:00'), '2026-01-12 09:41')).toEqual([
      '2026-01-12 10:45 vilma card take/raised',
      '2026-01-12 10:45 viktor card take/raised',
      '2026-01-12 10:45 ulrika card take/raised',
    ]);
  });

  it('FH takes back that it goes back: FH watches, and is asked S15 again', () => {
    const history = playGivingBack().at('2026-01-12 10:00').by('frida').presses('withdraw');
    expect(history.aid.offer).toBeUndefined();
    expect(history.mayPress('vilma')).not.toContain('take');
    expect(history.owes('frida')).toEqual(['considerReason']);
    expect(history.presses('considerReason', { other: 'yes' }).aid.offer?.to).toBe('VO');
  });

  it('VO wants to talk: FH watches; on FH it stays, on VO it is VO’s to take (S28)', () => {
    const talk = () => playGivingBack().at('2026-01-12 10:00').by('vilma').presses('wantTalk');
    const agree = (to: string) =>
      talk().presses('belongsVO', { to }).by('frida').presses('belongsFH', { to });
    expect(talk().aid.owner.side).toBe('FH');
    expect(agree('FH').aid).toMatchObject({ owner: { side: 'FH' } });
    expect(agree('FH').aid.ended).toBeUndefined();
    expect(agree('FH').aid.offer).toBeUndefined();
    expect(agree('VO').aid).toMatchObject({ owner: { side: 'FH' }, offer: { to: 'VO' } });
  });

  it('a colleague of FH who was asked to take over does not take it for VO (I1)', () => {
    const history = considered()
      .presses('passOn', { to: 'fredrik' })
      .presses('considerReason', { other: 'yes' });
    expect(history.owes('fredrik')).toEqual([]);
    expect(history.owes('viktor')).toEqual(['take']);
    expect(outcome(history.by('fredrik').attempt('take'))).toEqual({
      refused: { code: 'notYours' },
    });
  });

  it('EC FH may change who watches meanwhile; whom VO picked is still asked', () => {
    const history = playGivingBack().by('viktor').presses('toOrdinary', { to: 'viktor' });
    history.by('fanny').presses('changeOwner', { to: 'fredrik' });
    expect(history.owes('viktor')).toEqual(['take']);
    expect(history.owes('vilma')).toEqual([]);
    expect(history.mayPress('fredrik')).toContain('withdraw');
  });
});
