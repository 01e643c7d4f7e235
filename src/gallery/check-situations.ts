import type { Person, Staff } from '../domain/people/people.ts';
import { admitted, watched } from './aid-histories.ts';
import { type CaseSituation, group } from './case-situation.ts';
import type { Name } from './demo-staff.ts';
import { type Play, play } from './play.ts';

/* Checks of Link on Monday 12 January 2026, at 08.15, 10.45 and 14.30. */

/**
 * VO's second check of the day: the listed person's or, where nobody is listed, everybody's who has
 * an account.
 */
export const ofVO = (
  person?: Name,
  more: Parameters<Play['falls']>[0] = {},
  time = '2026-01-12 10:45',
) =>
  play({ id: `check:VO:${time.slice(0, 10)}:${more?.turn ?? 2}` })
    .at(time)
    .falls({ turn: 2, ...(person ? { person } : {}), ...more });

const first = (more: Parameters<Play['falls']>[0]) =>
  play().at('2026-01-12 08:15').falls(more).at('2026-01-12 08:16');

export const ofFH = (...watches: Play[]) =>
  play({ id: 'check:FH:2026-01-12:2' })
    .at('2026-01-12 10:45')
    .falls({ side: 'FH', turn: 2, person: 'frida' })
    .with(...watches);

const allOfFHAway = (check: Play) =>
  check.away('frida', '2026-01-12', '2026-01-13').away('fredrik', '2026-01-12', '2026-01-16');
const withLink = (name: string) =>
  accounts((person, has) => has || person.name.toLowerCase().startsWith(name));
const withoutAccounts = accounts(() => false);

function accounts(hasOne: (person: Person, has: boolean) => boolean): (staff: Staff) => Staff {
  return ({ people, ...staff }) => ({
    ...staff,
    people: people.map((person) => ({
      ...person,
      linkAccess: hasOne(person, person.linkAccess === true),
    })),
  });
}

const fridas = () => watched({ id: 'LI-2026-0031' });
const unclaimed = (...numbers: string[]) => numbers.map((id) => admitted({ id }));
const three = () => ['LI-2026-0031', 'LI-2026-0032', 'LI-2026-0035'].map((id) => watched({ id }));

export const checkSituations: readonly CaseSituation[] = [
  ...group('check, VO', {
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
  }),
  ...group('check, FH', {
    'one watch': () => ofFH(fridas()).at('2026-01-12 10:46'),
    'several watches': () => ofFH(...three()).at('2026-01-12 10:46'),
    'no watch is left': () => ofFH().at('2026-01-12 10:46'),
    declined: () => ofFH(fridas()).by('frida').presses('cannotNow').at('2026-01-12 10:50'),
    late: () => ofFH(...three()).at('2026-01-12 11:20'),
    'an hour late': () => ofFH(fridas()).at('2026-01-12 11:50'),
    'nobody of FH can': () => allOfFHAway(ofFH(fridas())).at('2026-01-12 10:46'),
    'nobody of FH can, an hour late': () => allOfFHAway(ofFH(fridas())).at('2026-01-12 11:50'),
    'nobody of FH can, EC can': () =>
      allOfFHAway(ofFH(fridas())).where({}, withLink('fanny')).at('2026-01-12 10:46'),
    'nobody of FH can, EC makes it': () =>
      allOfFHAway(ofFH(fridas()))
        .where({}, withLink('fanny'))
        .at('2026-01-12 10:50')
        .by('fanny')
        .presses('takeCheck')
        .at('2026-01-12 10:51'),
    'nobody of FH can, EC calls somebody in': () =>
      allOfFHAway(ofFH(fridas()))
        .at('2026-01-12 10:50')
        .by('fanny')
        .presses('assignCheck', { to: 'fredrik' })
        .at('2026-01-12 10:51'),
    'nobody of FH has an account': () =>
      ofFH(fridas()).where({}, withoutAccounts).at('2026-01-12 10:46'),
    'Frida is away': () => ofFH(fridas()).away('frida', '2026-01-12').at('2026-01-12 10:46'),
    done: () =>
      ofFH(fridas())
        .at('2026-01-12 10:50')
        .by('frida')
        .presses('confirm', { found: 'nothing' })
        .at('2026-01-12 11:10'),
    over: () => ofFH(fridas()).at('2026-01-12 14:31'),
  }),
];
