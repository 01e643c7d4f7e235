import { actingFor, pressesFor } from '../../../src/domain/people/acting-for.ts';
import { isAway } from '../../../src/domain/people/away.ts';
import type { People } from '../../../src/domain/people/people.ts';
import { holderOf, managerSeat, personSeat } from '../../../src/domain/people/seat.ts';
import { manages } from '../../../src/domain/people/staff-list.ts';
import { representedBy, standInFor } from '../../../src/domain/people/stand-ins.ts';
import { awayFrom, idOf, type Name, people, staffWith, withNames } from '../../support/people.ts';

const MONDAY = '2026-01-12';
const seat = (name: Name) => personSeat(idOf(name));
const away = (...names: Name[]): People => people(names.map((name) => awayFrom(name, MONDAY)));
const named = <T>(value: T) => withNames(value ?? null);

describe('who holds a seat', () => {
  it("a person their own, a manager the unit's", () => {
    expect(named(holderOf(seat('bea'), people()))).toBe('bea');
    expect(named(holderOf(managerSeat('insatser'), people()))).toBe('eva');
  });

  it('nobody, where staff data knows neither person nor unit', () => {
    expect(holderOf('person:gone', people())).toBeUndefined();
    expect(holderOf('manager:gone', people())).toBeUndefined();
    expect(actingFor('person:gone', { people: people(), today: MONDAY })).toBeUndefined();
    expect(
      pressesFor(idOf('bea'), 'person:gone', { people: people(), today: MONDAY }),
    ).toBeUndefined();
  });
});

describe('E9: who is away', () => {
  it('from the first day to the last, both included', () => {
    const week = people([awayFrom('bea', '2026-01-12', '2026-01-16')]);
    expect(
      ['2026-01-11', '2026-01-12', '2026-01-16', '2026-01-17'].map((day) =>
        isAway(idOf('bea'), week, day),
      ),
    ).toEqual([false, true, true, false]);
  });

  it('on a weekday that they do not work, and never because it is a weekend', () => {
    const part = people([], staffWith({ bea: { workingDays: [1, 2, 3] } }));
    expect(
      ['2026-01-14', '2026-01-15', '2026-01-17'].map((day) => isAway(idOf('bea'), part, day)),
    ).toEqual([false, true, false]);
    expect(isAway(idOf('bo'), part, '2026-01-15')).toBe(false);
  });
});

describe('who stands in', () => {
  it('the deputy; whom the absence names before whom staff data names', () => {
    expect(named(standInFor(idOf('bea'), away('bea'), MONDAY))).toBe('bo');
    const other = people([awayFrom('bea', MONDAY, undefined, 'simon')]);
    expect(named(standInFor(idOf('bea'), other, MONDAY))).toBe('simon');
  });

  it("then the deputy's deputy, and nobody twice", () => {
    const chain = staffWith({ bo: { deputy: idOf('simon') } });
    const all = people([awayFrom('bea', MONDAY), awayFrom('bo', MONDAY)], chain);
    expect(named(standInFor(idOf('bea'), all, MONDAY))).toBe('simon');
  });

  it("then the manager, the manager's deputy, and the manager's manager", () => {
    expect(named(standInFor(idOf('bea'), away('bea', 'bo'), MONDAY))).toBe('eva');
    expect(named(standInFor(idOf('bea'), away('bea', 'bo', 'eva'), MONDAY))).toBe('erik');
    expect(named(standInFor(idOf('bea'), away('bea', 'bo', 'eva', 'erik'), MONDAY))).toBe('vera');
  });

  it('nobody, when nobody is at work', () => {
    expect(
      standInFor(idOf('bea'), away('bea', 'bo', 'eva', 'erik', 'vera', 'maj'), MONDAY),
    ).toBeUndefined();
  });

  it("nobody, and no endless search, where two are each other's manager and away", () => {
    const circle = staffWith({ vera: { manager: idOf('eva'), deputy: idOf('eva') } });
    const absences = (['bea', 'bo', 'eva', 'erik', 'vera'] as const).map((name) =>
      awayFrom(name, MONDAY),
    );
    expect(standInFor(idOf('bea'), people(absences, circle), MONDAY)).toBeUndefined();
  });

  it('passes over a deputy who has left', () => {
    const left = people([awayFrom('bea', MONDAY)], staffWith({ bo: null }));
    expect(named(standInFor(idOf('bea'), left, MONDAY))).toBe('eva');
  });
});

describe('who answers for a seat', () => {
  it('its holder; away, the one who stands in, for the holder', () => {
    expect(named(actingFor(seat('bea'), { people: people(), today: MONDAY }))).toEqual({
      person: 'bea',
    });
    expect(named(actingFor(seat('bea'), { people: away('bea'), today: MONDAY }))).toEqual({
      person: 'bo',
      for: 'bea',
    });
    expect(
      named(actingFor(managerSeat('insatser'), { people: away('eva'), today: MONDAY })),
    ).toEqual({
      person: 'erik',
      for: 'eva',
    });
  });

  it('its holder all the same, when nobody is at work: a seat is never empty', () => {
    expect(
      named(
        actingFor(seat('bea'), {
          people: away('bea', 'bo', 'eva', 'erik', 'vera', 'maj'),
          today: MONDAY,
        }),
      ),
    ).toEqual({ person: 'bea' });
  });

  it('pressing: the holder, also when away, and who stands in; nobody else', () => {
    const gone = away('bea');
    expect(named(pressesFor(idOf('bea'), seat('bea'), { people: gone, today: MONDAY }))).toEqual({
      person: 'bea',
    });
    expect(named(pressesFor(idOf('bo'), seat('bea'), { people: gone, today: MONDAY }))).toEqual({
      person: 'bo',
      for: 'bea',
    });
    for (const name of ['sara', 'eva', 'erik', 'vera'] as const)
      expect(pressesFor(idOf(name), seat('bea'), { people: gone, today: MONDAY })).toBeUndefined();
    expect(
      pressesFor(idOf('bo'), seat('bea'), { people: people(), today: MONDAY }),
    ).toBeUndefined();
  });

  it('whose cases somebody sees: their own and those of everybody they stand in for', () => {
    expect(named(representedBy(idOf('bo'), people(), MONDAY))).toEqual(['bo']);
    expect(named(representedBy(idOf('bo'), away('bea'), MONDAY))).toEqual(['bo', 'bea']);
    expect(named(representedBy(idOf('eva'), away('bea', 'bo'), MONDAY))).toEqual([
      'eva',
      'bea',
      'bo',
    ]);
    expect(named(representedBy(idOf('bea'), away('bea'), MONDAY))).toEqual(['bea']);
  });
});

describe('who manages whom', () => {
  it('the nearest manager and the manager of the unit; not their manager, not a colleague', () => {
    expect(manages(idOf('eva'), idOf('bea'), people())).toBe(true);
    expect(manages(idOf('vera'), idOf('eva'), people())).toBe(true);
    expect(manages(idOf('vera'), idOf('bea'), people())).toBe(false);
    expect(manages(idOf('erik'), idOf('bea'), people())).toBe(false);
    expect(manages(idOf('maj'), idOf('bea'), people())).toBe(false);
    expect(manages(idOf('eva'), 'gone', people())).toBe(false);
    const own = people([], staffWith({ bea: { manager: idOf('maj') } }));
    expect(manages(idOf('maj'), idOf('bea'), own) && manages(idOf('eva'), idOf('bea'), own)).toBe(
      true,
    );
  });
});
