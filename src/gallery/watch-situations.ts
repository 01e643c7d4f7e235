import type { Staff } from '../domain/people/people.ts';
import {
  admitted,
  dialogueOf,
  givenBack,
  talkingTo,
  vosCheck,
  watched,
  withBothManagers,
} from './aid-histories.ts';
import { type CaseSituation, group } from './case-situation.ts';
import { idOf } from './demo-staff.ts';
import type { Play } from './play.ts';
import type { World } from './situation.ts';

/*
 * Watches of Link. Vilma, VO, registers an admission on Monday 12 January 2026 at 09.00, and the
 * next checks are due at 10.45 and 14.30. Frida is the handläggare at FH. Ulrika and Fanny are the
 * two managers.
 */

const CASE: World = { id: 'LI-2026-0031', vsNumber: '2026-4471' };

const referred = () => talkingTo(CASE).at('2026-01-12 10:00').by('vilma').presses('referVO');
const confirmed = (agrees: 'yes' | 'no') =>
  referred().at('2026-01-12 10:15').by('frida').presses('confirmReferralFH', { agrees });
const decided = (to: 'VO' | 'FH') =>
  confirmed('yes')
    .at('2026-01-12 11:00')
    .by('ulrika')
    .presses('decideJointlyVO', { to })
    .by('fanny')
    .presses('decideJointlyFH', { to })
    .at('2026-01-12 12:00');
const different = (history: Play) =>
  history
    .at('2026-01-12 11:00')
    .by('ulrika')
    .presses('decideJointlyVO', { to: 'FH' })
    .by('fanny')
    .presses('decideJointlyFH', { to: 'VO' })
    .at('2026-01-12 12:00');
const withSuperior = () => different(withBothManagers(CASE).where({ superior: idOf('vera') }));

/** Ulrika manages both units. */
const oneManager = (staff: Staff): Staff => ({
  ...staff,
  units: staff.units.map((unit) =>
    unit.side === 'FH' ? { ...unit, manager: idOf('ulrika') } : unit,
  ),
});
/** Fredrik has no account in Link. */
const withoutAccounts = (staff: Staff): Staff => ({
  ...staff,
  people: staff.people.map((person) =>
    person.id === idOf('fredrik') ? { ...person, linkAccess: false } : person,
  ),
});
const noon = '2026-01-12 12:00';

export const watchSituations: readonly CaseSituation[] = [
  ...group('watch', {
    'FH is asked': () => admitted(CASE).at('2026-01-12 09:05'),
    'FH is asked, Vilma came from a check': () =>
      admitted(CASE).at('2026-01-12 09:05').with(vosCheck().at('2026-01-12 09:05')),
    'FH is asked, nobody took it in an hour': () => admitted(CASE).at(noon),
    'FH is asked, one there has no account in Link': () =>
      admitted(CASE).where({}, withoutAccounts).at('2026-01-12 09:05'),
    'the ordinarie is asked': () =>
      admitted(CASE).by('frida').presses('toOrdinary', { to: 'fredrik' }).at(noon),
    'FH watches': () => watched(CASE).at(noon),
    'FH watches, just pressed': () => watched(CASE).at('2026-01-12 09:21'),
    'FH watches, a colleague is asked': () =>
      watched(CASE).by('frida').presses('passOn', { to: 'fredrik' }).at(noon),
    'FH watches, given to another': () =>
      watched(CASE)
        .at('2026-01-12 10:00')
        .by('fanny')
        .presses('changeOwner', { to: 'fredrik' })
        .at(noon),
    'FH watches, Frida is away': () =>
      watched(CASE).away('frida', '2026-01-13').at('2026-01-13 12:00'),
    'the question of S15': () => watched(CASE, 'A2').at(noon),
    'the question of S15, not known yet': () =>
      watched(CASE, 'A2')
        .at('2026-01-12 10:45')
        .by('frida')
        .presses('considerReason', { other: 'unknown' })
        .at(noon),
    'asked back': () => givenBack(CASE).at(noon),
    'asked back, withdrawn': () => givenBack(CASE).by('frida').presses('withdraw').at(noon),
    'given up as opened by mistake': () =>
      watched(CASE).by('frida').presses('closeAsMistake', { why: 'mistake' }).at(noon),
    'Frida is not reached': () => admitted(CASE).unreached('frida', 'neverMet').at(noon),
  }),
  ...group('dialogue', {
    'A7, nobody has taken it': () => dialogueOf(CASE, 'A7').at('2026-01-12 09:05'),
    'A7, taken': () => talkingTo(CASE).at(noon),
    'A7, VO has answered': () =>
      talkingTo(CASE).by('vilma').presses('belongsVO', { to: 'FH' }).at(noon),
    'A7, FH has answered': () =>
      talkingTo(CASE).by('frida').presses('belongsFH', { to: 'VO' }).at(noon),
    'A7, both say FH': () =>
      talkingTo(CASE)
        .by('vilma')
        .presses('belongsVO', { to: 'FH' })
        .by('frida')
        .presses('belongsFH', { to: 'FH' })
        .at(noon),
    'A6, nobody has taken it': () => dialogueOf(CASE, 'A6').at('2026-01-12 09:05'),
    'A6, taken': () => talkingTo(CASE, 'A6').at(noon),
    'A6, FH has answered': () =>
      talkingTo(CASE, 'A6').by('frida').presses('belongsFH', { to: 'FH' }).at(noon),
    'FH was asked and wants to talk': () =>
      admitted(CASE, 'A3').at('2026-01-12 09:20').by('frida').presses('wantTalk').at(noon),
    'A7, EC FH has named somebody': () =>
      dialogueOf(CASE, 'A7')
        .at('2026-01-12 10:50')
        .by('fanny')
        .presses('nameForDialogueFH', { to: 'fredrik' })
        .at(noon),
    'Vilma is away': () => talkingTo(CASE).away('vilma', '2026-01-13').at('2026-01-13 12:00'),
  }),
  ...group('joint decision', {
    'referred, to be confirmed': () => referred().at(noon),
    'referred by FH, to be confirmed': () =>
      talkingTo(CASE).at('2026-01-12 10:00').by('frida').presses('referFH').at(noon),
    'referred, confirmed': () => confirmed('yes').at(noon),
    'referred, refused': () => confirmed('no').at(noon),
    'referred, unconfirmed after a day': () => referred().at('2026-01-13 16:30'),
    'the handläggare differ': () => withBothManagers(CASE).at(noon),
    'one manager has answered': () =>
      withBothManagers(CASE).by('ulrika').presses('decideJointlyVO', { to: 'FH' }).at(noon),
    'one manager says that they have not talked': () =>
      withBothManagers(CASE).by('fanny').presses('notTalkedFH').at(noon),
    'the managers differ': () => different(withBothManagers(CASE)),
    'the managers differ, a superior is named': () => withSuperior(),
    'the managers differ, the superior is asked': () =>
      withSuperior().by('ulrika').presses('askSuperior').at('2026-01-12 13:00'),
    'one manager for both': () => confirmed('yes').where({ oneManager: true }, oneManager).at(noon),
    'a manager is away': () =>
      withBothManagers(CASE).away('fanny', '2026-01-13', '2026-01-16').at('2026-01-13 09:00'),
    'decided, FH': () => decided('FH'),
    'decided, FH, who has taken it': () =>
      decided('FH').by('frida').presses('take').at('2026-01-12 16:00'),
    'decided, FH, opened again': () =>
      decided('FH').by('fanny').presses('reopenDecision').at('2026-01-12 16:00'),
    'decided, VO, to be documented': () => decided('VO'),
    'decided, VO, documented': () =>
      decided('VO').by('vilma').presses('documentDecision').at('2026-01-13 12:00'),
  }),
  ...group('watch ended', {
    'closed in Link': () =>
      watched(CASE)
        .at('2026-01-14 10:00')
        .by('frida')
        .presses('end', { why: 'closedInLink' })
        .at('2026-01-14 12:00'),
    'SVPL done, just pressed': () =>
      watched(CASE)
        .at('2026-01-14 10:00')
        .by('frida')
        .presses('end', { why: 'svplDone' })
        .at('2026-01-14 10:01'),
    'discharged before it was taken': () =>
      admitted(CASE)
        .at('2026-01-12 11:00')
        .by('viktor')
        .presses('end', { why: 'dischargedBefore' })
        .at(noon),
    'taken back by VO': () =>
      givenBack(CASE).at('2026-01-12 10:00').by('viktor').presses('take').at(noon),
    'the handläggare agreed on VO': () =>
      talkingTo(CASE)
        .by('vilma')
        .presses('belongsVO', { to: 'VO' })
        .by('frida')
        .presses('belongsFH', { to: 'VO' })
        .at(noon),
    'opened by mistake': () =>
      admitted(CASE).by('vilma').presses('closeAsMistake', { why: 'mistake' }).at(noon),
    'a duplicate': () =>
      admitted(CASE).by('vilma').presses('closeAsMistake', { why: 'duplicate' }).at(noon),
    'a duplicate of another, by FH': () =>
      watched(CASE).by('frida').presses('closeAsDuplicate', { stays: 'LI-2026-0030' }).at(noon),
    reopened: () =>
      watched(CASE)
        .at('2026-01-14 10:00')
        .by('frida')
        .presses('end', { why: 'svplDone' })
        .by('frida')
        .presses('reopen')
        .at('2026-01-14 12:00'),
    undone: () =>
      watched(CASE).at('2026-01-12 09:22').by('frida').presses('undo').at('2026-01-12 09:30'),
  }),
];
