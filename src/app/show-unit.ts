import type { CaseDocument } from '../domain/case-document.ts';
import { awayToday } from '../domain/people/away-today.ts';
import type { Unit } from '../domain/people/people.ts';
import { unitsBelow, unitsInFull, unitsOf } from '../domain/people/units-of-manager.ts';
import { linkOfUnit, type Watched } from '../domain/unit-link.ts';
import { figuresAbove, type Standing, type UnitCase, unitPicture } from '../domain/unit-picture.ts';
import { standingRow, type UnitRow, type UnitSum, type UnitView } from '../domain/unit-view.ts';
import { type Asker, note, numbersOf, refuse, type WhatOf } from './note-shown.ts';
import { seenBy, unreadableTo } from './seen-cases.ts';
import type { Shown } from './what-is-shown.ts';

/** How many rows a page of the picture has. */
const ROWS_PER_PAGE = 8;

/**
 * E24: the picture of a unit for its manager, or who stands in. Somebody with several units, or the
 * manager of managers, gets the figures of each unit, and of the units that they do not manage
 * themselves nothing else. The manager above who stands in sees the cases, since they act on them
 * (E9), but no figure that is one person's, since that never goes upwards (E20).
 */
export async function showUnit(asker: Asker, what: WhatOf<'unit'>): Promise<Shown> {
  const { s, person } = asker;
  const own = unitsOf(person, s);
  const ids = own.map(({ id }) => id);
  const below = unitsBelow(person, s).filter(({ id }) => !ids.includes(id));
  const [only] = own;
  const isOne = own.length === 1 && below.length === 0;
  const unit = what.unit === undefined ? isOne && only : own.find(({ id }) => id === what.unit);
  if (unit === undefined || own.length + below.length === 0)
    return refuse(asker, what, { code: 'notYourRole', whose: ['unitManager'] });
  return unit ? showOne(asker, what, unit) : showSums(asker, what, [...own, ...below], ids);
}

async function showSums(
  asker: Asker,
  what: WhatOf<'unit'>,
  units: readonly Unit[],
  own: readonly string[],
): Promise<Shown> {
  const cases = await asker.deps.store.ofUnits(units.map(({ id }) => id));
  await note(asker, what, 'ok');
  const sums = units.map((unit): UnitSum => {
    return { unit, figures: figuresFor(asker, unit, cases), isOwn: own.includes(unit.id) };
  });
  return { kind: 'units', sums };
}

/** What the asker may see of the unit's figures: each of them, or without what is one person's. */
function figuresFor({ s, person }: Asker, unit: Unit, cases: readonly UnitCase[]) {
  return unitsInFull(person, s).some(({ id }) => id === unit.id)
    ? unitPicture(unit, cases, s).figures
    : figuresAbove(unit, cases, s);
}

async function showOne(asker: Asker, what: WhatOf<'unit'>, unit: Unit): Promise<Shown> {
  const { deps, s, person } = asker;
  const { side } = unit;
  const [cases, found] = await Promise.all([
    deps.store.ofUnits([unit.id]),
    side === undefined ? undefined : deps.store.linkOn(side, s.today),
  ]);
  const link = side && found && linkOfUnit(side, found, person, s);
  const { standing } = unitPicture(unit, cases, s);
  const all = [...standing, ...(link?.watches ?? [])];
  const pages = Math.max(1, Math.ceil(all.length / ROWS_PER_PAGE));
  const page = Math.min(Math.max(1, what.page ?? 1), pages);
  const shown = all.slice((page - 1) * ROWS_PER_PAGE, page * ROWS_PER_PAGE);
  const { docs, rows } = await readRows(asker, unit, shown);
  const unreadable = page === 1 ? (link?.unreadable ?? []) : [];
  const view: UnitView = {
    unit,
    figures: figuresFor(asker, unit, cases),
    away: awayToday(unit, s.people, s.today),
    checks: link?.checks ?? [],
    rows: [...rows, ...unreadable.map((number) => ({ kind: 'unreadable' as const, number }))],
    ...(link === undefined ? {} : { watches: link.watches.length }),
    page,
    pages,
  };
  const seen = [...numbersOf(docs), ...rows.flatMap(numberOfWatch), ...unreadable];
  const absent = unit.manager === person ? undefined : unit.manager;
  await note(asker, what, 'ok', [...new Set(seen)], absent);
  return { kind: 'unit', view };
}

/** The rows of one page. Only its cases are read. */
async function readRows(
  { deps, s, person }: Asker,
  unit: Unit,
  shown: readonly (Standing | Watched)[],
): Promise<{ docs: CaseDocument[]; rows: UnitRow[] }> {
  const ids = shown.flatMap((one) => ('days' in one ? [one.id] : []));
  const read = await deps.store.casesIn(ids);
  const known = new Set([...numbersOf(seenBy(person, read, s)), ...unreadableTo(person, read, s)]);
  const docs = read.filter(({ number }) => known.has(number));
  const rows = shown.flatMap((one): UnitRow[] => {
    if (!('days' in one)) return [{ kind: 'watch', watch: one }];
    const doc = docs.find(({ id }) => id === one.id);
    const row = doc && standingRow(doc, unit, person, s);
    return row === undefined ? [] : [row];
  });
  return { docs, rows };
}

function numberOfWatch(row: UnitRow): string[] {
  return row.kind === 'watch' ? [row.watch.number] : [];
}
