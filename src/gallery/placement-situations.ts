import { type CaseSituation, group } from './outpatient-situations.ts';
import { play } from './play.ts';

/*
 * Applications and handovers of ongoing cases, from Monday 12 January 2026: Vilma and Viktor work at VO, Frida and Fredrik at FH.
 * Ulrika and Urban may decide on a care home.
 */

export const sent = (number = 'AN-2026-0007') =>
  play(number).at('2026-01-12 09:00').opensAs('vilma', { row: 'B1', proposal: 'FH' });
const sentToVO = () =>
  play('AN-2026-0007').at('2026-01-12 09:00').opensAs('frida', { row: 'B4', proposal: 'VO' });
const vob = () =>
  play('AN-2026-0007')
    .at('2026-01-12 09:00')
    .opensAs('vilma', { row: 'B3', proposal: 'FH_UTREDER' });
const investigated = () => vob().at('2026-01-12 13:00').presses('frida', 'take');
const proposed = () => investigated().at('2026-01-19 10:00').presses('frida', 'propose');
export const moreNeeded = () => proposed().at('2026-01-20 09:00').presses('ulrika', 'needMore');
export const decided = () =>
  proposed().at('2026-01-20 09:00').presses('ulrika', 'decideVob', { day: '2026-01-20' });
const talked = () => sent().at('2026-01-12 13:00').presses('frida', 'wantTalk');

export const requested = (number = 'OL-2026-0003') =>
  play(number)
    .at('2026-01-12 09:00')
    .opensAs('frida', { row: 'C1', proposal: 'VO', vsNumber: '2026-2210' });
export const received = (number?: string) =>
  requested(number).at('2026-01-13 09:00').presses('viktor', 'take');
const receiverDone = () =>
  received().presses('viktor', 'changeOverview bringWatches').at('2026-01-13 09:30');
const done = () =>
  receiverDone().at('2026-01-14 10:00').presses('frida', 'writeNotes moveFile', { file: 'moved' });
const dialogue = () =>
  play('OL-2026-0003').at('2026-01-12 09:00').opensAs('frida', { row: 'C4', proposal: 'DIALOG' });

export const placementSituations: readonly CaseSituation[] = [
  ...group('application', {
    sent: () => sent().at('2026-01-12 12:00'),
    'sent, nobody has taken it in two days': () => sent().at('2026-01-14 12:00'),
    'sent to VO': () => sentToVO().at('2026-01-12 12:00'),
    'sent, a colleague is asked': () =>
      sent().presses('frida', 'toOrdinary', { to: 'fredrik' }).at('2026-01-12 12:00'),
    taken: () => sent().at('2026-01-12 13:00').presses('frida', 'take').at('2026-01-12 15:00'),
    'FH wants to talk': () => talked().at('2026-01-12 15:00'),
    'FH wants to talk, VO has answered': () =>
      talked().presses('vilma', 'belongsVO', { to: 'FH' }).at('2026-01-12 15:00'),
    'the handläggare agreed on FH': () =>
      talked()
        .presses('vilma', 'belongsVO', { to: 'FH' })
        .presses('frida', 'belongsFH', { to: 'FH' })
        .at('2026-01-12 15:00'),
    'the managers are asked': () =>
      talked()
        .presses('vilma', 'referVO')
        .presses('frida', 'confirmReferralFH', { agrees: 'yes' })
        .at('2026-01-12 15:00'),
    withdrawn: () => sent().presses('vilma', 'withdraw').at('2026-01-12 12:00'),
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
    requested: () => requested().at('2026-01-12 12:00'),
    'requested, just sent': () => requested().at('2026-01-12 09:01'),
    'requested, a colleague is asked': () =>
      requested().presses('vilma', 'toOrdinary', { to: 'viktor' }).at('2026-01-12 12:00'),
    'received, nothing ticked': () => received().at('2026-01-13 12:00'),
    'received, late': () => received().at('2026-01-19 12:00'),
    'received, no paper files': () =>
      received().where({ paperFiles: false }).at('2026-01-13 12:00'),
    'received, the receiver is part done': () =>
      received().presses('viktor', 'changeOverview').at('2026-01-13 12:00'),
    'received, the receiver is done': () => receiverDone().at('2026-01-13 12:00'),
    'received, the giver is part done': () =>
      received().presses('frida', 'writeNotes').at('2026-01-13 12:00'),
    'received, a colleague is asked': () =>
      received().presses('viktor', 'passOn', { to: 'vanja' }).at('2026-01-13 12:00'),
    done: () => done().at('2026-01-14 12:00'),
    'table C is unsure': () => dialogue().at('2026-01-12 12:00'),
    'VO wants to talk': () =>
      requested().at('2026-01-12 13:00').presses('viktor', 'wantTalk').at('2026-01-12 15:00'),
    withdrawn: () => requested().presses('frida', 'withdraw').at('2026-01-12 12:00'),
  }),
];
