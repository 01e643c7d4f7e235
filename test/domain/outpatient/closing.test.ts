import {
  playAssignment,
  playBooking,
  playClosing,
  playEnd,
  playOpening,
  playPlan,
  playTreatment,
} from '../../../src/gallery/outpatient-histories.ts';
import { given, linesOf, sent } from '../../support/given.ts';

const held = { day: '2026-03-24', client: 'tookPart', therapists: 'bea' };

describe('R14: the closing talk', () => {
  it("is the socialsekreterare's to begin", () => {
    for (const name of ['bea', 'eva', 'maj'] as const)
      given(playPlan()).when(name).presses('end', { how: 'talk' }).isRefused({ code: 'notYours' });
    given(playPlan())
      .when('sara')
      .presses('end', { how: 'talk', day: '2026-03-24' })
      .makes([
        { type: 'endStarted' },
        { type: 'meetingBooked', meeting: 'closing', day: '2026-03-24' },
      ]);
  });

  it('a time without its day asks for the day, and is not dropped', () => {
    given(playPlan())
      .when('sara')
      .presses('end', { how: 'talk', time: '10:00' })
      .isRefused({ code: 'missing', field: 'day' });
  });

  it('closes the case when it was held, with who took part (R30)', () => {
    given(playEnd())
      .when('sara', '2026-03-24 15:00')
      .presses('holdClosing', held)
      .makes([
        {
          type: 'meetingHeld',
          meeting: 'closing',
          day: '2026-03-24',
          client: 'tookPart',
          therapists: ['bea'],
        },
        { type: 'closed', why: 'talkHeld' },
      ]);
  });

  it('den enskilde declining the talk is a reason of its own', () => {
    const history = playEnd()
      .at('2026-03-24 15:00')
      .by('bea')
      .presses('holdClosing', { ...held, client: 'declined' });
    expect(history.state.closed).toMatchObject({ why: 'declined' });
  });

  it('without den enskilde it closes nothing', () => {
    const history = playEnd()
      .at('2026-03-24 15:00')
      .by('sara')
      .presses('holdClosing', { ...held, client: 'absent' });
    expect(history.state.closed).toBeUndefined();
    expect(history.owes('sara')).toContain('bookClosing');
  });

  it('no case is closed without a talk or a reason, and time closes none', () => {
    given(playPlan()).when('sara').presses('end').isRefused({ code: 'missing', field: 'how' });
    expect(playEnd().until('2026-12-01 12:00').state.closed).toBeUndefined();
  });

  it('never before the talk that went before it', () => {
    given(playEnd())
      .when('sara', '2026-03-24 15:00')
      .presses('holdClosing', { ...held, day: '2026-01-20' })
      .isRefused({ code: 'tooEarly', field: 'day', earliest: '2026-01-26' });
  });

  it('E8: without a talk for two reasons only, neither about den enskilde', () => {
    expect(
      playPlan()
        .task('end')
        .asks.find(({ id }) => id === 'how'),
    ).toMatchObject({
      of: ['talk', 'declined', 'other'],
    });
    expect(playEnd().task('endWithoutTalk').asks).toMatchObject([{ of: ['declined', 'other'] }]);
    given(playPlan())
      .when('sara')
      .presses('end', { how: 'other' })
      .makes([{ type: 'endStarted' }, { type: 'closed', why: 'other' }]);
    given(playEnd())
      .when('sara')
      .presses('endWithoutTalk', { why: 'declined' })
      .makes([{ type: 'closed', why: 'declined' }]);
  });

  it('den enskilde may decline before anybody is named', () => {
    given(playOpening())
      .when('sara')
      .presses('end', { how: 'declined' })
      .makes([{ type: 'endStarted' }, { type: 'closed', why: 'declined' }]);
  });

  it('E8: nobody is asked for a follow-up or a plan in a case that is ending', () => {
    const history = playTreatment()
      .at('2026-02-02 10:00')
      .by('sara')
      .presses('end', { how: 'talk' });
    expect(history.owes('bea')).toEqual([]);
    expect(history.owes('sara')).toEqual(['bookClosing', 'holdClosing']);
  });

  it('a change begun before is still to be carried through', () => {
    const history = playPlan()
      .by('bea')
      .presses('needsChanged')
      .by('sara')
      .presses('end', { how: 'talk' });
    expect(history.owes('sara')).toContain('changeCarePlan');
  });

  it('the end may be taken back, and what was owed is owed again', () => {
    const history = playEnd().presses('cancelEnd');
    expect(history.isOpen('holdFollowUp')).toBe(true);
    expect(history.isOpen('holdClosing')).toBe(false);
  });

  it('E5: the booking is reminded of after 2 days, the manager after 5; so is the talk', () => {
    const history = playPlan().at('2026-03-10 10:00').by('sara').presses('end', { how: 'talk' });
    expect(linesOf(history.task('bookClosing'), '2026-03-17')).toEqual([
      '2026-03-12 own: holder',
      '2026-03-17 manager: holder manager',
    ]);
    expect(linesOf(playEnd().task('holdClosing'), '2026-03-31')).toEqual([
      '2026-03-25 after-14: holder',
      '2026-03-31 manager-14: holder manager',
    ]);
  });

  it('R14: when it has ended the manager and the therapist are informed', () => {
    expect(sent(playClosing(), '2026-03-24')).toEqual([
      '2026-03-24 15:00 bea card reopen/new',
      '2026-03-24 15:00 eva card reopen/new',
    ]);
  });

  it('and nothing more is reminded of', () => {
    const history = playClosing();
    const before = history.messages.length;
    expect(history.until('2026-06-20 12:00').messages).toHaveLength(before);
    expect(history.owes('sara')).toEqual([]);
  });
});

describe('E1: opened by mistake, and opened again', () => {
  it.each([
    ['new', playOpening],
    ['assigned', playAssignment],
    ['booked', playBooking],
    ['in treatment', playTreatment],
    ['ending', playEnd],
  ] as const)(
    'a case that is %s can be closed as opened by mistake, by who opened it and by their manager',
    (_, history) => {
      const closes = [{ type: 'closed', why: 'duplicate' }];
      for (const name of ['sara', 'maj'] as const)
        given(history()).when(name).presses('closeAsMistake', { why: 'duplicate' }).makes(closes);
      for (const name of ['bea', 'eva', 'simon', 'vera'] as const)
        given(history())
          .when(name)
          .presses('closeAsMistake', { why: 'duplicate' })
          .isRefused({ code: 'notYours' });
    },
  );

  it('for one of three reasons', () => {
    expect(playOpening().task('closeAsMistake').asks).toMatchObject([
      { of: ['mistake', 'duplicate', 'wrongType'] },
    ]);
  });

  it('is opened again by the socialsekreterare or a manager, to the state before', () => {
    const history = playTreatment()
      .at('2026-02-02 10:00')
      .by('sara')
      .presses('closeAsMistake', { why: 'mistake' });
    expect(history.mayPress('bea')).toEqual([]);
    history.at('2026-02-03 10:00').by('maj').presses('reopen');
    expect(history.task('writePlan').deadline?.due).toBe('2026-02-16');
    given(playClosing()).when('bea').presses('reopen').isRefused({ code: 'notYours' });
  });

  it('reopened after the closing talk it is still ending, and Ss may cancel that', () => {
    const history = playClosing().at('2026-03-30 10:00').by('eva').presses('reopen');
    expect(history.owes('sara')).toEqual(['bookClosing', 'holdClosing']);
    expect(history.by('sara').presses('cancelEnd').task('holdFollowUp').deadline?.due).toBe(
      '2026-04-26',
    );
  });
});
