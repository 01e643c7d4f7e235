import { createHash, randomUUID } from 'node:crypto';
import type { CardMessage } from '../../cards/look.ts';
import { noticeCard, refusalText, toldCard } from '../../cards/notices.ts';
import type { DialogName, Filled, PressData } from '../../cards/press-data.ts';
import { dialogs as dialogTexts, done, refusals } from '../../cards/texts.ts';
import { dialogNamed } from '../../dialogs/catalogue.ts';
import {
  type Asked,
  answerStep,
  type Dialog,
  lastingAnswers,
  mayStart,
  nextStep,
  type Outcome,
  stepBack,
} from '../../dialogs/dialog.ts';
import type { Acted, Answer, DoorRefusal } from '../app/doors.ts';
import type { DialogState } from '../app/ports.ts';
import { StoreFault } from '../app/store-fault.ts';
import { numberOf } from '../domain/case-number.ts';
import { faultsIn } from '../domain/engine/form.ts';
import { personOf } from '../domain/people/people.ts';
import type { ChatDeps } from './deps.ts';
import { type AskedStep, drawForm, type Redrawn } from './form-card.ts';
import { closeForm, isOpen, standsIn } from './form-stands.ts';
import { drawActed, type Reply } from './reply.ts';

/** A press on a button of a form. */
type FormPress = Extract<PressData<Filled>, { kind: 'form' }>;

export interface Forms {
  start(person: string, name: DialogName, shownIn?: string): Promise<Reply>;
  pressed(person: string, pressed: FormPress, shownIn: string | undefined): Promise<Reply>;
  cancel(person: string): Promise<Reply>;
  /** The form that the person is at, or what it became. */
  current(person: string): Promise<Reply>;
}

/** Runs the guided dialogs: one unfinished one per person, kept under IfMatch and gone after an hour (DESIGN 5). */
export function createForms(deps: ChatDeps): Forms {
  const { app, dialogs, look } = deps;

  async function asked(
    dialog: Dialog,
    person: string,
    answers: Readonly<Record<string, string>>,
  ): Promise<Asked | undefined> {
    const s = await app.situation();
    const known = personOf(s.people, person);
    if (!known || !mayStart(dialog, known, s.people)) return undefined;
    const rota = dialog.readsRota ? { rota: await app.rota(person) } : {};
    const leavers = dialog.casesOf === undefined ? [] : await app.leavers(person);
    return {
      person: known,
      s,
      look,
      ...rota,
      leavers,
      ...(await casesFor(dialog, person, answers)),
    };
  }

  async function casesFor(
    dialog: Dialog,
    person: string,
    answers: Readonly<Record<string, string>>,
  ) {
    const whose = dialog.casesOf && answers[dialog.casesOf];
    if (!whose) return { cases: [] };
    const shown = await app.show(person, { kind: 'casesOf', person: whose });
    if (shown.kind === 'refused' && shown.refusal.code === 'notShown')
      throw new StoreFault(shown.refusal.code, false);
    return shown.kind === 'casesOf'
      ? { cases: shown.cases, unreadable: shown.unreadable }
      : { cases: [] };
  }

  const draw = (
    dialog: Dialog,
    step: AskedStep,
    facts: Asked,
    run: string,
    redrawn: Redrawn = {},
  ): Reply => drawForm({ dialog, step, facts, run, look }, redrawn);

  async function finish(
    person: string,
    dialog: Dialog,
    state: DialogState,
    outcome: Outcome,
    shownIn: string | undefined,
    redrawn: (refusal: DoorRefusal) => Reply | undefined,
  ): Promise<Reply> {
    const command = commandOf(person, state, outcome);
    if (outcome.kind === 'open')
      return finishOpening(person, dialog, state, outcome.answers, shownIn, command);
    if (outcome.kind === 'told') {
      await dialogs.drop(person);
      return { kind: 'card', message: toldCard(outcome, dialog.name, look) };
    }
    const acted = await performed(person, outcome, command);
    if (acted.kind === 'refused') return redrawn(acted.refusal) ?? drawActed(acted, look);
    const file =
      acted.kind === 'history'
        ? await deps.fileLink(person, { case: acted.view.doc.id })
        : undefined;
    await tidied(() => dialogs.drop(person));
    if (acted.kind === 'history') return drawActed(acted, look, { file });
    return acted.kind === 'case' ? { kind: 'card', message: opened() } : drawActed(acted, look);
  }

  function performed(
    person: string,
    outcome: Exclude<Outcome, { kind: 'open' | 'told' }>,
    command: string,
  ): Promise<Answer<Acted>> {
    switch (outcome.kind) {
      case 'absence':
        return app.act(person, command, { kind: 'absence', answers: outcome.answers });
      case 'rota':
        return app.act(person, command, { kind: 'rota', answers: outcome.answers });
      case 'takeOver':
        return app.act(person, command, { kind: 'takeOver', from: outcome.from, to: outcome.to });
      case 'find':
        return app.show(person, { kind: 'find', number: outcome.number, send: command });
      case 'writeOut':
        return app.show(person, { kind: 'historyOf', number: outcome.number });
    }
  }

  /** The case's number is reserved in the dialog before the case is created, so that a press delivered twice creates it once. */
  async function finishOpening(
    person: string,
    dialog: Dialog,
    state: DialogState,
    answers: Readonly<Record<string, string>>,
    shownIn: string | undefined,
    command: string,
  ): Promise<Reply> {
    const reserved = await reserve(person, state);
    if (reserved === undefined) return stale(person);
    const acted = await app.act(person, command, { kind: 'open', id: reserved, answers, shownIn });
    if (acted.kind === 'refused' && faultsIn(acted.refusal).length > 0) {
      const facts = (await asked(dialog, person, {})) as Asked;
      const first = nextStep(dialog, facts, {}) as AskedStep;
      await keepAgain(person, state.dialog);
      return draw(dialog, first, facts, state.run, { inputs: answers, refusal: acted.refusal });
    }
    if (acted.kind === 'case') await tidied(() => finished(person, acted.view.doc.id));
    return drawActed(acted, look);
  }

  async function reserve(person: string, state: DialogState): Promise<string | undefined> {
    const current = state.reserved === undefined ? await dialogs.of(person) : state;
    if (current?.reserved !== undefined) return current.reserved;
    const kind = dialogNamed(state.dialog)?.opens;
    if (kind === undefined) return undefined;
    const reserved = await app.reserve(kind);
    return (await dialogs.keep(person, { ...(current ?? state), reserved }))
      ? reserved
      : (await dialogs.of(person))?.reserved;
  }

  async function keepAgain(person: string, dialog: string): Promise<void> {
    const state = await dialogs.of(person);
    if (state) await dialogs.keep(person, { ...state, dialog, answers: {} });
  }

  async function finished(person: string, caseId: string): Promise<void> {
    const state = await dialogs.of(person);
    if (state && state.done === undefined) await dialogs.keep(person, { ...state, done: caseId });
  }

  /** What was done is done, also when its form cannot be put away: pressed again, it is the same command. */
  async function tidied(work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof StoreFault)) throw error;
      deps.log.warn({ code: error.code }, 'a finished form is left where it is');
    }
  }

  /** A proposal says what the case will be called, for it is to be written in the case system (E2). */
  async function named(person: string, state: DialogState, step: AskedStep): Promise<AskedStep> {
    if (!step.form.body.some((line) => line.includes('{number}'))) return step;
    const number = numberOf((await reserve(person, state)) ?? '');
    return {
      ...step,
      form: { ...step.form, body: step.form.body.map((line) => line.replace('{number}', number)) },
    };
  }

  /** A press on a form that is over: what it became, or where the person is now. */
  async function stale(person: string, shownIn?: string): Promise<Reply> {
    const state = await dialogs.of(person);
    if (state?.done !== undefined) {
      const shown = await app.show(person, { kind: 'case', id: state.done });
      // Not in an older form, where the case would not find its card to purge it.
      const isItsCard =
        shown.kind !== 'case' ||
        shownIn === undefined ||
        shown.view.doc.cards[person]?.activityId === shownIn;
      return isItsCard ? drawActed(shown, look) : gone();
    }
    const dialog = state && dialogNamed(state.dialog);
    const facts = dialog && (await asked(dialog, person, state.answers));
    const step = facts && nextStep(dialog, facts, state.answers);
    return step?.kind === 'ask' && facts
      ? draw(dialog as Dialog, await named(person, state, step), facts, state.run)
      : gone();
  }

  /** Nothing is left to press in a form that is over. */
  function gone(): Reply {
    return { kind: 'card', message: noticeCard(refusals.formGone()) };
  }

  async function cancel(person: string, shownIn?: string): Promise<Reply> {
    const state = await dialogs.of(person);
    if (!isOpen(state)) return { kind: 'card', message: noticeCard(done.nothingToCancel()) };
    await dialogs.drop(person);
    await closeForm(deps, person, state, shownIn);
    return { kind: 'card', message: noticeCard(done.cancelled()) };
  }

  return {
    cancel,
    current: stale,

    async start(person, name, shownIn) {
      const dialog = dialogNamed(name);
      const facts = await asked(dialog, person, {});
      if (!facts) {
        const s = await app.situation();
        await app.refused(person, `start ${name}`);
        return {
          kind: 'refused',
          text: refusalText({ code: 'notYourRole' }, s.people, s.today, look),
        };
      }
      const before = await dialogs.of(person);
      await dialogs.drop(person);
      if (isOpen(before)) await closeForm(deps, person, before, shownIn);
      const run = randomUUID().slice(0, 8);
      await dialogs.keep(person, { dialog: name, run, answers: {}, ...standsIn([], shownIn) });
      return draw(dialog, nextStep(dialog, facts, {}) as AskedStep, facts, run);
    },

    async pressed(person, pressed, shownIn) {
      const { answers: inputs = {}, way } = pressed;
      const state = await dialogs.of(person);
      const dialog = state && dialogNamed(state.dialog);
      if (
        !state ||
        !dialog ||
        state.done !== undefined ||
        state.dialog !== pressed.dialog ||
        state.run !== pressed.run
      )
        return stale(person, shownIn);
      if (way === 'cancel') return cancel(person, shownIn);
      const facts = await asked(dialog, person, {
        ...state.answers,
        ...plainStrings(inputs, dialog.casesOf),
      });
      if (!facts) {
        await app.refused(person, `start ${dialog.name}`);
        return stale(person);
      }
      const step =
        way === 'back'
          ? stepBack(dialog, facts, state.answers)
          : answerStep(dialog, facts, state.answers, pressed.form, inputs);
      if (step.kind === 'done')
        return finish(person, dialog, state, step.outcome, shownIn, (refusal) => {
          const open = nextStep(dialog, facts, state.answers);
          if (open.kind === 'done' || faultsIn(refusal).length === 0) return undefined;
          return draw(dialog, open, facts, state.run, { inputs, refusal });
        });
      const next = {
        ...state,
        answers: lastingAnswers(step.answers),
        ...standsIn(state.shownIn, shownIn),
      };
      const isKept = step.answers === state.answers || (await dialogs.keep(person, next));
      if (!isKept) return stale(person);
      const notices =
        way !== 'back' ? [] : [dialog.distil ? dialogTexts.backAsked : dialogTexts.backKept];
      return draw(dialog, await named(person, state, step), facts, state.run, {
        ...(step.faults ? { inputs } : {}),
        notices,
      });
    },
  };
}

/**
 * The same form sent with the same answers is the same command, whatever the activity. A form that
 * opens a case opens one, whatever is answered the second time.
 */
function commandOf(person: string, { run }: DialogState, outcome: Outcome): string {
  const said = `${person} ${run} ${outcome.kind === 'open' ? 'open' : JSON.stringify(outcome)}`;
  return createHash('sha256').update(said).digest('base64url').slice(0, 22);
}

function opened(): CardMessage {
  return noticeCard(done.opened());
}

function plainStrings(
  inputs: Readonly<Record<string, unknown>>,
  key: string | undefined,
): Record<string, string> {
  const value = key === undefined ? undefined : inputs[key];
  return key !== undefined && typeof value === 'string' ? { [key]: value } : {};
}
