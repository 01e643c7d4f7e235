import { letterCard, mineCard } from '../../cards/lists/list-cards.ts';
import type { CardMessage } from '../../cards/look.ts';
import { accessLine } from '../app/access.ts';
import type { AccessOutcome } from '../app/let-through.ts';
import type { AccessDeed } from '../domain/access-deed.ts';
import type { AccessLine } from '../domain/access-line.ts';
import type { CaseDocument } from '../domain/case-document.ts';
import type { Situation } from '../domain/engine/step.ts';
import type { LetterDocument } from '../domain/letter-document.ts';
import { dayList, listsFor } from '../domain/lists.ts';
import { viewOf } from '../domain/view.ts';
import { demoStaff, idOf, type Name } from './demo-staff.ts';
import { instantOf } from './messages.ts';
import { assigned, booked, inTreatment, opened, planned, started } from './outpatient-histories.ts';
import { numbered } from './outpatient-situations.ts';
import { letterOf, look, type Shot } from './shot.ts';
import type { Played } from './situation.ts';
import { situationAt } from './situation.ts';
import { staffLetterShots } from './staff-letter-shots.ts';

/** Many cases on a Monday when some of them are late. */
function manyCases(): { docs: CaseDocument[]; s: Situation } {
  const numbers = (from: number, count: number) =>
    Array.from({ length: count }, (_, at) => `OV-2026-${String(from + at).padStart(4, '0')}`);
  const histories: Played[] = [
    ...numbers(1, 2).map((number) => opened(numbered(number))),
    ...numbers(3, 3).map((number) => assigned(numbered(number))),
    ...numbers(6, 2).map((number) => started(numbered(number), ['bea', 'bo'])),
    ...numbers(8, 2).map((number) => booked(numbered(number))),
    ...numbers(10, 4).map((number) => inTreatment(numbered(number))),
    ...numbers(14, 2).map((number) => planned(numbered(number), ['bo', 'bea'])),
  ];
  return { docs: histories.map(({ doc }) => doc), s: situationAt(instantOf('2026-02-23 08:30')) };
}

export function listShots(): Shot[] {
  const { docs, s } = manyCases();
  const few = docs.filter(({ number }) => number.endsWith('10') || number.endsWith('08'));
  const group = 'lists';
  const seen = (who: Name, from: readonly CaseDocument[]) =>
    from.filter((doc) => viewOf(doc, idOf(who), s));
  const mine = (name: string, who: Name, from: readonly CaseDocument[], page?: number): Shot => ({
    group,
    name: `own cases, ${name}`,
    who,
    message: mineCard(
      { lists: listsFor(idOf(who), seen(who, from), s), unreadable: [], more: false },
      s,
      look,
      page,
    ),
  });
  const day = (name: string, who: Name, from: readonly CaseDocument[]): Shot => {
    const letter = letterOf('list', who, s);
    return {
      group,
      name,
      who,
      message: letterCard(
        letter,
        { ...dayList(idOf(who), seen(who, from), s), cases: [] },
        s,
        idOf(who),
        look,
      ),
    };
  };
  const away = {
    ...s,
    people: { staff: demoStaff, absences: [{ person: idOf('bea'), from: '2026-02-20' }] },
  };
  return [
    day('the day’s list', 'bea', few),
    day('the day’s list, many cases', 'bea', docs),
    day('the managers’ list', 'eva', docs),
    day('the managers’ list, only what is late with others', 'maj', docs),
    {
      ...day('the day’s list', 'bo', few),
      name: 'the day’s list of somebody who is not reached',
      who: 'eva',
      message: unreachedList(few, s),
    },
    mine('few', 'bea', few),
    mine('nothing', 'simon', docs),
    mine('first page', 'sara', docs, 1),
    mine('second page', 'sara', docs, 2),
    mine('last page', 'sara', docs, 9),
    mine('first page', 'eva', docs, 1),
    {
      group,
      name: 'own cases, of somebody who stands in',
      who: 'bo',
      message: mineCard(
        { lists: listsFor(idOf('bo'), docs, away), unreadable: [], more: false },
        away,
        look,
      ),
    },
  ];
}

function unreachedList(docs: readonly CaseDocument[], s: Situation): CardMessage {
  return letterCard(
    letterOf('list', 'bea', s),
    { ...dayList(idOf('bea'), docs, s), cases: [] },
    s,
    idOf('eva'),
    look,
  );
}

export function letterShots(): Shot[] {
  const { docs, s } = manyCases();
  const shot = (name: string, who: Name, letter: LetterDocument): Shot => ({
    group: 'letters',
    name,
    who,
    message: letterCard(letter, { mine: [], told: [], cases: docs }, s, idOf(who), look),
  });
  const cases = docs.map(({ id }) => id);
  return [
    shot('absence, reported by another', 'bea', {
      ...letterOf('absence', 'bea', s),
      about: idOf('bea'),
      by: idOf('eva'),
    }),
    shot('absence, to the manager', 'eva', {
      ...letterOf('absence', 'eva', s),
      about: idOf('bea'),
      by: idOf('bea'),
      away: { from: '2026-02-23', to: '2026-02-27' },
    }),
    ...(['now', 'noMore'] as const).map((standsIn) =>
      shot(
        standsIn === 'now' ? 'absence, to the deputy' : 'absence, to who is deputy no longer',
        'bo',
        {
          ...letterOf('absence', 'bo', s),
          about: idOf('bea'),
          by: idOf('bea'),
          standsIn,
          away: { from: '2026-02-23' },
        },
      ),
    ),
    shot('back', 'bea', {
      ...letterOf('back', 'bea', s),
      cases: cases.slice(0, 3),
      since: '2026-01-01T00:00:00.000Z',
    }),
    shot('taken over, one', 'simon', {
      ...letterOf('takenOver', 'simon', s),
      about: idOf('sara'),
      by: idOf('maj'),
      cases: cases.slice(0, 1),
    }),
    shot('taken over, many', 'simon', {
      ...letterOf('takenOver', 'simon', s),
      about: idOf('sara'),
      by: idOf('maj'),
      cases,
    }),
    shot('nobody can check Link', 'fanny', {
      ...letterOf('cover', 'fanny', s),
      unit: 'fh',
      side: 'FH',
      uncovered: [{ from: '2026-02-03', to: '2026-02-04' }, { from: '2026-02-09' }],
    }),
    shot('a person is missing', 'adam', {
      ...letterOf('personMissing', 'adam', s),
      by: idOf('eva'),
    }),
    ...staffLetterShots(cases, docs, s),
    ...[sampledLines.slice(0, 2), sampledLines].map((lines): Shot => sampleShot(lines, s)),
  ];
}

/** Lines of a unit's access log: the time, who, for whom, what, the outcome and the cases. */
const sampledLines: readonly AccessLine[] = [
  logged('2026-01-05 08:31', 'bea', 'show mine', 'ok', 6),
  logged('2026-01-07 09:12', 'bea', 'act writePlan', 'ok', 1, 'bo'),
  logged('2026-01-08 10:00', 'bo', 'show find', 'nothing', 1),
  logged('2026-01-09 10:02', 'bo', 'act bookInitial', 'notOpen', 1),
  logged('2026-01-12 13:47', 'erik', 'show ownControl', 'notYourRole', 0),
  logged('2026-01-14 14:02', 'bea', 'show historyOf', 'ok', 1),
  logged('2026-01-15 15:30', 'bo', 'act grant start sendCarePlan', 'ok', 1),
  logged('2026-01-19 08:30', 'bea', 'show case', 'notShown', 1),
  logged('2026-01-21 11:11', 'bo', 'press in a channel', 'refused', 0),
  logged('2026-01-28 16:55', 'bo', 'show case', 'ok', 1, 'bea'),
];

function logged(
  time: string,
  who: Name,
  what: AccessDeed,
  outcome: AccessOutcome,
  count: number,
  whose?: Name,
): AccessLine {
  const cases = Array.from(
    { length: count },
    (_, at) => `ÖV-2026-${String(at + 7).padStart(4, '0')}`,
  );
  return accessLine(
    situationAt(instantOf(time)).now,
    idOf(who),
    what,
    outcome,
    cases,
    whose && idOf(whose),
  );
}

function sampleShot(lines: readonly AccessLine[], s: Situation): Shot {
  const told = {
    mine: [],
    told: [],
    cases: [],
    sample: { month: '2026-01', unit: 'insatser', lines },
  };
  const name = `sample of the access log, ${lines.length} lines`;
  const letter = { ...letterOf('sample', 'eva', s), unit: 'insatser' };
  return {
    group: 'letters',
    name,
    who: 'eva',
    message: letterCard(letter, told, s, idOf('eva'), look),
  };
}
