import { playBooking, playPlan, playTreatment } from '../../../src/gallery/outpatient-histories.ts';
import { given, linesOf, sent } from '../../support/given.ts';

/** The initial meeting is held on the given day and reported at 15.00 the same day. */
function heldOn(day: string) {
  return playBooking()
    .at(`${day} 15:00`)
    .by('bea')
    .presses('holdInitial', { day, client: 'tookPart', therapists: 'bea' });
}

describe('R25: the implementation plan', () => {
  it('within three weeks of the meeting that was held, not booked, nor the assignment', () => {
    expect(heldOn('2026-01-29').task('writePlan').deadline).toMatchObject({
      due: '2026-02-19',
      from: { what: 'initialMeeting', day: '2026-01-29' },
    });
  });

  it.each([
    ['assignment', { what: 'assigned', day: '2026-01-13' }, '2026-02-03'],
    ['start', { what: 'started', day: '2026-01-14' }, '2026-02-04'],
    ['decision', { what: 'decided', day: '2026-01-12' }, '2026-02-02'],
  ] as const)('or, where the municipality says so, of the %s', (planCountedFrom, from, due) => {
    expect(playBooking({ planCountedFrom }).task('writePlan').deadline).toMatchObject({
      from,
      due,
    });
  });

  it("is the assigned therapist's tick and nobody else's", () => {
    for (const name of ['sara', 'eva', 'bo', 'maj'] as const)
      given(playTreatment())
        .when(name)
        .presses('writePlan', { how: 'together' })
        .isRefused({ code: 'notYours' });
    given(playTreatment())
      .when('bea')
      .presses('writePlan', { how: 'together' })
      .makes([{ type: 'planWritten', together: true }]);
  });

  it('one named tick where there are several therapists', () => {
    const history = playTreatment({}, ['bea', 'bo'])
      .by('bo')
      .presses('writePlan', { how: 'together' });
    expect(history.owes('bea')).not.toContain('writePlan');
    expect(history.doc.events.at(-1)).toMatchObject({ by: expect.stringMatching(/7$/) });
  });

  it('is not written without saying whether den enskilde took part', () => {
    given(playTreatment())
      .when('bea')
      .presses('writePlan')
      .isRefused({ code: 'missing', field: 'how' });
    given(playTreatment())
      .when('bea')
      .presses('writePlan', { how: 'without' })
      .makes([{ type: 'planWritten', together: false }]);
  });

  it('a manager who names a new therapist is reminded, but cannot confirm the plan', () => {
    const history = playTreatment().by('bea').presses('cannot:bea');
    expect(history.owes('eva')).toEqual(['assign', 'writePlan']);
    given(history)
      .when('eva')
      .presses('writePlan', { how: 'together' })
      .isRefused({ code: 'blocked', why: 'assignFirst', who: 'manager:insatser' });
  });

  it('E6: day 14, the last working day, and overdue after 1 and 3 days, then weekly', () => {
    expect(linesOf(playTreatment().task('writePlan'), '2026-02-19')).toEqual([
      '2026-02-09 day14: holder',
      '2026-02-13 last: holder',
      '2026-02-17 late: holder person:sara',
      '2026-02-19 manager: holder person:sara manager',
    ]);
    expect(linesOf(playTreatment().at('2026-03-01 09:00').task('writePlan')).slice(-2)).toEqual([
      '2026-02-26 week-2026-02-26: holder person:sara manager',
      '2026-03-05 week-2026-03-05: holder person:sara manager',
    ]);
  });

  it('E6: three weeks that end on Good Friday', () => {
    const history = heldOn('2026-03-13');
    expect(history.task('writePlan').deadline?.due).toBe('2026-04-03');
    expect(
      linesOf(history.task('writePlan'), '2026-04-15').map((line) => line.split(':')[0]),
    ).toEqual(['2026-03-27 day14', '2026-04-02 last', '2026-04-07 late', '2026-04-09 manager']);
  });

  it('E6: three weeks that end on Christmas Day, with Epiphany in the week after', () => {
    const history = heldOn('2026-12-04').at('2027-01-02 09:00');
    expect(history.task('writePlan').deadline?.due).toBe('2026-12-25');
    expect(linesOf(history.task('writePlan')).map((line) => line.split(':')[0])).toEqual([
      '2026-12-18 day14',
      '2026-12-23 last',
      '2026-12-28 late',
      '2026-12-30 manager',
      '2027-01-07 week-2027-01-07',
    ]);
  });

  it('E4, E6: what goes out of an unwritten plan, the manager on Mondays', () => {
    expect(sent(playTreatment().until('2026-03-03 12:00'), '2026-02-01')).toEqual([
      '2026-02-09 08:30 bea list writePlan/day14',
      '2026-02-13 08:30 bea list writePlan/last',
      '2026-02-17 08:30 bea list writePlan/late',
      '2026-02-17 08:30 sara list writePlan/late',
      '2026-02-19 08:30 bea list writePlan/manager',
      '2026-02-19 08:30 sara list writePlan/manager',
      '2026-02-23 08:30 eva list writePlan/manager',
      '2026-02-26 08:30 bea list writePlan/week-2026-02-26',
      '2026-02-26 08:30 sara list writePlan/week-2026-02-26',
      '2026-03-02 08:30 eva list writePlan/week-2026-02-26',
    ]);
  });

  it('"Klar senast" is offered when it is overdue, tells, and moves no deadline', () => {
    expect(playTreatment().at('2026-02-16 12:00').mayPress('bea')).not.toContain('expectPlan');
    const late = playTreatment()
      .at('2026-02-17 12:00')
      .by('bea')
      .presses('expectPlan', { day: '2026-02-24' });
    expect(late.state.planExpected).toBe('2026-02-24');
    expect(late.task('writePlan').deadline?.due).toBe('2026-02-16');
    given(late)
      .when('bea')
      .presses('expectPlan', { day: '2026-02-16' })
      .isRefused({ code: 'tooEarly', field: 'day', earliest: '2026-02-17' });
  });

  it('R31: "Prata med min chef" goes to the therapist\'s own manager', () => {
    const history = playTreatment().at('2026-02-17 12:00').by('bea').presses('askManager');
    expect(history.owes('eva')).toEqual(['talk']);
    expect(sent(history, '2026-02-17 12:00')).toEqual(['2026-02-17 12:00 eva card talk/new']);
    given(history)
      .when('eva')
      .presses('talk')
      .makes([{ type: 'managerTalked' }]);
  });
});

describe('R28, R29: the treatment changes', () => {
  it("is the therapist's, and only once there is a plan", () => {
    expect(playTreatment().mayPress('bea')).not.toContain('treatmentChanged');
    expect(playPlan().mayPress('bea')).toContain('treatmentChanged');
    given(playPlan()).when('sara').presses('treatmentChanged').isRefused({ code: 'notYours' });
  });

  it('is done with plan, den enskilde and socialsekreterare, never without all three', () => {
    const history = playPlan().by('bea').presses('treatmentChanged');
    expect(history.owes('bea')).toEqual(['changePlan', 'tellClientPlan', 'tellSocialWorker']);
    history.presses(['changePlan', 'tellClientPlan']);
    expect(history.owes('bea')).toEqual(['tellSocialWorker']);
    expect(history.presses('tellSocialWorker').state.treatment).toBeUndefined();
  });

  it('is another thing than the needs (R12): it asks nothing of the socialsekreterare', () => {
    expect(playPlan().by('bea').presses('treatmentChanged').owes('sara')).toEqual(
      playPlan().owes('sara'),
    );
  });

  it('E5: is reminded of after ten working days', () => {
    const history = playPlan().at('2026-02-16 10:00').by('bea').presses('treatmentChanged');
    expect(linesOf(history.task('changePlan'), '2026-03-12')).toEqual([
      '2026-03-02 own: holder',
      '2026-03-09 manager: holder manager',
    ]);
  });
});
