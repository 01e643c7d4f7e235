import { dayListCard } from '../../cards/lists/day-list-card.ts';
import { mineCard } from '../../cards/lists/mine-card.ts';
import type { CaseDocument } from '../../src/domain/case-document.ts';
import { indexOf } from '../../src/domain/case-index.ts';
import { dayList } from '../../src/domain/day-list.ts';
import { listsFor } from '../../src/domain/lists.ts';
import { sceneOf } from '../../src/gallery/case-situation.ts';
import { idOf, type Name } from '../../src/gallery/demo-staff.ts';
import { listingOf } from '../../src/gallery/listing.ts';
import {
  playAssignment,
  playBooking,
  playOpening,
  playPlan,
  playStart,
  playTreatment,
} from '../../src/gallery/outpatient-histories.ts';
import type { Play } from '../../src/gallery/play.ts';
import { look } from '../../src/gallery/shot.ts';
import { type Node, nodesOf, textsOf } from '../cards/elements.ts';

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
  const shown = mineCard(listingOf(who, docs, s), s, look);
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

test('a list that would only repeat one card of the same day is left out, however many rows', () => {
  const { docs, s } = listed([playStart(sceneOf('OV-2026-0006'), ['bea', 'bo']), late()]);
  const cameToday = (doc: CaseDocument) => ({
    ...doc,
    cards: { [idOf('bea')]: { activityId: 'x', older: [], postedOn: s.today } },
  });
  const [two, one] = docs.map(cameToday) as CaseDocument[] as [CaseDocument, CaseDocument];
  expect(dayList(idOf('bea'), [docs[0] as CaseDocument], s).mine.length).toBeGreaterThan(1);
  expect(dayList(idOf('bea'), [two], s)).toEqual({ mine: [], told: [] });
  expect(dayList(idOf('bea'), [two, one], s).mine.length).toBeGreaterThan(2);
});

test('only a last day of the routine is called late or a last day; all else has waited', () => {
  const words = rows('bea', [waiting(), soon(), late()]);
  expect(words).toContain('Försenad sedan måndag 16 februari, 2 dagar');
  expect(words).toContain('Senast torsdag 19 februari, 1 dag kvar');
  // The three weeks to the initial meeting are our own limit, and they have passed.
  expect(words).toContain('Väntat sedan tisdag 13 januari, 36 dagar');
  expect(words.filter((text) => text.includes('3 februari'))).toEqual([]);
});

test('the index keeps the same order, so that a page is read without the rest', () => {
  const { docs, s } = listed([unassigned('2026-01-12', 'OV-2026-0009'), late()]);
  const indexes = docs.map((doc) => indexOf(doc, s));
  expect(indexes[0]?.waiting?.find(({ who }) => who === idOf('eva'))).toEqual({
    who: idOf('eva'),
    since: '2026-01-12',
    covers: true,
  });
  expect(indexes[1]?.waiting?.find(({ who }) => who === idOf('bea'))).toMatchObject({
    by: '2026-02-16',
    last: '2026-02-16',
  });
});

test('the first line says whose it is: late or waiting in the unit, or absent (E4)', () => {
  const { docs, s } = listed([late(), waiting()], '2026-02-23 12:00');
  const day = { ...dayList(idOf('eva'), docs, s), cases: [] };
  const told = textsOf(dayListCard(day, undefined, s, look).card);
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

test('a case is one row in "mina ärenden", also when it waits for me and is late with others (E23)', () => {
  const unnamed = unassigned('2026-01-12', 'OV-2026-0009');
  for (const who of ['eva', 'sara', 'bea'] as const) {
    const { docs, s } = listed([unnamed, late(), soon(), waiting()], '2026-04-13 12:00');
    const { card } = mineCard(listingOf(who, docs, s), s, look);
    const opened = nodesOf(card).flatMap(({ selectAction }) =>
      selectAction ? [JSON.stringify((selectAction as Node).data)] : [],
    );
    expect(opened.length).toBeGreaterThan(0);
    expect(opened).toHaveLength(new Set(opened).size);
  }
});

test('a planned case of a year is nobody’s before something is to be done', () => {
  const words = rows('bea', [playPlan(sceneOf('OV-2026-0007'))]);
  expect(words).toContain('Inget väntar på dig.');
  expect(words).not.toContain('Väntar på dig');
});

describe('"mina ärenden" is never empty while one has an open case (E23)', () => {
  const planned = () => playPlan(sceneOf('OV-2026-0007'));

  test('a case in which nothing waits says what goes on, and its next date', () => {
    const words = rows('bea', [planned(), late()]);
    const at = words.indexOf('Dina pågående ärenden (2)');
    expect(words.slice(at, at + 6)).toEqual([
      'Dina pågående ärenden (2)',
      'Ett av dem står först i listan.',
      'Visa: 2026-118 · Sara Exempel, Behandling pågår · uppföljning senast söndag 26 april, 67 dagar kvar, ÖV-2026-0007',
      '2026-118 · Sara Exempel',
      'Behandling pågår · uppföljning senast söndag 26 april, 67 dagar kvar',
      'ÖV-2026-0007',
    ]);
  });

  test('they stand by next date, the late ones first, and the index says the same', () => {
    const plays = [planned(), playBooking(sceneOf('OV-2026-0008')), late()];
    const { docs, s } = listed(plays, '2026-03-20 12:00');
    const { ongoing } = listsFor(idOf('sara'), docs, s);
    const days = ongoing.map(({ next }) => next?.day);
    expect(days).toEqual(days.toSorted());
    expect(days).toEqual(ongoing.map(({ doc }) => indexOf(doc, s).ahead));
  });

  test('figures say how much is late, due today and this week, out of all cases', () => {
    const { docs, s } = listed([waiting(), soon(), late(), planned()], '2026-02-19 12:00');
    const { figures, ongoing, waiting: above } = listingOf('bea', docs, s);
    expect({ ...figures, ongoing, above }).toEqual({
      late: 1,
      today: 1,
      week: 0,
      ongoing: 4,
      above: 3,
    });
  });
});

test('each row is one target with a name of its own that says what it opens', () => {
  const { docs, s } = listed([waiting(), soon(), late()]);
  const { card } = mineCard(listingOf('bea', docs, s), s, look);
  const names = nodesOf(card).flatMap(({ selectAction }) =>
    selectAction === undefined ? [] : [String((selectAction as { title: string }).title)],
  );
  expect(names[0]).toMatch(
    /^Visa: Skriv genomförandeplan, Försenad sedan måndag 16 februari, 2 dagar, ÖV-2026-0005 · /,
  );
  expect(new Set(names).size).toBe(3);
});

test('a page has at most eight cases, and each case stands on one of them', () => {
  const plays = Array.from({ length: 20 }, (_, at) =>
    (at % 2 === 0 ? playAssignment : playPlan)(
      sceneOf(`OV-2026-${String(at + 1).padStart(4, '0')}`),
    ),
  );
  const { docs, s } = listed(plays);
  const pages = [1, 2, 3].map((page) => listingOf('bea', docs, s, page));
  const on = pages.map(({ lists: { mine, told, ongoing } }) => [
    ...new Set([...mine, ...told, ...ongoing].map(({ doc }) => doc.id)),
  ]);
  expect(on.map((ids) => ids.length)).toEqual([8, 8, 4]);
  expect(new Set(on.flat()).size).toBe(20);
});
