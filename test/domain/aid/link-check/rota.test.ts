import {
  canSwap,
  daysListed,
  daysToTake,
  swapDays,
} from '../../../../src/domain/aid/link-check/day-swap.ts';
import {
  comingWeeks,
  isException,
  listedOn,
  type Rota,
  withAnswers,
  withoutDaysBefore,
} from '../../../../src/domain/aid/link-check/rota.ts';
import { addDays, weekNumberOf } from '../../../../src/domain/time.ts';
import { instantOf, situationAt } from '../../../support/given.ts';
import { idOf } from '../../../support/people.ts';

const [vilma, viktor] = [idOf('vilma'), idOf('viktor')];
/** A Monday. */
const s = situationAt(instantOf('2026-01-12 09:00'));
const every: Rota = withAnswers({ rota: {} }, { 1: vilma, 2: viktor, 3: 'nobody' });

describe('A week that repeats (E12)', () => {
  test('lists a person every Monday, and nobody on a weekday without one', () => {
    for (const week of [0, 7, 14, 350]) {
      expect(listedOn(every, addDays('2026-01-12', week))).toBe(vilma);
      expect(listedOn(every, addDays('2026-01-14', week))).toBeUndefined();
    }
  });

  test('a day of its own wins, also when nobody is to have it', () => {
    const changed = withAnswers(every, { '2026-01-19': viktor, '2026-01-20': 'nobody' });
    expect(listedOn(changed, '2026-01-19')).toBe(viktor);
    expect(listedOn(changed, '2026-01-20')).toBeUndefined();
    expect([isException(changed, '2026-01-19'), isException(changed, '2026-01-26')]).toEqual([
      true,
      false,
    ]);
    expect(listedOn(changed, '2026-01-26')).toBe(vilma);
  });

  test('a day that is as every week again follows the week when that changes', () => {
    const there = withAnswers(every, { '2026-01-19': viktor });
    const back = withAnswers(there, { '2026-01-19': vilma });
    expect(back).toEqual(every);
    expect(listedOn(withAnswers(back, { 1: viktor }), '2026-01-19')).toBe(viktor);
  });

  test('the week stays when past days are forgotten, and a weekday can be taken away', () => {
    const later = withoutDaysBefore(
      withAnswers(every, { '2026-01-12': viktor, '2026-01-20': 'nobody', '2026-02-02': viktor }),
      '2026-02-01',
    );
    expect(later).toEqual({ ...every, rota: { '2026-02-02': viktor }, unlisted: [] });
    expect(listedOn(withAnswers(every, { 1: 'nobody' }), '2026-01-19')).toBeUndefined();
  });

  test('a rota of the release before is read as it is, day by day', () => {
    const old = { rota: { '2026-01-12': viktor } };
    expect([listedOn(old, '2026-01-12'), listedOn(old, '2026-01-13')]).toEqual([viktor, undefined]);
    expect(withoutDaysBefore(old, '2026-01-13')).toEqual({ rota: {} });
  });

  test('four weeks are shown, and a week has the number of its Thursday', () => {
    expect(comingWeeks('2026-01-14')).toEqual([
      ...['2026-01-12', '2026-01-19', '2026-01-26', '2026-02-02'],
    ]);
    expect(['2026-01-12', '2025-12-29', '2027-01-03', '2024-12-30'].map(weekNumberOf)).toEqual([
      ...[3, 1, 53, 1],
    ]);
  });
});

describe('Two who change days (E12)', () => {
  const swap = { by: vilma, own: '2026-01-19', with: viktor, theirs: '2026-01-20' };

  test('each gets the day of the other, and only that day', () => {
    const after = swapDays({ ...swap, id: '1', said: 'yes' }, every);
    expect([listedOn(after, '2026-01-19'), listedOn(after, '2026-01-20')]).toEqual([viktor, vilma]);
    expect([listedOn(after, '2026-01-26'), listedOn(after, '2026-01-27')]).toEqual([vilma, viktor]);
  });

  test('only coming days of one’s own are given, and today is no longer one', () => {
    expect(daysListed(vilma, every, s)).toEqual(['2026-01-19', '2026-01-26', '2026-02-02']);
    expect(daysToTake({ by: vilma, own: '2026-01-19', with: viktor }, every, s)).toEqual([
      ...['2026-01-13', '2026-01-20', '2026-01-27', '2026-02-03'],
    ]);
    expect(canSwap({ ...swap, own: '2026-01-12' }, every, s)).toBe(false);
    expect(canSwap({ ...swap, own: '2026-01-20' }, every, s)).toBe(false);
    expect(canSwap({ ...swap, with: vilma }, every, s)).toBe(false);
  });

  test('nobody gets a day on which they are away', () => {
    const away = (person: string, day: string) => ({
      ...s,
      people: { ...s.people, absences: [{ person, from: day, to: day }] },
    });
    expect(canSwap(swap, every, s)).toBe(true);
    expect(canSwap(swap, every, away(viktor, swap.own))).toBe(false);
    expect(canSwap(swap, every, away(vilma, swap.theirs))).toBe(false);
    expect(canSwap(swap, every, away(vilma, swap.own))).toBe(true);
  });
});
