import { AT_FH, AT_VO } from '../../support/people.ts';
import { MATRIX } from './matrix-rows.ts';
import { pressable, type Rows, rowsOf, situations } from './situations.ts';

const all = Object.entries(situations);
const words = (text = '') => text.split(' ').filter((word) => word !== '');

describe('who may press what', () => {
  it('every situation of the matrix is played, and every played one is in the matrix', () => {
    expect(Object.keys(situations)).toEqual(Object.keys(MATRIX));
  });

  it.each(all)('%s', (name, make) => {
    expect(rowsOf(make())).toEqual(MATRIX[name]);
  });

  it.each(all)(
    '%s, the managers away: their deputies press what they may, but decide no vob',
    (name, make) => {
      const history = make();
      const today = history.s.today;
      history.away('ulrika', today).away('fanny', today);
      expect(pressable(history, 'urban')).toBe(MATRIX[name]?.ecVO ?? '');
      expect(pressable(history, 'filip')).toBe(MATRIX[name]?.ecFH ?? '');
    },
  );

  it.each(all)(
    '%s, a handläggare of each unit away: a colleague of the unit may press (S14)',
    (name, make) => {
      const history = make();
      const today = history.s.today;
      history.away('vilma', today).away('frida', today);
      const { vo, vo2, fh, fh2 } = MATRIX[name] ?? {};
      // The only person left to be asked may also answer that they cannot check now.
      const alone = name === 'check: nobody is listed' ? ['cannotNow'] : [];
      const either = [...new Set([...words(vo), ...words(vo2), ...alone])];
      expect(words(pressable(history, 'viktor')).toSorted()).toEqual(either.toSorted());
      expect(words(pressable(history, 'fredrik')).toSorted()).toEqual(
        [...new Set([...words(fh), ...words(fh2)])].toSorted(),
      );
    },
  );

  it.each(all)(
    '%s, everybody of one unit away: the other may press no more than before (S14)',
    (name, make) => {
      for (const [absent, others] of [
        [AT_FH, { vo: 'vilma', vo2: 'viktor', voNoLink: 'vanja', ecVO: 'ulrika' }],
        [AT_VO, { fh: 'frida', fh2: 'fredrik', ecFH: 'fanny' }],
      ] as const) {
        const history = make();
        for (const person of absent) history.away(person, history.s.today);
        for (const [role, person] of Object.entries(others))
          expect(pressable(history, person)).toBe(MATRIX[name]?.[role as keyof Rows] ?? '');
      }
    },
  );
});
