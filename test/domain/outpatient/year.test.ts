import { type Play, play } from '../../support/given.ts';
import { type Name, nameOf } from '../../support/people.ts';

/**
 * E3: a case of one year with one therapist, three follow-ups, one change of needs, one change of
 * treatment, and a closing talk. Everyone does their tasks on the day of the question or of the
 * meeting, and time passes in between.
 */
function year(): Play {
  const held = { client: 'tookPart', therapists: 'bea' };
  const usual = { ...held, needs: 'no', plan: 'no' };
  const history = play()
    .at('2026-01-12 09:00')
    .by('sara')
    .opens({ decided: '2026-01-12', ordered: '2026-01-12', vsNumber: '2026-77' });
  const on = (time: string, name: Name) => history.until(time).by(name);

  on('2026-01-12 13:00', 'eva').presses('assign', { therapists: 'bea' });
  on('2026-01-12 14:00', 'eva').presses('inform');
  on('2026-01-13 09:00', 'sara').presses(['grant:bea', 'start', 'sendCarePlan'], {
    day: '2026-01-13',
  });
  on('2026-01-13 10:00', 'bea').presses('readCarePlan:bea');
  on('2026-01-14 10:00', 'bea').presses('bookInitial', { day: '2026-01-26' });
  on('2026-01-26 15:00', 'bea').presses('holdInitial', { ...held, day: '2026-01-26' });
  on('2026-02-09 09:00', 'bea').presses('writePlan', { how: 'together' });

  on('2026-03-27 09:00', 'sara').presses('bookFollowUp', { day: '2026-04-20' });
  on('2026-04-20 15:00', 'sara').presses('holdFollowUp', {
    ...usual,
    day: '2026-04-20',
    needs: 'yes',
  });
  on('2026-04-27 09:00', 'sara').presses([
    'changeCarePlan',
    'tellClientCarePlan',
    'tellTherapists',
  ]);

  on('2026-06-22 09:00', 'sara').presses('bookFollowUp', { day: '2026-07-13' });
  on('2026-07-13 15:00', 'sara').presses('holdFollowUp', { ...usual, day: '2026-07-13' });
  on('2026-08-10 09:00', 'bea').presses('treatmentChanged');
  on('2026-08-20 09:00', 'bea').presses(['changePlan', 'tellClientPlan', 'tellSocialWorker']);

  on('2026-09-15 09:00', 'sara').presses('bookFollowUp', { day: '2026-10-05' });
  on('2026-10-05 15:00', 'sara').presses('holdFollowUp', { ...usual, day: '2026-10-05' });

  on('2026-12-07 09:00', 'sara').presses('end', { how: 'talk', day: '2026-12-14' });
  on('2026-12-14 15:00', 'sara').presses('holdClosing', { ...held, day: '2026-12-14' });
  return history.until('2027-01-12 09:00');
}

function counted(items: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const item of items) counts[item] = (counts[item] ?? 0) + 1;
  return counts;
}

describe('E3, E4: a case of a year', () => {
  const history = year();

  it('costs at most 12 presses for Ss, 2 for the manager and 7 for the therapist', () => {
    const presses = new Map(history.doc.events.map((event) => [event.command, nameOf(event.by)]));

    expect(counted([...presses.values()])).toEqual({ sara: 11, eva: 2, bea: 6 });
  });

  it('is closed after a talk, with everything done', () => {
    expect(history.state.closed).toMatchObject({ why: 'talkHeld' });
    expect(history.state.meetings.followUp.held.map((talk) => talk.day)).toEqual([
      '2026-04-20',
      '2026-07-13',
      '2026-10-05',
    ]);
    expect(history.state.care ?? history.state.treatment).toBeUndefined();
  });

  it('sends few messages: what goes to one person at one time is one card, or one list', () => {
    const messages = new Map(
      history.messages.map((m) => [`${m.at} ${m.to} ${m.as}`, `${m.to} ${m.as}`]),
    );

    expect(counted([...messages.values()])).toEqual({
      'eva card': 2,
      'sara card': 2,
      'sara list': 3,
      'bea card': 7,
      'bea list': 1,
    });
  });

  it('reminds the therapist of the plan and Ss of the follow-ups, and nothing else', () => {
    const lists = history.messages
      .filter((m) => m.as === 'list')
      .map((m) => `${m.at} ${m.to} ${m.what}`);

    expect(lists).toEqual([
      '2026-02-09 08:30 bea writePlan/day14',
      '2026-03-27 08:30 sara bookFollowUp/days28',
      '2026-06-22 08:30 sara bookFollowUp/days28',
      '2026-09-15 08:30 sara bookFollowUp/days28',
    ]);
  });
});
