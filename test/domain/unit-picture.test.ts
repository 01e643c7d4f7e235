import type { CaseDocument } from '../../src/domain/case-document.ts';
import { indexOf } from '../../src/domain/case-index.ts';
import type { Situation } from '../../src/domain/engine/step.ts';
import { unitOf } from '../../src/domain/people/staff-list.ts';
import { figuresAbove, type UnitCase, unitPicture } from '../../src/domain/unit-picture.ts';
import { playAdmission } from '../../src/gallery/aid-histories.ts';
import { sceneOf } from '../../src/gallery/case-situation.ts';
import {
  playAssignment,
  playOpening,
  playTreatment,
} from '../../src/gallery/outpatient-histories.ts';
import { playFH } from '../../src/gallery/situations/usual-check.ts';
import { situationAt } from '../support/given.ts';
import { people } from '../support/people.ts';
import { instantOf } from '../support/reading.ts';

const at = (time: string) => situationAt(instantOf(time));

function counted(docs: readonly CaseDocument[], s: Situation): UnitCase[] {
  return docs.map((doc) => ({ id: doc.id, kind: doc.kind, index: indexOf(doc, s) }));
}

function pictureOf(id: string, docs: readonly CaseDocument[], s: Situation) {
  const unit = unitOf(people(), id);
  if (unit === undefined) throw new Error(id);
  return unitPicture(unit, counted(docs, s), s);
}

const figures = (id: string, docs: readonly CaseDocument[], s: Situation) =>
  Object.values(pictureOf(id, docs, s).figures).join(' ');

describe('E24: what is counted for a unit', () => {
  const unassigned = playOpening(sceneOf('OV-2026-0001')).doc;
  const assigned = playAssignment(sceneOf('OV-2026-0002')).doc;
  const inTreatment = playTreatment(sceneOf('OV-2026-0003')).doc;

  it('a new case is ongoing and waits for a behandlare, in the unit that names one', () => {
    const s = at('2026-01-12 12:00');
    expect(figures('insatser', [unassigned], s)).toBe('1 1 0 0');
    expect(figures('vuxna', [unassigned], s)).toBe('1 0 0 0');
    expect(figures('insatser', [unassigned, assigned], s)).toBe('2 1 0 0');
  });

  it('a case of nobody in the unit counts for nothing, and a check of Link never does', () => {
    const s = at('2026-01-12 12:00');
    const aid = [playAdmission({ vsNumber: '2026-4471', id: 'LI-2026-0030' }).doc, playFH().doc];
    expect(figures('insatser', aid, s)).toBe('0 0 0 0');
    expect(figures('insatser', [...aid, assigned], s)).toBe('1 0 0 0');
    expect(figures('fh', aid, s)).toMatch(/^1 1 /);
  });

  it('what the plan’s last day has passed is late, and stands still, from the day after', () => {
    expect(figures('insatser', [inTreatment], at('2026-02-16 23:00'))).toBe('1 0 0 0');
    expect(figures('insatser', [inTreatment], at('2026-02-17 00:01'))).toBe('1 0 1 1');
  });

  it('it is late in the unit that owes it, and waits for others in the other one', () => {
    const s = at('2026-03-02 09:00');
    expect(figures('vuxna', [inTreatment], s)).toBe('1 0 0 0');
    expect(pictureOf('vuxna', [inTreatment], s).standing).toEqual([
      { id: 'OV-2026-0003', days: 13, isOwn: false },
    ]);
    expect(pictureOf('insatser', [inTreatment], s).standing).toEqual([
      { id: 'OV-2026-0003', days: 13, isOwn: true },
    ]);
  });

  it('the longest comes first, and what the unit owes before what it waits for', () => {
    const s = at('2026-03-02 09:00');
    const { standing } = pictureOf('insatser', [inTreatment, assigned, unassigned], s);
    const days = standing.filter(({ isOwn }) => isOwn).map((one) => one.days);
    expect(days).toEqual(days.toSorted((one, other) => other - one));
    expect(standing.map(({ isOwn }) => isOwn)).toEqual(
      standing.map(({ isOwn }) => isOwn).toSorted((one, other) => Number(other) - Number(one)),
    );
    expect(new Set(standing.map(({ id }) => id)).size).toBe(standing.length);
    expect(standing.length).toBeGreaterThan(1);
  });

  it('the order is that of what has waited, never of a person', () => {
    const s = at('2026-03-02 09:00');
    const docs = [inTreatment, assigned, unassigned];
    expect(pictureOf('insatser', docs.toReversed(), s)).toEqual(pictureOf('insatser', docs, s));
  });

  it('an index that was written before it counts as ongoing by its people', () => {
    const s = at('2026-03-02 09:00');
    const cases = counted([inTreatment], s).map(({ index, ...one }) => ({
      ...one,
      index: { people: index.people },
    }));
    const unit = unitOf(s.people, 'insatser');
    if (unit === undefined) throw new Error('no unit');
    const picture = unitPicture(unit, cases, s);
    expect(Object.values(picture.figures)).toEqual([1, 0, 0, 0]);
    expect(picture.standing).toEqual([]);
  });

  it('the manager above sees no figure that fewer than three people owe', () => {
    const unit = unitOf(people(), 'insatser');
    if (unit === undefined) throw new Error('no unit');
    const early = at('2026-01-12 12:00');
    expect(figuresAbove(unit, counted([unassigned], early), early)).toEqual({
      ongoing: 1,
      unassigned: 1,
      late: 0,
      still: 0,
    });
    const late = at('2026-03-02 09:00');
    expect(figuresAbove(unit, counted([inTreatment], late), late)).toEqual({
      ongoing: 1,
      unassigned: 0,
    });
  });
});
