import { letterCard } from '../../cards/lists/letter-card.ts';
import { mineCard } from '../../cards/lists/mine-card.ts';
import type { CardMessage } from '../../cards/look.ts';
import type { CaseDocument } from '../domain/case-document.ts';
import { dayList } from '../domain/day-list.ts';
import type { Situation } from '../domain/engine/step.ts';
import { viewOf } from '../domain/view.ts';
import { demoStaff, idOf, type Name } from './demo-staff.ts';
import { listingOf } from './listing.ts';
import { manyCases } from './many-cases.ts';
import { letterOf, look, type Shot } from './shot.ts';

export function listShots(): Shot[] {
  const { docs, s } = manyCases();
  const few = docs.filter(({ number }) => number.endsWith('10') || number.endsWith('08'));
  const group = 'lists';
  const seen = (who: Name, from: readonly CaseDocument[]) =>
    from.filter((doc) => viewOf(doc, idOf(who), s));
  const mine = (name: string, who: Name, from: readonly CaseDocument[], page?: number): Shot => ({
    group,
    name: `own cases, ${name}`,
    who,
    message: mineCard(listingOf(who, seen(who, from), s, page), s, look),
  });
  const day = (name: string, who: Name, from: readonly CaseDocument[]): Shot => {
    const letter = letterOf('list', who, s);
    return {
      group,
      name,
      who,
      message: letterCard(
        letter,
        { ...dayList(idOf(who), seen(who, from), s), cases: [] },
        s,
        idOf(who),
        look,
      ),
    };
  };
  const away = {
    ...s,
    people: { staff: demoStaff, absences: [{ person: idOf('bea'), from: '2026-02-20' }] },
  };
  return [
    day('the day’s list', 'bea', few),
    day('the day’s list, many cases', 'bea', docs),
    day('the managers’ list', 'eva', docs),
    day('the managers’ list, only what is late with others', 'maj', docs),
    {
      ...day('the day’s list', 'bo', few),
      name: 'the day’s list of somebody who is not reached',
      who: 'eva',
      message: unreachedList(few, s),
    },
    mine('few', 'bea', few),
    mine('nothing', 'simon', docs),
    mine('first page', 'sara', docs, 1),
    mine('second page', 'sara', docs, 2),
    mine('last page', 'sara', docs, 9),
    mine('first page', 'eva', docs, 1),
    {
      group,
      name: 'own cases, of somebody who stands in',
      who: 'bo',
      message: mineCard(listingOf('bo', docs, away), away, look),
    },
  ];
}

function unreachedList(docs: readonly CaseDocument[], s: Situation): CardMessage {
  return letterCard(
    letterOf('list', 'bea', s),
    { ...dayList(idOf('bea'), docs, s), cases: [] },
    s,
    idOf('eva'),
    look,
  );
}
