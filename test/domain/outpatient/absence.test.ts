import { askedOn } from '../../../src/domain/engine/may-press.ts';
import {
  playAssignment,
  playOpening,
  playStart,
  playTreatment,
} from '../../../src/gallery/outpatient-histories.ts';
import { given, linesOf, sent } from '../../support/given.ts';
import { staffWith, withNames } from '../../support/people.ts';

describe('E9: somebody is away', () => {
  it('the deputy gets what falls due and may press it, recorded for the absent one', () => {
    const history = playOpening()
      .away('eva', '2026-01-12')
      .by('erik')
      .presses('assign', { therapists: 'bea' });
    expect(withNames(history.doc.events.at(-1))).toMatchObject({
      type: 'assigned',
      by: 'erik',
      for: 'eva',
    });
    expect(history.owes('erik')).toEqual(['inform']);
    expect(history.state.unit).toBe('insatser');
  });

  it('gets the cards and the reminders', () => {
    const history = playTreatment()
      .away('bea', '2026-02-01', '2026-02-28')
      .until('2026-02-10 12:00');
    expect(sent(history, '2026-02-01')).toEqual(['2026-02-09 08:30 bo list writePlan/day14']);
  });

  it('R25 too: the deputy may say that the plan is written', () => {
    const history = playTreatment()
      .away('bea', '2026-02-01')
      .at('2026-02-10 10:00')
      .by('bo')
      .presses('writePlan', { how: 'together' });
    expect(withNames(history.doc.events.at(-1))).toMatchObject({ by: 'bo', for: 'bea' });
  });

  it('a deputy of somebody at work may press nothing', () => {
    given(playOpening())
      .when('erik')
      .presses('assign', { therapists: 'bea' })
      .isRefused({ code: 'notYours' });
    given(playTreatment())
      .when('bo')
      .presses('writePlan', { how: 'together' })
      .isRefused({ code: 'notYours' });
  });

  it('the absence may name another deputy than the usual one', () => {
    const history = playOpening().away('eva', '2026-01-12', '2026-01-16', 'maj');
    expect(history.owes('maj')).toEqual(['assign']);
    expect(history.owes('erik')).toEqual([]);
  });

  it("with the deputy away too it is the deputy's deputy, and then the manager", () => {
    const staff = staffWith({ bo: { deputy: staffWith({}).people[1]?.id } });
    const history = playTreatment({ staff }).away('bea', '2026-01-26').away('bo', '2026-01-26');
    expect(history.owes('simon')).toEqual(['writePlan']);
    history.away('simon', '2026-01-26');
    // Simon's deputy is Sara, who was already asked. The task therefore goes to her before any
    // manager.
    expect(history.owes('sara')).toEqual(['writePlan']);
    expect(playTreatment().away('bea', '2026-01-26').away('bo', '2026-01-26').owes('eva')).toEqual([
      'writePlan',
    ]);
  });

  it('with nobody at work it stays whose it is', () => {
    const history = playTreatment();
    for (const name of ['bea', 'bo', 'eva', 'erik', 'vera', 'maj'] as const)
      history.away(name, '2026-01-26');
    expect(history.owes('bea')).toEqual(['writePlan']);
  });

  it('who is away may press all the same, in their own name', () => {
    const history = playOpening()
      .away('eva', '2026-01-12')
      .by('eva')
      .presses('assign', { therapists: 'bea' });
    expect(history.doc.events.at(-1)).not.toHaveProperty('for');
  });

  it('until further notice lasts until said otherwise, and a last day is included', () => {
    expect(playOpening().away('eva', '2026-01-12').at('2026-12-01 09:00').owes('erik')).toEqual([
      'assign',
    ]);
    expect(
      playOpening().away('eva', '2026-01-12', '2026-01-14').at('2026-01-14 23:00').owes('erik'),
    ).toEqual(['assign']);
    expect(
      playOpening().away('eva', '2026-01-12', '2026-01-14').at('2026-01-15 07:00').owes('erik'),
    ).toEqual([]);
    expect(playOpening().away('eva', '2026-01-13').back('eva').owes('eva')).toEqual(['assign']);
  });

  it('a deputy gets no card for what their own press opened', () => {
    const history = playOpening()
      .away('eva', '2026-01-12')
      .at('2026-01-12 10:00')
      .by('erik')
      .presses('assign', { therapists: 'bea' });
    expect(new Set(sent(history, '2026-01-12 10:00').map((line) => line.split(' ')[2]))).toEqual(
      new Set(['sara', 'bea']),
    );
  });

  it('a deputy is never a party: back at work the absent one owes it again', () => {
    const history = playStart()
      .away('bea', '2026-01-14', '2026-01-14')
      .by('bo')
      .presses('bookInitial', { day: '2026-01-26' });
    expect(history.at('2026-01-26 15:00').mayPress('bo')).toEqual([]);
    expect(history.mayPress('bea')).toContain('holdInitial');
  });
});

describe('E5, R16: nobody has named a therapist', () => {
  it('the manager first, then the deputy and Ss, then the manager’s manager', () => {
    expect(sent(playOpening().until('2026-01-25 12:00'), '2026-01-13')).toEqual([
      '2026-01-13 08:30 eva list assign/own',
      '2026-01-15 08:30 eva list assign/deputy',
      '2026-01-15 08:30 erik list assign/deputy',
      '2026-01-15 08:30 sara list assign/deputy',
      '2026-01-19 08:30 eva list assign/superior',
      '2026-01-19 08:30 erik list assign/superior',
      '2026-01-19 08:30 vera list assign/superior',
    ]);
  });

  it('then all of them every week, for a year and longer, until somebody is named', () => {
    const after = sent(playOpening().until('2027-01-12 12:00'), '2026-01-20').filter((line) =>
      line.includes('assign/'),
    );
    const weeks = [...new Set(after.map((line) => line.slice(0, 10)))];
    expect(weeks.length).toBe(51);
    for (const day of weeks) {
      const told = after.filter((line) => line.startsWith(day)).map((line) => line.split(' ')[2]);
      expect(told).toEqual(['eva', 'erik', 'vera', 'sara']);
    }
  });

  it('over Easter: given back on Maundy Thursday', () => {
    const easter = playTreatment().at('2026-04-02 10:00').by('bea').presses('cannot:bea');
    expect(linesOf(easter.task('assign'), '2026-04-19').map((line) => line.slice(0, 10))).toEqual([
      '2026-04-07',
      '2026-04-09',
      '2026-04-13',
    ]);
  });

  it('who has been asked may do it, for the manager, although the manager is at work', () => {
    given(playOpening())
      .when('erik', '2026-01-14 16:00')
      .presses('assign', { therapists: 'bea' })
      .isRefused({ code: 'notYours' });
    const asked = playOpening().at('2026-01-15 09:00').by('erik');
    expect(withNames(askedOn(asked.task('assign'), asked.s))).toEqual([
      { person: 'erik', for: 'eva' },
    ]);
    expect(asked.mayPress('erik')).toEqual(['assign']);
    asked.presses('assign', { therapists: 'bea' });
    expect(withNames(asked.doc.events.at(-1))).toMatchObject({ by: 'erik', for: 'eva' });
  });

  it('others are not asked: their managers only hear of it', () => {
    given(playOpening())
      .when('vera', '2026-01-20 09:00')
      .presses('assign', { therapists: 'bea' })
      .isRefused({ code: 'notYours' });
    given(playAssignment())
      .when('simon', '2026-03-01 09:00')
      .presses('grant:bea')
      .isRefused({ code: 'notYours' });
  });
});
