import type { Field } from '../../src/domain/engine/form.ts';
import type { CaseTask } from '../../src/domain/kinds.ts';
import { earliestDay, isDay } from '../../src/domain/time.ts';
import { askedWords } from '../asked-words.ts';
import { opens, press } from '../button-elements.ts';
import type { Seen } from '../case/seen.ts';
import type { Element } from '../elements.ts';
import { faultText } from '../field-words.ts';
import { boundsOf } from '../fields.ts';
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
  const fault = seen.refused?.faults[correcting.day];
  const { today } = seen.s;
  const asked = widest(tasks);
  const form = [
    choiceInput(correcting.which, labels.tasks, options, {
      compact: true,
      value: which,
      isRequired: true,
      errorMessage: askFor.one,
    }),
    dayInput(correcting.day, labels['correct/day'], fault === undefined ? day : undefined, {
      isRequired: true,
      errorMessage: askedWords(asked, 'correct', today),
      ...boundsOf(asked, { today, stays: true }),
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

/**
 * The field of all the dates together, because the form does not know which one is chosen: it allows
 * each day that one of them allows.
 */
function widest(tasks: readonly CaseTask[]): Extract<Field, { kind: 'day' }> {
  const days = tasks.flatMap(({ asks }) => asks).filter((field) => field.kind === 'day');
  const earliest = days.map((field) => field.earliest);
  const latest = days.map((field) => field.latest);
  return {
    id: 'day',
    kind: 'day',
    earliest: earliest.includes(undefined) ? undefined : earliestDay(earliest),
    latest: latest.includes(undefined) ? undefined : latest.toSorted().at(-1),
  };
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
