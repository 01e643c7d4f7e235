import type { Person, Staff } from '../../domain/people/people.ts';
import { watched } from '../aid-histories.ts';
import { group } from '../case-situation.ts';
import type { Play } from '../play.ts';
import { ofFH } from './usual-check.ts';

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

const three = () => ['LI-2026-0031', 'LI-2026-0032', 'LI-2026-0035'].map((id) => watched({ id }));

export const checksOfFH = group('check, FH', {
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
});
