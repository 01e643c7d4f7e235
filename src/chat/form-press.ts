import type { Filled, PressData } from '../../cards/press-data.ts';
import { dialogs as dialogTexts } from '../../cards/texts.ts';
import { dialogNamed } from '../../dialogs/catalogue.ts';
import { type Dialog, lastingAnswers } from '../../dialogs/dialog.ts';
import { answerStep, type DialogStep, nextStep, stepBack } from '../../dialogs/run-dialog.ts';
import type { DialogState } from '../app/ports/dialogs.ts';
import { faultsIn } from '../domain/engine/form.ts';
import type { ChatDeps } from './deps.ts';
import { drawForm } from './draw-form.ts';
import { cancelForm } from './form-cancel.ts';
import { readFacts } from './form-facts.ts';
import { finishForm } from './form-finish.ts';
import { standsIn } from './form-messages.ts';
import { withNumber } from './form-number.ts';
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
  if (!state || !dialog || !isAt(state, pressed)) return showCurrent(deps, person, shownIn);
  if (way === 'cancel') return cancelForm(deps, person, shownIn);
  const facts = await readFacts(deps, dialog, person, {
    ...state.answers,
    ...plainStrings(inputs, dialog.casesOf),
  });
  if (!facts) {
    await app.refused(person, `start ${dialog.name}`);
    return showCurrent(deps, person);
  }
  const { run } = state;
  const step =
    way === 'back'
      ? stepBack(dialog, facts, state.answers)
      : answerStep(dialog, facts, state.answers, pressed.form, inputs);
  if (step.kind === 'done')
    return finishForm(deps, { person, dialog, state, shownIn }, step.outcome, (refusal) => {
      const open = nextStep(dialog, facts, state.answers);
      if (open.kind === 'done' || faultsIn(refusal).length === 0) return undefined;
      return drawForm({ dialog, step: open, facts, run, look }, { inputs, refusal });
    });
  if (!(await keepStep(deps, person, state, step, shownIn))) return showCurrent(deps, person);
  const named = await withNumber(deps, person, state, step);
  return drawForm(
    { dialog, step: named, facts, run, look },
    { ...(step.faults ? { inputs } : {}), notices: way === 'back' ? [backNotice(dialog)] : [] },
  );
}

/** True when the press comes from the form that the person is at. */
function isAt(state: DialogState, { dialog, run }: FormPress): boolean {
  return state.done === undefined && state.dialog === dialog && state.run === run;
}

/** Keeps the answers so far. False when another press of the person was first. */
async function keepStep(
  { dialogs }: ChatDeps,
  person: string,
  state: DialogState,
  { answers }: Extract<DialogStep, { kind: 'ask' }>,
  shownIn: string | undefined,
): Promise<boolean> {
  if (answers === state.answers) return true;
  const stands = standsIn(state.shownIn, shownIn);
  return dialogs.keep(person, { ...state, answers: lastingAnswers(answers), ...stands });
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
