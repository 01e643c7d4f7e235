import {
  holderOf,
  managerSeat,
  manages,
  type People,
  personSeat,
  type Staff,
  type Unit,
} from '../../../src/domain/people/people.ts';
import { staffFaults } from '../../../src/domain/people/staff-faults.ts';
import {
  actingFor,
  isAway,
  pressesFor,
  representedBy,
  standInFor,
} from '../../../src/domain/people/stand-ins.ts';
import {
  awayFrom,
  demoStaff,
  idOf,
  type Name,
  people,
  role,
  staffWith,
  withNames,
} from '../../support/people.ts';

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
    expect(actingFor('person:gone', people(), MONDAY)).toBeUndefined();
    expect(pressesFor(idOf('bea'), 'person:gone', people(), MONDAY)).toBeUndefined();
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
    expect(named(actingFor(seat('bea'), people(), MONDAY))).toEqual({ person: 'bea' });
    expect(named(actingFor(seat('bea'), away('bea'), MONDAY))).toEqual({
      person: 'bo',
      for: 'bea',
    });
    expect(named(actingFor(managerSeat('insatser'), away('eva'), MONDAY))).toEqual({
      person: 'erik',
      for: 'eva',
    });
  });

  it('its holder all the same, when nobody is at work: a seat is never empty', () => {
    expect(
      named(actingFor(seat('bea'), away('bea', 'bo', 'eva', 'erik', 'vera', 'maj'), MONDAY)),
    ).toEqual({ person: 'bea' });
  });

  it('pressing: the holder, also when away, and who stands in; nobody else', () => {
    const gone = away('bea');
    expect(named(pressesFor(idOf('bea'), seat('bea'), gone, MONDAY))).toEqual({ person: 'bea' });
    expect(named(pressesFor(idOf('bo'), seat('bea'), gone, MONDAY))).toEqual({
      person: 'bo',
      for: 'bea',
    });
    for (const name of ['sara', 'eva', 'erik', 'vera'] as const)
      expect(pressesFor(idOf(name), seat('bea'), gone, MONDAY)).toBeUndefined();
    expect(pressesFor(idOf('bo'), seat('bea'), people(), MONDAY)).toBeUndefined();
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

describe('the staff check', () => {
  it('finds nothing wrong with the demo staff', () => {
    expect(staffFaults(demoStaff)).toEqual([]);
  });

  const bea = idOf('bea');
  it.each<[string, Staff, object]>([
    [
      'a person twice',
      { ...demoStaff, people: [...demoStaff.people, ...demoStaff.people.slice(5, 6)] },
      { code: 'person-twice', id: 'bea' },
    ],
    [
      'an unknown unit',
      staffWith({ bea: { roles: [role('therapist', 'gone')] } }),
      { code: 'unknown-unit', id: 'bea gone' },
    ],
    [
      'an unknown deputy',
      staffWith({ bea: { deputy: 'gone' } }),
      { code: 'unknown-deputy', id: 'bea', of: 'gone' },
    ],
    [
      "being one's own deputy",
      staffWith({ bea: { deputy: bea } }),
      { code: 'own-deputy', id: 'bea' },
    ],
    [
      'an unknown manager',
      staffWith({ bea: { manager: 'gone' } }),
      { code: 'unknown-manager', id: 'bea', of: 'gone' },
    ],
    ['no manager', staffWith({ bea: { manager: undefined } }), { code: 'no-manager', id: 'bea' }],
    [
      'a unit without manager',
      { ...demoStaff, units: [...demoStaff.units, { id: 'ny', name: 'Ny', manager: 'gone' }] },
      { code: 'unit-without-manager', id: 'ny', of: 'gone' },
    ],
    [
      'a manager without deputy',
      staffWith({ eva: { deputy: undefined } }),
      { code: 'manager-without-deputy', id: 'eva' },
    ],
    [
      'a manager without the role',
      staffWith({ eva: { roles: [] } }),
      { code: 'manager-without-role', id: 'eva' },
    ],
  ])('finds %s', (_, staff, fault) => {
    expect(withNames(staffFaults(staff))).toEqual([fault]);
  });

  it('lists every fault at once', () => {
    const staff = staffWith({
      bea: { deputy: bea, manager: 'gone' },
      eva: { deputy: undefined, roles: [] },
    });
    expect(withNames(staffFaults(staff)).map(({ code, id }) => `${id}: ${code}`)).toEqual([
      'bea: own-deputy',
      'bea: unknown-manager',
      'eva: manager-without-deputy',
      'eva: manager-without-role',
    ]);
  });
});

describe('the staff check of the two units for aid (E17, S2)', () => {
  const vo = role('careManagerVO', 'vo');
  const fh = role('careManagerFH', 'fh');
  const unitsWith = (side: 'VO' | 'FH', change: Partial<Unit>): Staff => ({
    ...demoStaff,
    units: demoStaff.units.map((unit) => (unit.side === side ? { ...unit, ...change } : unit)),
  });
  const without = (side: 'VO' | 'FH'): Staff => ({
    ...demoStaff,
    units: demoStaff.units.filter((unit) => unit.side !== side),
  });
  const second: Unit = { id: 'vo2', name: 'VO 2', side: 'VO', manager: idOf('ulrika') };

  it.each<[string, Staff, object]>([
    [
      'one side twice',
      {
        units: [...demoStaff.units, second],
        people: staffWith({
          ulrika: { roles: [role('unitManager', 'vo'), role('unitManager', 'vo2')] },
        }).people,
      },
      { code: 'side-twice', id: 'vo2' },
    ],
    [
      'a handläggare of VO in the unit of FH',
      staffWith({ vanja: { roles: [role('careManagerVO', 'fh')] } }),
      { code: 'role-in-other-side', id: 'vanja' },
    ],
    [
      'nobody of VO with an account in Link',
      staffWith({ vilma: { linkAccess: false }, viktor: { linkAccess: false } }),
      { code: 'no-link-access', id: 'vo' },
    ],
    [
      'nobody of FH with one',
      staffWith({ frida: { linkAccess: false }, fredrik: { linkAccess: false } }),
      { code: 'no-link-access', id: 'fh' },
    ],
    [
      'nobody who may decide on vob',
      unitsWith('VO', { vobDelegates: [] }),
      { code: 'no-vob-delegate', id: 'vo' },
    ],
    [
      'a list of delegates at FH (S20)',
      unitsWith('FH', { vobDelegates: [idOf('ulrika')] }),
      { code: 'vob-delegate-at-fh', id: 'fh' },
    ],
    [
      'EC FH as a delegate (S20)',
      unitsWith('VO', { vobDelegates: [idOf('ulrika'), idOf('fanny')] }),
      { code: 'vob-delegate-at-fh', id: 'fanny' },
    ],
    [
      'a delegate who is handläggare of FH too (S20)',
      staffWith({ urban: { roles: [role('unitManager', 'vo'), fh], linkAccess: true } }),
      { code: 'vob-delegate-at-fh', id: 'urban' },
    ],
    [
      'a delegate nobody knows',
      unitsWith('VO', { vobDelegates: [idOf('ulrika'), 'gone'] }),
      { code: 'unknown-vob-delegate', id: 'vo', of: 'gone' },
    ],
    [
      'FH’s deputy at VO (S14)',
      staffWith({ frida: { deputy: idOf('vilma') } }),
      { code: 'deputy-of-other-side', id: 'frida', of: 'vilma' },
    ],
    [
      'EC VO’s deputy at FH (E17)',
      staffWith({ ulrika: { deputy: idOf('fanny') } }),
      { code: 'deputy-of-other-side', id: 'ulrika', of: 'fanny' },
    ],
    [
      'a deputy elsewhere in the social services (S2)',
      staffWith({ vilma: { deputy: idOf('sara') } }),
      { code: 'deputy-of-other-side', id: 'vilma', of: 'sara' },
    ],
  ])('finds %s', (_, staff, fault) => {
    expect(withNames(staffFaults(staff))).toEqual([fault]);
  });

  it('one of the two units without the other', () => {
    for (const side of ['VO', 'FH'] as const)
      expect(staffFaults(without(side))).toContainEqual({ code: 'side-without-unit', id: side });
  });

  it('somebody who works in both, and a deputy who does, is no fault', () => {
    const both = staffWith({ vanja: { roles: [vo, fh] }, frida: { deputy: idOf('vanja') } });
    expect(staffFaults(both)).toEqual([]);
  });
});
