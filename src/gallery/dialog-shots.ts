import { catalogue, dialogNamed } from '../../dialogs/catalogue.ts';
import { type Asked, type Dialog, mayStart } from '../../dialogs/dialog.ts';
import { markAnswered } from '../../dialogs/hidden-answers.ts';
import { answerStep, type DialogStep, nextStep } from '../../dialogs/run-dialog.ts';
import type { CaseDocument } from '../domain/case-document.ts';
import { sceneOf } from './case-situation.ts';
import { idOf, personNamed } from './demo-staff.ts';
import { drawForm } from './draw-dialog.ts';
import { instantOf } from './messages.ts';
import { playAssignment, playOpening, playTreatment } from './outpatient-histories.ts';
import { searchShots } from './search-shots.ts';
import { look, type Shot } from './shot.ts';
import { situationAt } from './situation.ts';

/** Vilma has every Monday, and Viktor every Tuesday. */
const rota = { rota: {}, everyWeek: { 1: idOf('vilma'), 2: idOf('viktor') } };

/** Each dialog's first form, and the same form after a refusal. */
export function formShots(): Shot[] {
  const s = situationAt(instantOf('2026-02-10 12:00'));
  const cases = [
    playOpening(sceneOf('OV-2026-0021')),
    playAssignment(sceneOf('OV-2026-0022')),
    playTreatment(sceneOf('OV-2026-0023')),
  ].map(({ doc }) => doc);
  const shots = catalogue.flatMap((dialog) => {
    const who =
      (['sara', 'eva', 'maj', 'vilma', 'frida'] as const).find((name) =>
        mayStart(dialog, personNamed(name), s.people),
      ) ?? 'sara';
    const asked: Asked = { person: personNamed(who), s, look, cases: [], leavers: [], rota };
    const wrong = Object.fromEntries(
      (nextStep(dialog, asked, {}) as Extract<DialogStep, { kind: 'ask' }>).form.fields.map(
        (field) => [field.id, '§'],
      ),
    );
    const first = nextStep(dialog, asked, {}) as Extract<DialogStep, { kind: 'ask' }>;
    return [
      drawForm(`dialog ${dialog.name}`, who, dialog, asked, first),
      drawForm(
        `dialog ${dialog.name}, refused`,
        who,
        dialog,
        asked,
        answerStep(dialog, asked, {}, first.form.id, wrong),
        wrong,
      ),
    ];
  });
  const takeOver = dialogNamed('takeOver') as Dialog;
  const whose = markAnswered({ whose: idOf('sara') }, 'whose');
  const second = (of: readonly CaseDocument[]) => {
    const asked: Asked = { person: personNamed('maj'), s, look, cases: of, leavers: [] };
    return drawForm(
      `dialog takeOver, ${of.length} cases`,
      'maj',
      takeOver,
      asked,
      nextStep(takeOver, asked, whose),
    );
  };
  return [...shots, second(cases), second([]), ...searchShots(takeOver)];
}
