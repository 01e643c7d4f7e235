import { unitCard, unitsCard } from '../../cards/lists/unit-card.ts';
import { type CaseDocument, isOfKind } from '../domain/case-document.ts';
import type { Situation } from '../domain/engine/step.ts';
import { awayToday } from '../domain/people/away-today.ts';
import { unitOf } from '../domain/people/staff-list.ts';
import { linkOfUnit } from '../domain/unit-link.ts';
import { figuresAbove, type UnitCase, unitPicture } from '../domain/unit-picture.ts';
import { standingRow, type UnitView } from '../domain/unit-view.ts';
import { s as aidSituation, casesOfAid } from './aid-list-shots.ts';
import { idOf, type Name } from './demo-staff.ts';
import { manyCases } from './many-cases.ts';
import { look, type Shot } from './shot.ts';

const ROWS = 8;

/** "Enheten" of each kind of unit, of one with nothing in it, and the sums for the manager above. */
export function unitShots(): Shot[] {
  const { docs, s } = manyCases();
  const away = withAway(s);
  const shot = (name: string, who: Name, view: UnitView, at: Situation): Shot => ({
    group: 'the unit',
    name,
    who,
    message: unitCard(view, at, look),
    isRead: true,
  });
  const aid = casesOfAid();
  const units = ['ifo', 'vuxna', 'insatser', 'vo', 'fh'];
  const sums = units.flatMap((id) => {
    const unit = unitOf(s.people, id);
    return unit
      ? [{ unit, figures: figuresAbove(unit, docs.map(asCounted), s), isOwn: id === 'ifo' }]
      : [];
  });
  return [
    shot('of the behandlare', 'eva', viewOf('insatser', 'eva', docs, away), away),
    shot('of the behandlare, second page', 'eva', viewOf('insatser', 'eva', docs, s, 2), s),
    shot('of the behandlare, to the manager above who stands in', 'vera', asAbove(docs, s), s),
    shot('of the behandlare, nothing in it', 'eva', viewOf('insatser', 'eva', [], s), s),
    shot('of the socialsekreterare', 'maj', viewOf('vuxna', 'maj', docs, s), s),
    shot('of VO', 'ulrika', viewOf('vo', 'ulrika', aid, aidSituation), aidSituation),
    shot('of FH', 'fanny', viewOf('fh', 'fanny', aid, aidSituation), aidSituation),
    {
      group: 'the unit',
      name: 'sums of several',
      who: 'vera',
      message: unitsCard(sums, s, look),
      isRead: true,
    },
  ];
}

/** While EC's manager stands in for EC: the cases, without figures that are one person's. */
function asAbove(docs: readonly CaseDocument[], s: Situation): UnitView {
  const view = viewOf('insatser', 'vera', docs, s);
  return { ...view, figures: figuresAbove(view.unit, docs.map(asCounted), s) };
}

function withAway(s: Situation): Situation {
  const absences = [
    { person: idOf('bo'), from: s.today },
    { person: idOf('erik'), from: s.today, to: '2026-02-27' },
  ];
  return { ...s, people: { ...s.people, absences } };
}

function asCounted({ id, kind, index }: CaseDocument): UnitCase {
  return { id, kind, index };
}

/** The same as `show` composes from the store, of these cases. */
function viewOf(
  id: string,
  who: Name,
  docs: readonly CaseDocument[],
  s: Situation,
  page = 1,
): UnitView {
  const unit = unitOf(s.people, id);
  if (unit === undefined) throw new Error(`The demo staff has no unit ${id}`);
  const { figures, standing } = unitPicture(unit, docs.map(asCounted), s);
  const { side } = unit;
  const link = side && linkOfUnit(side, side === 'FH' ? docs : onlyWatches(docs), idOf(who), s);
  const rows = [
    ...standing.flatMap((one) => {
      const doc = docs.find((known) => known.id === one.id);
      return (doc && standingRow(doc, unit, idOf(who), s)) ?? [];
    }),
    ...(link?.watches ?? []).map((watch) => ({ kind: 'watch' as const, watch })),
  ];
  return {
    unit,
    figures,
    away: awayToday(unit, s.people, s.today),
    checks: link?.checks ?? [],
    rows: rows.slice((page - 1) * ROWS, page * ROWS),
    ...(link === undefined ? {} : { watches: link.watches.length }),
    page,
    pages: Math.max(1, Math.ceil(rows.length / ROWS)),
  };
}

/** The played checks are FH's. */
function onlyWatches(docs: readonly CaseDocument[]): CaseDocument[] {
  return docs.filter((doc) => isOfKind(doc, 'watch'));
}
