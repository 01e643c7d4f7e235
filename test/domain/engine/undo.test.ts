import { openTasks } from '../../../src/domain/case-state.ts';
import { pressesTakenBack } from '../../../src/domain/engine/undo.ts';
import type { CaseEvent } from '../../../src/domain/kinds.ts';
import { playWatchOfFH } from '../../../src/gallery/aid-histories.ts';
import {
  playAssignment,
  playBooking,
  playStart,
  playTreatment,
} from '../../../src/gallery/outpatient-histories.ts';
import { type Play, play, sent } from '../../support/given.ts';

/** Returns the types of the events that have been undone and not made again. */
function undoneIn(history: Play): string[][] {
  return pressesTakenBack<CaseEvent>(history.doc.events, openTasks(history.doc, history.s)).map(
    ({ what }) => what.map((event) => event.type),
  );
}

describe('E1: what an undone press leaves behind', () => {
  it('everything that it took back, until that is done again', () => {
    const history = playAssignment()
      .by('sara')
      .presses(['grant:bea', 'start', 'sendCarePlan'], { day: '2026-01-13' });
    expect(undoneIn(history.presses('undo'))).toEqual([['granted', 'started', 'carePlanSent']]);
    expect(undoneIn(history.presses(['grant:bea', 'start'], { day: '2026-01-13' }))).toEqual([
      ['carePlanSent'],
    ]);
    expect(undoneIn(history.presses('sendCarePlan'))).toEqual([]);
  });

  it('once, however often it is done and undone', () => {
    const history = playAssignment()
      .by('sara')
      .presses('grant:bea')
      .presses('undo')
      .at('2026-01-13 10:03');
    expect(undoneIn(history.presses('grant:bea').at('2026-01-13 10:05').presses('undo'))).toEqual([
      ['granted'],
    ]);
  });

  it('nothing when it is settled in another way', () => {
    const history = playStart()
      .by('bea')
      .presses('bookInitial', { day: '2026-01-26' })
      .presses('undo');
    expect(undoneIn(history)).toEqual([['meetingBooked']]);
    history
      .at('2026-01-26 15:00')
      .presses('holdInitial', { day: '2026-01-26', client: 'tookPart', therapists: ['bea'] });
    expect(undoneIn(history)).toEqual([]);
  });
});

describe('E1: who is told by a message that a press is taken back', () => {
  it('whoever had got a part in the case by it', () => {
    const history = playAssignment().at('2026-01-13 10:02').by('eva').presses('undo');
    expect(sent(history, '2026-01-13 10:02')).toEqual(
      expect.arrayContaining([
        '2026-01-13 10:02 bea card undone',
        '2026-01-13 10:02 sara card undone',
      ]),
    );
    expect(history.messages.filter((m) => m.to === 'eva' && m.at === '2026-01-13 10:02')).toEqual(
      [],
    );
  });

  it('whoever had got a duty by it', () => {
    const history = playAssignment()
      .by('bea')
      .presses('needsChanged')
      .at('2026-01-13 10:04')
      .presses('undo');
    expect(sent(history, '2026-01-13 10:04')).toEqual(['2026-01-13 10:04 sara card undone']);
  });

  it('whoever has the assignment again', () => {
    const history = playTreatment()
      .by('eva')
      .presses('changeTherapists', { therapists: ['bo'], why: 'changed' });
    history.at('2026-01-26 15:05').presses('undo');
    const told = sent(history, '2026-01-26 15:05');
    expect(told).toEqual(
      expect.arrayContaining([
        '2026-01-26 15:05 bo card undone',
        '2026-01-26 15:05 bea card again',
        '2026-01-26 15:05 bea card writePlan/new',
      ]),
    );
  });

  it('everybody who had been told of another socialsekreterare, and whose case it is again', () => {
    const history = playBooking()
      .by('maj')
      .presses('changeSocialWorker', { to: 'simon' })
      .at('2026-01-15 09:05')
      .presses('undo');
    expect(
      new Set(history.messages.filter((m) => m.at === '2026-01-15 09:05').map((m) => m.to)),
    ).toEqual(new Set(['sara', 'simon', 'bea', 'eva']));
  });

  it('whoever is asked to take the watch again, and the unit whose watch it is again', () => {
    const history = playWatchOfFH().at('2026-01-12 09:22').by('frida').presses('undo');
    expect(sent(history, '2026-01-12 09:22')).toContain('2026-01-12 09:22 fredrik card again');
  });

  it('nobody when it had told nobody', () => {
    const quiet = play()
      .at('2026-01-12 09:00')
      .by('sara')
      .opens()
      .presses('nameInCaseSystem', { vsNumber: '2026-7' });
    expect(sent(quiet.at('2026-01-12 09:01').presses('undo'), '2026-01-12 09:01')).toEqual([]);
  });
});
