import type { StepName } from '../../../src/domain/kinds.ts';
import {
  playApplicationToFH,
  playDialogue,
  playTakenDialogue,
} from '../../../src/gallery/aid-histories.ts';
import { play } from '../../support/given.ts';
import { awayFrom, role, staffWith } from '../../support/people.ts';
import { linesOf, outcome, sent } from '../../support/reading.ts';

const answered = (vo: string, fh: string) =>
  playTakenDialogue()
    .at('2026-01-12 10:00')
    .by('vilma')
    .presses('belongsVO', { to: vo })
    .by('frida')
    .presses('belongsFH', { to: fh });

describe('S16, E16: a dialogue', () => {
  it('goes to everybody of FH until one of them takes it; VO watches meanwhile', () => {
    const history = playDialogue();
    expect(sent(history)).toEqual([
      '2026-01-12 09:00 frida card takeDialogue/new',
      '2026-01-12 09:00 fredrik card takeDialogue/new',
    ]);
    expect(history.owes('vilma')).toEqual(['belongsVO']);
    history.at('2026-01-12 09:30').by('frida').presses('takeDialogue');
    expect(history.owes('frida')).toEqual(['belongsFH']);
    expect(history.owes('fredrik')).toEqual([]);
    expect(history.aid.owner.side).toBe('VO');
  });

  it('nobody takes it: EC FH at the next check at least an hour later', () => {
    expect(
      sent(playDialogue().until('2026-01-12 12:00'), '2026-01-12 09:01').filter((line) =>
        line.includes('takeDialogue'),
      ),
    ).toEqual([
      '2026-01-12 10:45 frida card takeDialogue/raised',
      '2026-01-12 10:45 fredrik card takeDialogue/raised',
      '2026-01-12 10:45 fanny card takeDialogue/raised',
    ]);
  });

  it('of an application: EC FH after 1 working day', () => {
    const history = play()
      .at('2026-01-16 09:00')
      .by('vilma')
      .opensAs('AN-2026-0001', { row: 'B8', proposal: 'DIALOG' });
    expect(linesOf(history.task('takeDialogue'), '2026-01-20')).toEqual([
      '2026-01-19 manager: holder manager',
    ]);
    expect(sent(history.until('2026-01-19 12:00'), '2026-01-17')).toContain(
      '2026-01-19 08:30 fanny list takeDialogue/manager',
    );
  });

  it('the same answer from both ends it: FH is asked, and VO watches until then', () => {
    const history = answered('FH', 'FH');
    expect(history.aid.agreement).toBeUndefined();
    expect(history.aid.agreed?.verdict).toEqual({ to: 'FH', by: 'handlers' });
    expect(history.aid.owner.side).toBe('VO');
    expect(history.owes('frida')).toEqual(['take']);
    expect(history.by('frida').presses('take').aid.owner.side).toBe('FH');
  });

  it('agreed on VO: VO’s general watch goes on and the case has ended (E14)', () => {
    const history = answered('VO', 'VO');
    expect(history.aid.ended?.why).toBe('kept');
    expect(sent(history, '2026-01-12 10:00').at(-1)).toBe('2026-01-12 10:00 vilma card reopen/new');
  });

  it('different answers put it to both managers at once (S28)', () => {
    const history = answered('FH', 'VO');
    expect(history.owes('ulrika')).toEqual(['decideJointlyVO']);
    expect(history.owes('fanny')).toEqual(['decideJointlyFH']);
    expect(sent(history, '2026-01-12 10:00')).toEqual([
      '2026-01-12 10:00 ulrika card decideJointlyVO/new',
      '2026-01-12 10:00 fanny card decideJointlyFH/new',
    ]);
    for (const name of ['vilma', 'frida'] as const) expect(history.owes(name)).toEqual([]);
  });

  it('one answer alone decides nothing, however long the other waits (I3)', () => {
    const history = playTakenDialogue()
      .by('frida')
      .presses('belongsFH', { to: 'FH' })
      .until('2026-06-01 12:00');
    expect(history.aid.agreement?.verdict).toBeUndefined();
    expect(history.owes('vilma')).toEqual(['belongsVO']);
    expect(history.aid.owner.side).toBe('VO');
    expect(history.isOpen('decideJointlyVO')).toBe(false);
  });

  it('A6: FH, who has the person’s case, answers first and VO confirms', () => {
    const history = playTakenDialogue(undefined, 'A6');
    const waits = { refused: { code: 'blocked', why: 'fhFirst', who: 'person:frida' } };
    expect(outcome(history.by('vilma').attempt('belongsVO', { to: 'FH' }))).toEqual(waits);
    history
      .by('frida')
      .presses('belongsFH', { to: 'FH' })
      .by('vilma')
      .presses('belongsVO', { to: 'FH' });
    expect(history.aid.offer?.to).toBe('FH');
  });

  it('"Vi behöver prata" about what FH was asked to take: nothing moves (S28)', () => {
    const history = playApplicationToFH().at('2026-01-12 10:00').by('fredrik').presses('wantTalk');
    expect(history.aid.owner.side).toBe('VO');
    expect(history.aid.offer).toBeUndefined();
    expect(history.owes('fredrik')).toEqual(['belongsFH']);
    expect(history.owes('vilma')).toEqual(['belongsVO']);
  });
});

describe('S28: "till enhetscheferna"', () => {
  const referred = () => playTakenDialogue().at('2026-01-12 10:00').by('frida').presses('referFH');

  it('the other handläggare is asked to confirm, and the managers are not asked yet', () => {
    const history = referred();
    expect(sent(history, '2026-01-12 10:00')).toEqual([
      '2026-01-12 10:00 vilma card confirmReferralVO/new',
    ]);
    expect(history.owes('ulrika')).toEqual([]);
    expect(history.mayPress('frida')).not.toContain('confirmReferralVO');
  });

  it('confirmed, both managers are asked', () => {
    const history = referred().by('vilma').presses('confirmReferralVO', { agrees: 'yes' });
    expect(history.aid.agreement?.referral?.agrees).toBe(true);
    expect([history.owes('ulrika'), history.owes('fanny')]).toEqual([
      ['decideJointlyVO'],
      ['decideJointlyFH'],
    ]);
  });

  it('not confirmed, they are asked all the same, and it is marked', () => {
    const history = referred().by('vilma').presses('confirmReferralVO', { agrees: 'no' });
    expect(history.aid.agreement?.referral?.agrees).toBe(false);
    expect([history.owes('ulrika'), history.owes('fanny')]).toEqual([
      ['decideJointlyVO'],
      ['decideJointlyFH'],
    ]);
  });

  it('unanswered for a working day it is the managers’ card that afternoon', () => {
    const history = referred().until('2026-01-13 15:59');
    expect(history.owes('ulrika')).toEqual([]);
    expect(sent(history, '2026-01-13 08:30')).toEqual([
      '2026-01-13 08:30 vilma list confirmReferralVO/own',
    ]);
    history.until('2026-01-13 16:30');
    expect(sent(history, '2026-01-13 16:00')).toEqual([
      '2026-01-13 16:00 ulrika card decideJointlyVO/asked',
      '2026-01-13 16:00 fanny card decideJointlyFH/asked',
    ]);
    expect(history.aid.agreement?.referral).toBeUndefined();
    expect(history.isOpen('confirmReferralVO')).toBe(false);
    expect(history.aid.owner.side).toBe('VO');
  });

  it('asked on a Friday it comes to them on Monday', () => {
    const history = playDialogue()
      .at('2026-01-16 15:00')
      .by('vilma')
      .presses('referVO')
      .until('2026-01-19 16:00');
    expect(sent(history, '2026-01-19 16:00')[0]).toBe(
      '2026-01-19 16:00 ulrika card decideJointlyVO/asked',
    );
  });

  it('the handläggare may still agree while it waits to be confirmed (I3)', () => {
    const history = referred()
      .by('vilma')
      .presses('belongsVO', { to: 'VO' })
      .by('frida')
      .presses('belongsFH', { to: 'VO' });
    expect(history.aid.ended?.why).toBe('kept');
  });
});

describe('I8: nobody speaks for both units', () => {
  const both = [role('careManagerVO', 'vo'), role('careManagerFH', 'fh')];

  it('its opener at VO who also works in FH does not take it or answer for FH', () => {
    const history = playDialogue({ staff: staffWith({ vilma: { roles: both } }) });
    for (const step of ['takeDialogue', 'belongsFH', 'referFH'])
      expect(history.mayPress('vilma')).not.toContain(step);
    const attempt = (step: StepName) => outcome(history.by('vilma').attempt(step, { to: 'FH' }));
    expect(attempt('takeDialogue')).toEqual({ refused: { code: 'notYours' } });
    expect(attempt('belongsFH')).toEqual({ refused: { code: 'otherChair' } });
    expect([history.owes('frida'), history.owes('fredrik'), history.owes('vera')]).toEqual([
      ['takeDialogue'],
      ['takeDialogue'],
      [],
    ]);
  });

  it('who has answered for FH does not answer for VO, nor confirm what FH asked', () => {
    const world = { staff: staffWith({ frida: { roles: both } }) };
    expect(
      playTakenDialogue(world).by('frida').presses('belongsFH', { to: 'FH' }).mayPress('frida'),
    ).not.toContain('belongsVO');
    expect(playTakenDialogue(world).by('frida').presses('referFH').mayPress('frida')).not.toContain(
      'confirmReferralVO',
    );
  });

  it('who asked FH cannot talk for FH as well: a colleague does', () => {
    const history = playApplicationToFH({ staff: staffWith({ vilma: { roles: both } }) });
    expect(history.mayPress('vilma')).not.toContain('wantTalk');
    expect(history.mayPress('frida')).toContain('wantTalk');
  });

  it('a manager who stands in for one unit does not stand in for the other', () => {
    const absences = (
      ['vilma', 'viktor', 'vanja', 'frida', 'fredrik', 'urban', 'filip', 'ulrika', 'fanny'] as const
    ).map((name) => awayFrom(name, '2026-01-13'));
    const history = playTakenDialogue({ absences })
      .at('2026-01-13 10:00')
      .by('vera')
      .presses('belongsVO', { to: 'FH' });
    expect(history.mayPress('vera')).not.toContain('belongsFH');
    expect(history.mayPress('frida')).toContain('belongsFH');
  });

  it('where FH’s named handläggare has left, FH answers, never VO’s manager', () => {
    const history = play({ staff: staffWith({ frida: null }) })
      .at('2026-01-13 10:00')
      .carriesOn(playTakenDialogue().doc);
    expect(history.owes('fredrik')).toEqual(['takeDialogue']);
    expect(history.mayPress('ulrika')).not.toContain('belongsFH');
    expect(history.mayPress('fredrik')).toContain('belongsFH');
  });
});
