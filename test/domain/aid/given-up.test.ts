import { openTasks } from '../../../src/domain/case-state.ts';
import { personSeat } from '../../../src/domain/people/seat.ts';
import { playGivingBack, playWatchOfFH } from '../../../src/gallery/aid-histories.ts';
import { play } from '../../support/given.ts';
import { idOf, staffWith } from '../../support/people.ts';
import { outcome, sent } from '../../support/reading.ts';
import { playGivingUp, playManagersDecision } from './histories.ts';

describe('E14: FH gives up a watch that it has taken, as opened by mistake', () => {
  it.each(['mistake', 'wrongType'])(
    '%s: VO is asked to take it back, and FH watches until then (S15)',
    (why) => {
      const history = playGivingUp(undefined, why);
      expect(sent(history, '2026-01-12 09:40')).toEqual([
        '2026-01-12 09:40 vilma card take/new',
        '2026-01-12 09:40 viktor card take/new',
      ]);
      expect(history.aid.ended).toBeUndefined();
      expect(history.aid.owner.side).toBe('FH');
      history.at('2026-01-12 09:50').by('viktor').presses('take');
      expect(history.aid.ended?.why).toBe('takenBack');
      expect(sent(history, '2026-01-12 09:50')).toEqual(['2026-01-12 09:50 frida card reopen/new']);
    },
  );

  it('nobody at VO takes it: VO and EC VO hear at the next check, FH watches (I1)', () => {
    const history = playGivingUp().until('2026-01-12 14:29');
    expect(sent(history, '2026-01-12 09:41').filter((line) => line.includes('take/'))).toEqual([
      '2026-01-12 10:45 vilma card take/raised',
      '2026-01-12 10:45 viktor card take/raised',
      '2026-01-12 10:45 ulrika card take/raised',
    ]);
    expect(history.aid.owner.side).toBe('FH');
  });

  it('FH may change its mind before VO has taken it', () => {
    const history = playGivingUp().at('2026-01-12 10:00').by('frida').presses('withdraw');
    expect([history.aid.offer, history.aid.givenUp, history.aid.owner.side]).toEqual([
      undefined,
      undefined,
      'FH',
    ]);
  });

  it('VO may talk about it first, and FH watches meanwhile', () => {
    const history = playGivingUp().at('2026-01-12 10:00').by('viktor').presses('wantTalk');
    expect(history.aid.owner.side).toBe('FH');
    expect(history.owes('viktor')).toEqual(['belongsVO']);
  });

  it('the press that it was given up from cannot be undone while VO is asked', () => {
    const history = playWatchOfFH()
      .at('2026-01-12 09:22')
      .by('frida')
      .presses('closeAsMistake', { why: 'mistake' });
    history.at('2026-01-12 09:24').by('viktor').presses('take');
    const undo = openTasks(history.doc, history.s).filter(({ step }) => step === 'undo');
    expect(undo.flatMap(({ may }) => may)).toEqual([personSeat(idOf('viktor'))]);
  });

  it('once VO is asked it is not put once more', () => {
    for (const name of ['frida', 'fanny'] as const)
      expect(
        playGivingBack()
          .mayPress(name)
          .filter((step) => step.startsWith('closeAs')),
      ).toEqual(['closeAsDuplicate']);
  });
});

describe('E14: "Dubblett" of a taken watch', () => {
  it('asks which watch stays', () => {
    expect(outcome(playWatchOfFH().attempt('closeAsDuplicate'))).toEqual({
      refused: { code: 'missing', field: 'stays' },
    });
    expect(outcome(playWatchOfFH().attempt('closeAsDuplicate', { stays: 'ÖV-2026-0002' }))).toEqual(
      {
        refused: { code: 'badNumber', field: 'stays' },
      },
    );
  });

  it.each(['LI-2026-0002', 'li 2026 2'])(
    'written "%s": nothing goes back, and VO is told which one stays',
    (stays) => {
      const history = playWatchOfFH().at('2026-01-12 09:40').presses('closeAsDuplicate', { stays });
      expect(history.aid.ended).toMatchObject({ why: 'duplicate', stays: 'LI-2026-0002' });
      expect(sent(history, '2026-01-12 09:40')).toEqual(['2026-01-12 09:40 vilma card reopen/new']);
      expect(history.isOpen('take')).toBe(false);
    },
  );

  it('whoever opened it has left VO: everybody there is told', () => {
    const { doc } = playWatchOfFH();
    const history = play({ staff: staffWith({ vilma: null }) })
      .at('2026-01-12 09:40')
      .carriesOn(doc)
      .by('fanny');
    history.presses('closeAsDuplicate', { stays: 'LI-2026-0002' });
    expect(sent(history, '2026-01-12 09:40')).toEqual([
      '2026-01-12 09:40 viktor card reopen/new',
      '2026-01-12 09:40 vanja card reopen/new',
      '2026-01-12 09:40 frida card reopen/new',
    ]);
  });
});

describe('I9: an undone take', () => {
  it('of FH’s: VO watches again, and is told', () => {
    const history = playWatchOfFH().at('2026-01-12 09:25').presses('undo');
    expect(history.aid.owner.side).toBe('VO');
    expect(sent(history, '2026-01-12 09:25')).toContain('2026-01-12 09:25 vilma card end/new');
  });

  it('of FH’s, taken again and undone again: VO is told again', () => {
    const history = playWatchOfFH()
      .at('2026-01-12 09:22')
      .presses('undo')
      .at('2026-01-12 09:24')
      .presses('take');
    history.at('2026-01-12 09:26').presses('undo');
    expect(sent(history, '2026-01-12 09:26')).toContain('2026-01-12 09:26 vilma card end/new');
  });

  it('of VO’s: FH watches again, and is told', () => {
    const history = playGivingUp()
      .at('2026-01-12 09:50')
      .by('viktor')
      .presses('take')
      .at('2026-01-12 09:55')
      .presses('undo');
    expect(history.aid.owner.side).toBe('FH');
    expect(sent(history, '2026-01-12 09:55').some((line) => line.includes('frida'))).toBe(true);
  });
});

describe('E14: since when', () => {
  it('the person has it, not since the watch came to the unit', () => {
    const history = playWatchOfFH()
      .at('2026-01-13 09:00')
      .presses('passOn', { to: 'fredrik' })
      .at('2026-01-14 09:00');
    history.by('fredrik').presses('takeOver');
    expect(history.aid.namedSince.FH).toBe('2026-01-14T08:00:00.000Z');
    expect(
      playManagersDecision('FH').by('frida').at('2026-01-13 09:00').presses('take').aid.owner.since,
    ).toBe('2026-01-13T08:00:00.000Z');
  });
});
