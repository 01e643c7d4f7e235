import { playAdmission } from '../aid-histories.ts';
import { group } from '../case-situation.ts';
import { playFirstCheck, playVO } from './usual-check.ts';

const playUnclaimed = (...numbers: string[]) => numbers.map((id) => playAdmission({ id }));

export const checksOfVO = group('check, VO', {
  everybody: () => playVO().at('2026-01-12 10:46'),
  'everybody, one says "today"': () =>
    playVO().by('viktor').presses('watchToday').at('2026-01-12 10:47'),
  'the listed person': () => playVO('vilma').at('2026-01-12 10:46'),
  'first after days off': () => playFirstCheck({ since: '2026-01-09', person: 'vilma' }),
  'the one before is not confirmed': () =>
    playFirstCheck({
      missed: '2026-01-09T13:30:00.000Z',
      since: '2026-01-09',
      person: 'vilma',
    }).after(playVO('vilma', { turn: 3, until: '2026-01-12T07:15:00.000Z' }, '2026-01-09 14:30')),
  'the two before are not confirmed': () =>
    playFirstCheck({
      missed: '2026-01-09T13:30:00.000Z',
      since: '2026-01-09',
      person: 'vilma',
    }).after(
      playVO('vilma', { until: '2026-01-09T13:30:00.000Z' }, '2026-01-09 10:45'),
      playVO('vilma', { turn: 3, until: '2026-01-12T07:15:00.000Z' }, '2026-01-09 14:30'),
    ),
  'with an unclaimed watch': () =>
    playVO('vilma')
      .with(...playUnclaimed('LI-2026-0031'))
      .at('2026-01-12 10:46'),
  'with unclaimed watches': () =>
    playVO('vilma')
      .with(...playUnclaimed('LI-2026-0031', 'LI-2026-0032'))
      .at('2026-01-12 10:46'),
  declined: () => playVO('vilma').by('vilma').presses('cannotNow').at('2026-01-12 10:50'),
  late: () => playVO('vilma').at('2026-01-12 11:20'),
  'an hour late': () => playVO('vilma').at('2026-01-12 11:50'),
  'somebody is asked by the manager': () =>
    playVO('vilma')
      .at('2026-01-12 11:50')
      .by('ulrika')
      .presses('assignCheck', { to: 'viktor' })
      .at('2026-01-12 11:55'),
  'the listed person is away': () =>
    playVO('vilma').away('vilma', '2026-01-12').at('2026-01-12 10:46'),
  done: () =>
    playVO('vilma')
      .at('2026-01-12 10:50')
      .by('vilma')
      .presses('confirm', { found: 'nothing' })
      .at('2026-01-12 11:10'),
  'done by another, just pressed': () =>
    playVO('vilma')
      .at('2026-01-12 11:20')
      .by('viktor')
      .presses('confirm', { found: 'nothing' })
      .at('2026-01-12 11:21'),
  over: () => playVO('vilma').at('2026-01-12 14:31'),
  'confirmed afterwards': () =>
    playVO('vilma')
      .at('2026-01-12 14:31')
      .by('vilma')
      .presses('confirmAfterwards')
      .at('2026-01-12 14:50'),
});
