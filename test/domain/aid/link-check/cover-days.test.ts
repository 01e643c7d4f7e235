import { spansText } from '../../../../cards/texts.ts';
import {
  daysToTellAgain,
  newlyUncoveredDays,
  nextTold,
} from '../../../../src/domain/aid/link-check/cover-news.ts';
import { slotsOf } from '../../../../src/domain/aid/link-check/times.ts';
import {
  type Cover,
  coverOf,
  spansOf,
  uncoveredDays,
} from '../../../../src/domain/aid/link-check/uncovered-days.ts';
import { linkHandlersOf } from '../../../../src/domain/people/aid-units.ts';
import { isAway } from '../../../../src/domain/people/away.ts';
import type { Absence } from '../../../../src/domain/people/people.ts';
import { usualSettings } from '../../../../src/domain/settings.ts';
import { addDays, addWorkingDays, dayOf, instantAt } from '../../../../src/domain/time.ts';
import { type Scene, situationAt } from '../../../support/given.ts';
import { awayFrom, staffWith } from '../../../support/people.ts';
import { fc } from '../../../support/random.ts';
import { instantOf, timeAt } from '../../../support/reading.ts';

/**
 * E12: finds the coming days on which nobody at work can check Link, and when the manager is told.
 * Monday 12 January 2026.
 */
const at = (time: string, absences: readonly Absence[] = [], scene: Scene = {}) =>
  situationAt(instantOf(time), scene, absences);
const bothAway = (from: string, to?: string) => [
  awayFrom('frida', from, to),
  awayFrom('fredrik', from, to),
];
const everyDay = { settings: { link: { ...usualSettings.link, everyDay: true } } };
const said = (s: ReturnType<typeof at>) => spansText(spansOf(uncoveredDays('FH', s), s), s.today);

describe('which days', () => {
  it('those on which all who can are away, not those on which one is left', () => {
    const absences = [
      awayFrom('frida', '2026-01-13', '2026-01-16'),
      awayFrom('fredrik', '2026-01-14', '2026-01-15'),
    ];
    expect(uncoveredDays('FH', at('2026-01-12 09:00', absences))).toEqual([
      '2026-01-14',
      '2026-01-15',
    ]);
    expect(uncoveredDays('VO', at('2026-01-12 09:00', absences))).toEqual([]);
  });

  it('today only while a check is still to come, and no day without checks', () => {
    const absences = bothAway('2026-01-16', '2026-01-19');
    expect(uncoveredDays('FH', at('2026-01-16 14:29', absences))).toEqual([
      '2026-01-16',
      '2026-01-19',
    ]);
    expect(uncoveredDays('FH', at('2026-01-16 14:30', absences))).toEqual(['2026-01-19']);
    expect(uncoveredDays('FH', at('2026-01-16 15:00', absences, everyDay))).toEqual([
      '2026-01-17',
      '2026-01-18',
      '2026-01-19',
    ]);
  });

  it('days off count as absences, and who has no account counts for nothing', () => {
    const staff = staffWith({
      frida: { workingDays: [1, 2, 3, 4] },
      fredrik: { linkAccess: false },
    });
    expect(uncoveredDays('FH', at('2026-01-12 09:00', [], { staff })).slice(0, 2)).toEqual([
      '2026-01-16',
      '2026-01-23',
    ]);
  });
});

describe('how they are said', () => {
  it.each([
    ['one day', '2026-01-13', '2026-01-13', 'tisdag 13 januari'],
    ['days in a row', '2026-01-13', '2026-01-14', '13–14 januari'],
    ['over a weekend without checks', '2026-01-15', '2026-01-19', '15–19 januari'],
    ['over two months', '2026-01-29', '2026-02-03', '29 januari–3 februari'],
    ['next year', '2027-01-11', '2027-01-12', '11–12 januari 2027'],
  ])('%s', (_, from, to, words) => {
    expect(said(at('2026-01-12 09:00', bothAway(from, to)))).toBe(words);
  });

  it('without an end, and several', () => {
    expect(said(at('2026-01-12 09:00', bothAway('2026-01-13')))).toBe(
      'från och med tisdag 13 januari',
    );
    const two = [...bothAway('2026-01-13', '2026-01-14'), ...bothAway('2026-01-16', '2026-01-16')];
    expect(said(at('2026-01-12 09:00', two))).toBe('13–14 januari och fredag 16 januari');
    const staff = staffWith({
      frida: { workingDays: [1, 2, 3, 4] },
      fredrik: { workingDays: [1, 2, 3, 4] },
    });
    expect(said(at('2026-01-12 09:00', [], { staff }))).toBe(
      'fredag 16 januari, fredag 23 januari, fredag 30 januari, fredag 6 februari och flera dagar till',
    );
  });
});

describe('what is new', () => {
  const lookedAt = (absences: readonly Absence[]): Cover => {
    const s = at('2026-01-12 09:00', absences);
    return coverOf(uncoveredDays('FH', s), s);
  };
  const newAt = (time: string, absences: readonly Absence[], known: Cover) => {
    const s = at(time, absences);
    return newlyUncoveredDays(uncoveredDays('FH', s), known, s);
  };

  it('the days of an absence that leaves nobody, and the days added to one', () => {
    expect(newAt('2026-01-12 10:00', bothAway('2026-01-13', '2026-01-14'), lookedAt([]))).toEqual([
      '2026-01-13',
      '2026-01-14',
    ]);
    const known = lookedAt(bothAway('2026-01-13', '2026-01-14'));
    expect(newAt('2026-01-12 10:00', bothAway('2026-01-13', '2026-01-15'), known)).toEqual([
      '2026-01-15',
    ]);
  });

  it('none when one is shortened, and again when it is prolonged once more', () => {
    const known = lookedAt(bothAway('2026-01-13', '2026-01-14'));
    expect(newAt('2026-01-12 10:00', bothAway('2026-01-13', '2026-01-13'), known)).toEqual([]);
    const shortened = lookedAt(bothAway('2026-01-13', '2026-01-13'));
    expect(newAt('2026-01-12 11:00', bothAway('2026-01-13', '2026-01-14'), shortened)).toEqual([
      '2026-01-14',
    ]);
  });

  it('nothing that only time has brought into sight', () => {
    for (const known of [bothAway('2026-01-13'), [awayFrom('frida', '2026-01-13')]])
      expect(newAt('2026-01-20 10:00', known, lookedAt(known))).toEqual([]);
    const staff = staffWith({
      frida: { workingDays: [1, 2, 3, 4] },
      fredrik: { workingDays: [1, 2, 3, 4] },
    });
    const first = at('2026-01-12 09:00', [], { staff });
    const later = at('2026-01-26 09:00', [], { staff });
    expect(
      newlyUncoveredDays(
        uncoveredDays('FH', later),
        coverOf(uncoveredDays('FH', first), first),
        later,
      ),
    ).toEqual([]);
  });

  it('all of it when one is without an end', () => {
    const s = at('2026-01-12 10:00', bothAway('2026-01-13'));
    expect(spansOf(newlyUncoveredDays(uncoveredDays('FH', s), lookedAt([]), s), s)).toEqual([
      { from: '2026-01-13' },
    ]);
  });
});

describe('what is told again', () => {
  const known = (time: string, absences: readonly Absence[], scene: Scene = {}) => {
    const s = at(time, absences, scene);
    return coverOf(uncoveredDays('FH', s), s);
  };
  const again = (since: string, time: string, absences: readonly Absence[], scene: Scene = {}) => {
    const s = at(time, absences, scene);
    return daysToTellAgain(uncoveredDays('FH', s), known(since, absences, scene), s);
  };

  it('at 15.00 on the last working day before, and at 08.00 of the day', () => {
    const absences = bothAway('2026-01-19', '2026-01-20');
    expect(again('2026-01-16 14:30', '2026-01-16 15:00', absences)).toEqual(['2026-01-19']);
    expect(again('2026-01-16 15:00', '2026-01-16 15:01', absences)).toEqual([]);
    expect(again('2026-01-16 15:00', '2026-01-19 08:00', absences)).toEqual(['2026-01-19']);
    expect(again('2026-01-19 14:30', '2026-01-19 15:00', absences)).toEqual(['2026-01-20']);
    const s = at('2026-01-16 14:30', absences);
    expect(timeAt(nextTold(uncoveredDays('FH', s), s) ?? '')).toBe('2026-01-16 15:00');
  });

  it('on a Friday of the whole weekend where it is watched', () => {
    expect(
      again('2026-01-16 14:30', '2026-01-16 15:00', bothAway('2026-01-17', '2026-01-20'), everyDay),
    ).toEqual(['2026-01-17', '2026-01-18', '2026-01-19']);
  });

  it('not when the day is covered by then', () => {
    const s = at('2026-01-13 08:00', []);
    expect(
      daysToTellAgain(
        uncoveredDays('FH', s),
        known('2026-01-12 15:00', bothAway('2026-01-13', '2026-01-13')),
        s,
      ),
    ).toEqual([]);
  });
});

describe('E12, always', () => {
  const NAMES = ['frida', 'fredrik', 'vilma', 'viktor'] as const;
  const absence = fc.record({
    who: fc.constantFrom(...NAMES),
    from: fc.integer({ min: 0, max: 20 }),
    days: fc.option(fc.integer({ min: 0, max: 10 })),
    reported: fc.integer({ min: 0, max: 20 * 24 * 60 }),
    ended: fc.option(fc.integer({ min: 0, max: 20 * 24 * 60 })),
  });

  it('an uncheckable day is told before its first check, at once, and no day twice', () => {
    fc.assert(
      fc.property(fc.array(absence, { maxLength: 8 }), fc.boolean(), (reports, isEveryDay) => {
        const begin = instantAt('2026-01-12', '00:00');
        const minute = (n: number) => new Date(Date.parse(begin) + n * 60_000).toISOString();
        const scene = isEveryDay ? everyDay : {};
        const absencesAt = (now: string): Absence[] =>
          reports
            .filter(
              (r) =>
                minute(r.reported) <= now &&
                !(r.ended !== null && minute(r.ended) <= now && r.ended > r.reported),
            )
            .map((r) => {
              const from = addDays('2026-01-12', r.from);
              return awayFrom(r.who, from, r.days === null ? undefined : addDays(from, r.days));
            });
        const changes = [
          0,
          ...reports.flatMap((r) => [r.reported, ...(r.ended === null ? [] : [r.ended])]),
        ].map(minute);
        const end = minute(25 * 24 * 60);
        let cover: Cover | undefined;
        const told = new Map<string, string[]>();
        for (let now = begin; now <= end; ) {
          const s = situationAt(now, scene, absencesAt(now));
          const days = uncoveredDays('FH', s);
          const fresh = newlyUncoveredDays(days, cover, s);
          const again = cover ? daysToTellAgain(days, cover, s) : [];
          for (const day of new Set([...fresh, ...again]))
            told.set(day, [...(told.get(day) ?? []), now]);
          cover = coverOf(days, s);
          const next = [nextTold(days, s), ...changes.filter((at) => at > now)]
            .filter((at) => at !== undefined)
            .toSorted()[0];
          if (next === undefined) break;
          now = next;
        }
        // The expected days come from the staff list alone.
        for (let day = '2026-01-12'; day <= dayOf(end); day = addDays(day, 1)) {
          const [first] = slotsOf(day, { ...usualSettings.link, everyDay: isEveryDay });
          if (!first) continue;
          const s = situationAt(first.at, scene, absencesAt(first.at));
          const isCovered = linkHandlersOf(s.people, 'FH').some(
            ({ id }) => !isAway(id, s.people, day),
          );
          const times = told.get(day) ?? [];
          if (!isCovered) expect(times.some((at) => at <= first.at)).toBe(true);
          expect(new Set(times).size).toBe(times.length);
          // A day that was announced early is announced again at 15.00 and 08.00 while it stays
          // uncovered.
          for (const at of [
            instantAt(addWorkingDays(addDays(day, 0), -1), '15:00'),
            instantAt(day, '08:00'),
          ]) {
            if (times.length === 0 || (times[0] as string) >= at || at > end) continue;
            const then = situationAt(at, scene, absencesAt(at));
            if (uncoveredDays('FH', then).includes(day)) expect(times).toContain(at);
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});
