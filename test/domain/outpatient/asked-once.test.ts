import { openTasks } from '../../../src/domain/case-state.ts';
import { unconfirmedTicks } from '../../../src/domain/outpatient/unconfirmed.ts';
import { playAssignment } from '../../../src/gallery/outpatient-histories.ts';
import { linesOf, type Play, sent } from '../../support/given.ts';
import { nameOf } from '../../support/people.ts';

/**
 * Bea and Bo are named, the order is started and the care plan is sent. Neither of them has ticked
 * R20 or R23.
 */
function unticked(): Play {
  const history = playAssignment({}, ['bea', 'bo']).by('eva').presses('inform');
  return history
    .by('sara')
    .presses(['grant:bea', 'grant:bo', 'start', 'sendCarePlan'], { day: '2026-01-13' });
}

function held(history: Play, therapists: readonly string[] = ['bea']): Play {
  history.by('bea').presses('bookInitial', { day: '2026-01-26' }).until('2026-01-26 15:00');
  return history.presses('holdInitial', { day: '2026-01-26', client: 'tookPart', therapists });
}

const asked = (history: Play) =>
  [...history.owes('bea'), ...history.owes('bo')].filter((step) => /^(consult|readC)/.test(step));
const standsAs = (history: Play) =>
  unconfirmedTicks(history.state).map(({ step, who, since }) => `${step} ${nameOf(who)} ${since}`);

describe('E3: R20 and R23 are not asked for for ever', () => {
  it('each is reminded of once, on the own list, and never put to a manager', () => {
    const history = unticked();
    expect(linesOf(history.task('consult:bea'))).toEqual(['2026-01-15 own: holder']);
    expect(linesOf(history.task('readCarePlan:bea'))).toEqual(['2026-01-15 own: holder']);
    const lists = sent(history.until('2026-03-30 12:00'), '2026-01-14').filter((line) =>
      /consult|readCarePlan/.test(line),
    );
    expect(lists.toSorted()).toEqual([
      '2026-01-15 08:30 bea list consult:bea/own',
      '2026-01-15 08:30 bea list readCarePlan:bea/own',
      '2026-01-15 08:30 bo list consult:bo/own',
      '2026-01-15 08:30 bo list readCarePlan:bo/own',
    ]);
  });

  it('not once the initial meeting is held with that therapist there, in the same write', () => {
    const history = held(unticked());
    expect(asked(history)).toEqual(['consult:bo', 'readCarePlan:bo']);
    expect(standsAs(history)).toEqual(['consult bea held', 'readCarePlan bea held']);
  });

  it('of nobody once the plan is written', () => {
    const history = held(unticked())
      .at('2026-01-27 10:00')
      .presses('writePlan', { how: 'together' });
    expect(asked(history)).toEqual([]);
    expect(standsAs(history)).toEqual(
      expect.arrayContaining([
        'consult bea held',
        'readCarePlan bea held',
        'consult bo planned',
        'readCarePlan bo planned',
      ]),
    );
  });

  it('never as a tick, and still open to one', () => {
    const history = held(unticked());
    expect(history.doc.events.map((event) => event.type)).not.toEqual(
      expect.arrayContaining(['consulted']),
    );
    expect(history.mayPress('bea')).toEqual(
      expect.arrayContaining(['consult:bea', 'readCarePlan:bea']),
    );
    history.presses('readCarePlan:bea');
    expect(standsAs(history)).toEqual(['consult bea held']);
  });

  it('R23 waits for R9 all the same', () => {
    const history = playAssignment({}, ['bea', 'bo']).by('sara').presses('sendCarePlan');
    history
      .by('bea')
      .presses('holdInitial', { day: '2026-01-13', client: 'tookPart', therapists: ['bea', 'bo'] });
    history.by('eva').presses('changeTherapists', { therapists: ['bea'], why: 'changed' });
    history.presses('changeTherapists', { therapists: ['bea', 'bo'], why: 'changed' });
    expect(
      openTasks(history.doc, history.s).some(
        (task) => task.step === 'readCarePlan' && task.about === 'bo',
      ),
    ).toBe(false);
    history.by('sara').presses('sendCarePlan');
    expect(asked(history)).toEqual(
      expect.arrayContaining(['readCarePlan:bo', 'consult:bea', 'consult:bo']),
    );
  });

  it('it is asked for again when the meeting is taken back', () => {
    const history = held(unticked());
    expect(asked(history.presses('undo'))).toEqual([
      'consult:bea',
      'readCarePlan:bea',
      'consult:bo',
      'readCarePlan:bo',
    ]);
  });
});
