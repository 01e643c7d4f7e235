import { playApplicationToFH } from '../../../src/gallery/aid-histories.ts';
import { play } from '../../support/given.ts';
import { idOf, role, staffWith } from '../../support/people.ts';
import { linesOf, outcome, sent } from '../../support/reading.ts';

describe('E15: an application is sent to the other unit', () => {
  it('the sender’s unit has it until a named handläggare of the other has taken it', () => {
    const history = playApplicationToFH();
    expect(history.aid.owner.side).toBe('VO');
    expect(sent(history)).toEqual([
      '2026-01-12 09:00 frida card take/new',
      '2026-01-12 09:00 fredrik card take/new',
    ]);
    for (const name of ['vilma', 'ulrika', 'fanny', 'vera', 'sara'] as const)
      expect(outcome(history.by(name).attempt('take'))).toEqual({ refused: { code: 'notYours' } });
    history.by('fredrik').presses('take');
    expect(history.aid).toMatchObject({ owner: { side: 'FH' }, ended: { why: 'taken' } });
  });

  it('taken: who sent it is told, and the others are left in peace', () => {
    const history = playApplicationToFH().at('2026-01-12 10:00').by('frida').presses('take');
    expect(sent(history.until('2026-02-12 10:00'), '2026-01-12 09:01')).toEqual([
      '2026-01-12 10:00 vilma card reopen/new',
    ]);
  });

  it('taken, and sent by mistake: only VO reopens it, never FH’s deputy of EC VO (I1)', () => {
    const history = playApplicationToFH()
      .at('2026-01-12 10:00')
      .by('frida')
      .presses('take')
      .away('ulrika', '2026-01-12', undefined, 'fanny');
    for (const name of ['fanny', 'filip', 'frida', 'maj'] as const)
      expect(history.mayPress(name)).not.toContain('reopen');
    expect(outcome(history.by('fanny').attempt('reopen'))).toMatchObject({
      refused: { code: 'otherUnit' },
    });
    expect(history.by('vera').presses('reopen').aid.owner.side).toBe('VO');
  });

  it('taken, and its sender went to FH: only EC VO reopens it (E1)', () => {
    const gone = {
      staff: staffWith({ vilma: { roles: [role('careManagerFH', 'fh')], deputy: idOf('viktor') } }),
    };
    const history = play(gone)
      .at('2026-01-12 11:00')
      .carriesOn(playApplicationToFH().by('frida').presses('take').doc);
    const may = (['vilma', 'viktor', 'vanja', 'ulrika'] as const).filter((name) =>
      history.mayPress(name).includes('reopen'),
    );
    expect(may).toEqual(['ulrika']);
  });

  it('no account in Link is needed for it', () => {
    const history = playApplicationToFH({ staff: staffWith({ frida: { linkAccess: false } }) });
    expect(history.by('frida').presses('take').aid.ended?.why).toBe('taken');
  });

  it('from FH to VO as well, and never to oneself', () => {
    const history = play()
      .at('2026-01-12 09:00')
      .by('frida')
      .opensAs('AN-2026-0001', { row: 'B5', proposal: 'VO' });
    expect([history.aid.owner.side, history.owes('vanja'), history.owes('fredrik')]).toEqual([
      'FH',
      ['take'],
      [],
    ]);
    const own = () => play().by('frida').opensAs('AN-2026-0002', { row: 'B1', proposal: 'FH' });
    expect(own).toThrow('notAChoice');
  });

  it('who does not work at VO or FH sends none (S2)', () => {
    for (const name of ['sara', 'eva', 'ulrika', 'vera'] as const)
      expect(() => play().by(name).opensAs('AN-2026-0001', { proposal: 'FH' })).toThrow(
        'notYourRole',
      );
    for (const name of ['frida', 'ulrika', 'sara'] as const)
      expect(() => play().by(name).opensAs('LI-2026-0001', { proposal: 'FH' })).toThrow(
        'notYourRole',
      );
  });

  it('nobody takes it: the unit after 1 working day, its manager after 2', () => {
    const history = play()
      .at('2026-01-16 09:00')
      .by('vilma')
      .opensAs('AN-2026-0001', { row: 'B1', proposal: 'FH' });
    expect(linesOf(history.task('take'), '2026-01-20')).toEqual([
      '2026-01-19 own: holder',
      '2026-01-20 manager: holder manager',
    ]);
    expect(sent(history.until('2026-01-26 12:00'), '2026-01-17')).toEqual([
      '2026-01-19 08:30 frida list take/own',
      '2026-01-19 08:30 fredrik list take/own',
      '2026-01-20 08:30 frida list take/manager',
      '2026-01-20 08:30 fredrik list take/manager',
      '2026-01-20 08:30 fanny list take/manager',
    ]);
    expect(history.aid.owner.side).toBe('VO');
  });

  it('withdrawn by who sent it or their manager, before it is taken', () => {
    expect(playApplicationToFH().by('vilma').presses('withdraw').aid.ended?.why).toBe('withdrawn');
    expect(playApplicationToFH().by('ulrika').presses('withdraw').aid.ended?.why).toBe('withdrawn');
    for (const name of ['viktor', 'frida', 'fanny'] as const)
      expect(playApplicationToFH().mayPress(name)).not.toContain('withdraw');
    expect(playApplicationToFH().by('frida').presses('take').mayPress('vilma')).not.toContain(
      'withdraw',
    );
  });

  it('opened by mistake: its opener or their manager reopens it, never the other unit (E1)', () => {
    const may = (['vilma', 'ulrika', 'fanny', 'viktor', 'frida', 'vera'] as const).filter((name) =>
      playApplicationToFH().mayPress(name).includes('closeAsMistake'),
    );
    expect(may).toEqual(['vilma', 'ulrika']);
  });

  it('reopened after FH had taken it: only VO may, and FH is asked again (E1)', () => {
    const history = playApplicationToFH().by('frida').presses('take').at('2026-01-13 09:00');
    expect(history.mayPress('frida')).not.toContain('reopen');
    history.by('vilma').presses('reopen');
    expect(history.aid).toEqual(playApplicationToFH().aid);
    expect(history.owes('frida')).toEqual(['take']);
  });

  it('agreed that it stays: ended; agreed on the other unit: asked to take it (S28)', () => {
    const agree = (to: string) =>
      playApplicationToFH()
        .by('frida')
        .presses('wantTalk')
        .presses('belongsFH', { to })
        .by('vilma')
        .presses('belongsVO', { to });
    expect(agree('VO').aid.ended?.why).toBe('kept');
    expect(agree('FH').owes('fredrik')).toEqual(['take']);
    expect(agree('FH').aid.owner.side).toBe('VO');
  });

  it('the manager of the sender gives it to another, who is told (E11)', () => {
    const history = playApplicationToFH()
      .at('2026-01-13 09:00')
      .by('ulrika')
      .presses('changeOwner', { to: 'viktor' });
    expect(sent(history, '2026-01-13 09:00').filter((line) => line.includes('viktor'))).toEqual([
      '2026-01-13 09:00 viktor card changeOwner:viktor/new',
    ]);
    expect(history.mayPress('viktor')).toContain('withdraw');
    expect(history.mayPress('vilma')).not.toContain('withdraw');
  });
});
