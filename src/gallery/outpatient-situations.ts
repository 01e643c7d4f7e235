import { type CaseSituation, inGroup } from './case-situation.ts';
import {
  assigned,
  booked,
  closed,
  ending,
  inTreatment,
  opened,
  planned,
  started,
} from './outpatient-histories.ts';
import { play } from './play.ts';
import type { World } from './situation.ts';

const CASE: World = numbered('OV-2026-0014');
const both = ['bea', 'bo'];

/** The world of a case with this number. Its number in the case system is always the same. */
export function numbered(id: string): World {
  return { id, vsNumber: '2026-118' };
}

const followUpBooked = (day: string) =>
  planned(CASE).at('2026-04-01 10:00').by('sara').presses('bookFollowUp', { day });

const missed = (times: number) => {
  const history = booked(CASE, both).at('2026-01-27 09:00');
  for (const [day, next] of [
    ['2026-01-27', '2026-02-02'],
    ['2026-02-03', '2026-02-09'],
  ].slice(0, times - 1) as [string, string][])
    history.at(`${day} 09:00`).by('bea').presses('rebookInitial', { day: next });
  return history
    .at(times === 3 ? '2026-02-10 09:00' : '2026-01-27 09:00')
    .by('bea')
    .presses('missInitial');
};

/** A follow-up that was missed three times, a week apart. */
const followUpMissed = () => {
  const history = followUpBooked('2026-04-07').at('2026-04-08 09:00');
  history.by('sara').presses('rebookFollowUp', { day: '2026-04-14' }).at('2026-04-15 09:00');
  return history
    .by('sara')
    .presses('rebookFollowUp', { day: '2026-04-21' })
    .at('2026-04-22 09:00')
    .by('sara')
    .presses('missFollowUp');
};

const closingMissed = () => {
  const history = ending(CASE)
    .at('2026-03-25 09:00')
    .by('sara')
    .presses('rebookClosing', { day: '2026-03-30' });
  history.at('2026-03-31 09:00').by('sara').presses('rebookClosing', { day: '2026-04-07' });
  return history.at('2026-04-08 09:00').by('sara').presses('missClosing');
};

const blockedByCarePlan = () =>
  assigned(CASE)
    .at('2026-01-14 10:00')
    .by('eva')
    .presses('inform')
    .by('sara')
    .presses(['grant:bea', 'start'], { day: '2026-01-14' })
    .by('bea')
    .presses('bookInitial', { day: '2026-01-26' });

const start = inGroup('start');
const meeting = inGroup('initial meeting');
const treatment = inGroup('treatment');
const followUp = inGroup('follow-up');
const change = inGroup('changes');
const end = inGroup('end');
const people = inGroup('people');

/** Every situation of an outpatient case that the gallery shows, in the order of the routine. */
export const caseSituations: readonly CaseSituation[] = [
  start('new', () => opened(CASE).at('2026-01-12 12:00')),
  start('new, nobody named for three working days', () => opened(CASE).at('2026-01-15 12:00')),
  start('new, the manager wants to be called', () =>
    opened(CASE).by('eva').presses('callMe').at('2026-01-12 12:00'),
  ),
  start('no initial meeting for eleven weeks (E22)', () => assigned(CASE).at('2026-03-30 12:00')),
  start('no initial meeting after three months (E22)', () => assigned(CASE).at('2026-04-20 12:00')),
  start('assigned', () => assigned(CASE).at('2026-01-13 12:00')),
  start('assigned, several therapists', () => assigned(CASE, both).at('2026-01-13 12:00')),
  start('part ticked', () =>
    assigned(CASE, both).by('sara').presses('grant:bea').at('2026-01-13 12:00'),
  ),
  start('all ticked but the care plan', () =>
    assigned(CASE)
      .by('sara')
      .presses(['grant:bea', 'start'], { day: '2026-01-13' })
      .at('2026-01-13 12:00'),
  ),
  start('informed, granted, care plan sent and read', () =>
    started(CASE, both).at('2026-01-14 12:00'),
  ),
  meeting('booked', () => booked(CASE, both).at('2026-01-15 12:00')),
  meeting('a time that did not suit', () =>
    booked(CASE).by('sara').presses('declineInitial').at('2026-01-15 12:00'),
  ),
  meeting('the day of the meeting', () => booked(CASE).at('2026-01-26 08:00')),
  meeting('the day has passed', () => booked(CASE, both).at('2026-01-27 12:00')),
  meeting('booked, blocked by the care plan', () => blockedByCarePlan().at('2026-01-15 12:00')),
  meeting('passed, blocked by the care plan', () => blockedByCarePlan().at('2026-01-27 12:00')),
  meeting('missed once', () => missed(1).at('2026-01-27 12:00')),
  meeting('missed three times', () => missed(3).at('2026-02-10 12:00')),
  meeting('not held in three weeks', () => started(CASE).at('2026-02-05 12:00')),
  treatment('the plan is due', () => inTreatment(CASE).at('2026-01-27 12:00')),
  treatment('the plan is late', () => inTreatment(CASE, both).at('2026-02-18 12:00')),
  treatment('the plan is late, a day is promised', () =>
    inTreatment(CASE)
      .at('2026-02-18 12:00')
      .by('bea')
      .presses('expectPlan', { day: '2026-02-20' })
      .at('2026-02-18 14:00'),
  ),
  treatment('the plan is late, the manager is asked', () =>
    inTreatment(CASE).at('2026-02-18 12:00').by('bea').presses('askManager').at('2026-02-18 14:00'),
  ),
  treatment('nothing to do', () => planned(CASE, both).at('2026-02-10 12:00')),
  treatment('just pressed, can be undone', () => inTreatment(CASE).at('2026-01-26 15:02')),
  treatment('undone', () =>
    inTreatment(CASE).at('2026-01-26 15:02').by('bea').presses('undo').at('2026-01-26 16:00'),
  ),
  treatment('a date corrected', () =>
    inTreatment(CASE)
      .at('2026-01-28 12:00')
      .by('bea')
      .presses('correct:initialMeeting', { day: '2026-01-23' })
      .at('2026-01-28 14:00'),
  ),
  treatment('a date corrected back', () =>
    inTreatment(CASE)
      .at('2026-01-28 12:00')
      .by('bea')
      .presses('correct:initialMeeting', { day: '2026-01-23' })
      .at('2026-01-28 12:20')
      .by('bea')
      .presses('correct:initialMeeting', { day: '2026-01-26' })
      .at('2026-01-28 14:00'),
  ),
  treatment('the care plan is not said to be read, the meeting is held', () =>
    assigned(CASE, both)
      .by('sara')
      .presses(['grant:bea', 'grant:bo', 'start', 'sendCarePlan'], { day: '2026-01-13' })
      .at('2026-01-26 15:00')
      .by('bea')
      .presses('holdInitial', { day: '2026-01-26', client: 'tookPart', therapists: ['bea'] })
      .at('2026-01-26 16:00'),
  ),
  followUp('to be booked', () => planned(CASE).at('2026-04-01 12:00')),
  followUp('booked', () => followUpBooked('2026-04-20').at('2026-04-01 12:00')),
  followUp('booked too late', () => followUpBooked('2026-05-11').at('2026-04-01 12:00')),
  followUp('the day has passed', () => followUpBooked('2026-04-20').at('2026-04-21 12:00')),
  followUp('overdue', () => planned(CASE).at('2026-05-05 12:00')),
  followUp('missed three times', () => followUpMissed().at('2026-04-22 12:00')),
  followUp('held, the needs and the plan changed', () =>
    followUpBooked('2026-04-20')
      .at('2026-04-20 15:00')
      .by('sara')
      .presses('holdFollowUp', {
        day: '2026-04-20',
        client: 'tookPart',
        therapists: ['bea'],
        needs: 'yes',
        plan: 'yes',
      })
      .at('2026-04-20 16:00'),
  ),
  followUp('held, in a year that is over', () =>
    play({ id: 'OV-2025-0207' })
      .at('2025-12-10 09:00')
      .by('sara')
      .opens({ decided: '2025-12-08' })
      .by('eva')
      .presses('assign', { therapists: ['bea'] })
      .by('sara')
      .presses(['grant:bea', 'start', 'sendCarePlan'], { day: '2025-12-10' })
      .by('bea')
      .presses('holdInitial', { day: '2025-12-10', client: 'tookPart', therapists: ['bea'] })
      .at('2026-02-12 12:00'),
  ),
  change('needs changed', () =>
    planned(CASE).by('bea').presses('needsChanged').at('2026-02-10 12:00'),
  ),
  change('needs changed, part done', () =>
    planned(CASE)
      .by('bea')
      .presses('needsChanged')
      .by('sara')
      .presses('changeCarePlan')
      .at('2026-02-10 12:00'),
  ),
  change('treatment changed', () =>
    planned(CASE, both).by('bea').presses('treatmentChanged').at('2026-02-10 12:00'),
  ),
  change('paused', () =>
    planned(CASE).by('bea').presses('pause', { day: '2026-03-02' }).at('2026-02-10 12:00'),
  ),
  change('the pause is over', () =>
    planned(CASE).by('bea').presses('pause', { day: '2026-03-02' }).at('2026-03-02 12:00'),
  ),
  end('closing, no time booked', () =>
    planned(CASE)
      .at('2026-03-10 10:00')
      .by('sara')
      .presses('end', { how: 'talk' })
      .at('2026-03-10 12:00'),
  ),
  end('closing, booked', () => ending(CASE).at('2026-03-10 12:00')),
  end('closing, the day of the talk', () => ending(CASE).at('2026-03-24 12:00')),
  end('closing, missed three times', () => closingMissed().at('2026-04-08 12:00')),
  end('closed', () => closed(CASE).at('2026-03-25 12:00')),
  end('closed, opened by mistake', () =>
    opened(CASE).by('sara').presses('closeAsMistake', { why: 'duplicate' }).at('2026-01-12 12:00'),
  ),
  end('reopened', () =>
    closed(CASE).at('2026-03-25 12:00').by('maj').presses('reopen').at('2026-03-25 14:00'),
  ),
  people('the manager is away, the deputy acts', () =>
    opened(CASE).away('eva', '2026-01-12', '2026-01-16').at('2026-01-13 12:00'),
  ),
  people('the therapist is away, the deputy acts', () =>
    inTreatment(CASE).away('bea', '2026-01-27', '2026-02-06').at('2026-01-28 12:00'),
  ),
  people('the socialsekreterare is away, the deputy acts', () =>
    assigned(CASE).away('sara', '2026-01-13').at('2026-01-14 12:00'),
  ),
  people('a therapist is away when one is to be named', () =>
    opened(CASE).away('bo', '2026-01-12', '2026-01-23').at('2026-01-12 12:00'),
  ),
  people('one of two therapists cannot', () =>
    assigned(CASE, both).by('bo').presses('cannot:bo').at('2026-01-13 12:00'),
  ),
  people('the only therapist cannot, in treatment', () =>
    inTreatment(CASE).by('bea').presses('cannot:bea').at('2026-01-27 12:00'),
  ),
  people('another therapist, the first to be removed', () =>
    inTreatment(CASE)
      .at('2026-01-27 10:00')
      .by('eva')
      .presses('changeTherapists', { therapists: ['bo'], why: 'changed' })
      .at('2026-01-27 12:00'),
  ),
  people('another socialsekreterare', () =>
    inTreatment(CASE)
      .by('maj')
      .presses('changeSocialWorker', { to: 'simon' })
      .at('2026-01-27 12:00'),
  ),
  people('somebody is not reached', () =>
    booked(CASE, both).unreached('bo', 'blocked').at('2026-01-15 12:00'),
  ),
];
