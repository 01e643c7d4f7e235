import { letterCard } from '../../cards/lists/letter-card.ts';
import type { CaseDocument } from '../domain/case-document.ts';
import type { Situation } from '../domain/engine/step.ts';
import type { LetterDocument } from '../domain/letter-document.ts';
import { goneFrom, shutOut } from '../domain/people/leavers.ts';
import type { StaffWaits } from '../domain/people/staff-waits.ts';
import { demoStaff, idOf, type Name } from './demo-staff.ts';
import { letterOf, look, type Shot } from './shot.ts';

/**
 * Letters about people who have left, for those who get their duties, and about a staff list that
 * waits, for the administrator.
 */
export function staffLetterShots(
  cases: readonly string[],
  docs: readonly CaseDocument[],
  now: Situation,
): Shot[] {
  const left = shutOut(
    demoStaff,
    goneFrom(
      demoStaff,
      demoStaff.people.map(({ id }) => id).filter((id) => id !== idOf('bea')),
    ),
  );
  const s = { ...now, people: { ...now.people, staff: left } };
  const shot = (name: string, who: Name, letter: LetterDocument): Shot => {
    const told = { mine: [], told: [], cases: docs };
    return { group: 'letters', name, who, message: letterCard(letter, told, s, idOf(who), look) };
  };
  const waits = (name: string, facts: Partial<StaffWaits>): Shot => {
    const proposed: StaffWaits = {
      why: 'faults',
      wrong: [],
      places: [],
      gone: [],
      listed: demoStaff.people.length,
      ...facts,
    };
    return shot(name, 'adam', { ...letterOf('staffWaits', 'adam', s), staff: proposed });
  };
  const deputy = {
    code: 'unknown-deputy',
    id: idOf('bo'),
    name: 'Bo Prov',
    of: idOf('bea'),
  } as const;
  const many = demoStaff.people.map(({ id }) => id).slice(0, 12);
  return [
    shot('somebody has left', 'eva', {
      ...letterOf('heir', 'eva', s),
      about: idOf('bea'),
      cases: cases.slice(0, 3),
    }),
    shot('a colleague has left', 'bo', {
      ...letterOf('heir', 'bo', s),
      about: idOf('bea'),
      cases: cases.slice(0, 1),
    }),
    shot('somebody works elsewhere', 'eva', {
      ...letterOf('heir', 'eva', s),
      about: idOf('bo'),
      cases: cases.slice(0, 1),
    }),
    waits('a staff list with a fault', { wrong: [deputy], gone: [idOf('bea')] }),
    waits('a staff list from which too many are gone', { why: 'tooMany', gone: many }),
    waits('a staff list that cannot be read', { why: 'unreadable', places: ['no-json'] }),
  ];
}
