import { demoStaff } from '../support/people.ts';

/**
 * The number of copies of the demo staff's outpatient care. With four people in each copy, the
 * staff is as large as a large municipality's.
 */
export const COPIES = 50;

const OUTPATIENT = ['vuxna', 'insatser', 'ifo'];
const ID = /5a1e0000-0000-4000-8000-(\d{12})/g;
const UNIT = new RegExp(`\\b(${OUTPATIENT.join('|')})\\b`, 'g');

/**
 * Turns a text about the demo staff, such as a case as JSON, into a text about one copy. People and
 * units of each copy have ids of their own.
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

/** Returns the demo staff's outpatient care, copied. */
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
