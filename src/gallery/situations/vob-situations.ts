import { group } from '../case-situation.ts';
import { play } from '../play.ts';
import { APPLICATION, NINE } from './usual-placement.ts';

const playVobToFH = () =>
  play(APPLICATION)
    .at(NINE)
    .by('vilma')
    .opensAs('AN-2026-0007', { row: 'B3', proposal: 'FH_UTREDER' });

const playInvestigation = () => playVobToFH().at('2026-01-12 13:00').by('frida').presses('take');

const playProposal = () =>
  playInvestigation().at('2026-01-19 10:00').by('frida').presses('propose');

export const playNeedOfMore = () =>
  playProposal().at('2026-01-20 09:00').by('ulrika').presses('needMore');

export const playVobDecision = () =>
  playProposal().at('2026-01-20 09:00').by('ulrika').presses('decideVob', { day: '2026-01-20' });

export const vobSituations = group('vob', {
  'sent to FH': () => playVobToFH().at('2026-01-12 12:00'),
  'FH investigates': () => playInvestigation().at('2026-01-13 12:00'),
  proposed: () => playProposal().at('2026-01-19 12:00'),
  'proposed, the manager is away': () =>
    playProposal().away('ulrika', '2026-01-19').at('2026-01-19 12:00'),
  'more is needed': () => playNeedOfMore().at('2026-01-20 12:00'),
  'proposed, nothing decided in five days': () => playProposal().at('2026-01-26 12:00'),
  decided: () => playVobDecision().at('2026-01-20 12:00'),
});
