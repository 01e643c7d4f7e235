import type { Situation } from '../src/domain/engine/step.ts';
import type { LetterDocument } from '../src/domain/letter-document.ts';
import type { People, PersonId } from '../src/domain/people/people.ts';
import { hasRole, leaverOf, manages, personOf } from '../src/domain/people/staff-list.ts';
import { fieldOf, type StaffWaits } from '../src/domain/people/staff-waits.ts';
import { type Element, text } from './elements.ts';
import { nameOf } from './look.ts';
import { namesText, staffFaultTexts, staffFileTexts, staffLetters } from './texts.ts';

/** The most faults, or people, that a letter names. The rest is counted. */
const MOST = 20;

/** The heirs of a leaver's duties are told at once (E9). */
export function heirWords(
  { about }: LetterDocument,
  { people }: Situation,
): { lead: string; body: string } {
  const left = leaverOf(people, about);
  return left
    ? staffLetters.heir({ name: left.name, has: 'left' })
    : staffLetters.heir({ name: nameOf(people, about), has: 'moved' });
}

/** The leaver's manager may give all of it to others at once (E11). */
export function handOn(
  { what, about }: LetterDocument,
  reader: PersonId,
  { people }: Situation,
): boolean {
  const known = personOf(people, reader);
  if (what !== 'heir' || about === undefined || !known) return false;
  return hasRole(known, 'unitManager') && manages(reader, about, people);
}

/**
 * A new staff list that is not in force: why, the people and the fields concerned, and what to do
 * (docs/operations.md).
 */
export function staffWaitsBody(staff: StaffWaits, { people }: Situation): Element[] {
  const { why, wrong, places, gone, listed } = staff;
  const faults = [
    ...wrong.map((fault) => faultText(fault, people)),
    ...places.map((place) => staffFileTexts[place] ?? staffLetters.place(place)),
  ];
  const left = faults.length - MOST;
  const names = namesOf(gone, people);
  const outcome = {
    faults: gone.length === 0 ? [] : [staffLetters.shutOut(names)],
    tooMany: [staffLetters.tooMany({ gone: gone.length, listed, names })],
    unreadable: [staffLetters.unreadable],
  }[why];
  const mend =
    why === 'tooMany' && faults.length === 0 ? staffLetters.mendOrStart : staffLetters.mend;
  const lines = [
    ...faults.slice(0, MOST),
    ...(left > 0 ? [staffLetters.more(left)] : []),
    ...outcome,
    mend,
  ];
  return lines.map((line) => text(line, { spacing: 'Small' }));
}

function faultText({ id, code, of, name }: StaffWaits['wrong'][number], people: People): string {
  const whom =
    of === undefined
      ? ''
      : personOf(people, of) || leaverOf(people, of)
        ? nameOf(people, of)
        : staffLetters.someone;
  return staffLetters.fault(name ?? id, staffFaultTexts[code](whom), fieldOf[code]);
}

function namesOf(ids: readonly string[], people: People): string {
  const names = ids.map(
    (id) => personOf(people, id)?.name ?? leaverOf(people, id)?.name ?? nameOf(people, id),
  );
  const left = names.length - MOST;
  return left > 0
    ? `${names.slice(0, MOST).join(', ')}${staffLetters.othersToo(left)}`
    : namesText(names);
}
