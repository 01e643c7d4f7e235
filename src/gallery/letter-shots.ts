import { letterCard } from '../../cards/lists/letter-card.ts';
import type { LetterDocument } from '../domain/letter-document.ts';
import { sampledLines, sampleShot } from './access-sample-shots.ts';
import { idOf, type Name } from './demo-staff.ts';
import { manyCases } from './many-cases.ts';
import { letterOf, look, type Shot } from './shot.ts';
import { staffLetterShots } from './staff-letter-shots.ts';

/** Vilma gives her Monday for Viktor's Thursday. */
const swapped = {
  by: idOf('vilma'),
  about: idOf('viktor'),
  swap: { id: 'swap', own: '2026-02-16', theirs: '2026-02-19' },
};

export function letterShots(): Shot[] {
  const { docs, s } = manyCases();
  const shot = (name: string, who: Name, letter: LetterDocument): Shot => ({
    group: 'letters',
    name,
    who,
    message: letterCard(letter, { mine: [], told: [], cases: docs }, s, idOf(who), look),
  });
  const cases = docs.map(({ id }) => id);
  return [
    shot('absence, reported by another', 'bea', {
      ...letterOf('absence', 'bea', s),
      about: idOf('bea'),
      by: idOf('eva'),
    }),
    shot('absence, to the manager', 'eva', {
      ...letterOf('absence', 'eva', s),
      about: idOf('bea'),
      by: idOf('bea'),
      away: { from: '2026-02-23', to: '2026-02-27' },
    }),
    ...(['now', 'noMore'] as const).map((standsIn) =>
      shot(
        standsIn === 'now' ? 'absence, to the deputy' : 'absence, to who is deputy no longer',
        'bo',
        {
          ...letterOf('absence', 'bo', s),
          about: idOf('bea'),
          by: idOf('bea'),
          standsIn,
          away: { from: '2026-02-23' },
        },
      ),
    ),
    shot('back', 'bea', {
      ...letterOf('back', 'bea', s),
      cases: cases.slice(0, 3),
      since: '2026-01-01T00:00:00.000Z',
    }),
    shot('taken over, one', 'simon', {
      ...letterOf('takenOver', 'simon', s),
      about: idOf('sara'),
      by: idOf('maj'),
      cases: cases.slice(0, 1),
    }),
    shot('taken over, many', 'simon', {
      ...letterOf('takenOver', 'simon', s),
      about: idOf('sara'),
      by: idOf('maj'),
      cases,
    }),
    shot('nobody can check Link', 'fanny', {
      ...letterOf('cover', 'fanny', s),
      unit: 'fh',
      side: 'FH',
      uncovered: [{ from: '2026-02-03', to: '2026-02-04' }, { from: '2026-02-09' }],
    }),
    shot('asked to change days', 'viktor', {
      ...letterOf('swapAsked', 'viktor', s),
      ...swapped,
    }),
    shot('two have changed days, to who asked', 'vilma', {
      ...letterOf('swapped', 'vilma', s),
      ...swapped,
    }),
    shot('two have changed days, to the manager', 'ulrika', {
      ...letterOf('swapped', 'ulrika', s),
      ...swapped,
    }),
    shot('a colleague does not change days', 'vilma', {
      ...letterOf('swapDeclined', 'vilma', s),
      ...swapped,
    }),
    shot('a person is missing', 'adam', {
      ...letterOf('personMissing', 'adam', s),
      by: idOf('eva'),
    }),
    ...staffLetterShots(cases, docs, s),
    ...[sampledLines.slice(0, 2), sampledLines].map((lines): Shot => sampleShot(lines, s)),
  ];
}
