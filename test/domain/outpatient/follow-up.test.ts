import { playPlan, playStart, playTreatment } from '../../../src/gallery/outpatient-histories.ts';
import { given, linesOf, type Play, sent } from '../../support/given.ts';

const usual = { client: 'tookPart', therapists: 'bea', needs: 'no', plan: 'no' };

function followedUp(day: string, answers: Record<string, unknown> = {}): Play {
  return playPlan()
    .at(`${day} 15:00`)
    .by('sara')
    .presses('holdFollowUp', { ...usual, day, ...answers });
}

describe('R11: follow-up at least every third month', () => {
  it('counts from the initial meeting', () => {
    expect(playPlan().task('holdFollowUp').deadline).toMatchObject({
      due: '2026-04-26',
      from: { what: 'initialMeeting', day: '2026-01-26' },
    });
  });

  it('before there is one, from the start of the order', () => {
    expect(playStart().task('holdFollowUp').deadline).toMatchObject({
      due: '2026-04-14',
      from: { what: 'started', day: '2026-01-14' },
    });
  });

  it('then from the last one held, whether it was early or late', () => {
    expect(followedUp('2026-03-02').task('holdFollowUp').deadline).toMatchObject({
      due: '2026-06-02',
      from: { what: 'followUp', day: '2026-03-02' },
    });
    expect(followedUp('2026-05-29').task('holdFollowUp').deadline).toMatchObject({
      due: '2026-08-29',
    });
  });

  it('ends with the month where the month is shorter', () => {
    expect(followedUp('2026-11-30').task('holdFollowUp').deadline?.due).toBe('2027-02-28');
  });

  it("is the socialsekreterare's to see to; the therapist may book and record it too", () => {
    const near = playPlan().at('2026-04-01 09:00');
    expect(near.owes('sara')).toEqual(['bookFollowUp', 'holdFollowUp']);
    expect(near.owes('bea')).toEqual([]);
    given(near)
      .when('bea')
      .presses('bookFollowUp', { day: '2026-04-20' })
      .makes([{ type: 'meetingBooked', meeting: 'followUp', day: '2026-04-20' }]);
    given(near)
      .when('eva')
      .presses('holdFollowUp', { ...usual, day: '2026-04-01' })
      .isRefused({ code: 'notYours' });
  });

  it('a booking moves no date', () => {
    const history = playPlan()
      .by('sara')
      .presses('bookFollowUp', { day: '2026-05-11', sure: 'yes' });
    expect(history.task('holdFollowUp').deadline?.due).toBe('2026-04-26');
  });

  it('a cancelled meeting does not count', () => {
    const history = playPlan()
      .by('sara')
      .presses('bookFollowUp', { day: '2026-04-20' })
      .at('2026-04-21 10:00')
      .presses('missFollowUp');
    expect(history.task('holdFollowUp').deadline?.due).toBe('2026-04-26');
    expect(history.owes('sara')).toContain('bookFollowUp');
  });

  it('E7: without den enskilde it counts only when den enskilde declined', () => {
    expect(followedUp('2026-04-20', { client: 'absent' }).task('holdFollowUp').deadline?.due).toBe(
      '2026-04-26',
    );
    expect(
      followedUp('2026-04-20', { client: 'declined' }).task('holdFollowUp').deadline?.due,
    ).toBe('2026-07-20');
  });

  it('is never held in the future or before the meeting it follows', () => {
    given(playPlan())
      .when('sara')
      .presses('holdFollowUp', { ...usual, day: '2026-02-10' })
      .isRefused({ code: 'future', field: 'day', latest: '2026-02-09' });
    given(playPlan())
      .when('sara')
      .presses('holdFollowUp', { ...usual, day: '2026-01-25' })
      .isRefused({ code: 'tooEarly', field: 'day', earliest: '2026-01-26' });
  });

  it('pressed by both for the same talk it is recorded once', () => {
    const history = playPlan().at('2026-04-20 15:00').by('sara');
    const { n } = history.task('holdFollowUp');
    history.presses('holdFollowUp', { ...usual, day: '2026-04-20' });
    given(history)
      .when('bea')
      .presses(`holdFollowUp@${n}`, { ...usual, day: '2026-04-20' })
      .isRefused({ code: 'notOpen', by: 'sara', at: '2026-04-20T13:00:00.000Z' });
  });
});

describe('E6: when a follow-up is reminded of', () => {
  it('unbooked: 28 and 14 days and 5 working days before, else the working day before', () => {
    expect(linesOf(playPlan().task('bookFollowUp'), '2026-04-26')).toEqual([
      '2026-03-27 days28: holder',
      '2026-04-10 days14: holder',
      '2026-04-20 wd5: holder',
    ]);
  });

  it('over the end of February', () => {
    expect(linesOf(followedUp('2026-11-30').task('bookFollowUp'), '2027-02-28')).toEqual([
      '2027-01-29 days28: holder',
      '2027-02-12 days14: holder',
      '2027-02-22 wd5: holder',
    ]);
    expect(linesOf(followedUp('2026-11-30').task('holdFollowUp'), '2027-03-06')).toEqual([
      '2027-03-01 late: holder',
      '2027-03-05 manager: holder manager',
    ]);
  });

  it('booked, it is not reminded of until the day after the meeting', () => {
    const history = playPlan().by('sara').presses('bookFollowUp', { day: '2026-04-20' });
    expect(sent(history.until('2026-04-22 12:00'), '2026-03-01')).toEqual([
      '2026-04-21 08:30 sara list holdFollowUp/after-13',
    ]);
  });

  it('overdue: the next working day, weekly, the manager after five (not 1 May)', () => {
    expect(sent(playPlan().until('2026-05-13 12:00'), '2026-04-21')).toEqual([
      '2026-04-27 08:30 sara list bookFollowUp/late',
      '2026-04-27 08:30 sara list holdFollowUp/late',
      '2026-05-04 08:30 sara list bookFollowUp/later',
      '2026-05-04 08:30 sara list holdFollowUp/manager',
      '2026-05-04 08:30 maj list holdFollowUp/manager',
      '2026-05-11 08:30 sara list bookFollowUp/week-2026-05-11',
      '2026-05-11 08:30 sara list holdFollowUp/week-2026-05-11',
      '2026-05-11 08:30 maj list holdFollowUp/week-2026-05-11',
    ]);
  });

  it('nobody is asked for it while it is more than 28 days off', () => {
    expect(playPlan().at('2026-03-26 09:00').task('bookFollowUp').later).toBe(true);
    expect(playPlan().at('2026-03-27 09:00').task('bookFollowUp').later).toBeUndefined();
  });
});

describe('R26: who took part', () => {
  it('is recorded with the talk', () => {
    expect(followedUp('2026-04-20').doc.events.at(-2)).toMatchObject({
      type: 'meetingHeld',
      therapists: [expect.any(String)],
    });
  });

  it('one of several therapists is enough, and the others hear of it', () => {
    const history = playPlan({}, ['bea', 'bo'])
      .at('2026-04-20 15:00')
      .by('sara')
      .presses('holdFollowUp', { ...usual, day: '2026-04-20' });
    expect(history.task('holdFollowUp').deadline?.due).toBe('2026-07-20');
    const cards = sent(history, '2026-04-20 15:00').filter((line) => line.includes(' card '));
    expect(cards).toEqual(['2026-04-20 15:00 bo card correct/new']);
  });

  it('R11: therapist and manager hear of a talk without any therapist', () => {
    const history = followedUp('2026-04-20', { therapists: 'nobody' });
    expect(sent(history, '2026-04-20 15:00')).toEqual([
      '2026-04-20 15:00 bea card correct/new',
      '2026-04-20 15:00 eva card correct/new',
    ]);
  });
});

describe('R12, R13, R27: what the follow-up finds', () => {
  it('nothing of it is answered beforehand; only the booked day is filled in (E3)', () => {
    const history = playPlan()
      .by('sara')
      .presses('bookFollowUp', { day: '2026-04-20' })
      .at('2026-04-21 10:00');
    const asks = history.task('holdFollowUp').asks.filter(({ id }) => id !== 'sure');
    expect(asks.map(({ id }) => id)).toEqual(['day', 'client', 'therapists', 'needs', 'plan']);
    expect(asks.filter((field) => 'initial' in field)).toEqual([
      expect.objectContaining({ id: 'day', initial: '2026-04-20' }),
    ]);
    expect(
      playPlan()
        .at('2026-04-21 10:00')
        .task('holdFollowUp')
        .asks.filter((field) => 'initial' in field),
    ).toEqual([]);
    for (const field of ['client', 'therapists', 'needs', 'plan'])
      given(history)
        .when('sara')
        .presses('holdFollowUp', { ...usual, day: '2026-04-20', [field]: '' })
        .isRefused({ code: 'missing', field });
  });

  it('a no is kept as well as a yes, and opens nothing (E3)', () => {
    expect(followedUp('2026-04-20').doc.events.at(-1)).toMatchObject({
      type: 'followUpAnswered',
      needs: false,
      plan: false,
    });
    expect(followedUp('2026-04-20').isOpen('changeCarePlan')).toBe(false);
    expect(followedUp('2026-04-20', { needs: 'yes' }).doc.events.slice(-2)).toMatchObject([
      { type: 'followUpAnswered', needs: true, plan: false },
      { type: 'needsChanged' },
    ]);
  });

  it('it is kept also of a talk that does not count, since den enskilde was not there', () => {
    expect(followedUp('2026-04-20', { client: 'absent', needs: 'yes' }).owes('sara')).toContain(
      'changeCarePlan',
    );
  });

  it('nobody and somebody did not both take part', () => {
    given(playPlan())
      .when('sara', '2026-04-20 15:00')
      .presses('holdFollowUp', { ...usual, day: '2026-04-20', therapists: ['bea', 'nobody'] })
      .isRefused({ code: 'eitherNobody', field: 'therapists' });
  });

  it('changed needs are Ss’s to carry through, and den enskilde and therapists are told', () => {
    const history = followedUp('2026-04-20', { needs: 'yes' });
    expect(history.owes('sara')).toEqual([
      'changeCarePlan',
      'tellClientCarePlan',
      'tellTherapists',
    ]);
    history.presses(['changeCarePlan', 'tellTherapists']);
    expect(history.state.care).toBeDefined();
    expect(history.presses('tellClientCarePlan').state.care).toBeUndefined();
  });

  it('anybody in the case may tell changed needs, and R11’s clock stays', () => {
    for (const name of ['sara', 'bea', 'eva'] as const)
      given(playPlan())
        .when(name)
        .presses('needsChanged')
        .makes([{ type: 'needsChanged' }]);
    given(playPlan()).when('bo').presses('needsChanged').isRefused({ code: 'notYours' });
    const told = playPlan().by('bea').presses('needsChanged');
    expect(told.task('holdFollowUp').deadline?.due).toBe('2026-04-26');
    given(told).when('bea').presses('changeCarePlan').isRefused({ code: 'notYours' });
  });

  it('E5: changed needs are reminded of after ten working days', () => {
    const history = playTreatment().at('2026-03-27 10:00').by('bea').presses('needsChanged');
    expect(linesOf(history.task('changeCarePlan'), '2026-04-20')).toEqual([
      '2026-04-14 own: holder',
    ]);
    expect(linesOf(history.task('changeCarePlan'), '2026-04-21')).toEqual([
      '2026-04-14 own: holder',
      '2026-04-21 manager: holder manager',
    ]);
  });

  it("a plan that needs an update becomes the therapist's task; answered no it does not", () => {
    const history = followedUp('2026-04-20', { plan: 'yes' });
    expect(history.owes('bea')).toEqual(['updatePlan']);
    given(history)
      .when('bea')
      .presses('updatePlan')
      .makes([{ type: 'planUpdated' }]);
    expect(followedUp('2026-04-20').owes('bea')).toEqual([]);
  });
});
