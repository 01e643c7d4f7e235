import { sidesOf } from '../src/domain/people/aid-units.ts';
import type { People, Person } from '../src/domain/people/people.ts';
import type { RoutineName } from '../src/domain/rules.ts';
import type { Day } from '../src/domain/time.ts';
import type { Look, RoutineFacts } from './look.ts';
import { about, dayText, glossary } from './texts.ts';

/** The words of help and "Om rutinen" about a written routine, and the people who work by it. */
export interface RoutineCards {
  readonly name: string;
  readonly scope: string;
  facts(look: Look): RoutineFacts;
  /** The name of the case system that its cases are in. */
  system(look: Look): string;
  /** True when the person's own work follows it. */
  isWorkOf(person: Person, people: People): boolean;
  /** The rows under its facts. */
  remarks(look: Look, today: Day): readonly string[];
  /** Words of the field that help explains (S3). */
  terms(look: Look): readonly (readonly [term: string, meaning: string])[];
}

/** Each written routine, once. */
export const routineCards: Readonly<Record<RoutineName, RoutineCards>> = {
  outpatient: {
    name: about.name,
    scope: about.scope,
    facts: (look) => look.routine,
    system: (look) => look.caseSystem,
    isWorkOf: (person, people) =>
      sidesOf(person, people).length === 0 &&
      person.roles.some(({ role }) => role === 'socialWorker' || role === 'therapist'),
    remarks: () => [],
    terms: () => [],
  },
  aid: {
    name: about.aidName,
    scope: about.aidScope,
    facts: (look) => look.aidRoutine,
    system: (look) => look.aidSystem,
    isWorkOf: (person, people) => sidesOf(person, people).length > 0,
    remarks: (look, today) => [approvalText(look, today)],
    terms: (look) => glossary({ link: look.linkName, vs: look.aidSystem }),
  },
};

export const routineNames = Object.keys(routineCards) as readonly RoutineName[];

function approvalText({ tablesApproved }: Look, today: Day): string {
  return tablesApproved === undefined
    ? about.tablesNotApproved
    : about.tablesApproved(dayText(tablesApproved, today));
}
