import {
  playApplicationToFH,
  playDialogueToManagers,
  playTakenDialogue,
} from '../../../src/gallery/aid-histories.ts';
import type { play } from '../../support/given.ts';
import { idOf, withNames } from '../../support/people.ts';
import { linesOf, outcome, sent } from '../../support/reading.ts';
import { playManagersDifference } from './histories.ts';

const decided = (to: string) =>
  playDialogueToManagers()
    .at('2026-01-12 11:00')
    .by('ulrika')
    .presses('decideJointlyVO', { to })
    .by('fanny')
    .presses('decideJointlyFH', { to });

describe('S29, S30: the two managers decide jointly', () => {
  it('each for their own unit, nobody else for either', () => {
    const may = (name: 'ulrika') =>
      playDialogueToManagers()
        .mayPress(name)
        .filter((step) => step.startsWith('decideJointly'));
    expect(may('ulrika')).toEqual(['decideJointlyVO']);
    expect(may('fanny' as 'ulrika')).toEqual(['decideJointlyFH']);
    for (const name of ['vilma', 'frida', 'urban', 'filip', 'vera', 'eva', 'sara', 'adam'] as const)
      expect(may(name as 'ulrika')).toEqual([]);
  });

  it('one answer is no decision, and can be changed while it waits', () => {
    const history = playDialogueToManagers().by('ulrika').presses('decideJointlyVO', { to: 'FH' });
    expect(history.aid.agreement?.verdict).toBeUndefined();
    expect(outcome(history.attempt('decideJointlyVO', { to: 'FH' }))).toEqual({
      refused: { code: 'nothingChanged' },
    });
    history
      .presses('decideJointlyVO', { to: 'VO' })
      .by('fanny')
      .presses('decideJointlyFH', { to: 'VO' });
    expect(history.aid.agreed?.verdict).toEqual({ to: 'VO', by: 'managers' });
  });

  it('equal: decided; FH is asked to take it, and the asker notes it (S30)', () => {
    const history = decided('FH');
    expect(history.aid.agreed?.verdict).toEqual({ to: 'FH', by: 'managers' });
    expect(history.aid.owner.side).toBe('VO');
    expect(history.owes('fredrik')).toEqual(['take']);
    expect(history.owes('vilma')).toEqual(
      ['documentDecision', 'writeMessage'].toSorted(
        (a, b) => order(history, a) - order(history, b),
      ),
    );
  });

  it('it is written by the handläggare who asked for the decision', () => {
    const asked = playTakenDialogue()
      .by('frida')
      .presses('referFH')
      .by('vilma')
      .presses('confirmReferralVO', { agrees: 'yes' });
    asked
      .by('ulrika')
      .presses('decideJointlyVO', { to: 'VO' })
      .by('fanny')
      .presses('decideJointlyFH', { to: 'VO' });
    expect(asked.owes('frida')).toEqual(['documentDecision']);
    expect(asked.owes('vilma')).toEqual([]);
  });

  it('decided on VO: ended, but not over until it is written in the case notes (S30)', () => {
    const history = decided('VO');
    expect(history.aid.ended?.why).toBe('kept');
    expect(history.doc.index.open).toBe(true);
    expect(history.by('vilma').presses('documentDecision').doc.index.open).toBe(false);
  });

  it('different: both are asked to talk and answer again; the next equal answer decides', () => {
    const history = playManagersDifference();
    expect([history.owes('ulrika'), history.owes('fanny')]).toEqual([
      ['decideJointlyVO'],
      ['decideJointlyFH'],
    ]);
    expect(history.aid.owner.side).toBe('VO');
    history.at('2026-01-12 13:00').by('fanny').presses('decideJointlyFH', { to: 'FH' });
    expect(history.aid.agreed?.verdict).toEqual({ to: 'FH', by: 'managers' });
  });

  it('different again and again: never decided by time, nor by one of them (I3)', () => {
    const history = playManagersDifference()
      .at('2026-01-13 09:00')
      .by('ulrika')
      .presses('decideJointlyVO', { to: 'FH' });
    history.until('2026-12-01 12:00');
    expect(history.aid.agreement?.verdict).toBeUndefined();
    expect(history.aid.ended).toBeUndefined();
    expect(history.owes('fanny')).toEqual(['decideJointlyFH']);
  });

  it('"Vi har inte pratat än" is seen once, and answers nothing', () => {
    const history = playDialogueToManagers().by('ulrika').presses('notTalkedVO');
    expect(history.aid.agreement?.managers).toEqual({});
    expect(history.mayPress('ulrika')).not.toContain('notTalkedVO');
    expect(history.owes('ulrika')).toEqual(['decideJointlyVO']);
  });

  it('the watch stays with VO until it is decided and FH has taken it (S30, I1)', () => {
    expect(playManagersDifference().aid.owner.side).toBe('VO');
    expect(decided('FH').by('frida').presses('take').aid.owner.side).toBe('FH');
  });
});

describe('when the managers are reminded', () => {
  it('of a watch the same day, else in the morning', () => {
    expect(sent(playDialogueToManagers().until('2026-01-12 17:00'), '2026-01-12 10:01')).toEqual([
      '2026-01-12 12:00 ulrika card decideJointlyVO/own',
      '2026-01-12 12:00 fanny card decideJointlyFH/own',
    ]);
    const late = playTakenDialogue()
      .at('2026-01-12 16:00')
      .by('vilma')
      .presses('belongsVO', { to: 'FH' });
    late.by('frida').presses('belongsFH', { to: 'VO' });
    expect(sent(late.until('2026-01-13 12:00'), '2026-01-12 16:01')[0]).toBe(
      '2026-01-13 08:30 ulrika card decideJointlyVO/own',
    );
    const early = playTakenDialogue()
      .at('2026-01-13 05:00')
      .by('vilma')
      .presses('belongsVO', { to: 'FH' });
    early.by('frida').presses('belongsFH', { to: 'VO' });
    expect(sent(early.until('2026-01-13 12:00'), '2026-01-13 05:01')[0]).toBe(
      '2026-01-13 08:30 ulrika card decideJointlyVO/own',
    );
  });

  it('of an application after 2 working days, their manager after 5', () => {
    const history = playApplicationToFH()
      .by('frida')
      .presses('wantTalk')
      .by('vilma')
      .presses('referVO');
    history.by('frida').presses('confirmReferralFH', { agrees: 'yes' });
    expect(linesOf(history.task('decideJointlyVO'), '2026-01-20')).toEqual([
      '2026-01-14 own: holder',
      '2026-01-19 manager: holder manager',
    ]);
  });
});

describe('I3: the managers go on disagreeing', () => {
  it('no superior named: nobody else can be asked', () => {
    expect(playManagersDifference().isOpen('askSuperior')).toBe(false);
  });

  const world = { settings: { superior: idOf('vera') } };

  it('a superior is named: either manager asks, and that answer decides', () => {
    const history = playManagersDifference(world)
      .at('2026-01-12 12:00')
      .by('fanny')
      .presses('askSuperior');
    expect(sent(history, '2026-01-12 12:00')).toEqual([
      '2026-01-12 12:00 vera card superiorDecides/new',
    ]);
    for (const name of ['ulrika', 'fanny', 'vilma', 'frida', 'eva'] as const)
      expect(history.mayPress(name)).not.toContain('superiorDecides');
    history.by('vera').presses('superiorDecides', { to: 'FH' });
    expect(history.aid.agreed?.verdict).toEqual({ to: 'FH', by: 'superior' });
  });

  it('not before they have differed, and not by anybody else', () => {
    expect(playDialogueToManagers(world).isOpen('askSuperior')).toBe(false);
    for (const name of ['vilma', 'frida', 'vera'] as const)
      expect(playManagersDifference(world).mayPress(name)).not.toContain('askSuperior');
  });

  it('the managers may still agree while the superior is asked', () => {
    const history = playManagersDifference(world)
      .by('ulrika')
      .presses('askSuperior')
      .presses('decideJointlyVO', { to: 'VO' });
    expect(history.aid.agreed?.verdict).toEqual({ to: 'VO', by: 'managers' });
    expect(history.isOpen('superiorDecides')).toBe(false);
  });

  it('nobody decides alone by a second chair: a manager is no superior (E17)', () => {
    expect(
      playManagersDifference({ settings: { superior: idOf('ulrika') } }).isOpen('askSuperior'),
    ).toBe(false);
    const history = playManagersDifference(world)
      .by('fanny')
      .presses('askSuperior')
      .away('vera', '2026-01-12', undefined, 'ulrika');
    expect(history.mayPress('ulrika')).not.toContain('superiorDecides');
    expect(outcome(history.by('ulrika').attempt('superiorDecides', { to: 'FH' }))).toMatchObject({
      refused: { code: 'otherChair' },
    });
  });
});

describe('E1: undone', () => {
  it('a joint decision within ten minutes, and only by those who made it', () => {
    const history = decided('FH').at('2026-01-12 11:05');
    for (const name of ['urban', 'filip', 'vilma', 'frida', 'vera'] as const)
      expect(outcome(history.by(name).attempt('undo'))).toEqual({ refused: { code: 'notYours' } });
    history.by('fanny').presses('undo');
    expect(history.aid.agreement?.managers.FH).toBeUndefined();
    expect(withNames(history.aid.agreement?.managers.VO)).toMatchObject({ to: 'FH', by: 'ulrika' });
  });
});

function order(history: ReturnType<typeof play>, step: string): number {
  return history.owes('vilma').indexOf(step);
}
