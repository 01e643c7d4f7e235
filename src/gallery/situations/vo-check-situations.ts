import { admitted } from '../aid-histories.ts';
import { group } from '../case-situation.ts';
import { first, ofVO } from './usual-check.ts';

const unclaimed = (...numbers: string[]) => numbers.map((id) => admitted({ id }));

export const checksOfVO = group('check, VO', {
  everybody: () => ofVO().at('2026-01-12 10:46'),
  'everybody, one says "today"': () =>
    ofVO().by('viktor').presses('watchToday').at('2026-01-12 10:47'),
  'the listed person': () => ofVO('vilma').at('2026-01-12 10:46'),
  'first after days off': () => first({ since: '2026-01-09', person: 'vilma' }),
  'the one before is not confirmed': () =>
    first({ missed: '2026-01-09T13:30:00.000Z', since: '2026-01-09', person: 'vilma' }).after(
      ofVO('vilma', { turn: 3, until: '2026-01-12T07:15:00.000Z' }, '2026-01-09 14:30'),
    ),
  'the two before are not confirmed': () =>
    first({ missed: '2026-01-09T13:30:00.000Z', since: '2026-01-09', person: 'vilma' }).after(
      ofVO('vilma', { until: '2026-01-09T13:30:00.000Z' }, '2026-01-09 10:45'),
      ofVO('vilma', { turn: 3, until: '2026-01-12T07:15:00.000Z' }, '2026-01-09 14:30'),
    ),
  'with an unclaimed watch': () =>
    ofVO('vilma')
      .with(...unclaimed('LI-2026-0031'))
      .at('2026-01-12 10:46'),
  'with unclaimed watches': () =>
    ofVO('vilma')
      .with(...unclaimed('LI-2026-0031', 'LI-2026-0032'))
      .at('2026-01-12 10:46'),
  declined: () => ofVO('vilma').by('vilma').presses('cannotNow').at('2026-01-12 10:50'),
  late: () => ofVO('vilma').at('2026-01-12 11:20'),
  'an hour late': () => ofVO('vilma').at('2026-01-12 11:50'),
  'somebody is asked by the manager': () =>
    ofVO('vilma')
      .at('2026-01-12 11:50')
      .by('ulrika')
      .presses('assignCheck', { to: 'viktor' })
      .at('2026-01-12 11:55'),
  'the listed person is away': () =>
    ofVO('vilma').away('vilma', '2026-01-12').at('2026-01-12 10:46'),
  done: () =>
    ofVO('vilma')
      .at('2026-01-12 10:50')
      .by('vilma')
      .presses('confirm', { found: 'nothing' })
      .at('2026-01-12 11:10'),
  'done by another, just pressed': () =>
    ofVO('vilma')
      .at('2026-01-12 11:20')
      .by('viktor')
      .presses('confirm', { found: 'nothing' })
      .at('2026-01-12 11:21'),
  over: () => ofVO('vilma').at('2026-01-12 14:31'),
  'confirmed afterwards': () =>
    ofVO('vilma')
      .at('2026-01-12 14:31')
      .by('vilma')
      .presses('confirmAfterwards')
      .at('2026-01-12 14:50'),
});
