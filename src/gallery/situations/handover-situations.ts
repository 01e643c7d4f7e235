import { playHandover, playTakenHandover } from '../aid-histories.ts';
import { group } from '../case-situation.ts';
import { play } from '../play.ts';
import { HANDOVER, NINE } from './usual-placement.ts';

const playReceiversTicks = () =>
  playTakenHandover(HANDOVER)
    .by('viktor')
    .presses(['changeOverview', 'bringWatches'])
    .at('2026-01-13 09:30');

const playAllTicks = () =>
  playReceiversTicks()
    .at('2026-01-14 10:00')
    .by('frida')
    .presses(['writeNotes', 'moveFile'], { file: 'moved' });

const playHandoverDialogue = () =>
  play({ id: 'OL-2026-0003' })
    .at(NINE)
    .by('frida')
    .opensAs('OL-2026-0003', { row: 'C4', proposal: 'DIALOG' });

export const handoverSituations = group('handover', {
  requested: () => playHandover(HANDOVER).at('2026-01-12 12:00'),
  'requested, just sent': () => playHandover(HANDOVER).at('2026-01-12 09:01'),
  'requested, a colleague is asked': () =>
    playHandover(HANDOVER)
      .by('vilma')
      .presses('toOrdinary', { to: 'viktor' })
      .at('2026-01-12 12:00'),
  'received, nothing ticked': () => playTakenHandover(HANDOVER).at('2026-01-13 12:00'),
  'received, late': () => playTakenHandover(HANDOVER).at('2026-01-19 12:00'),
  'received, no paper files': () =>
    playTakenHandover(HANDOVER).where({ paperFiles: false }).at('2026-01-13 12:00'),
  'received, the receiver is part done': () =>
    playTakenHandover(HANDOVER).by('viktor').presses('changeOverview').at('2026-01-13 12:00'),
  'received, the receiver is done': () => playReceiversTicks().at('2026-01-13 12:00'),
  'received, the giver is part done': () =>
    playTakenHandover(HANDOVER).by('frida').presses('writeNotes').at('2026-01-13 12:00'),
  'received, a colleague is asked': () =>
    playTakenHandover(HANDOVER)
      .by('viktor')
      .presses('passOn', { to: 'vanja' })
      .at('2026-01-13 12:00'),
  done: () => playAllTicks().at('2026-01-14 12:00'),
  'table C is unsure': () => playHandoverDialogue().at('2026-01-12 12:00'),
  'VO wants to talk': () =>
    playHandover(HANDOVER)
      .at('2026-01-12 13:00')
      .by('viktor')
      .presses('wantTalk')
      .at('2026-01-12 15:00'),
  withdrawn: () => playHandover(HANDOVER).by('frida').presses('withdraw').at('2026-01-12 12:00'),
});
