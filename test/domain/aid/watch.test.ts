import {
  playAdmission,
  playTakenDialogue,
  playWatchOfFH,
} from '../../../src/gallery/aid-histories.ts';
import { play } from '../../support/given.ts';
import { AT_FH, AT_VO, staffWith } from '../../support/people.ts';
import { linesOf, outcome, sent } from '../../support/reading.ts';

describe('S7–S9: FH is asked to watch', () => {
  it('VO watches until a named FH handläggare has pressed (S9, I1)', () => {
    const history = playAdmission();
    expect(history.aid.owner.side).toBe('VO');
    history.at('2026-01-12 09:20').by('fredrik').presses('take');
    expect(history.aid.owner.side).toBe('FH');
    expect(history.aid.people.FH).toBe(
      history.s.people.staff.people.find((p) => p.name.startsWith('Fredrik'))?.id,
    );
  });

  it('VO goes on watching however long FH says nothing (I1, I4)', () => {
    const history = playAdmission().until('2026-03-30 12:00');
    expect(history.aid.owner.side).toBe('VO');
    expect(history.isOpen('take')).toBe(true);
  });

  it('nobody of VO, no manager and nobody of another unit takes it for FH (I1)', () => {
    for (const name of [...AT_VO, 'fanny', 'filip', 'vera', 'sara', 'eva', 'adam'] as const)
      expect(outcome(playAdmission().by(name).attempt('take'))).toEqual({
        refused: { code: 'notYours' },
      });
  });

  it('everybody of FH is told at once, and their manager is not yet (S11)', () => {
    expect(sent(playAdmission())).toEqual([
      '2026-01-12 09:00 frida card take/new',
      '2026-01-12 09:00 fredrik card take/new',
    ]);
  });

  it('the second to press sees who was first (S11)', () => {
    const late = playWatchOfFH().at('2026-01-12 09:21').by('fredrik').attempt('take@1');
    expect(outcome(late)).toEqual({
      refused: { code: 'notOpen', by: 'frida', at: '2026-01-12T08:20:00.000Z' },
    });
  });

  it('without an account in Link nobody takes it: somebody else is asked (E10)', () => {
    const history = playAdmission({ staff: staffWith({ frida: { linkAccess: false } }) });
    expect(sent(history)).toEqual(['2026-01-12 09:00 fredrik card take/new']);
    expect(outcome(history.by('frida').attempt('take'))).toEqual({
      refused: { code: 'noLinkAccess', who: 'person:fredrik' },
    });
  });

  it('with both of FH away it waits with FH and VO watches; it never falls to VO (S14)', () => {
    const history = playAdmission();
    for (const name of AT_FH) history.away(name, '2026-01-12');
    history.away('fanny', '2026-01-12', undefined, 'ulrika');
    for (const name of [...AT_VO, 'vera'] as const)
      expect(history.mayPress(name)).not.toContain('take');
    expect(history.mayPress('frida')).toContain('take');
  });
});

describe('S11, E13: nobody has taken it', () => {
  it('the group and EC FH hear at the first check after an hour, then each morning', () => {
    expect(linesOf(playAdmission().task('take'))).toEqual([
      '2026-01-12 raised: holder manager:fh',
      '2026-01-13 again-2026-01-13: holder manager:fh',
    ]);
    const since = '2026-01-12 09:01';
    expect(sent(playAdmission().until('2026-01-12 10:44'), since)).toEqual([]);
    expect(sent(playAdmission().until('2026-01-13 17:00'), since)).toEqual([
      '2026-01-12 10:45 frida card take/raised',
      '2026-01-12 10:45 fredrik card take/raised',
      '2026-01-12 10:45 fanny card take/raised',
      '2026-01-13 08:15 frida card take/again-2026-01-13',
      '2026-01-13 08:15 fredrik card take/again-2026-01-13',
      '2026-01-13 08:15 fanny card take/again-2026-01-13',
    ]);
  });

  it('sent 50 minutes before a check it waits for the one after', () => {
    const history = play()
      .at('2026-01-12 09:55')
      .by('vilma')
      .opensAs('LI-2026-0001', { row: 'A1', proposal: 'FH' });
    expect(sent(history.until('2026-01-13 08:00'), '2026-01-12 10:00')[0]).toBe(
      '2026-01-12 14:30 frida card take/raised',
    );
  });

  it('sent on a Friday afternoon it is raised on Monday morning (S6)', () => {
    const history = play()
      .at('2026-01-16 14:00')
      .by('vilma')
      .opensAs('LI-2026-0001', { row: 'A1', proposal: 'FH' });
    expect(sent(history.until('2026-01-19 12:00'), '2026-01-16 14:01')[0]).toBe(
      '2026-01-19 08:15 frida card take/raised',
    );
  });

  it('taken in time, nobody is told again', () => {
    expect(sent(playWatchOfFH().until('2026-01-20 12:00'), '2026-01-12 09:01')).toEqual([]);
  });
});

describe('E14: to the ordinarie handläggare', () => {
  const asked = () =>
    playAdmission().at('2026-01-12 09:10').by('frida').presses('toOrdinary', { to: 'fredrik' });

  it('who is picked is asked, and VO watches until it is taken (S9)', () => {
    const history = asked();
    expect(sent(history, '2026-01-12 09:10')).toEqual(['2026-01-12 09:10 fredrik card take/new']);
    expect(history.aid.owner.side).toBe('VO');
    expect(history.owes('fredrik')).toContain('take');
    expect(history.owes('frida')).not.toContain('take');
  });

  it('any other of FH may take it all the same', () => {
    expect(asked().by('frida').presses('take').aid.people.FH).toBe(
      playAdmission().by('frida').presses('take').aid.people.FH,
    );
  });

  it('EC FH may pick too; VO may not, and nobody is picked who cannot check Link (E10)', () => {
    expect(playAdmission().mayPress('fanny')).toContain('toOrdinary');
    expect(playAdmission().mayPress('vilma')).not.toContain('toOrdinary');
    const history = playAdmission({ staff: staffWith({ fredrik: { linkAccess: false } }) }).by(
      'frida',
    );
    expect(outcome(history.attempt('toOrdinary', { to: 'fredrik' }))).toEqual({
      refused: { code: 'notAChoice', field: 'to' },
    });
  });

  it('who is picked and says nothing: the rest of FH is asked again, and EC FH (S11)', () => {
    expect(sent(asked().until('2026-01-12 17:00'), '2026-01-12 09:11')).toEqual([
      '2026-01-12 10:45 fredrik card take/raised',
      '2026-01-12 10:45 frida card take/raised',
      '2026-01-12 10:45 fanny card take/raised',
    ]);
  });

  it('who is picked and then leaves FH owes it no longer: it is everybody’s again', () => {
    const left = {
      staff: staffWith({ fredrik: { roles: [{ role: 'socialWorker', unit: 'vuxna' }] } }),
    };
    const history = play(left).at('2026-01-12 12:00').carriesOn(asked().doc);
    expect(history.owes('frida')).toEqual(['take']);
    expect(history.mayPress('fredrik')).toEqual([]);
    for (const name of AT_VO) expect(history.mayPress(name)).not.toContain('take');
  });
});

describe('S10, S14: FH watches', () => {
  it('who watches asks a colleague, and watches until the colleague has taken it over', () => {
    const history = playWatchOfFH()
      .at('2026-01-12 13:00')
      .by('frida')
      .presses('passOn', { to: 'fredrik' });
    expect(history.owes('fredrik')).toEqual(['takeOver']);
    const before = history.aid;
    history.at('2026-01-12 13:10').by('fredrik').presses('takeOver');
    expect(history.aid.people.FH).not.toBe(before.people.FH);
    expect(history.aid.owner).toEqual(before.owner);
  });

  it('only the asked colleague takes it over, and the next check raises it (E13)', () => {
    const history = playWatchOfFH()
      .at('2026-01-12 13:00')
      .by('frida')
      .presses('passOn', { to: 'fredrik' });
    for (const name of ['frida', 'vilma', 'fanny'] as const)
      expect(history.mayPress(name)).not.toContain('takeOver');
    expect(sent(history.until('2026-01-12 17:00'), '2026-01-12 13:00')).toEqual([
      '2026-01-12 13:00 fredrik card takeOver/new',
      '2026-01-12 14:30 fredrik card takeOver/raised',
      '2026-01-12 14:30 fanny card takeOver/raised',
    ]);
  });

  it('EC FH gives it to another, who is told; VO’s manager does not (E11)', () => {
    const history = playWatchOfFH()
      .at('2026-01-12 13:00')
      .by('fanny')
      .presses('changeOwner', { to: 'fredrik' });
    expect(sent(history, '2026-01-12 13:00')).toEqual([
      '2026-01-12 13:00 fredrik card changeOwner:fredrik/new',
    ]);
    expect(history.mayPress('fredrik')).toEqual(expect.arrayContaining(['end', 'passOn']));
    expect(history.mayPress('frida')).toEqual([]);
    expect(playWatchOfFH().mayPress('ulrika')).toEqual([]);
  });

  it('an absent one of FH is stood in for inside FH, and VO may press nothing (S14)', () => {
    const history = playWatchOfFH().away('frida', '2026-01-13').at('2026-01-13 10:00');
    expect(history.mayPress('fredrik')).toEqual(playWatchOfFH().mayPress('frida'));
    expect(history.aid.owner.side).toBe('FH');
    history.away('fredrik', '2026-01-13');
    for (const name of ['vilma', 'viktor', 'ulrika'] as const)
      expect(history.mayPress(name).filter((step) => step !== 'nameInCaseSystem')).toEqual([]);
  });

  it('one of FH who has left is followed by everybody of FH, never by VO (S14)', () => {
    const gone = { staff: staffWith({ frida: null }) };
    const { doc } = playWatchOfFH();
    const history = play(gone).at('2026-01-13 10:00').carriesOn(doc);
    expect(history.mayPress('fredrik')).toContain('end');
    expect(history.mayPress('ulrika')).toEqual([]);
  });
});

describe('S7: the message group', () => {
  it('the admission’s form says it was written; a dialogue on FH still owes it', () => {
    expect(playAdmission().isOpen('writeMessage')).toBe(false);
    const history = playTakenDialogue()
      .by('vilma')
      .presses('belongsVO', { to: 'FH' })
      .by('frida')
      .presses('belongsFH', { to: 'FH' });
    expect(history.owes('vilma')).toEqual(['writeMessage']);
    expect(history.by('vilma').presses('writeMessage').isOpen('writeMessage')).toBe(false);
  });
});
