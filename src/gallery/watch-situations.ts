import type { Staff } from '../domain/people/people.ts';
import { type CaseSituation, group } from './outpatient-situations.ts';
import { idOf, type Play, play } from './play.ts';

/*
 * Watches of Link. Everything begins on Monday 12 January 2026: Vilma, VO, admits somebody at 09.00, and the checks after that are at
 * 10.45 and 14.30. Frida is the handläggare at FH, Ulrika and Fanny are the two managers.
 */

export const admitted = (row = 'A1', proposal = 'FH', number = 'LI-2026-0031') =>
  play(number).at('2026-01-12 09:00').opensAs('vilma', { row, proposal, vsNumber: '2026-4471' });

export const watched = (row?: string, number?: string) =>
  admitted(row, 'FH', number).at('2026-01-12 09:20').presses('frida', 'take');

export const dialogue = (row: string, number?: string) => admitted(row, 'DIALOG', number);
const talking = (row = 'A7') =>
  dialogue(row).at('2026-01-12 09:30').presses('frida', 'takeDialogue');
export const givenBack = (number?: string) =>
  watched('A2', number).at('2026-01-12 09:40').presses('frida', 'considerReason', { other: 'yes' });
const referred = () => talking().at('2026-01-12 10:00').presses('vilma', 'referVO');
const confirmed = (agrees: 'yes' | 'no') =>
  referred().at('2026-01-12 10:15').presses('frida', 'confirmReferralFH', { agrees });
const withManagers = () =>
  talking()
    .at('2026-01-12 10:00')
    .presses('vilma', 'belongsVO', { to: 'FH' })
    .presses('frida', 'belongsFH', { to: 'VO' });
const decided = (to: 'VO' | 'FH') =>
  confirmed('yes')
    .at('2026-01-12 11:00')
    .presses('ulrika', 'decideJointlyVO', { to })
    .presses('fanny', 'decideJointlyFH', { to })
    .at('2026-01-12 12:00');
const different = (history: Play) =>
  history
    .at('2026-01-12 11:00')
    .presses('ulrika', 'decideJointlyVO', { to: 'FH' })
    .presses('fanny', 'decideJointlyFH', { to: 'VO' })
    .at('2026-01-12 12:00');
const withSuperior = () => different(withManagers().where({ superior: idOf('vera') }));
const check = () => play('check:VO:2026-01-12:1').at('2026-01-12 08:15').falls();

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
    'FH is asked': () => admitted().at('2026-01-12 09:05'),
    'FH is asked, Vilma came from a check': () =>
      admitted().at('2026-01-12 09:05').with(check().at('2026-01-12 09:05')),
    'FH is asked, nobody took it in an hour': () => admitted().at(noon),
    'FH is asked, one there has no account in Link': () =>
      admitted().where({}, withoutAccounts).at('2026-01-12 09:05'),
    'the ordinarie is asked': () =>
      admitted().presses('frida', 'toOrdinary', { to: 'fredrik' }).at(noon),
    'FH watches': () => watched().at(noon),
    'FH watches, just pressed': () => watched().at('2026-01-12 09:21'),
    'FH watches, a colleague is asked': () =>
      watched().presses('frida', 'passOn', { to: 'fredrik' }).at(noon),
    'FH watches, given to another': () =>
      watched().at('2026-01-12 10:00').presses('fanny', 'changeOwner', { to: 'fredrik' }).at(noon),
    'FH watches, Frida is away': () => watched().away('frida', '2026-01-13').at('2026-01-13 12:00'),
    'the question of S15': () => watched('A2').at(noon),
    'the question of S15, not known yet': () =>
      watched('A2')
        .at('2026-01-12 10:45')
        .presses('frida', 'considerReason', { other: 'unknown' })
        .at(noon),
    'asked back': () => givenBack().at(noon),
    'asked back, withdrawn': () => givenBack().presses('frida', 'withdraw').at(noon),
    'given up as opened by mistake': () =>
      watched().presses('frida', 'closeAsMistake', { why: 'mistake' }).at(noon),
    'Frida is not reached': () => admitted().unreached('frida', 'neverMet').at(noon),
  }),
  ...group('dialogue', {
    'A7, nobody has taken it': () => dialogue('A7').at('2026-01-12 09:05'),
    'A7, taken': () => talking().at(noon),
    'A7, VO has answered': () => talking().presses('vilma', 'belongsVO', { to: 'FH' }).at(noon),
    'A7, FH has answered': () => talking().presses('frida', 'belongsFH', { to: 'VO' }).at(noon),
    'A7, both say FH': () =>
      talking()
        .presses('vilma', 'belongsVO', { to: 'FH' })
        .presses('frida', 'belongsFH', { to: 'FH' })
        .at(noon),
    'A6, nobody has taken it': () => dialogue('A6').at('2026-01-12 09:05'),
    'A6, taken': () => talking('A6').at(noon),
    'A6, FH has answered': () => talking('A6').presses('frida', 'belongsFH', { to: 'FH' }).at(noon),
    'FH was asked and wants to talk': () =>
      admitted('A3').at('2026-01-12 09:20').presses('frida', 'wantTalk').at(noon),
    'A7, EC FH has named somebody': () =>
      dialogue('A7')
        .at('2026-01-12 10:50')
        .presses('fanny', 'nameForDialogueFH', { to: 'fredrik' })
        .at(noon),
    'Vilma is away': () => talking().away('vilma', '2026-01-13').at('2026-01-13 12:00'),
  }),
  ...group('joint decision', {
    'referred, to be confirmed': () => referred().at(noon),
    'referred by FH, to be confirmed': () =>
      talking().at('2026-01-12 10:00').presses('frida', 'referFH').at(noon),
    'referred, confirmed': () => confirmed('yes').at(noon),
    'referred, refused': () => confirmed('no').at(noon),
    'referred, unconfirmed after a day': () => referred().at('2026-01-13 16:30'),
    'the handläggare differ': () => withManagers().at(noon),
    'one manager has answered': () =>
      withManagers().presses('ulrika', 'decideJointlyVO', { to: 'FH' }).at(noon),
    'one manager says that they have not talked': () =>
      withManagers().presses('fanny', 'notTalkedFH').at(noon),
    'the managers differ': () => different(withManagers()),
    'the managers differ, a superior is named': () => withSuperior(),
    'the managers differ, the superior is asked': () =>
      withSuperior().presses('ulrika', 'askSuperior').at('2026-01-12 13:00'),
    'one manager for both': () => confirmed('yes').where({ oneManager: true }, oneManager).at(noon),
    'a manager is away': () =>
      withManagers().away('fanny', '2026-01-13', '2026-01-16').at('2026-01-13 09:00'),
    'decided, FH': () => decided('FH'),
    'decided, FH, who has taken it': () =>
      decided('FH').presses('frida', 'take').at('2026-01-12 16:00'),
    'decided, FH, opened again': () =>
      decided('FH').presses('fanny', 'reopenDecision').at('2026-01-12 16:00'),
    'decided, VO, to be documented': () => decided('VO'),
    'decided, VO, documented': () =>
      decided('VO').presses('vilma', 'documentDecision').at('2026-01-13 12:00'),
  }),
  ...group('watch ended', {
    'closed in Link': () =>
      watched()
        .at('2026-01-14 10:00')
        .presses('frida', 'end', { why: 'closedInLink' })
        .at('2026-01-14 12:00'),
    'SVPL done, just pressed': () =>
      watched()
        .at('2026-01-14 10:00')
        .presses('frida', 'end', { why: 'svplDone' })
        .at('2026-01-14 10:01'),
    'discharged before it was taken': () =>
      admitted()
        .at('2026-01-12 11:00')
        .presses('viktor', 'end', { why: 'dischargedBefore' })
        .at(noon),
    'taken back by VO': () => givenBack().at('2026-01-12 10:00').presses('viktor', 'take').at(noon),
    'the handläggare agreed on VO': () =>
      talking()
        .presses('vilma', 'belongsVO', { to: 'VO' })
        .presses('frida', 'belongsFH', { to: 'VO' })
        .at(noon),
    'opened by mistake': () =>
      admitted().presses('vilma', 'closeAsMistake', { why: 'mistake' }).at(noon),
    'a duplicate': () =>
      admitted().presses('vilma', 'closeAsMistake', { why: 'duplicate' }).at(noon),
    'a duplicate of another, by FH': () =>
      watched().presses('frida', 'closeAsDuplicate', { stays: 'LI-2026-0030' }).at(noon),
    reopened: () =>
      watched()
        .at('2026-01-14 10:00')
        .presses('frida', 'end', { why: 'svplDone' })
        .presses('frida', 'reopen')
        .at('2026-01-14 12:00'),
    undone: () => watched().at('2026-01-12 09:22').presses('frida', 'undo').at('2026-01-12 09:30'),
  }),
];
