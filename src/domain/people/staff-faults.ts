import {
  careManagerRole,
  careManagersOf,
  linkHandlersOf,
  otherSide,
  sidesOf,
  unitOfSide,
} from './aid-units.ts';
import type { People, Staff } from './people.ts';
import { hasRole, personOf, unitOf } from './staff-list.ts';
import type { StaffWrong } from './staff-waits.ts';

/** All faults of a staff list, as codes with the ids concerned. */
export function staffFaults(staff: Staff): StaffWrong[] {
  const people: People = { staff, absences: [] };
  const faults: StaffWrong[] = [];
  const seen = new Set<string>();
  for (const person of staff.people) {
    if (seen.has(person.id)) faults.push({ code: 'person-twice', id: person.id });
    seen.add(person.id);
    for (const { unit } of person.roles)
      if (!unitOf(people, unit)) faults.push({ code: 'unknown-unit', id: `${person.id} ${unit}` });
    if (person.deputy !== undefined && !personOf(people, person.deputy))
      faults.push({ code: 'unknown-deputy', id: person.id, of: person.deputy });
    if (person.deputy === person.id) faults.push({ code: 'own-deputy', id: person.id });
    if (person.manager === person.id) faults.push({ code: 'own-manager', id: person.id });
    if (person.manager !== undefined && !personOf(people, person.manager))
      faults.push({ code: 'unknown-manager', id: person.id, of: person.manager });
    if (
      person.manager === undefined &&
      !person.roles.every((held) => held.role === 'unitManager' || held.role === 'administrator')
    )
      faults.push({ code: 'no-manager', id: person.id });
  }
  const units = new Set<string>();
  for (const unit of staff.units) {
    if (units.has(unit.id)) faults.push({ code: 'unit-twice', id: unit.id });
    units.add(unit.id);
    const manager = personOf(people, unit.manager);
    if (!manager) faults.push({ code: 'unit-without-manager', id: unit.id, of: unit.manager });
    if (manager && manager.deputy === undefined)
      faults.push({ code: 'manager-without-deputy', id: manager.id });
    if (manager && !hasRole(manager, 'unitManager', unit.id))
      faults.push({ code: 'manager-without-role', id: manager.id });
  }
  return [...faults, ...aidFaults(people)];
}

/**
 * Checks the two units for aid: each decision has somebody to make it, and neither side stands in
 * for the other (E17, S2).
 */
function aidFaults(people: People): StaffWrong[] {
  const faults: StaffWrong[] = [];
  const { staff } = people;
  for (const side of ['VO', 'FH'] as const) {
    const units = staff.units.filter((unit) => unit.side === side);
    const workers = careManagersOf(people, side);
    if (units.length > 1)
      faults.push(...units.slice(1).map((unit) => ({ code: 'side-twice' as const, id: unit.id })));
    if (workers.length > 0 && units.length === 0)
      faults.push({ code: 'side-without-unit', id: side });
    if (units.length > 0 && unitOfSide(people, otherSide(side)) === undefined)
      faults.push({ code: 'side-without-unit', id: otherSide(side) });
    const [unit] = units;
    if (!unit) continue;
    for (const person of workers)
      if (!hasRole(person, careManagerRole(side), unit.id))
        faults.push({ code: 'role-in-other-side', id: person.id });
    if (linkHandlersOf(people, side).length === 0)
      faults.push({ code: 'no-link-access', id: unit.id });
    if (side === 'VO' && (unit.vobDelegates ?? []).length === 0)
      faults.push({ code: 'no-vob-delegate', id: unit.id });
    if (side === 'FH' && unit.vobDelegates !== undefined)
      faults.push({ code: 'vob-delegate-at-fh', id: unit.id });
    for (const id of unit.vobDelegates ?? []) {
      const delegate = personOf(people, id);
      if (!delegate) faults.push({ code: 'unknown-vob-delegate', id: unit.id, of: id });
      else if (sidesOf(delegate, people).includes('FH'))
        faults.push({ code: 'vob-delegate-at-fh', id });
    }
  }
  for (const person of staff.people) {
    const own = sidesOf(person, people);
    const deputy = personOf(people, person.deputy);
    if (own.length > 0 && deputy && !sidesOf(deputy, people).some((side) => own.includes(side)))
      faults.push({ code: 'deputy-of-other-side', id: person.id, of: deputy.id });
  }
  return faults;
}
