import { demoStaff } from '../support/people.ts';

/**
 * So many copies of the demo staff's outpatient care: with four people of each copy, as many as a
 * large municipality has.
 */
export const COPIES = 50;

const OUTPATIENT = ['vuxna', 'insatser', 'ifo'];
const ID = /5a1e0000-0000-4000-8000-(\d{12})/g;
const UNIT = new RegExp(`\\b(${OUTPATIENT.join('|')})\\b`, 'g');

/**
 * A text about the demo staff, such as a case as JSON, about a copy of them instead: people and
 * units have ids of their own.
 */
export function ofCopy(text: string, copy: number): string {
  return text
    .replace(
      ID,
      (_, number: string) =>
        `5a1e0000-0000-4000-8000-${String(copy * 100 + Number(number)).padStart(12, '0')}`,
    )
    .replace(UNIT, `$1-${copy}`);
}

/** The demo staff's outpatient care, copied. */
export function copiedStaff(): typeof demoStaff {
  const units = demoStaff.units.filter(({ id }) => OUTPATIENT.includes(id));
  const people = demoStaff.people.filter(({ roles }) =>
    roles.every(({ unit }) => OUTPATIENT.includes(unit)),
  );
  const copies = Array.from(
    { length: COPIES },
    (_, copy) => JSON.parse(ofCopy(JSON.stringify({ units, people }), copy)) as typeof demoStaff,
  );
  return {
    units: copies.flatMap((copy) => copy.units),
    people: copies.flatMap((copy) => copy.people),
  };
}
