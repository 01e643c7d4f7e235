import type { CaseTask } from '../../src/domain/kinds.ts';
import { isDay } from '../../src/domain/time.ts';
import { opens, press } from '../button-elements.ts';
import type { Seen } from '../case/seen.ts';
import type { Element } from '../elements.ts';
import { faultText } from '../field-words.ts';
import { choiceInput, dayInput } from '../input-elements.ts';
import { correcting } from '../press-data.ts';
import { askFor } from '../texts/ask-for.ts';
import { bundles, buttons, labels } from '../texts.ts';

/** "Rätta datum": one form for all stated dates (E1). */
export function correction(
  seen: Seen<'outpatient'>,
  titleOf: (what: string, n: number) => string,
): Element[] {
  const tasks = seen.own.filter((task) => task.step === 'correct' && !isFixed(task));
  if (tasks.length === 0) return [];
  const options = tasks.map((task) => ({
    value: task.id,
    title: titleOf(task.what ?? '', task.n),
  }));
  const { which, day } = typedIn(seen, tasks);
  const fault = which === undefined ? undefined : seen.refused?.faults[`${which}/day`];
  const form = [
    choiceInput(correcting.which, labels.tasks, options, {
      compact: true,
      value: which,
      isRequired: true,
      errorMessage: askFor.one,
    }),
    dayInput(correcting.day, labels['correct/day'], fault === undefined ? day : undefined, {
      isRequired: true,
      errorMessage: askFor.day(undefined, askFor.today),
    }),
    ...(fault === undefined ? [] : [faultText(fault)]),
  ];
  return [
    opens(buttons.correct, form, [
      press(bundles.save, { kind: 'answer', case: seen.doc.id }, seen.look.cardAction),
    ]),
  ];
}

/** The refused input of this form, which is shown again. */
function typedIn(seen: Seen, tasks: readonly CaseTask[]): { which?: string; day?: string } {
  const { [correcting.which]: which, [correcting.day]: day } = seen.refused?.typed ?? {};
  if (typeof which !== 'string' || !tasks.some(({ id }) => id === which)) return {};
  return { which, ...(typeof day === 'string' && isDay(day) ? { day } : {}) };
}

/** True for a date whose neighbours allow no other day. */
function isFixed(task: CaseTask): boolean {
  return task.asks.some(
    (field) =>
      field.kind === 'day' &&
      field.earliest !== undefined &&
      field.latest !== undefined &&
      field.earliest >= field.latest,
  );
}
