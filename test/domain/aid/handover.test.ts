import type { StepName } from '../../../src/domain/kinds.ts';
import { playHandover, playTakenHandover } from '../../../src/gallery/aid-histories.ts';
import { play } from '../../support/given.ts';
import { staffWith, withNames } from '../../support/people.ts';
import { linesOf, outcome, sent } from '../../support/reading.ts';

describe('S23, S24: an ongoing case is to be handed over', () => {
  it('the giver’s unit answers until the receiver presses, then the receiver’s', () => {
    const history = playHandover();
    expect(history.aid.owner.side).toBe('FH');
    expect(history.isOpen('changeOverview')).toBe(false);
    history.at('2026-01-13 09:00').by('viktor').presses('take');
    expect(history.aid.owner.side).toBe('VO');
    expect(withNames(history.doc.events.slice(1))).toMatchObject([
      { type: 'taken', side: 'VO', by: 'viktor' },
    ]);
  });

  it('everybody of VO is told, and may receive it without an account in Link', () => {
    expect(sent(playHandover()).map((line) => line.slice(17))).toEqual([
      'vilma card take/new',
      'viktor card take/new',
      'vanja card take/new',
    ]);
    expect(withNames(playHandover().by('vanja').presses('take').aid.people)).toEqual({
      FH: 'frida',
      VO: 'vanja',
    });
  });

  it('the giver’s unit, a manager or another unit does not receive it', () => {
    for (const name of ['frida', 'fredrik', 'fanny', 'ulrika', 'vera', 'sara'] as const)
      expect(outcome(playHandover().by(name).attempt('take'))).toEqual({
        refused: { code: 'notYours' },
      });
  });

  it('not received: the unit after 1 working day, its manager after 2', () => {
    expect(linesOf(playHandover().task('take'), '2026-01-15')).toEqual([
      '2026-01-13 own: holder',
      '2026-01-14 manager: holder manager',
    ]);
    expect(playHandover().until('2026-06-01 12:00').aid.owner.side).toBe('FH');
  });

  it('withdrawn by the giver before it is received, not after', () => {
    expect(playHandover().by('frida').presses('withdraw').aid.ended?.why).toBe('withdrawn');
    expect(playHandover().mayPress('viktor')).not.toContain('withdraw');
    expect(playTakenHandover().mayPress('frida')).not.toContain('withdraw');
  });

  it('"Vi behöver prata": FH keeps it, and agreed on VO it is asked again (S28)', () => {
    const history = playHandover()
      .by('vilma')
      .presses('wantTalk')
      .presses('belongsVO', { to: 'VO' });
    expect(history.aid.owner.side).toBe('FH');
    history.by('frida').presses('belongsFH', { to: 'VO' });
    expect([history.aid.owner.side, history.owes('vilma')]).toEqual(['FH', ['take']]);
  });

  it('table C cannot tell: a dialogue from the start, FH keeps it (C3, C4)', () => {
    const history = play()
      .at('2026-01-12 09:00')
      .by('frida')
      .opensAs('OL-2026-0001', { row: 'C4', proposal: 'DIALOG' });
    expect([history.aid.owner.side, history.owes('frida'), history.owes('vilma')]).toEqual([
      'FH',
      ['belongsFH'],
      ['takeDialogue'],
    ]);
  });
});

describe('S24–S27: four ticks, each by its own side', () => {
  const RECEIVER: readonly StepName[] = ['changeOverview', 'bringWatches'];
  const GIVER: readonly StepName[] = ['writeNotes', 'moveFile'];

  it('the receiver changes the overview and watches, the giver notes and moves the file', () => {
    const history = playTakenHandover();
    expect(history.owes('viktor')).toEqual(RECEIVER);
    expect(history.owes('frida')).toEqual(GIVER);
    for (const step of RECEIVER) expect(history.mayPress('frida')).not.toContain(step);
    for (const step of GIVER)
      for (const name of ['viktor', 'ulrika'] as const)
        expect(history.mayPress(name)).not.toContain(step);
  });

  it('the giver is told at once when it is received', () => {
    expect(
      sent(playTakenHandover(), '2026-01-13')
        .filter((line) => line.includes('frida'))
        .map((line) => line.slice(17)),
    ).toEqual(['frida card writeNotes/new', 'frida card moveFile/new']);
  });

  it('two presses are enough, and four ticks are stored (E3)', () => {
    const history = playTakenHandover()
      .by('viktor')
      .presses(RECEIVER)
      .by('frida')
      .presses(GIVER, { file: 'moved' });
    const stored = withNames(history.doc.events.slice(2)).map(
      (event) => `${event.type} ${event.by}`,
    );
    expect(stored).toEqual([
      'overviewChanged viktor',
      'watchesFollow viktor',
      'notesWritten frida',
      'paperFileMoved frida',
    ]);
    expect(history.aid).toMatchObject({ ended: { why: 'handedOver' }, owner: { side: 'VO' } });
  });

  it('never done with one of them open (S27)', () => {
    const all: [StepName, 'viktor' | 'frida'][] = [
      ...RECEIVER.map((step) => [step, 'viktor'] as [StepName, 'viktor']),
      ['writeNotes', 'frida'],
      ['moveFile', 'frida'],
    ];
    for (const [open] of all) {
      const history = playTakenHandover();
      for (const [step, name] of all)
        if (step !== open) history.by(name).presses(step, { file: 'moved' });
      expect(history.until('2026-06-01 12:00').aid.ended).toBeUndefined();
      expect(history.isOpen(open)).toBe(true);
    }
  });

  it('there was no paper file; where there are none at all, nothing else can be said (E21)', () => {
    const history = playTakenHandover().by('frida').presses('moveFile', { file: 'none' });
    expect(history.aid.handover?.hadPaperFile).toBe(false);
    const without = playTakenHandover({ settings: { paperFiles: false } }).by('frida');
    expect(outcome(without.attempt('moveFile', { file: 'moved' }))).toEqual({
      refused: { code: 'notOpen' },
    });
    expect(without.presses('writeNotes').aid.handover?.done).toEqual(
      new Set(['notesWritten', 'paperFileMoved']),
    );
  });

  it('each is reminded after 2 working days, then the manager of the one who owes', () => {
    expect(
      sent(playTakenHandover().until('2026-01-23 12:00'), '2026-01-14').map((line) =>
        line.replace(/ list \w+\//, ' '),
      ),
    ).toEqual([
      '2026-01-15 08:30 viktor own',
      '2026-01-15 08:30 viktor own',
      '2026-01-15 08:30 frida own',
      '2026-01-15 08:30 frida own',
      '2026-01-19 08:30 viktor manager',
      '2026-01-19 08:30 ulrika manager',
      '2026-01-19 08:30 viktor manager',
      '2026-01-19 08:30 ulrika manager',
      '2026-01-19 08:30 frida manager',
      '2026-01-19 08:30 fanny manager',
      '2026-01-19 08:30 frida manager',
      '2026-01-19 08:30 fanny manager',
    ]);
  });

  it('FH stands in for an absent giver and follows one who left, never VO (S14)', () => {
    expect(playTakenHandover().away('frida', '2026-01-13').owes('fredrik')).toEqual(GIVER);
    const history = play({ staff: staffWith({ frida: null }) })
      .at('2026-01-14 10:00')
      .carriesOn(playTakenHandover().doc);
    expect(history.owes('fredrik')).toEqual(GIVER);
    for (const name of ['viktor', 'ulrika'] as const)
      expect(history.mayPress(name)).not.toContain('moveFile');
  });

  it('undone by mistake: the case is the giver’s again, and asked of VO as before (E1)', () => {
    const history = playTakenHandover().at('2026-01-13 09:05').by('viktor').presses('undo');
    expect(history.aid).toEqual(playHandover().aid);
  });

  it('not once somebody has ticked because of it', () => {
    const history = playTakenHandover().at('2026-01-13 09:05').by('frida').presses('writeNotes');
    expect(history.by('viktor').isOpen('undo')).toBe(true);
    expect(outcome(history.attempt('undo'))).toEqual({ refused: { code: 'notYours' } });
  });
});
