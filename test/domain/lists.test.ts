import { mineCard } from '../../cards/lists/mine-card.ts';
import { indexOf } from '../../src/domain/case-index.ts';
import { dayList } from '../../src/domain/day-list.ts';
import { listsFor } from '../../src/domain/lists.ts';
import { sceneOf } from '../../src/gallery/case-situation.ts';
import { idOf, type Name } from '../../src/gallery/demo-staff.ts';
import {
  playAssignment,
  playOpening,
  playPlan,
  playTreatment,
} from '../../src/gallery/outpatient-histories.ts';
import type { Play } from '../../src/gallery/play.ts';
import { look } from '../../src/gallery/shot.ts';
import { textsOf } from '../cards/elements.ts';

/**
 * The tasks on Wednesday 18 February 2026: a plan two days late, a task due the next day, and tasks
 * without a last day.
 */
const NOW = '2026-02-18 12:00';

const late = () => playTreatment(sceneOf('OV-2026-0005'));
const soon = () =>
  playTreatment(sceneOf('OV-2026-0004'))
    .at('2026-01-29 10:00')
    .by('bea')
    .presses('correct:initialMeeting', { day: '2026-01-29' });
const waiting = () => playAssignment(sceneOf('OV-2026-0003'));
const unassigned = (day: string, number: string) => playOpening(sceneOf(number)).at(`${day} 09:00`);

function listed(plays: readonly Play[], now = NOW) {
  const at = plays.map((play) => play.at(now));
  const [{ s }] = at as [Play];
  return { s, docs: at.map(({ doc }) => doc) };
}

function rows(who: Name, plays: readonly Play[], now = NOW) {
  const { docs, s } = listed(plays, now);
  const shown = mineCard(
    { lists: listsFor(idOf(who), docs, s), unreadable: [], more: false },
    s,
    look,
  );
  return textsOf(shown.card);
}

test('a list begins with late, then with a last day, then longest waiting (E4)', () => {
  const { docs, s } = listed([waiting(), soon(), late()]);
  const { mine } = listsFor(idOf('bea'), docs, s);
  const firsts = [...new Set(mine.map(({ doc }) => doc.number))];
  expect(firsts).toEqual(['ÖV-2026-0005', 'ÖV-2026-0004', 'ÖV-2026-0003']);
  const place = mine.map(({ late: isLate, lastDay, since }) =>
    isLate ? `0${lastDay}` : lastDay ? `1${lastDay}` : `2${since}`,
  );
  expect(place).toEqual(place.toSorted());
});

test('so does the list of 08.30', () => {
  const { docs, s } = listed([waiting(), late()]);
  const place = dayList(idOf('bea'), docs, s).mine.map(({ order }) => order);
  expect(place).toEqual(place.toSorted());
});

test('only a last day of the routine is called late or a last day; all else has waited', () => {
  const words = rows('bea', [waiting(), soon(), late()]);
  expect(words).toContain('försenad sedan måndag 16 februari');
  expect(words).toContain('senast torsdag 19 februari');
  // The three weeks to the initial meeting are our own limit, and they have passed.
  expect(words).toContain('väntat sedan tisdag 13 januari');
  expect(words.filter((text) => text.includes('3 februari'))).toEqual([]);
});

test('the index keeps the same order, so that a page is read without the rest', () => {
  const { docs, s } = listed([unassigned('2026-01-12', 'OV-2026-0009'), late()]);
  const indexes = docs.map((doc) => indexOf(doc, s));
  expect(indexes[0]?.waiting?.find(({ who }) => who === idOf('eva'))).toEqual({
    who: idOf('eva'),
    since: '2026-01-12',
  });
  expect(indexes[1]?.waiting?.find(({ who }) => who === idOf('bea'))).toMatchObject({
    by: '2026-02-16',
  });
});

test('the first line says whose it is: late or waiting in the unit, or absent (E4)', () => {
  const told = rows('eva', [late(), waiting()], '2026-02-23 12:00');
  expect(told).toEqual(
    expect.arrayContaining(['Försenat på din enhet', 'Har väntat länge på din enhet']),
  );
  expect(told.indexOf('Försenat på din enhet')).toBeLessThan(
    told.indexOf('Har väntat länge på din enhet'),
  );
  const away = rows('erik', [unassigned('2026-01-12', 'OV-2026-0009').away('eva', '2026-02-16')]);
  expect(away).toContain('För Eva Skiss, som är borta');
  expect(away).toContain('Utse behandlare');
});

test('a planned case of a year is nobody’s before something is to be done', () => {
  expect(rows('bea', [playPlan(sceneOf('OV-2026-0007'))])[0]).toBe('Inget väntar på dig.');
});
