import { playApplicationToFH } from '../aid-histories.ts';
import { group } from '../case-situation.ts';
import { play } from '../play.ts';
import { APPLICATION, NINE } from './usual-placement.ts';

const playApplicationToVO = () =>
  play(APPLICATION).at(NINE).by('frida').opensAs('AN-2026-0007', { row: 'B4', proposal: 'VO' });

const playWishToTalk = () =>
  playApplicationToFH(APPLICATION).at('2026-01-12 13:00').by('frida').presses('wantTalk');

export const applicationSituations = group('application', {
  sent: () => playApplicationToFH(APPLICATION).at('2026-01-12 12:00'),
  'sent, nobody has taken it in two days': () =>
    playApplicationToFH(APPLICATION).at('2026-01-14 12:00'),
  'sent to VO': () => playApplicationToVO().at('2026-01-12 12:00'),
  'sent, a colleague is asked': () =>
    playApplicationToFH(APPLICATION)
      .by('frida')
      .presses('toOrdinary', { to: 'fredrik' })
      .at('2026-01-12 12:00'),
  taken: () =>
    playApplicationToFH(APPLICATION)
      .at('2026-01-12 13:00')
      .by('frida')
      .presses('take')
      .at('2026-01-12 15:00'),
  'FH wants to talk': () => playWishToTalk().at('2026-01-12 15:00'),
  'FH wants to talk, VO has answered': () =>
    playWishToTalk().by('vilma').presses('belongsVO', { to: 'FH' }).at('2026-01-12 15:00'),
  'the handläggare agreed on FH': () =>
    playWishToTalk()
      .by('vilma')
      .presses('belongsVO', { to: 'FH' })
      .by('frida')
      .presses('belongsFH', { to: 'FH' })
      .at('2026-01-12 15:00'),
  'the managers are asked': () =>
    playWishToTalk()
      .by('vilma')
      .presses('referVO')
      .by('frida')
      .presses('confirmReferralFH', { agrees: 'yes' })
      .at('2026-01-12 15:00'),
  withdrawn: () =>
    playApplicationToFH(APPLICATION).by('vilma').presses('withdraw').at('2026-01-12 12:00'),
});
