import { play } from '../../support/given.ts';
import { demoStaff, idOf, type Name, role, staffWith, withNames } from '../../support/people.ts';
import { linesOf, outcome, sent } from '../../support/reading.ts';
import { playVob, playVobProposal } from './histories.ts';

const DECIDED = { day: '2026-01-14' };
const EVERYBODY = [
  'vilma',
  'viktor',
  'vanja',
  'frida',
  'fredrik',
  'fanny',
  'filip',
  'vera',
  'maj',
  'eva',
  'sara',
  'adam',
] as const;

describe('S21: the handläggare of FH investigates', () => {
  it('from FH: whoever opened it; the case stays with FH', () => {
    const history = playVob();
    expect(history.owes('frida')).toEqual(['propose']);
    expect(history.aid.owner.side).toBe('FH');
    for (const name of ['ulrika', 'urban', 'vilma'] as const)
      expect(history.mayPress(name)).toEqual([]);
  });

  it('from VO: FH is asked to take it, and the one who takes it investigates', () => {
    const history = play()
      .at('2026-01-12 09:00')
      .by('vilma')
      .opensAs('AN-2026-0001', { row: 'B3', proposal: 'FH_UTREDER' });
    expect([history.aid.owner.side, history.isOpen('propose'), history.isOpen('wantTalk')]).toEqual(
      ['VO', false, false],
    );
    history.at('2026-01-12 10:00').by('fredrik').presses('take');
    expect([history.aid.owner.side, history.owes('fredrik')]).toEqual(['FH', ['propose']]);
    expect(history.aid.ended).toBeUndefined();
  });

  it('the delegate is told of the proposal at once, and of nothing in it', () => {
    expect(sent(playVobProposal(), '2026-01-14')).toEqual([
      '2026-01-14 09:00 ulrika card decideVob/new',
    ]);
    expect(playVobProposal().doc.events.at(-1)).not.toHaveProperty('to');
  });

  it('reminded after 2 working days, their manager after 5', () => {
    expect(linesOf(playVob().task('propose'), '2026-01-20')).toEqual([
      '2026-01-14 own: holder',
      '2026-01-19 manager: holder manager',
    ]);
  });
});

describe('S20, I2: who decides', () => {
  const decides = (name: Name, history = playVobProposal()) =>
    history.mayPress(name).includes('decideVob');

  it('only who stands on VO’s list of delegates', () => {
    expect([decides('ulrika'), decides('urban')]).toEqual([true, true]);
    for (const name of EVERYBODY) {
      expect(outcome(playVobProposal().by(name).attempt('decideVob', DECIDED))).toMatchObject({
        refused: { code: expect.anything() },
      });
      expect(playVobProposal().mayPress(name)).not.toContain('needMore');
    }
  });

  it('never a deputy of one, however many are away (E17)', () => {
    const history = playVobProposal()
      .away('ulrika', '2026-01-14', undefined, 'fanny')
      .away('urban', '2026-01-14', undefined, 'filip');
    for (const name of EVERYBODY) expect(decides(name, history)).toBe(false);
    expect(outcome(history.by('fanny').attempt('decideVob', DECIDED))).toMatchObject({
      refused: { code: 'noDelegation' },
    });
    expect(history.owes('ulrika')).toEqual(['decideVob']);
  });

  it('never anybody with a part in FH, on the list or not', () => {
    const listed = demoStaff.units.map((unit) =>
      unit.side === 'VO'
        ? { ...unit, vobDelegates: [...(unit.vobDelegates ?? []), idOf('fanny'), idOf('vilma')] }
        : unit,
    );
    const { people } = staffWith({
      vilma: { roles: [role('careManagerVO', 'vo'), role('careManagerFH', 'fh')] },
    });
    const history = playVobProposal({ staff: { units: listed, people } });
    expect([
      decides('fanny', history),
      decides('vilma', history),
      decides('ulrika', history),
    ]).toEqual([false, false, true]);
    const moved = staffWith({
      ulrika: { roles: [role('unitManager', 'vo'), role('careManagerFH', 'fh')] },
    });
    expect([
      decides('ulrika', playVobProposal({ staff: moved })),
      decides('urban', playVobProposal({ staff: moved })),
    ]).toEqual([false, true]);
  });

  it('EC VO, when a delegate and at work; else the delegate who is', () => {
    expect([playVobProposal().owes('ulrika'), playVobProposal().owes('urban')]).toEqual([
      ['decideVob'],
      [],
    ]);
    const away = playVobProposal().away('ulrika', '2026-01-14');
    expect([away.owes('ulrika'), away.owes('urban')]).toEqual([[], ['decideVob']]);
    const told = playVob()
      .away('ulrika', '2026-01-13')
      .at('2026-01-14 09:00')
      .by('frida')
      .presses('propose');
    expect(sent(told, '2026-01-14')).toEqual(['2026-01-14 09:00 urban card decideVob/new']);
  });

  it('a proposal waits for a delegate, for months if need be (I4)', () => {
    const history = playVobProposal().until('2026-09-01 12:00');
    expect(history.owes('ulrika')).toEqual(['decideVob']);
    expect(history.aid.owner.side).toBe('FH');
  });
});

describe('S21: decided, or more is needed', () => {
  it('decided with its day, by name; ended, and the handläggare of FH is told', () => {
    const history = playVobProposal()
      .at('2026-01-15 10:00')
      .by('urban')
      .presses('decideVob', DECIDED);
    expect(withNames(history.doc.events.at(-1))).toMatchObject({
      type: 'vobDecided',
      day: '2026-01-14',
      by: 'urban',
    });
    expect(history.aid.ended?.why).toBe('vobDecided');
    expect(sent(history, '2026-01-15 09:00')).toEqual(['2026-01-15 10:00 frida card reopen/new']);
  });

  it('not on a day to come, nor before the case (I6)', () => {
    const day = (day: string) =>
      outcome(playVobProposal().by('ulrika').attempt('decideVob', { day }));
    expect(day('2026-01-15')).toMatchObject({ refused: { code: 'future' } });
    expect(day('2026-01-11')).toMatchObject({ refused: { code: 'tooEarly' } });
  });

  it('more is needed: the same handläggare proposes again, then the delegate is asked', () => {
    const history = playVobProposal().at('2026-01-15 10:00').by('ulrika').presses('needMore');
    expect(sent(history, '2026-01-15')).toEqual(['2026-01-15 10:00 frida card propose/new']);
    expect(history.isOpen('decideVob')).toBe(false);
    history.at('2026-01-16 10:00').by('frida').presses('propose');
    expect(sent(history, '2026-01-16')).toEqual(['2026-01-16 10:00 ulrika card decideVob/new']);
    expect(history.aid.vob?.again).toBe(true);
  });

  it('the delegate after 2 working days, those who may decide in their place 3 later', () => {
    const history = playVobProposal();
    expect(linesOf(history.task('decideVob'), '2026-01-21')).toEqual([
      '2026-01-16 own: holder',
      '2026-01-21 deputy: holder person:urban',
    ]);
    expect(sent(history.until('2026-01-27 12:00'), '2026-01-15')).toEqual([
      '2026-01-16 08:30 ulrika list decideVob/own',
      '2026-01-21 08:30 ulrika list decideVob/deputy',
      '2026-01-21 08:30 urban list decideVob/deputy',
    ]);
  });

  it('undone within ten minutes only by who decided (E1)', () => {
    const history = playVobProposal()
      .at('2026-01-14 10:00')
      .by('ulrika')
      .presses('decideVob', DECIDED)
      .at('2026-01-14 10:05');
    for (const name of ['urban', 'frida', 'fanny'] as const)
      expect(outcome(history.by(name).attempt('undo'))).toEqual({ refused: { code: 'notYours' } });
    expect(history.by('ulrika').presses('undo').owes('ulrika')).toEqual(['decideVob']);
  });

  it('FH’s handläggare away: a colleague of FH proposes; VO does not (S14)', () => {
    const history = playVob().away('frida', '2026-01-13').at('2026-01-13 10:00');
    expect(history.owes('fredrik')).toEqual(['propose']);
    for (const name of ['vilma', 'viktor', 'ulrika'] as const)
      expect(history.mayPress(name)).toEqual([]);
  });
});

describe('E1: the day of a decision is put right', () => {
  const decided = () =>
    playVobProposal()
      .at('2026-01-14 10:00')
      .by('ulrika')
      .presses('decideVob', DECIDED)
      .at('2026-01-15 09:00');

  it('by who may decide, and by nobody else; what was said first stands in the history', () => {
    const history = decided();
    for (const name of ['frida', 'fanny', 'vilma', 'filip'] as const)
      expect(history.mayPress(name)).not.toContain('correctDecision');
    history.by('urban').presses('correctDecision', { day: '2026-01-13' });
    expect([history.aid.decided?.day, history.aid.ended?.why]).toEqual([
      '2026-01-13',
      'vobDecided',
    ]);
  });

  it('never to a day in the future, nor before the application', () => {
    for (const day of ['2026-01-16', '2026-01-01'])
      expect(decided().by('ulrika').attempt('correctDecision', { day }).kind).toBe('refused');
  });
});

it('a decision that is undone: FH’s handläggare, who was told of it, is told (E1)', () => {
  const history = playVobProposal()
    .at('2026-01-15 09:00')
    .by('ulrika')
    .presses('decideVob', { day: '2026-01-15' });
  expect(sent(history, '2026-01-15 09:00')).toEqual(['2026-01-15 09:00 frida card reopen/new']);
  history.at('2026-01-15 09:05').presses('undo');
  expect(sent(history, '2026-01-15 09:05').filter((line) => line.includes('frida'))).toHaveLength(
    1,
  );
});
