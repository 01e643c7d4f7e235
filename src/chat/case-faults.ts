import type { Refused } from '../../cards/case/seen.ts';
import { isSearch, refusalText } from '../../cards/fault-texts.ts';
import type { Look } from '../../cards/look.ts';
import type { InputId, PressData } from '../../cards/press-data.ts';
import type { DoorRefusal } from '../app/door-refusal.ts';
import { faultsIn, fits } from '../domain/engine/form.ts';
import type { CaseView } from '../domain/view.ts';
import type { Pressed } from './pressed-tasks.ts';
import { sinceThen } from './stale.ts';

/** True when the day may be right, and the user is asked whether it is (E1, E26). */
export function isDoubt({ code }: DoorRefusal): boolean {
  return code === 'beforeAssignment' || code === 'doubtedDay';
}

/** The same press with the same answers, which also confirms the day that was doubted (E1). */
export function confirmPress({ doc, own }: CaseView, { tasks, inputs }: Pressed): PressData {
  const answers: Record<InputId, string> = {};
  for (const task of own.filter(({ id }) => tasks.includes(id)))
    for (const field of task.asks) {
      const id: InputId = `${task.id}/${field.id}`;
      const given =
        field.kind === 'one' && field.as === 'confirmed' ? 'yes' : (inputs[id] ?? inputs[field.id]);
      if (typeof given === 'string' && fits(field, given)) answers[id] = given;
    }
  return { kind: 'answer', case: doc.id, tasks, answers };
}

/** Finds what is wrong in each input of a case's card, and what else is wrong. */
export function caseFaults(
  view: CaseView,
  refusal: DoorRefusal,
  pressed: readonly string[],
  look: Look,
): Omit<Refused, 'typed'> {
  const { people, today } = view.s;
  const notices: string[] = [];
  const faults: Record<string, string> = {};
  const found = faultsIn(refusal);
  for (const fault of found.length === 0 ? [refusal] : found) {
    const field = 'field' in fault ? fault.field : undefined;
    const asked = view.own.find(
      (task) => pressed.includes(task.id) && task.asks.some(({ id }) => id === field),
    );
    const words = refusalText(fault, people, today, look, asked?.step, {}, asked?.asks);
    // A doubt is a question with its answer beside it, and marks no field.
    if (asked && field !== undefined && !isSearch(fault) && !isDoubt(refusal))
      faults[`${asked.id}/${field}`] = words;
    else notices.push(words);
  }
  return { notices: [...notices, ...sinceThen(view, refusal, pressed)], faults };
}
