import { cleanInput, type Field, fits, isChoice, isLoadShown } from '../src/domain/engine/form.ts';
import { addDays } from '../src/domain/time.ts';
import { askedWords } from './asked-words.ts';
import { options } from './choice-titles.ts';
import { type Element, quietText } from './elements.ts';
import { type Drawing, faultText, labelOf, type Typed } from './field-words.ts';
import { choiceInput, dayInput, type Held, textInput, timeInput } from './input-elements.ts';
import type { InputId } from './press-data.ts';
import { longOf, soughtInput } from './sought-input.ts';
import { card } from './texts.ts';

/** The most choices of one field that stand open below each other. */
const MOST_OPEN = 4;
/**
 * The most questions of a form whose choices stand open. A form of more is folded to one row for each
 * question, so that it is seen whole on a phone.
 */
const MOST_OPEN_QUESTIONS = 4;

/**
 * The inputs of a form, one for each field that is not answered by buttons, each with its fault.
 * `scope` is the step or dialog that asks. An earlier value is shown again only when it fits its
 * field, because anything else may be a name, or part of a personal number (docs/routines.md).
 */
export function inputs(
  fields: readonly Field[],
  scope: string,
  drawing: Drawing,
  idOf: (field: string) => InputId,
  { values = {}, faults = {} }: Typed = {},
): Element[] {
  const asked = fields.filter(
    (field) => !(field.kind === 'one' && field.as !== undefined) && !hasNoChoice(field),
  );
  const long = longOf(asked);
  const isFolded = asked.filter(({ kind }) => kind === 'one').length > MOST_OPEN_QUESTIONS;
  const drawnFields = asked.flatMap((field) => {
    if (isChoice(field) && long.has(field))
      return soughtInput(field, scope, drawing, idOf, long.size, { values, faults });
    const fault = faults[field.id];
    const value = values[field.id];
    const given = value === undefined ? undefined : cleanInput(field, value);
    const isWrong = given !== undefined && !fits(field, given);
    const shown = isWrong ? '' : given;
    const drawn = input(field, scope, drawing, { id: idOf(field.id), value: shown, isFolded });
    return fault === undefined ? [drawn] : [drawn, faultText(fault)];
  });
  const isLoaded = drawing.loads !== undefined && asked.some(isLoadShown);
  return isLoaded ? [...drawnFields, quietText(card.loadNote)] : drawnFields;
}

/**
 * True for a list that is empty for now, such as the therapists of a case without any. There is
 * nothing to draw.
 */
function hasNoChoice(field: Field): boolean {
  return (field.kind === 'one' || field.kind === 'several') && field.of.length === 0;
}

function input(
  field: Field,
  scope: string,
  drawing: Drawing,
  { id, value, isFolded }: { id: InputId; value: string | undefined; isFolded: boolean },
): Element {
  const label = labelOf(scope, field.id, drawing.vs);
  const held = heldTo(field, scope, drawing);
  switch (field.kind) {
    case 'day':
      return dayInput(id, label, value ?? field.initial, { ...held, ...boundsOf(field, drawing) });
    case 'time':
      return timeInput(id, label, value, held);
    case 'one':
      return choiceInput(id, label, options(field, drawing), {
        value: value ?? field.initial,
        compact: isFolded || field.of.length > MOST_OPEN,
        ...held,
      });
    case 'several':
      return choiceInput(id, label, options(field, drawing), {
        several: true,
        value: value ?? field.initial?.join(),
        ...held,
      });
    case 'caseNumber':
      return textInput(id, label, value, held);
  }
}

function heldTo(field: Field, scope: string, { today }: Drawing): Held {
  return {
    ...(field.optional ? {} : { isRequired: true }),
    errorMessage: askedWords(field, scope, today),
  };
}

/**
 * The days between which a client lets somebody choose. A bound that follows the calendar is drawn
 * as the whole year on a card that stays in the chat: that card is not redrawn each morning, and
 * the bot holds the answer to the exact day. A client may count the last day itself as outside, since
 * it compares instants, so the bound is drawn a day later.
 */
export function boundsOf(
  { earliest, latest }: Extract<Field, { kind: 'day' }>,
  { today, stays }: Pick<Drawing, 'today' | 'stays'>,
): { min?: string; max?: string } {
  const year = Number(today.slice(0, 4));
  const min = stays && earliest !== undefined && earliest >= today ? `${year}-01-01` : earliest;
  const max =
    stays && latest !== undefined && latest >= today
      ? `${year + 1}-12-31`
      : latest && addDays(latest, 1);
  return { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
}
