import type { Answers, Field } from '../engine/form.ts';
import type { Opened, Situation } from '../engine/step.ts';
import type { Person, PersonId } from '../people/people.ts';
import { hasRole, holdersOf } from '../people/staff-list.ts';
import { type Day, isDay } from '../time.ts';
import type { OutpatientEvent } from './events.ts';

/** What the socialsekreterare answers to open a case (R3–R5). `vsNumber` is optional (E2). */
export interface NewOutpatient {
  readonly unit: string;
  readonly decided: Day;
  readonly ordered: Day;
  readonly vsNumber?: string;
}

/** The form "Nytt uppdrag". It only accepts decided outpatient care for adults (R2, R3). */
export function asksOfOpening(s: Situation): Field[] {
  const units = unitsWithTherapists(s);
  return [
    { id: 'decided', kind: 'day', latest: s.today },
    { id: 'ordered', kind: 'day', latest: s.today },
    { id: 'vsNumber', kind: 'caseNumber', pattern: s.settings.vsNumberPattern, optional: true },
    ...(units.length > 1 ? [{ id: 'unit', kind: 'one', of: units } as const] : []),
  ];
}

/** The only unit with therapists. Undefined when there are several to choose from. */
export function onlyUnit(s: Situation): string | undefined {
  const [unit, ...more] = unitsWithTherapists(s);
  return more.length === 0 ? unit : undefined;
}

function unitsWithTherapists(s: Situation): string[] {
  const held = holdersOf(s.people, 'therapist').flatMap((person) =>
    person.roles.filter(({ role }) => role === 'therapist'),
  );
  return [...new Set(held.map(({ unit }) => unit))];
}

/** R3–R5: a socialsekreterare reports a decision to the unit that carries it out. */
export function reportDecision(
  by: Person,
  answers: Answers,
  s: Situation,
): Opened<OutpatientEvent> {
  if (!hasRole(by, 'socialWorker')) return { code: 'notYourRole' };
  const { decided, ordered, vsNumber } = answers;
  const unit = answers.unit ?? onlyUnit(s);
  if (unit === undefined) return { code: 'missing', field: 'unit' };
  if (decided === undefined || ordered === undefined) return { code: 'missing', field: 'decided' };
  if (!isDay(decided) || !isDay(ordered)) return { code: 'badDay', field: 'decided' };
  return openOutpatient(by.id, {
    unit,
    decided,
    ordered,
    ...(vsNumber === undefined ? {} : { vsNumber }),
  });
}

/** R3: the order follows the decision. An earlier day is refused. */
export function openOutpatient(
  by: PersonId,
  given: NewOutpatient,
): OutpatientEvent[] | { code: 'tooEarly'; field: 'ordered'; earliest: Day } {
  if (given.ordered < given.decided)
    return { code: 'tooEarly', field: 'ordered', earliest: given.decided };
  return [
    {
      type: 'opened',
      unit: given.unit,
      socialWorker: by,
      ...(given.vsNumber === undefined ? {} : { vsNumber: given.vsNumber }),
    },
    { type: 'decisionMade', day: given.decided },
    { type: 'orderCreated', day: given.ordered },
  ];
}
