import type { Stores } from '../../src/app/ports/all-stores.ts';
import type { Store } from '../../src/app/ports/case-store.ts';
import { StoreFault } from '../../src/app/store-fault.ts';
import { changeTrueToday, readTrueToday } from '../../src/app/true-today.ts';
import type { KeptAbsence } from '../../src/domain/people/absence-document.ts';
import { TRUE_TODAY, withAbsences } from '../../src/domain/true-today.ts';
import { idOf, type Name } from '../support/people.ts';
import { emulatorForFile, startTown, type Town } from '../support/town.ts';
import { openCase } from '../support/walk.ts';

/** This file tests what happens when absences in what is true today wake. */
const emulator = emulatorForFile();
let town: Town;
/** Runs once, after a replica has claimed what is true today and before it records what it did. */
let between: ((store: Store) => Promise<unknown>) | undefined;
/** The cases of these people cannot be asked for. */
let broken: readonly string[];

beforeEach(async () => {
  between = undefined;
  broken = [];
  town = await startTown(emulator(), { service: { stores: withBetween } });
});
afterEach(() => town.stop());

function withBetween(kept: Stores): Stores {
  return {
    ...kept,
    store: {
      ...kept.store,
      async casesOf(people) {
        const run = between;
        between = undefined;
        await run?.(kept.store);
        if (people.some((person) => broken.includes(person))) throw new TypeError('broken');
        return kept.store.casesOf(people);
      },
    },
  };
}

const absences = async () => (await readTrueToday(town.service.store)).absences;
const lettersTo = (who: Name) =>
  town.chat(who).filter((text) => /är anmäld som borta|har anmält att du är borta/.test(text));

function absenceOf(person: string, by = idOf('maj')): KeptAbsence {
  return {
    id: `absence:${person}`,
    person,
    from: '2026-01-12',
    reportedBy: by,
    open: true,
    wakeAt: town.now(),
  };
}

const report = (...added: readonly KeptAbsence[]) =>
  changeTrueToday(town.service.store, (doc) => withAbsences(doc, [...doc.absences, ...added]));

test('a report that comes while another is handled is handled next; each is told once', async () => {
  between = () => report(absenceOf(idOf('bo')));
  await report(absenceOf(idOf('bea')));
  await town.service.delivery.sweep();
  await town.settled();
  await town.leap('2026-01-12 09:05');
  expect((await absences()).map(({ person, wakeAt }) => [person, wakeAt])).toEqual([
    [idOf('bea'), null],
    [idOf('bo'), null],
  ]);
  expect(lettersTo('eva')).toHaveLength(2);
  expect([lettersTo('bea').length, lettersTo('bo').length]).toEqual([2, 2]);
  expect((await readTrueToday(town.service.store)).claim).toBeNull();
});

test('who comes back while the absence is handled is back', async () => {
  between = async () => {
    const { absences: found } = await readTrueToday(town.service.store);
    const over = found.map((one) => ({ ...one, to: '2026-01-11', wakeAt: town.now() }));
    await changeTrueToday(town.service.store, (doc) => withAbsences(doc, over));
  };
  await report(absenceOf(idOf('bea')));
  await town.service.delivery.sweep();
  await town.settled();
  expect(await absences()).toMatchObject([{ to: '2026-01-11', open: false }]);
});

test('two replicas at once tell once, and the deputy has the case', async () => {
  const other = await town.anotherService();
  await openCase(town);
  await report(absenceOf(idOf('sara'), idOf('sara')));
  await Promise.all([town.service.delivery.sweep(), other.delivery.sweep()]);
  await Promise.all([town.service.delivery.sweep(), other.delivery.sweep()]);
  await town.settled();
  expect([lettersTo('simon').length, lettersTo('maj').length]).toEqual([1, 1]);
  expect(await town.type('simon', 'ÖV-2026-0001')).toContain('Ärendets väg');
});

test('of many that begin on one morning each is handled', async () => {
  const people = Array.from({ length: 40 }, (_, at) => `somebody-${at}`);
  await report(...people.map((person) => ({ ...absenceOf(person), to: '2026-01-16' })));
  await town.service.delivery.sweep();
  await town.settled();
  const wakes = (await absences()).map(({ wakeAt }) => wakeAt);
  expect(wakes).toEqual(people.map(() => '2026-01-17T06:00:00.000Z'));
});

test('one that fails waits for its next try, and stops no other', async () => {
  broken = ['somebody'];
  await report(absenceOf('somebody'), absenceOf(idOf('bea')));
  await town.service.delivery.sweep();
  await town.settled();
  expect((await absences()).map(({ wakeAt }) => wakeAt)).toEqual([
    '2026-01-12T08:15:00.000Z',
    null,
  ]);
  expect(town.log.join('')).toContain('the wake of an absence failed');
  expect(town.log.join('')).not.toContain('broken');
  broken = [];
  await town.leap('2026-01-12 09:15');
  expect((await absences()).map(({ wakeAt }) => wakeAt)).toEqual([null, null]);
});

test('when the store fails in the middle, all is done again and told once', async () => {
  between = () => Promise.reject(new StoreFault(503, false));
  await report(absenceOf(idOf('bea')), absenceOf(idOf('bo')));
  await town.service.delivery.sweep();
  await town.settled();
  expect((await absences()).map(({ wakeAt }) => wakeAt)).toEqual([town.now(), town.now()]);
  await town.leap('2026-01-12 09:01');
  expect((await absences()).map(({ wakeAt }) => wakeAt)).toEqual([null, null]);
  expect([lettersTo('eva').length, lettersTo('bea').length]).toEqual([2, 2]);
});

test('a replica that dies with the claim loses nothing', async () => {
  await report(absenceOf(idOf('bea')));
  const doc = await readTrueToday(town.service.store);
  const until = '2026-01-12T08:00:45.000Z';
  await town.service.store.replace({ ...doc, claim: { by: 'dead', until }, wakeAt: until });
  await report(absenceOf(idOf('bo')));
  await town.service.delivery.sweep();
  expect(lettersTo('eva')).toHaveLength(0);
  await town.leap('2026-01-12 09:01');
  expect(lettersTo('eva')).toHaveLength(2);
});

test('an ended absence leaves after a week, and the document stays as small as before', async () => {
  const size = async () => JSON.stringify((await town.service.store.load(TRUE_TODAY)) ?? {}).length;
  const before = await size();
  await report({ ...absenceOf(idOf('bea')), to: '2026-01-13' });
  await town.until('2026-01-20 09:00');
  expect(await absences()).toMatchObject([{ open: false }]);
  await town.until('2026-01-22 09:00');
  expect(await absences()).toEqual([]);
  expect(await size()).toBeLessThanOrEqual(before + 5);
});
