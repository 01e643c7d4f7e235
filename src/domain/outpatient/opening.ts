import type { Field } from '../form.ts';
import { holdersOf, type PersonId } from '../people.ts';
import type { Situation } from '../step.ts';
import type { Day } from '../time.ts';
import type { OutpatientEvent } from './events.ts';

/** What the socialsekreterare answers to open a case (R3–R5); `vsNumber` may be left out (E2). */
export interface NewOutpatient {
  readonly unit: string;
  readonly decided: Day;
  readonly ordered: Day;
  readonly vsNumber?: string;
}

/** The one form of "Nytt uppdrag". Only decided outpatient care for adults has a place in it (R2, R3). */
export function asksOfOpening(s: Situation): Field[] {
  const units = [
    ...new Set(holdersOf(s.people, 'therapist').flatMap((p) => p.roles.filter((r) => r.role === 'therapist').map((r) => r.unit))),
  ];
  return [
    { id: 'decided', kind: 'day', latest: s.today },
    { id: 'ordered', kind: 'day', latest: s.today, initial: s.today },
    { id: 'vsNumber', kind: 'vsNumber', pattern: s.settings.vsNumberPattern, optional: true },
    ...(units.length > 1 ? [{ id: 'unit', kind: 'one', of: units } as const] : []),
  ];
}

/** The only unit with therapists, where there is no choice. */
export function onlyUnit(s: Situation): string | undefined {
  return holdersOf(s.people, 'therapist')[0]?.roles.find((held) => held.role === 'therapist')?.unit;
}

/** R3: the order follows the decision, never the other way round. */
export function openOutpatient(
  by: PersonId,
  given: NewOutpatient,
): OutpatientEvent[] | { code: 'tooEarly'; field: 'ordered'; earliest: Day } {
  if (given.ordered < given.decided) return { code: 'tooEarly', field: 'ordered', earliest: given.decided };
  return [
    { type: 'opened', unit: given.unit, socialWorker: by, ...(given.vsNumber === undefined ? {} : { vsNumber: given.vsNumber }) },
    { type: 'decisionMade', day: given.decided },
    { type: 'orderCreated', day: given.ordered },
  ];
}
