import { type Play, play } from '../../support/given.ts';

/**
 * Returns one case in which everything happens that can: every event type of the routine,
 * corrections and undo included.
 */
export function everything(): Play {
  const held = { client: 'tookPart', therapists: 'bea' };
  const history = play()
    .at('2026-01-12 09:00')
    .by('sara')
    .opens({ decided: '2026-01-08', ordered: '2026-01-12', vsNumber: '2026-77' });
  history.by('eva').presses('callMe').by('sara').presses('call');
  history
    .at('2026-01-13 09:00')
    .by('eva')
    .presses('assign', { therapists: ['bea', 'bo'] })
    .presses('inform');
  history
    .by('bo')
    .presses('cannot:bo')
    .by('eva')
    .presses('enough')
    .presses('changeTherapists', { therapists: ['bea', 'bo'], why: 'changed' });
  history
    .by('bea')
    .presses('consult:bea')
    .by('bo')
    .presses('consult:bo')
    .by('bea')
    .presses('needsChanged')
    .presses('undo');
  history
    .at('2026-01-14 09:00')
    .by('sara')
    .presses(['grant:bea', 'grant:bo', 'start', 'sendCarePlan'], { day: '2026-01-14' });
  history
    .by('bea')
    .presses('readCarePlan:bea')
    .by('eva')
    .presses('changeTherapists', { therapists: 'bea', why: 'wrongPerson' });
  history.by('sara').presses('revoke:bo');
  history
    .by('bea')
    .presses('bookInitial', { day: '2026-01-20' })
    .by('sara')
    .presses('declineInitial');
  history
    .by('bea')
    .presses('bookInitial', { day: '2026-01-21', time: '10:45' })
    .at('2026-01-22 09:00')
    .presses('missInitial');
  history
    .away('bea', '2026-01-26', '2026-01-26')
    .at('2026-01-26 15:00')
    .by('bo')
    .presses('holdInitial', { ...held, day: '2026-01-26' });
  history.by('sara').presses('correct:initialMeeting', { day: '2026-01-23' });
  history
    .at('2026-02-16 10:00')
    .by('bea')
    .presses('expectPlan', { day: '2026-02-20' })
    .presses('askManager')
    .by('eva')
    .presses('talk');
  history
    .by('bea')
    .presses('writePlan', { how: 'without' })
    .presses('pause', { day: '2026-03-02' })
    .presses('resume');
  history
    .at('2026-04-20 15:00')
    .by('sara')
    .presses('holdFollowUp', { ...held, day: '2026-04-20', needs: 'yes', plan: 'yes' });
  history
    .presses(['changeCarePlan', 'tellClientCarePlan', 'tellTherapists'])
    .by('bea')
    .presses('updatePlan')
    .presses('treatmentChanged');
  history
    .presses(['changePlan', 'tellClientPlan', 'tellSocialWorker'])
    .by('maj')
    .presses('changeSocialWorker', { to: 'simon' });
  history
    .at('2026-05-04 10:00')
    .by('simon')
    .presses('end', { how: 'talk', day: '2026-05-18' })
    .presses('cancelEnd');
  history.at('2026-05-05 10:00').presses('end', { how: 'other' }).by('eva').presses('reopen');
  return history
    .at('2026-05-18 15:00')
    .by('simon')
    .presses('holdClosing', { ...held, day: '2026-05-18' });
}
