import { randomUUID } from 'node:crypto';
import { refusalText } from '../../cards/fault-texts.ts';
import type { DialogName } from '../../cards/press-data.ts';
import { dialogNamed } from '../../dialogs/catalogue.ts';
import { nextStep } from '../../dialogs/run-dialog.ts';
import type { ChatDeps } from './deps.ts';
import { type AskedStep, drawForm } from './draw-form.ts';
import { readFacts } from './form-facts.ts';
import { closeForm, isOpen, standsIn } from './form-messages.ts';
import type { Reply } from './reply.ts';

export async function startForm(
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
    return {
      kind: 'refused',
      text: refusalText({ code: 'notYourRole', whose: dialog.roles }, people, today, look),
    };
  }
  const before = await dialogs.of(person);
  const run = randomUUID().slice(0, 8);
  const begun = { dialog: name, run, answers: {}, ...standsIn([], shownIn) };
  const state = await dialogs.begin(person, begun);
  if (isOpen(before)) await closeForm(deps, person, before, shownIn);
  const step = nextStep(dialog, facts, {}) as AskedStep;
  return drawForm({ dialog, step, facts, state, look });
}
