import type { Refused } from '../../cards/case/seen.ts';
import { isSearch, refusalText, textAtField } from '../../cards/fault-texts.ts';
import type { Look } from '../../cards/look.ts';
import { correcting, type InputId, type PressData } from '../../cards/press-data.ts';
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
  { tasks: pressed, inputs }: Pressed,
  look: Look,
): Omit<Refused, 'typed'> {
  const { people, today } = view.s;
  const notices: string[] = [];
  const faults: Record<string, string> = {};
  const alone: Record<string, string> = {};
  const found = faultsIn(refusal);
  for (const fault of found.length === 0 ? [refusal] : found) {
    const asked = view.own
      .filter(({ id }) => pressed.includes(id))
      .flatMap(({ id, step, asks }) => asks.map((field) => ({ id, step, field })))
      .find(({ field }) => 'field' in fault && field.id === fault.field);
    const words = refusalText(fault, people, today, look, asked?.step);
    // A doubt is a question with its answer beside it, and marks no field.
    if (asked === undefined || isSearch(fault) || isDoubt(refusal)) notices.push(words);
    else {
      const { id, step, field } = asked;
      const input = inputs[correcting.which] === id ? correcting.day : `${id}/${field.id}`;
      faults[input] = textAtField({ ...fault }, field, step, today) ?? words;
      alone[input] = words;
    }
  }
  return { notices: [...notices, ...sinceThen(view, refusal, pressed)], faults, alone };
}
