import type { CaseDocument } from '../../src/domain/case-document.ts';
import type { LiveCard } from '../../src/domain/live-card.ts';
import { addDays } from '../../src/domain/time.ts';
import { playTreatment } from '../../src/gallery/outpatient-histories.ts';
import type { Play } from '../support/given.ts';

/** A Teams activity id and a hash, as long as real ones. */
const CARD: LiveCard = {
  activityId: '1:1700000000000-0123456789abcdef',
  shown: 'f'.repeat(64),
  older: [],
};

/**
 * Plays a case of five years in which nobody writes the plan, so that it is reminded of every week.
 * Meanwhile meetings are moved and missed, the needs and the treatment change, and therapists come
 * and go.
 */
function weekly(history: Play, until: string): Play {
  for (let day = addDays(history.s.today, 7); day < until; day = addDays(day, 7))
    history.wakes(`${day} 07:00`);
  return history;
}

export function fiveYears(): { history: Play; doc: CaseDocument } {
  const history = playTreatment();
  for (let year = 2026; year <= 2030; year += 1) {
    for (const month of ['03', '06', '09', '12']) {
      if (year === 2026 && month === '03') continue;
      weekly(history, `${year}-${month}-01`)
        .at(`${year}-${month}-01 10:00`)
        .by('sara')
        .presses('bookFollowUp', { day: `${year}-${month}-08`, sure: 'yes' });
      history
        .wakes(`${year}-${month}-09 10:00`)
        .presses('rebookFollowUp', { day: `${year}-${month}-15`, sure: 'yes' });
      history.at(`${year}-${month}-15 15:00`);
      const held = {
        day: `${year}-${month}-15`,
        client: 'tookPart',
        therapists: [history.owes('bo').length > 0 ? 'bo' : 'bea'],
      };
      history.presses('holdFollowUp', { ...held, needs: 'yes', plan: 'yes' });
      history.presses(['changeCarePlan', 'tellClientCarePlan', 'tellTherapists']);
    }
    const next = year % 2 === 0 ? 'bo' : 'bea';
    history
      .at(`${year}-12-20 10:00`)
      .by('eva')
      .presses('changeTherapists', { therapists: next, why: 'changed' })
      .presses('inform');
    history
      .by('sara')
      .presses([`grant:${next}`, 'sendCarePlan'])
      .by(next)
      .presses(`readCarePlan:${next}`)
      .presses('updatePlan');
  }
  const { doc } = weekly(history, '2031-01-27').wakes('2031-01-27 07:00');
  const cards = Object.fromEntries(doc.index.people.map((person) => [person, CARD]));
  return {
    history,
    doc: {
      ...doc,
      cards,
      wakeAt: history.s.now,
      claim: { by: 'f'.repeat(36), until: history.s.now },
    },
  };
}
