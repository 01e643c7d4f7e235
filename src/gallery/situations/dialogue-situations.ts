import { playAdmission, playDialogue, playTakenDialogue } from '../aid-histories.ts';
import { group } from '../case-situation.ts';
import { CASE, noon } from './usual-watch.ts';

export const dialogueSituations = group('dialogue', {
  'A7, nobody has taken it': () => playDialogue(CASE, 'A7').at('2026-01-12 09:05'),
  'A7, taken': () => playTakenDialogue(CASE).at(noon),
  'A7, VO has answered': () =>
    playTakenDialogue(CASE).by('vilma').presses('belongsVO', { to: 'FH' }).at(noon),
  'A7, FH has answered': () =>
    playTakenDialogue(CASE).by('frida').presses('belongsFH', { to: 'VO' }).at(noon),
  'A7, both say FH': () =>
    playTakenDialogue(CASE)
      .by('vilma')
      .presses('belongsVO', { to: 'FH' })
      .by('frida')
      .presses('belongsFH', { to: 'FH' })
      .at(noon),
  'A6, nobody has taken it': () => playDialogue(CASE, 'A6').at('2026-01-12 09:05'),
  'A6, taken': () => playTakenDialogue(CASE, 'A6').at(noon),
  'A6, FH has answered': () =>
    playTakenDialogue(CASE, 'A6').by('frida').presses('belongsFH', { to: 'FH' }).at(noon),
  'FH was asked and wants to talk': () =>
    playAdmission(CASE, 'A3').at('2026-01-12 09:20').by('frida').presses('wantTalk').at(noon),
  'A7, EC FH has named somebody': () =>
    playDialogue(CASE, 'A7')
      .at('2026-01-12 10:50')
      .by('fanny')
      .presses('nameForDialogueFH', { to: 'fredrik' })
      .at(noon),
  'Vilma is away': () => playTakenDialogue(CASE).away('vilma', '2026-01-13').at('2026-01-13 12:00'),
});
