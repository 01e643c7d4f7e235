import { indexOf } from '../../src/domain/case-index.ts';
import { loadsIn } from '../../src/domain/load.ts';
import { unitOf } from '../../src/domain/people/staff-list.ts';
import { sceneOf } from '../../src/gallery/case-situation.ts';
import { playAssignment, playOpening } from '../../src/gallery/outpatient-histories.ts';
import { situationAt } from '../support/given.ts';
import { idOf, people } from '../support/people.ts';
import { instantOf } from '../support/reading.ts';

const docs = [
  playOpening(sceneOf('OV-2026-0001')),
  playAssignment(sceneOf('OV-2026-0002')),
  playAssignment(sceneOf('OV-2026-0003'), ['bea', 'bo']),
].map(({ doc }) => doc);

function loadsOn(day: string, unit = 'insatser') {
  const s = situationAt(instantOf(`${day} 12:00`));
  const known = unitOf(people(), unit);
  const cases = docs.map((doc) => ({ id: doc.id, kind: doc.kind, index: indexOf(doc, s) }));
  return loadsIn(known ? [known] : [], cases, s);
}

it('E25: a behandlare’s cases by name, and those that are new', () => {
  const loads = loadsOn('2026-01-20');
  expect(loads[idOf('bea')]).toEqual({ ongoing: 2, recent: 2 });
  expect(loads[idOf('bo')]).toEqual({ ongoing: 1, recent: 1 });
});

it('a case is new for thirty days', () => {
  expect(loadsOn('2026-02-11')[idOf('bea')]).toEqual({ ongoing: 2, recent: 2 });
  expect(loadsOn('2026-02-12')[idOf('bea')]).toEqual({ ongoing: 2, recent: 0 });
});

it('a socialsekreterare has those that they are named in, and nobody of another unit is in it', () => {
  expect(loadsOn('2026-01-20', 'vuxna')[idOf('sara')]).toEqual({ ongoing: 3, recent: 3 });
  expect(loadsOn('2026-01-20', 'vuxna')).not.toHaveProperty(idOf('bea'));
  expect(loadsOn('2026-01-20', 'vo')[idOf('vilma')]).toEqual({ ongoing: 0, recent: 0 });
});

it('the people stand in the order of the staff list, whatever they have', () => {
  const order = people().staff.people.map(({ id }) => id);
  const loads = Object.keys(loadsOn('2026-01-20'));
  expect(loads).toEqual(order.filter((id) => loads.includes(id)));
});
