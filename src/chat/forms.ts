import { randomUUID } from 'node:crypto';
import { noticeCard, refusalText } from '../../cards/notices.ts';
import type { DialogName, Filled, PressData } from '../../cards/press-data.ts';
import { dialogs as dialogTexts, done } from '../../cards/texts.ts';
import { dialogNamed } from '../../dialogs/catalogue.ts';
import {
  answerStep,
  type Dialog,
  type DialogStep,
  lastingAnswers,
  nextStep,
  stepBack,
} from '../../dialogs/dialog.ts';
import type { DialogState } from '../app/ports/dialogs.ts';
import { faultsIn } from '../domain/engine/form.ts';
import type { ChatDeps } from './deps.ts';
import { type AskedStep, drawForm } from './draw-form.ts';
import { readFacts } from './form-facts.ts';
import { finishForm } from './form-finish.ts';
import { closeForm, isOpen, standsIn } from './form-messages.ts';
import { withNumber } from './form-number.ts';
import { showCurrent } from './press-on-old-form.ts';
import type { Reply } from './reply.ts';

/** A press on a button of a form. */
type FormPress = Extract<PressData<Filled>, { kind: 'form' }>;

export interface Forms {
  start(person: string, name: DialogName, shownIn?: string): Promise<Reply>;
  pressed(person: string, pressed: FormPress, shownIn: string | undefined): Promise<Reply>;
  cancel(person: string): Promise<Reply>;
  /** The form that the person is at, or what it became. */
  current(person: string): Promise<Reply>;
}

/**
 * Runs the guided dialogs. Each person has one unfinished dialog, kept under IfMatch. It expires
 * after an hour (docs/design.md).
 */
export function createForms(deps: ChatDeps): Forms {
  return {
    start: (person, name, shownIn) => startForm(deps, person, name, shownIn),
    pressed: (person, pressed, shownIn) => pressForm(deps, person, pressed, shownIn),
    cancel: (person) => cancelForm(deps, person),
    current: (person) => showCurrent(deps, person),
  };
}

async function startForm(
  deps: ChatDeps,
  person: string,
  name: DialogName,
  shownIn: string | undefined,
): Promise<Reply> {
  const { app, dialogs, look } = deps;
  const dialog = dialogNamed(name);
  const facts = await readFacts(deps, dialog, person, {});
  if (!facts) {
    const { people, today } = await app.situation();
    await app.refused(person, `start ${name}`);
    return { kind: 'refused', text: refusalText({ code: 'notYourRole' }, people, today, look) };
  }
  const before = await dialogs.of(person);
  await dialogs.drop(person);
  if (isOpen(before)) await closeForm(deps, person, before, shownIn);
  const run = randomUUID().slice(0, 8);
  await dialogs.keep(person, { dialog: name, run, answers: {}, ...standsIn([], shownIn) });
  const step = nextStep(dialog, facts, {}) as AskedStep;
  return drawForm({ dialog, step, facts, run, look });
}

async function pressForm(
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

async function cancelForm(deps: ChatDeps, person: string, shownIn?: string): Promise<Reply> {
  const state = await deps.dialogs.of(person);
  if (!isOpen(state)) return { kind: 'card', message: noticeCard(done.nothingToCancel()) };
  await deps.dialogs.drop(person);
  await closeForm(deps, person, state, shownIn);
  return { kind: 'card', message: noticeCard(done.cancelled()) };
}

function plainStrings(
  inputs: Readonly<Record<string, unknown>>,
  key: string | undefined,
): Record<string, string> {
  const value = key === undefined ? undefined : inputs[key];
  return key !== undefined && typeof value === 'string' ? { [key]: value } : {};
}
