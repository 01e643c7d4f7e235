import { linkDuties } from '../../src/domain/aid/link-check/link-duty.ts';
import { type Rota, withAnswers } from '../../src/domain/aid/link-check/rota.ts';
import type { CaseDocument } from '../../src/domain/case-document.ts';
import type { Document } from '../../src/domain/document.ts';
import type { Situation } from '../../src/domain/engine/step.ts';
import { READS } from '../../src/domain/engine/version.ts';
import type { Absence, Side } from '../../src/domain/people/people.ts';
import { linkOfUnit } from '../../src/domain/unit-link.ts';
import { playAdmission, playCheckOfVO, playWatchOfFH } from '../../src/gallery/aid-histories.ts';
import { playVO } from '../../src/gallery/situations/usual-check.ts';
import { instantOf, type Play, play, type Scene, situationAt, timeAt } from '../support/given.ts';
import { awayFrom, idOf, type Name, staffWith, withNames } from '../support/people.ts';
import { playCheckOfFrida } from './aid/histories.ts';

/* E24: today's checks of Link and the watches, as the manager of VO or of FH sees them. */

/** A Monday, with checks at 08.15, 10.45 and 14.30. */
const at = (time: string, absences: readonly Absence[] = [], scene: Scene = {}) =>
  situationAt(instantOf(`2026-01-12 ${time}`), scene, absences);

const MANAGERS = { VO: 'ulrika', FH: 'fanny' } as const satisfies Record<Side, Name>;

function linkOf(side: Side, found: readonly (Document | Play)[], s: Situation) {
  const docs = found.map((one) => ('doc' in one ? one.doc : one));
  return withNames(linkOfUnit(side, docs, idOf(MANAGERS[side]), s));
}

/** Each check as `10:45 open vilma/viktor`. */
function checks(side: Side, found: readonly (Document | Play)[], s: Situation): string[] {
  return linkOf(side, found, s).checks.map(
    ({ due, is, who }) => `${timeAt(due).slice(11)} ${is} ${who.join('/') || '-'}`,
  );
}

/** A watch that this person of FH has. */
const watchOf = (who: Name, id: string) =>
  playAdmission({ id }).at('2026-01-12 09:20').by(who).presses('take');

/** A check of FH at 10.45, of the watches of one person. */
const checkOf = (person: Name) =>
  play({ id: `check:FH:2026-01-12:2:${person}` })
    .at('2026-01-12 10:45')
    .falls({ side: 'FH', turn: 2, person });

/** VO's duty with this rota. */
function dutyOf(rota: Rota): Document {
  const [duty] = linkDuties(at('07:00'));
  if (duty?.side !== 'VO') throw new Error('VO has no duty');
  return { ...duty, ...rota };
}

describe('the checks of FH', () => {
  it('a coming check is of those with watches, each once however many they have', () => {
    const watches = [
      watchOf('frida', 'LI-2026-0001'),
      watchOf('fredrik', 'LI-2026-0002'),
      watchOf('frida', 'LI-2026-0003'),
    ];
    expect(checks('FH', watches, at('14:00'))).toEqual([
      '14:30 coming frida',
      '14:30 coming fredrik',
    ]);
  });

  it('without a watch of its own FH has no check to come', () => {
    const ended = watchOf('frida', 'LI-2026-0001').presses('end', { why: 'svplDone' });
    expect(checks('FH', [], at('07:00'))).toEqual([]);
    expect(checks('FH', [ended], at('14:00'))).toEqual([]);
    expect(checks('FH', [playAdmission()], at('14:00'))).toEqual([]);
  });

  it('opened checks stand as they are, one for each person, in the order of the day', () => {
    const found = [checkOf('frida').by('frida').presses('confirm', { found: 'nothing' })];
    const all = [...found, checkOf('fredrik'), playCheckOfFrida(), playWatchOfFH()];
    expect(checks('FH', all, at('11:00'))).toEqual([
      '08:15 unconfirmed -',
      '10:45 confirmed frida',
      '10:45 open fredrik',
      '14:30 coming frida',
    ]);
  });

  it('who stands in for somebody away is on the check, coming or open', () => {
    const away = [awayFrom('frida', '2026-01-12')];
    const found = [checkOf('frida'), playWatchOfFH()];
    expect(checks('FH', found, at('11:00', away))).toEqual([
      '10:45 open fredrik',
      '14:30 coming fredrik',
    ]);
  });

  it('the watch of somebody who has left is checked by everybody of FH with an account', () => {
    const scene = { staff: staffWith({ frida: null }) };
    expect(checks('FH', [playWatchOfFH()], at('14:00', [], scene))).toEqual([
      '14:30 coming fredrik',
    ]);
  });

  it('nobody is on a check that nobody at work can make', () => {
    const away = [awayFrom('frida', '2026-01-12'), awayFrom('fredrik', '2026-01-12')];
    expect(checks('FH', [checkOf('frida'), playWatchOfFH()], at('11:00', away))).toEqual([
      '10:45 open -',
      '14:30 coming -',
    ]);
  });
});

describe('how a check stands', () => {
  const rest = ['14:30 coming vilma/viktor'];
  const first = (found: readonly Play[], time: string) =>
    checks('VO', found, at(time)).filter((line) => line.startsWith('08:15'));

  it('open until the next one is due, then unconfirmed, whoever was on it', () => {
    const check = playCheckOfVO(undefined, 'vilma');
    expect(first([check], '08:16')).toEqual(['08:15 open vilma']);
    expect(first([check], '10:44')).toEqual(['08:15 open vilma']);
    expect(first([check], '10:45')).toEqual(['08:15 unconfirmed -']);
  });

  it('a receipt names who gave it: late it is one too, and afterwards it says so', () => {
    const late = playCheckOfVO(undefined, 'vilma').at('2026-01-12 10:40').by('viktor');
    expect(first([late.presses('confirm', { found: 'nothing' })], '15:00')).toEqual([
      '08:15 confirmed viktor',
    ]);
    const after = playCheckOfVO(undefined, 'vilma').at('2026-01-12 11:00').by('vilma');
    expect(first([after.presses('confirmAfterwards')], '15:00')).toEqual([
      '08:15 afterwards vilma',
    ]);
  });

  it('a check that was never opened is not said to be anything', () => {
    expect(checks('VO', [playVO('vilma')], at('10:50'))).toEqual(['10:45 open vilma', ...rest]);
  });

  it('a day off has none', () => {
    const saturday = situationAt(instantOf('2026-01-17 07:00'));
    expect(checks('VO', [], saturday)).toEqual([]);
  });
});

describe('the checks of VO, from the rota', () => {
  const [vilma, viktor] = [idOf('vilma'), idOf('viktor')];
  const coming = (rota: Rota, s = at('07:00')) => checks('VO', [dutyOf(rota)], s);
  const day = (who: string) => [
    `08:15 coming ${who}`,
    `10:45 coming ${who}`,
    `14:30 coming ${who}`,
  ];

  it('whoever is listed for the weekday is on every check to come', () => {
    expect(coming(withAnswers({ rota: {} }, { 1: vilma }))).toEqual(day('vilma'));
    expect(coming(withAnswers({ rota: {} }, { 2: vilma }))).toEqual(day('vilma/viktor'));
  });

  it('a day of its own wins over the weekday, also when it is nobody’s', () => {
    const every = withAnswers({ rota: {} }, { 1: vilma });
    expect(coming(withAnswers(every, { '2026-01-12': viktor }))).toEqual(day('viktor'));
    expect(coming(withAnswers(every, { '2026-01-12': 'nobody' }))).toEqual(day('vilma/viktor'));
  });

  it('who is listed and away, or has a day off, is stood in for', () => {
    const rota = { rota: { '2026-01-12': vilma } };
    expect(coming(rota, at('07:00', [awayFrom('vilma', '2026-01-12')]))).toEqual(day('viktor'));
    const scene = { staff: staffWith({ vilma: { workingDays: [2, 3, 4, 5] } }) };
    expect(coming(rota, at('07:00', [], scene))).toEqual(day('viktor'));
  });

  it('who is listed and can no longer check Link leaves it to everybody', () => {
    const scene = { staff: staffWith({ vilma: { linkAccess: false } }) };
    expect(coming({ rota: { '2026-01-12': vilma } }, at('07:00', [], scene))).toEqual(
      day('viktor'),
    );
  });

  it('without a duty it is left to everybody, as with an empty rota', () => {
    expect(checks('VO', [], at('07:00'))).toEqual(day('vilma/viktor'));
    expect(coming({ rota: {} })).toEqual(day('vilma/viktor'));
  });

  it('an opened check follows whoever it was opened for, not the rota of now', () => {
    const found = [playCheckOfVO(undefined, 'vilma'), dutyOf({ rota: { '2026-01-12': viktor } })];
    expect(checks('VO', found, at('08:16'))).toEqual([
      '08:15 open vilma',
      '10:45 coming viktor',
      '14:30 coming viktor',
    ]);
  });

  it('watches of FH make no check of VO’s', () => {
    expect(checks('VO', [playWatchOfFH()], at('14:00'))).toEqual(['14:30 coming vilma/viktor']);
  });
});

describe('the watches of a unit', () => {
  const numbers = (side: Side, docs: readonly CaseDocument[], s: Situation) =>
    linkOf(side, docs, s).watches.map(({ number, person }) => `${number} ${person ?? '-'}`);

  it('are its own, the one that it has had the longest first', () => {
    const later = playAdmission({ id: 'LI-2026-0001' }).at('2026-01-12 11:00').by('fredrik');
    const docs = [later.presses('take').doc, watchOf('frida', 'LI-2026-0002').doc];
    expect(numbers('FH', docs, at('15:00'))).toEqual([
      'LI-2026-0002 frida',
      'LI-2026-0001 fredrik',
    ]);
    expect(numbers('VO', docs, at('15:00'))).toEqual([]);
    expect(numbers('VO', [playAdmission().doc], at('15:00'))).toEqual(['LI-2026-0001 -']);
  });

  it('one that cannot be read is told of by its number', () => {
    const watch = { ...playWatchOfFH().doc, version: READS + 1 };
    expect(linkOf('FH', [watch], at('15:00'))).toEqual({
      watches: [],
      checks: [],
      unreadable: ['LI-2026-0001'],
    });
  });
});
