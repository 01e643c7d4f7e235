import { handoverAsked, received, sentToFH } from './aid-histories.ts';
import { type CaseSituation, group } from './case-situation.ts';
import { play } from './play.ts';
import type { World } from './situation.ts';

/*
 * Applications and handovers of ongoing cases, from Monday 12 January 2026. Vilma and Viktor work
 * at VO, Frida and Fredrik at FH. Ulrika and Urban may decide on a care home.
 */

const APPLICATION: World = { id: 'AN-2026-0007' };
const HANDOVER: World = { id: 'OL-2026-0003', vsNumber: '2026-2210' };
const NINE = '2026-01-12 09:00';

const sentToVO = () =>
  play(APPLICATION).at(NINE).by('frida').opensAs('AN-2026-0007', { row: 'B4', proposal: 'VO' });
const vob = () =>
  play(APPLICATION)
    .at(NINE)
    .by('vilma')
    .opensAs('AN-2026-0007', { row: 'B3', proposal: 'FH_UTREDER' });
const investigated = () => vob().at('2026-01-12 13:00').by('frida').presses('take');
const proposed = () => investigated().at('2026-01-19 10:00').by('frida').presses('propose');
export const moreNeeded = () => proposed().at('2026-01-20 09:00').by('ulrika').presses('needMore');
export const decided = () =>
  proposed().at('2026-01-20 09:00').by('ulrika').presses('decideVob', { day: '2026-01-20' });
const talked = () => sentToFH(APPLICATION).at('2026-01-12 13:00').by('frida').presses('wantTalk');

const receiverDone = () =>
  received(HANDOVER)
    .by('viktor')
    .presses(['changeOverview', 'bringWatches'])
    .at('2026-01-13 09:30');
const done = () =>
  receiverDone()
    .at('2026-01-14 10:00')
    .by('frida')
    .presses(['writeNotes', 'moveFile'], { file: 'moved' });
const dialogue = () =>
  play({ id: 'OL-2026-0003' })
    .at(NINE)
    .by('frida')
    .opensAs('OL-2026-0003', { row: 'C4', proposal: 'DIALOG' });

export const placementSituations: readonly CaseSituation[] = [
  ...group('application', {
    sent: () => sentToFH(APPLICATION).at('2026-01-12 12:00'),
    'sent, nobody has taken it in two days': () => sentToFH(APPLICATION).at('2026-01-14 12:00'),
    'sent to VO': () => sentToVO().at('2026-01-12 12:00'),
    'sent, a colleague is asked': () =>
      sentToFH(APPLICATION)
        .by('frida')
        .presses('toOrdinary', { to: 'fredrik' })
        .at('2026-01-12 12:00'),
    taken: () =>
      sentToFH(APPLICATION)
        .at('2026-01-12 13:00')
        .by('frida')
        .presses('take')
        .at('2026-01-12 15:00'),
    'FH wants to talk': () => talked().at('2026-01-12 15:00'),
    'FH wants to talk, VO has answered': () =>
      talked().by('vilma').presses('belongsVO', { to: 'FH' }).at('2026-01-12 15:00'),
    'the handläggare agreed on FH': () =>
      talked()
        .by('vilma')
        .presses('belongsVO', { to: 'FH' })
        .by('frida')
        .presses('belongsFH', { to: 'FH' })
        .at('2026-01-12 15:00'),
    'the managers are asked': () =>
      talked()
        .by('vilma')
        .presses('referVO')
        .by('frida')
        .presses('confirmReferralFH', { agrees: 'yes' })
        .at('2026-01-12 15:00'),
    withdrawn: () => sentToFH(APPLICATION).by('vilma').presses('withdraw').at('2026-01-12 12:00'),
  }),
  ...group('vob', {
    'sent to FH': () => vob().at('2026-01-12 12:00'),
    'FH investigates': () => investigated().at('2026-01-13 12:00'),
    proposed: () => proposed().at('2026-01-19 12:00'),
    'proposed, the manager is away': () =>
      proposed().away('ulrika', '2026-01-19').at('2026-01-19 12:00'),
    'more is needed': () => moreNeeded().at('2026-01-20 12:00'),
    'proposed, nothing decided in five days': () => proposed().at('2026-01-26 12:00'),
    decided: () => decided().at('2026-01-20 12:00'),
  }),
  ...group('handover', {
    requested: () => handoverAsked(HANDOVER).at('2026-01-12 12:00'),
    'requested, just sent': () => handoverAsked(HANDOVER).at('2026-01-12 09:01'),
    'requested, a colleague is asked': () =>
      handoverAsked(HANDOVER)
        .by('vilma')
        .presses('toOrdinary', { to: 'viktor' })
        .at('2026-01-12 12:00'),
    'received, nothing ticked': () => received(HANDOVER).at('2026-01-13 12:00'),
    'received, late': () => received(HANDOVER).at('2026-01-19 12:00'),
    'received, no paper files': () =>
      received(HANDOVER).where({ paperFiles: false }).at('2026-01-13 12:00'),
    'received, the receiver is part done': () =>
      received(HANDOVER).by('viktor').presses('changeOverview').at('2026-01-13 12:00'),
    'received, the receiver is done': () => receiverDone().at('2026-01-13 12:00'),
    'received, the giver is part done': () =>
      received(HANDOVER).by('frida').presses('writeNotes').at('2026-01-13 12:00'),
    'received, a colleague is asked': () =>
      received(HANDOVER).by('viktor').presses('passOn', { to: 'vanja' }).at('2026-01-13 12:00'),
    done: () => done().at('2026-01-14 12:00'),
    'table C is unsure': () => dialogue().at('2026-01-12 12:00'),
    'VO wants to talk': () =>
      handoverAsked(HANDOVER)
        .at('2026-01-12 13:00')
        .by('viktor')
        .presses('wantTalk')
        .at('2026-01-12 15:00'),
    withdrawn: () => handoverAsked(HANDOVER).by('frida').presses('withdraw').at('2026-01-12 12:00'),
  }),
];
