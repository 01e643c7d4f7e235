import type { Staff, Unit } from '../../../src/domain/people/people.ts';
import { staffFaults } from '../../../src/domain/people/staff-faults.ts';
import { demoStaff, idOf, role, staffWith, withNames } from '../../support/people.ts';

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
