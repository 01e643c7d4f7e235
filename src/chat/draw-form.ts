import { faultTexts } from '../../cards/fault-texts.ts';
import { formCard } from '../../cards/form-card.ts';
import type { Look } from '../../cards/look.ts';
import { dialogs as texts } from '../../cards/texts.ts';
import { type Asked, type Dialog, systemOf } from '../../dialogs/dialog.ts';
import { hasAnswered } from '../../dialogs/hidden-answers.ts';
import type { DialogStep } from '../../dialogs/run-dialog.ts';
import type { DoorRefusal } from '../app/door-refusal.ts';
import type { KeptDialog } from '../app/ports/dialogs.ts';
import { refusalOf, searchOf } from '../domain/engine/form.ts';
import type { Reply } from './reply.ts';

export type AskedStep = Extract<DialogStep, { kind: 'ask' }>;

/** What a form is drawn again with: what was typed, and why it is asked again. */
interface Redrawn {
  readonly inputs?: Readonly<Record<string, unknown>>;
  readonly refusal?: DoorRefusal;
  readonly notices?: readonly string[];
}

interface DrawnForm {
  readonly dialog: Dialog;
  readonly step: AskedStep;
  readonly facts: Asked;
  readonly state: KeptDialog;
  readonly look: Look;
}

/**
 * Draws a form of a dialog. What was filled in correctly stays filled in, and what is wrong stands
 * at its field.
 */
export function drawForm(
  { dialog, step, facts, state, look }: DrawnForm,
  { inputs, refusal, notices = [] }: Redrawn = {},
): Reply {
  const { people, today } = facts.s;
  const again = step.faults ? refusalOf(step.faults) : refusal;
  const wrong = again && faultTexts(again, step.form, people, today, look, dialog.name);
  const isAskedAgain = dialog.distil !== undefined && wrong !== undefined;
  const how = {
    faults: wrong?.faults ?? {},
    notices: [...notices, ...(wrong?.notices ?? []), ...(isAskedAgain ? [texts.backAsked] : [])],
    values: shownAgain(dialog, step, inputs ?? step.answers),
    back: hasAnswered(step.answers),
    run: state.run,
  };
  const drawing = { people, today, vs: systemOf(dialog, look), loads: facts.loads };
  return {
    kind: 'card',
    form: state,
    ...(facts.cases.length > 0 ? { names: 'several' as const } : {}),
    message: formCard(dialog.name, step.form, drawing, look, how),
  };
}

/**
 * The values to fill in again. A routing table is answered again from the start, because its
 * answers are not sent back in a card (I5).
 */
function shownAgain(
  { distil }: Dialog,
  { form }: AskedStep,
  given: Readonly<Record<string, unknown>>,
): Record<string, string> {
  const values = form.fields
    .filter(({ kind }) => distil === undefined || kind === 'caseNumber')
    .flatMap(({ id }) => [id, searchOf(id)].map((key) => [key, given[key]] as const))
    .filter((pair): pair is [string, string] => typeof pair[1] === 'string');
  return Object.fromEntries(values);
}
