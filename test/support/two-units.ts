import type { Person, Role, Staff } from '../../src/domain/people/people.ts';
import { demoStaff, idOf } from './people.ts';

const SECOND_UNITS = { vuxna: 'unga', insatser: 'stod' } as const;

const person = (
  n: number,
  name: string,
  role: Role,
  unit: string,
  more: Partial<Person> = {},
): Person => ({
  id: `5a1e0000-0000-4000-8000-0000000001${String(n).padStart(2, '0')}`,
  name,
  roles: [{ role, unit }],
  ...more,
});

const boss = person(1, 'Viola Blank', 'unitManager', 'ifo');
const mona = person(2, 'Mona Mall', 'unitManager', SECOND_UNITS.vuxna, {
  manager: boss.id,
  deputy: boss.id,
});
const ebba = person(3, 'Ebba Skiss', 'unitManager', SECOND_UNITS.insatser, {
  manager: boss.id,
  deputy: mona.id,
});
const sten = person(4, 'Sten Exempel', 'socialWorker', SECOND_UNITS.vuxna, { manager: mona.id });
const berit = person(5, 'Berit Exempel', 'therapist', SECOND_UNITS.insatser, {
  manager: ebba.id,
  deputy: idOf('bo'),
});

/**
 * The demo staff with a second unit of socialsekreterare and a second one of behandlare, their
 * managers, and the managers' manager. There is still one unit for aid of each side, because a
 * second one is not allowed.
 */
export const twoUnits: Staff = {
  units: [
    ...demoStaff.units,
    { id: SECOND_UNITS.vuxna, name: 'Enheten unga vuxna', manager: mona.id },
    { id: SECOND_UNITS.insatser, name: 'Stöd och behandling', manager: ebba.id },
  ],
  people: [...demoStaff.people, boss, mona, ebba, sten, berit],
};
