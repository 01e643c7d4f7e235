import type { Filled, PressData } from '../../cards/press-data.ts';
import { dialogs as dialogTexts } from '../../cards/texts.ts';
import { dialogNamed } from '../../dialogs/catalogue.ts';
import { type Dialog, lastingAnswers } from '../../dialogs/dialog.ts';
import { answerStep, nextStep, stepBack } from '../../dialogs/run-dialog.ts';
import type { DialogState, KeptDialog } from '../app/ports/dialogs.ts';
import { faultsIn } from '../domain/engine/form.ts';
import type { ChatDeps } from './deps.ts';
import { type AskedStep, drawForm } from './draw-form.ts';
import { cancelForm } from './form-cancel.ts';
import { readFacts } from './form-facts.ts';
import { finishForm } from './form-finish.ts';
import { standsIn } from './form-messages.ts';
import { namesItsCase, withNumber, withReservedId } from './form-number.ts';
import { showCurrent } from './press-on-old-form.ts';
import type { Reply } from './reply.ts';

/** A press on a button of a form. */
export type FormPress = Extract<PressData<Filled>, { kind: 'form' }>;

export async function pressForm(
  deps: ChatDeps,
  person: string,
  pressed: FormPress,
  shownIn: string | undefined,
): Promise<Reply> {
  const { app, dialogs, look } = deps;
  const { answers: inputs = {}, way } = pressed;
  const state = await dialogs.of(person);
  const dialog = state && dialogNamed(state.dialog);
  if (!state || !dialog || !isAt(state, pressed)) return showCurrent(deps, person, state, shownIn);
  if (way === 'cancel') return cancelForm(deps, person, state, shownIn);
  const facts = await readFacts(deps, dialog, person, {
    ...state.answers,
    ...plainStrings(inputs, dialog.casesOf),
  });
  if (!facts) {
    await app.refused(person, `start ${dialog.name}`);
    return showCurrent(deps, person, state);
  }
  const step =
    way === 'back'
      ? stepBack(dialog, facts, state.answers)
      : answerStep(dialog, facts, state.answers, pressed.form, inputs);
  if (step.kind === 'done')
    return finishForm(deps, { person, dialog, state, shownIn }, step.outcome, (refusal) => {
      const open = nextStep(dialog, facts, state.answers);
      if (open.kind === 'done' || faultsIn(refusal).length === 0) return undefined;
      return drawForm({ dialog, step: open, facts, state, look }, { inputs, refusal });
    });
  const kept = await keepStep(deps, person, state, step, shownIn);
  if (!kept) return showCurrent(deps, person, await dialogs.of(person));
  return drawForm(
    { dialog, step: withNumber(step, kept), facts, state: kept, look },
    { ...(step.faults ? { inputs } : {}), notices: way === 'back' ? [backNotice(dialog)] : [] },
  );
}

/** True when the press comes from the form that the person is at. */
function isAt(state: DialogState, { dialog, run }: FormPress): boolean {
  return state.done === undefined && state.dialog === dialog && state.run === run;
}

/**
 * Keeps the answers so far, and the number that the next form names. Undefined when another press
 * of the person was first.
 */
async function keepStep(
  deps: ChatDeps,
  person: string,
  state: KeptDialog,
  step: AskedStep,
  shownIn: string | undefined,
): Promise<KeptDialog | undefined> {
  const reserved = namesItsCase(step) ? await withReservedId(deps, state) : state;
  if (step.answers === state.answers && reserved === state) return state;
  const stands = standsIn(state.shownIn, shownIn);
  return deps.dialogs.keep(person, {
    ...reserved,
    answers: lastingAnswers(step.answers),
    ...stands,
  });
}

function backNotice({ distil }: Dialog): string {
  return distil ? dialogTexts.backAsked : dialogTexts.backKept;
}

function plainStrings(
  inputs: Readonly<Record<string, unknown>>,
  key: string | undefined,
): Record<string, string> {
  const value = key === undefined ? undefined : inputs[key];
  return key !== undefined && typeof value === 'string' ? { [key]: value } : {};
}
