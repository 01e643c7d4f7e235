import { readAnswers } from '../../../src/domain/engine/form.ts';
import { asksOfOpening, onlyUnit, openOutpatient } from '../../../src/domain/outpatient/opening.ts';
import { playOpening } from '../../../src/gallery/outpatient-histories.ts';
import { given, play, sent, situationAt } from '../../support/given.ts';
import { demoStaff, idOf, withNames } from '../../support/people.ts';

const monday = situationAt('2026-01-12T08:00:00.000Z');

function answered(raw: Record<string, string>) {
  return readAnswers(asksOfOpening(monday), (field) => raw[field]);
}

describe('opening a case', () => {
  it('R3, R4: one press makes decision and order, and the case has its Ss', () => {
    const events = openOutpatient(idOf('sara'), {
      unit: 'insatser',
      decided: '2026-01-08',
      ordered: '2026-01-12',
    });

    expect(withNames(events)).toEqual([
      { type: 'opened', unit: 'insatser', socialWorker: 'sara' },
      { type: 'decisionMade', day: '2026-01-08' },
      { type: 'orderCreated', day: '2026-01-12' },
    ]);
  });

  it('R3: no case is opened without the day of the decision', () => {
    expect(answered({ ordered: '2026-01-12' })).toEqual({
      ok: false,
      faults: [{ code: 'missing', field: 'decided' }],
    });
  });

  it('R3: a decision that is still to come opens no case', () => {
    expect(answered({ decided: '2026-01-13', ordered: '2026-01-12' })).toEqual({
      ok: false,
      faults: [{ code: 'future', field: 'decided', latest: '2026-01-12' }],
    });
  });

  it('R4: both days are needed, and the order never precedes the decision', () => {
    expect(answered({ decided: '2026-01-12' })).toEqual({
      ok: false,
      faults: [{ code: 'missing', field: 'ordered' }],
    });
    expect(
      openOutpatient(idOf('sara'), {
        unit: 'insatser',
        decided: '2026-01-12',
        ordered: '2026-01-09',
      }),
    ).toEqual({
      code: 'tooEarly',
      field: 'ordered',
      earliest: '2026-01-12',
    });
  });

  it('R2: the form asks two days and a number, and has no field for a person', () => {
    expect(asksOfOpening(monday).map((field) => `${field.id} ${field.kind}`)).toEqual([
      'decided day',
      'ordered day',
      'vsNumber caseNumber',
    ]);
    expect(onlyUnit(monday)).toBe('insatser');
  });

  it('R2: with therapists in several units the unit is asked for', () => {
    const elsewhere = { role: 'therapist', unit: 'vuxna' } as const;
    const staff = {
      ...demoStaff,
      people: [...demoStaff.people, { id: 'x', name: 'X', roles: [elsewhere] }],
    };
    const fields = asksOfOpening(situationAt(monday.now, { staff }));

    expect(fields.at(-1)).toEqual({ id: 'unit', kind: 'one', of: ['insatser', 'vuxna'] });
  });

  it('E2: the case-system number is optional, has a form, and is kept for lists', () => {
    const days = { decided: '2026-01-12', ordered: '2026-01-12' };

    expect(answered(days)).toMatchObject({ ok: true });
    expect(answered({ ...days, vsNumber: 'Kalle' })).toMatchObject({
      ok: false,
      faults: [{ code: 'badNumber' }],
    });
    const history = play().at('2026-01-12 09:00').by('sara').opens({ vsNumber: '2026-77' });
    expect(history.doc.index).toMatchObject({ open: true, vsNumber: '2026-77' });
    expect(history.state.vsNumber).toBe('2026-77');
  });

  it('R5, R15: the manager of the unit gets a card at once, and nobody else', () => {
    expect(sent(playOpening())).toEqual(['2026-01-12 09:00 eva card assign/new']);
  });

  it('R1: from the first moment somebody owes the next step', () => {
    expect(playOpening().owes('eva')).toEqual(['assign']);
    expect(playOpening().owes('sara')).toEqual([]);
  });

  it('R5: the manager may ask to be rung, and the socialsekreterare owes the call', () => {
    given(playOpening())
      .when('eva')
      .presses('callMe')
      .makes([{ type: 'callRequested' }]);
    given(playOpening()).when('sara').presses('callMe').isRefused({ code: 'notYours' });
    const asked = playOpening().by('eva').presses('callMe');
    expect(asked.owes('sara')).toEqual(['call']);
    expect(sent(asked).at(-1)).toBe('2026-01-12 09:00 sara card call/new');
    given(asked)
      .when('sara')
      .presses('call')
      .makes([{ type: 'called' }]);
  });
});
