import { handoverAsked, received } from '../aid-histories.ts';
import { group } from '../case-situation.ts';
import { play } from '../play.ts';
import { HANDOVER, NINE } from './usual-placement.ts';

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

export const handoverSituations = group('handover', {
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
});
