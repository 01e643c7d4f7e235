import { faultTexts } from '../../cards/fault-texts.ts';
import { formCard } from '../../cards/form-card.ts';
import { type Asked, type Dialog, systemOf } from '../../dialogs/dialog.ts';
import { hasAnswered } from '../../dialogs/hidden-answers.ts';
import type { DialogStep } from '../../dialogs/run-dialog.ts';
import { refusalOf } from '../domain/engine/form.ts';
import type { Name } from './demo-staff.ts';
import { look, type Shot } from './shot.ts';

export function drawForm(
  name: string,
  who: Name,
  dialog: Dialog,
  asked: Asked,
  step: DialogStep,
  values?: Record<string, string>,
): Shot {
  if (step.kind !== 'ask') throw new Error(`${name} asks nothing`);
  const { people, today } = asked.s;
  const wrong =
    step.faults && faultTexts(refusalOf(step.faults), step.form, people, today, look, dialog.name);
  const back = hasAnswered(step.answers);
  const drawing = { people, today, vs: systemOf(dialog, look), loads: asked.loads };
  const message = formCard(dialog.name, step.form, drawing, look, {
    ...wrong,
    back,
    ...(values ? { values } : {}),
  });
  return { group: 'dialogs', name, who, message };
}
