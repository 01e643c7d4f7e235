import type { Answers } from './engine/form.ts';
import type { Opened, Situation } from './engine/step.ts';
import { type CaseEvent, type CaseKind, kindOf } from './kinds.ts';
import type { Person } from './people/people.ts';

/**
 * Opens a case of a kind with the result of its dialog (R3–R5, E14, E15, S23). The result never
 * holds the answers to a routing table.
 */
export function openCaseOfKind(
  kind: CaseKind,
  by: Person,
  answers: Answers,
  s: Situation,
): Opened<CaseEvent> {
  return kindOf(kind).open?.(by, answers, s) ?? { code: 'notYourRole' };
}
