import { letterCard } from '../../cards/lists/letter-card.ts';
import { ownControlCard } from '../../cards/lists/own-control.ts';
import { ownControlTextCard, ownControlYearTextCard } from '../../cards/lists/own-control-file.ts';
import { ownControlYearCard } from '../../cards/lists/own-control-year.ts';
import type { CardMessage } from '../../cards/look.ts';
import type { Situation } from '../domain/engine/step.ts';
import type { Measure } from '../domain/measures.ts';
import { asSums, type Counts, type OwnControl, type UnitControl } from '../domain/own-control.ts';
import { idOf, type Name } from './demo-staff.ts';
import { instantOf } from './messages.ts';
import { firstMonth, noMonth, yearOfChecks, yearOfInsatser } from './own-control-years.ts';
import { letterOf, look, type Shot } from './shot.ts';
import { situationAt } from './situation.ts';

/** A unit of eight behandlare. What falls to its manager is one person's. */
const insatser: UnitControl = {
  unit: 'insatser',
  figures: [
    { measure: 'assignments', of: [8, 2, 1], isOnePersons: true },
    { measure: 'initialMeetings', of: [9, 2, 0], isOnePersons: false },
    { measure: 'plans', of: [31, 2, 1], isOnePersons: false },
  ],
  still: { of: [4, 1, 0, 1], isOnePersons: false },
};
const vuxna: UnitControl = {
  unit: 'vuxna',
  figures: [
    { measure: 'followUps', of: [12, 3, 0], isOnePersons: false },
    { measure: 'decisions', of: [7, 3, 1], isOnePersons: false },
  ],
  still: { of: [2, 0, 0, 0], isOnePersons: true },
};
const vo: UnitControl = {
  unit: 'vo',
  figures: [
    { measure: 'checks', of: [54, 5, 2, 2], isOnePersons: false },
    { measure: 'handovers', of: [2, 1, 0], isOnePersons: false },
  ],
};
/** A unit of two persons: everything is one person's. */
const fh = ofTwo('fh', {
  checks: [54, 5, 2, 2],
  watches: [3, 1, 0],
  applications: [2, 0, 1],
  handovers: [0, 1, 0],
});
const ifo = ofTwo('ifo', { followUps: [1, 0, 0] });

/** Own control (E20): of a manager, of the manager above, of two persons, and twelve months. */
export function ownControlShots(): Shot[] {
  const s = situationAt(instantOf('2026-02-02 08:30'));
  const of = (month: string, ...units: UnitControl[]): OwnControl => ({
    month,
    day: s.today,
    units,
  });
  const shot = (name: string, who: Name, message: CardMessage): Shot => ({
    group: 'own control',
    name,
    who,
    message,
    isRead: true,
  });
  const card = (name: string, who: Name, control: OwnControl, page?: number) =>
    shot(name, who, ownControlCard(control, s, look, page));
  const above = of('2026-01', ...[vuxna, insatser, vo, fh, ifo].map(asSums));
  const file = 'https://bot.example.org/skriv-ut/x';
  return [
    card('a month', 'eva', of('2026-01', insatser)),
    card('the month that runs', 'eva', of('2026-02', insatser)),
    card('a month of VO, nothing stands still', 'ulrika', of('2026-01', vo)),
    card('a unit of two persons', 'fanny', of('2026-01', fh)),
    card('two units', 'maj', of('2026-01', vuxna, insatser)),
    card('of the manager above, sums', 'vera', above),
    card('of the manager above, more units', 'vera', above, 2),
    card('nothing to count', 'erik', of('2026-01')),
    shot('the month’s letter', 'eva', letterWith(of('2026-01', insatser), s)),
    ...[yearOfInsatser, yearOfChecks].map((year) =>
      shot(`twelve months of ${year.unit}`, 'vera', ownControlYearCard(year, s, look)),
    ),
    shot('twelve months, the first one', 'eva', ownControlYearCard(firstMonth, s, look)),
    shot('twelve months, none yet', 'eva', ownControlYearCard(noMonth, s, look)),
    shot(
      'as text to copy and a file',
      'eva',
      ownControlTextCard(of('2026-01', insatser), s, look, file),
    ),
    shot(
      'twelve months as text to copy and a file',
      'eva',
      ownControlYearTextCard(yearOfInsatser, s, look, file),
    ),
  ];
}

function letterWith(control: OwnControl, s: Situation): CardMessage {
  const told = { mine: [], told: [], cases: [], control };
  return letterCard(letterOf('ownControl', 'eva', s), told, s, idOf('eva'), look);
}

function ofTwo(unit: string, counts: Partial<Record<Measure, Counts>>): UnitControl {
  const figures = Object.entries(counts).map(([measure, of]) => ({
    measure: measure as Measure,
    of,
    isOnePersons: true,
  }));
  return { unit, figures };
}
