import type { Person, Staff } from '../../domain/people/people.ts';
import { playWatchOfFH } from '../aid-histories.ts';
import { group } from '../case-situation.ts';
import type { Play } from '../play.ts';
import { playFH } from './usual-check.ts';

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

const playFridasWatch = () => playWatchOfFH({ id: 'LI-2026-0031' });

const playThreeWatches = () =>
  ['LI-2026-0031', 'LI-2026-0032', 'LI-2026-0035'].map((id) => playWatchOfFH({ id }));

export const checksOfFH = group('check, FH', {
  'one watch': () => playFH(playFridasWatch()).at('2026-01-12 10:46'),
  'several watches': () => playFH(...playThreeWatches()).at('2026-01-12 10:46'),
  'no watch is left': () => playFH().at('2026-01-12 10:46'),
  declined: () => playFH(playFridasWatch()).by('frida').presses('cannotNow').at('2026-01-12 10:50'),
  late: () => playFH(...playThreeWatches()).at('2026-01-12 11:20'),
  'an hour late': () => playFH(playFridasWatch()).at('2026-01-12 11:50'),
  'nobody of FH can': () => allOfFHAway(playFH(playFridasWatch())).at('2026-01-12 10:46'),
  'nobody of FH can, an hour late': () =>
    allOfFHAway(playFH(playFridasWatch())).at('2026-01-12 11:50'),
  'nobody of FH can, EC can': () =>
    allOfFHAway(playFH(playFridasWatch())).where({}, withLink('fanny')).at('2026-01-12 10:46'),
  'nobody of FH can, EC makes it': () =>
    allOfFHAway(playFH(playFridasWatch()))
      .where({}, withLink('fanny'))
      .at('2026-01-12 10:50')
      .by('fanny')
      .presses('takeCheck')
      .at('2026-01-12 10:51'),
  'nobody of FH can, EC calls somebody in': () =>
    allOfFHAway(playFH(playFridasWatch()))
      .at('2026-01-12 10:50')
      .by('fanny')
      .presses('assignCheck', { to: 'fredrik' })
      .at('2026-01-12 10:51'),
  'nobody of FH has an account': () =>
    playFH(playFridasWatch()).where({}, withoutAccounts).at('2026-01-12 10:46'),
  'Frida is away': () =>
    playFH(playFridasWatch()).away('frida', '2026-01-12').at('2026-01-12 10:46'),
  done: () =>
    playFH(playFridasWatch())
      .at('2026-01-12 10:50')
      .by('frida')
      .presses('confirm', { found: 'nothing' })
      .at('2026-01-12 11:10'),
  over: () => playFH(playFridasWatch()).at('2026-01-12 14:31'),
});
