import {
  playAdmission,
  playDialogue,
  playDialogueToManagers,
  playGivingBack,
  playTakenDialogue,
  playWatchOfFH,
} from '../../../src/gallery/aid-histories.ts';
import { play } from '../../support/given.ts';
import { AT_FH, AT_VO } from '../../support/people.ts';
import { outcome, sent } from '../../support/reading.ts';
import { playManagersDifference } from './histories.ts';

describe('E14: a watch ends by the choice of the unit that watches, and by nobody else', () => {
  const states = {
    'FH is asked': [() => playAdmission(), 'VO'],
    'FH watches': [() => playWatchOfFH(), 'FH'],
    'VO is asked to take it back': [() => playGivingBack(), 'FH'],
    'the units are to talk': [() => playDialogue(), 'VO'],
    'FH has taken the dialogue': [() => playTakenDialogue(), 'VO'],
    'the managers decide': [() => playDialogueToManagers(), 'VO'],
    'the managers differ': [() => playManagersDifference(), 'VO'],
  } as const;

  it.each(Object.entries(states))('while %s', (_, [make, side]) => {
    const watching =
      side === 'VO' ? (['vilma', 'viktor', 'ulrika'] as const) : (['frida', 'fanny'] as const);
    const others = side === 'VO' ? AT_FH : AT_VO;
    for (const name of watching)
      expect(
        make().at('2026-01-13 12:00').by(name).presses('end', { why: 'closedInLink' }).aid.ended
          ?.why,
      ).toBe('closedInLink');
    for (const name of [...others, 'sara', 'eva', 'vera', 'adam'] as const) {
      const ends = make().at('2026-01-13 12:00').mayPress(name);
      expect(ends.filter((step) => step === 'end' || step === 'closeAsMistake')).toEqual([]);
    }
  });

  it('why: closed in Link or SVPL done; discharged only before FH has taken it (S10)', () => {
    expect(outcome(playWatchOfFH().attempt('end', { why: 'dischargedBefore' }))).toEqual({
      refused: { code: 'notAChoice', field: 'why' },
    });
    expect(
      playAdmission().by('viktor').presses('end', { why: 'dischargedBefore' }).aid.ended?.why,
    ).toBe('dischargedBefore');
    expect(playWatchOfFH().presses('end', { why: 'svplDone' }).aid.ended?.why).toBe('svplDone');
  });

  it('never by time, however long nobody does anything (S10, I4)', () => {
    expect(playWatchOfFH().until('2026-12-24 12:00').aid.ended).toBeUndefined();
  });

  it('opened by mistake: by the opener while VO watches, by FH when FH does (E1, E14)', () => {
    expect(
      playAdmission().by('vilma').presses('closeAsMistake', { why: 'duplicate' }).aid.ended?.why,
    ).toBe('duplicate');
    expect(playWatchOfFH().mayPress('vilma')).not.toContain('closeAsMistake');
    for (const name of ['frida', 'fanny'] as const)
      expect(playWatchOfFH().mayPress(name)).toContain('closeAsMistake');
  });

  it.each(['closedInLink', 'svplDone'])(
    '%s: nobody has anything new to do, and nobody is told (I9)',
    (why) => {
      const history = playWatchOfFH().at('2026-01-13 09:00').by('fanny').presses('end', { why });
      expect(sent(history, '2026-01-13')).toEqual([]);
    },
  );

  it('nothing more is reminded of, and it is kept for 90 days', () => {
    const history = playWatchOfFH().at('2026-01-13 09:00').presses('end', { why: 'closedInLink' });
    expect(sent(history.until('2026-04-01 12:00'), '2026-01-13')).toEqual([]);
  });
});

describe('E1: opened again', () => {
  it('it comes back as it was: FH’s watch to the same handläggare', () => {
    const before = playWatchOfFH().aid;
    const history = playWatchOfFH()
      .at('2026-01-13 09:00')
      .presses('end', { why: 'svplDone' })
      .at('2026-01-14 09:00')
      .presses('reopen');
    expect(history.aid).toEqual(before);
  });

  it('asked of FH, it is asked of FH again, and FH is told', () => {
    const history = playAdmission()
      .at('2026-01-13 09:00')
      .by('viktor')
      .presses('end', { why: 'closedInLink' });
    history.at('2026-01-14 09:00').by('vilma').presses('reopen');
    expect(history.aid).toEqual(playAdmission().aid);
    expect(sent(history, '2026-01-14')).toContain(
      '2026-01-14 09:00 frida card take/again-2026-01-14',
    );
  });

  it('nobody of VO gives it to FH by opening it again (I1)', () => {
    const history = playWatchOfFH().at('2026-01-13 09:00').presses('end', { why: 'svplDone' });
    expect(
      ['vilma', 'viktor', 'ulrika', 'frida', 'fanny'].filter((name) =>
        history.mayPress(name as 'vilma').includes('reopen'),
      ),
    ).toEqual(['frida', 'fanny']);
  });

  it('a new admission is a watch of its own (S10)', () => {
    const ended = playWatchOfFH().at('2026-01-13 09:00').presses('end', { why: 'svplDone' });
    const again = play()
      .at('2026-02-02 09:00')
      .by('vilma')
      .opensAs('LI-2026-0002', { row: 'A1', proposal: 'FH' });
    expect([ended.aid.owner.side, again.aid.owner.side]).toEqual(['FH', 'VO']);
  });
});

describe('E1: undone', () => {
  it('taken by mistake, it is VO’s again within ten minutes, and FH is asked as before', () => {
    const history = playWatchOfFH().at('2026-01-12 09:29').presses('undo');
    expect(history.aid).toEqual(playAdmission().aid);
    expect(history.owes('fredrik')).toEqual(['take']);
  });

  it('not after ten minutes, and not by anybody else', () => {
    expect(playWatchOfFH().at('2026-01-12 09:30').isOpen('undo')).toBe(false);
    for (const name of ['fredrik', 'fanny', 'vilma'] as const)
      expect(outcome(playWatchOfFH().at('2026-01-12 09:25').by(name).attempt('undo'))).toEqual({
        refused: { code: 'notYours' },
      });
  });
});
