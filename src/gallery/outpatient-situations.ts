import { type Play, play } from './play.ts';

/** A situation of a case, with what stands at the time its card is looked at. */
export interface CaseSituation {
  readonly group: string;
  readonly name: string;
  readonly history: () => Play;
}

/** The situations of one group, by name. */
export function group(
  name: string,
  histories: Readonly<Record<string, () => Play>>,
): CaseSituation[] {
  return Object.entries(histories).map(([situation, history]) => ({
    group: name,
    name: situation,
    history,
  }));
}

const both = 'bea,bo';

/*
 * The usual case: decided on Monday 12 January 2026, therapists named on Tuesday, the first meeting held on Monday 26 January, the
 * plan written on 9 February. Plan due 16 February, first follow-up due 26 April (a Sunday).
 */
export const opened = (number?: string) =>
  play(number).at('2026-01-12 09:00').opens('sara', '2026-01-12', '2026-118');

export const assigned = (therapists = 'bea', number?: string) =>
  opened(number).at('2026-01-13 10:00').presses('eva', 'assign', { therapists });

export function started(therapists = 'bea', number?: string): Play {
  const history = assigned(therapists, number).at('2026-01-14 10:00').presses('eva', 'inform');
  const grants = therapists.split(',').map((name) => `grant:${name}`);
  history.presses('sara', `${grants.join(' ')} start sendCarePlan`, { day: '2026-01-14' });
  for (const name of therapists.split(',')) history.presses(name as 'bea', `readCarePlan:${name}`);
  return history;
}

export const booked = (therapists?: string, number?: string) =>
  started(therapists, number)
    .at('2026-01-15 09:00')
    .presses('bea', 'bookInitial', { day: '2026-01-26' });

export const inTreatment = (therapists = 'bea', number?: string) =>
  booked(therapists, number)
    .at('2026-01-26 15:00')
    .presses('bea', 'holdInitial', { day: '2026-01-26', client: 'tookPart', therapists });

export const planned = (therapists?: string, number?: string) =>
  inTreatment(therapists, number)
    .at('2026-02-09 10:00')
    .presses('bea', 'writePlan', { how: 'together' });

const followUpBooked = (day: string) =>
  planned().at('2026-04-01 10:00').presses('sara', 'bookFollowUp', { day });

const ending = () =>
  planned().at('2026-03-10 10:00').presses('sara', 'end', { how: 'talk', day: '2026-03-24' });

const closed = () =>
  ending()
    .at('2026-03-24 15:00')
    .presses('sara', 'holdClosing', { day: '2026-03-24', client: 'tookPart', therapists: 'bea' });

const missed = (times: number) => {
  const history = booked(both).at('2026-01-27 09:00');
  for (const [day, next] of [
    ['2026-01-27', '2026-02-02'],
    ['2026-02-03', '2026-02-09'],
  ].slice(0, times - 1) as [string, string][])
    history.at(`${day} 09:00`).presses('bea', 'rebookInitial', { day: next });
  return history
    .at(times === 3 ? '2026-02-10 09:00' : '2026-01-27 09:00')
    .presses('bea', 'missInitial');
};

/** A follow-up that has not come off three times, each a week after the one before. */
const followUpMissed = () => {
  const history = followUpBooked('2026-04-07').at('2026-04-08 09:00');
  history.presses('sara', 'rebookFollowUp', { day: '2026-04-14' }).at('2026-04-15 09:00');
  return history
    .presses('sara', 'rebookFollowUp', { day: '2026-04-21' })
    .at('2026-04-22 09:00')
    .presses('sara', 'missFollowUp');
};

const closingMissed = () => {
  const history = ending()
    .at('2026-03-25 09:00')
    .presses('sara', 'rebookClosing', { day: '2026-03-30' });
  history.at('2026-03-31 09:00').presses('sara', 'rebookClosing', { day: '2026-04-07' });
  return history.at('2026-04-08 09:00').presses('sara', 'missClosing');
};

const blockedByCarePlan = () =>
  assigned()
    .at('2026-01-14 10:00')
    .presses('eva', 'inform')
    .presses('sara', 'grant:bea start', { day: '2026-01-14' })
    .presses('bea', 'bookInitial', { day: '2026-01-26' });

const start = (name: string, history: () => Play): CaseSituation => ({
  group: 'start',
  name,
  history,
});
const meeting = (name: string, history: () => Play): CaseSituation => ({
  group: 'initial meeting',
  name,
  history,
});
const treatment = (name: string, history: () => Play): CaseSituation => ({
  group: 'treatment',
  name,
  history,
});
const followUp = (name: string, history: () => Play): CaseSituation => ({
  group: 'follow-up',
  name,
  history,
});
const change = (name: string, history: () => Play): CaseSituation => ({
  group: 'changes',
  name,
  history,
});
const end = (name: string, history: () => Play): CaseSituation => ({ group: 'end', name, history });
const people = (name: string, history: () => Play): CaseSituation => ({
  group: 'people',
  name,
  history,
});

/** Every situation that the cards of an outpatient case are looked at in, in the order of the routine. */
export const caseSituations: readonly CaseSituation[] = [
  start('new', () => opened().at('2026-01-12 12:00')),
  start('new, nobody named for three working days', () => opened().at('2026-01-15 12:00')),
  start('new, the manager wants to be called', () =>
    opened().presses('eva', 'callMe').at('2026-01-12 12:00'),
  ),
  start('no initial meeting for eleven weeks (E22)', () => assigned().at('2026-03-30 12:00')),
  start('no initial meeting after three months (E22)', () => assigned().at('2026-04-20 12:00')),
  start('assigned', () => assigned().at('2026-01-13 12:00')),
  start('assigned, several therapists', () => assigned(both).at('2026-01-13 12:00')),
  start('part ticked', () => assigned(both).presses('sara', 'grant:bea').at('2026-01-13 12:00')),
  start('all ticked but the care plan', () =>
    assigned().presses('sara', 'grant:bea start', { day: '2026-01-13' }).at('2026-01-13 12:00'),
  ),
  start('informed, granted, care plan sent and read', () => started(both).at('2026-01-14 12:00')),
  meeting('booked', () => booked(both).at('2026-01-15 12:00')),
  meeting('a time that did not suit', () =>
    booked().presses('sara', 'declineInitial').at('2026-01-15 12:00'),
  ),
  meeting('the day of the meeting', () => booked().at('2026-01-26 08:00')),
  meeting('the day has passed', () => booked(both).at('2026-01-27 12:00')),
  meeting('booked, blocked by the care plan', () => blockedByCarePlan().at('2026-01-15 12:00')),
  meeting('passed, blocked by the care plan', () => blockedByCarePlan().at('2026-01-27 12:00')),
  meeting('missed once', () => missed(1).at('2026-01-27 12:00')),
  meeting('missed three times', () => missed(3).at('2026-02-10 12:00')),
  meeting('not held in three weeks', () => started().at('2026-02-05 12:00')),
  treatment('the plan is due', () => inTreatment().at('2026-01-27 12:00')),
  treatment('the plan is late', () => inTreatment(both).at('2026-02-18 12:00')),
  treatment('the plan is late, a day is promised', () =>
    inTreatment()
      .at('2026-02-18 12:00')
      .presses('bea', 'expectPlan', { day: '2026-02-20' })
      .at('2026-02-18 14:00'),
  ),
  treatment('the plan is late, the manager is asked', () =>
    inTreatment().at('2026-02-18 12:00').presses('bea', 'askManager').at('2026-02-18 14:00'),
  ),
  treatment('nothing to do', () => planned(both).at('2026-02-10 12:00')),
  treatment('just pressed, can be undone', () => inTreatment().at('2026-01-26 15:02')),
  treatment('undone', () =>
    inTreatment().at('2026-01-26 15:02').presses('bea', 'undo').at('2026-01-26 16:00'),
  ),
  treatment('a date corrected', () =>
    inTreatment()
      .at('2026-01-28 12:00')
      .presses('bea', 'correct:initialMeeting', { day: '2026-01-23' })
      .at('2026-01-28 14:00'),
  ),
  treatment('a date corrected back', () =>
    inTreatment()
      .at('2026-01-28 12:00')
      .presses('bea', 'correct:initialMeeting', { day: '2026-01-23' })
      .at('2026-01-28 12:20')
      .presses('bea', 'correct:initialMeeting', { day: '2026-01-26' })
      .at('2026-01-28 14:00'),
  ),
  treatment('the care plan is not said to be read, the meeting is held', () =>
    assigned(both)
      .presses('sara', 'grant:bea grant:bo start sendCarePlan', { day: '2026-01-13' })
      .at('2026-01-26 15:00')
      .presses('bea', 'holdInitial', { day: '2026-01-26', client: 'tookPart', therapists: 'bea' })
      .at('2026-01-26 16:00'),
  ),
  followUp('to be booked', () => planned().at('2026-04-01 12:00')),
  followUp('booked', () => followUpBooked('2026-04-20').at('2026-04-01 12:00')),
  followUp('booked too late', () => followUpBooked('2026-05-11').at('2026-04-01 12:00')),
  followUp('the day has passed', () => followUpBooked('2026-04-20').at('2026-04-21 12:00')),
  followUp('overdue', () => planned().at('2026-05-05 12:00')),
  followUp('missed three times', () => followUpMissed().at('2026-04-22 12:00')),
  followUp('held, the needs and the plan changed', () =>
    followUpBooked('2026-04-20')
      .at('2026-04-20 15:00')
      .presses('sara', 'holdFollowUp', {
        day: '2026-04-20',
        client: 'tookPart',
        therapists: 'bea',
        needs: 'yes',
        plan: 'yes',
      })
      .at('2026-04-20 16:00'),
  ),
  followUp('held, in a year that is over', () =>
    play('OV-2025-0207')
      .at('2025-12-10 09:00')
      .opens('sara', '2025-12-08')
      .presses('eva', 'assign', { therapists: 'bea' })
      .presses('sara', 'grant:bea start sendCarePlan', { day: '2025-12-10' })
      .presses('bea', 'holdInitial', { day: '2025-12-10', client: 'tookPart', therapists: 'bea' })
      .at('2026-02-12 12:00'),
  ),
  change('needs changed', () => planned().presses('bea', 'needsChanged').at('2026-02-10 12:00')),
  change('needs changed, part done', () =>
    planned()
      .presses('bea', 'needsChanged')
      .presses('sara', 'changeCarePlan')
      .at('2026-02-10 12:00'),
  ),
  change('treatment changed', () =>
    planned(both).presses('bea', 'treatmentChanged').at('2026-02-10 12:00'),
  ),
  change('paused', () =>
    planned().presses('bea', 'pause', { day: '2026-03-02' }).at('2026-02-10 12:00'),
  ),
  change('the pause is over', () =>
    planned().presses('bea', 'pause', { day: '2026-03-02' }).at('2026-03-02 12:00'),
  ),
  end('closing, no time booked', () =>
    planned().at('2026-03-10 10:00').presses('sara', 'end', { how: 'talk' }).at('2026-03-10 12:00'),
  ),
  end('closing, booked', () => ending().at('2026-03-10 12:00')),
  end('closing, the day of the talk', () => ending().at('2026-03-24 12:00')),
  end('closing, missed three times', () => closingMissed().at('2026-04-08 12:00')),
  end('closed', () => closed().at('2026-03-25 12:00')),
  end('closed, opened by mistake', () =>
    opened().presses('sara', 'closeAsMistake', { why: 'duplicate' }).at('2026-01-12 12:00'),
  ),
  end('reopened', () =>
    closed().at('2026-03-25 12:00').presses('maj', 'reopen').at('2026-03-25 14:00'),
  ),
  people('the manager is away, the deputy acts', () =>
    opened().away('eva', '2026-01-12', '2026-01-16').at('2026-01-13 12:00'),
  ),
  people('the therapist is away, the deputy acts', () =>
    inTreatment().away('bea', '2026-01-27', '2026-02-06').at('2026-01-28 12:00'),
  ),
  people('the socialsekreterare is away, the deputy acts', () =>
    assigned().away('sara', '2026-01-13').at('2026-01-14 12:00'),
  ),
  people('a therapist is away when one is to be named', () =>
    opened().away('bo', '2026-01-12', '2026-01-23').at('2026-01-12 12:00'),
  ),
  people('one of two therapists cannot', () =>
    assigned(both).presses('bo', 'cannot:bo').at('2026-01-13 12:00'),
  ),
  people('the only therapist cannot, in treatment', () =>
    inTreatment().presses('bea', 'cannot:bea').at('2026-01-27 12:00'),
  ),
  people('another therapist, the first to be removed', () =>
    inTreatment()
      .at('2026-01-27 10:00')
      .presses('eva', 'changeTherapists', { therapists: 'bo', why: 'changed' })
      .at('2026-01-27 12:00'),
  ),
  people('another socialsekreterare', () =>
    inTreatment().presses('maj', 'changeSocialWorker', { to: 'simon' }).at('2026-01-27 12:00'),
  ),
  people('somebody is not reached', () =>
    booked(both).unreached('bo', 'blocked').at('2026-01-15 12:00'),
  ),
];
