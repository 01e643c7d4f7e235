import { toldCard } from '../../cards/told-card.ts';
import { dialogNamed } from '../../dialogs/catalogue.ts';
import type { Asked, Dialog } from '../../dialogs/dialog.ts';
import { answerStep, type DialogStep, nextStep } from '../../dialogs/run-dialog.ts';
import { admissions, applications, applied, type Filled, ongoing } from './aid-dialog-answers.ts';
import { idOf, type Name, personNamed } from './demo-staff.ts';
import { drawForm } from './draw-dialog.ts';
import { instantOf } from './messages.ts';
import { look, type Shot } from './shot.ts';
import { situationAt } from './situation.ts';

/** The proposals of routine S, for the handläggare who answers its dialogs. */
export function aidDialogShots(): Shot[] {
  return [
    ...shotsOf('admission', 'vilma', admissions),
    ...shotsOf('application', 'vilma', applications),
    ...shotsOf('application', 'frida', {
      'the own unit, of FH (B1)': [applied('boendestod', 'aldrig', 'pagaende')],
      'FH investigates, of FH (B3)': [applied('vob', 'pagaende', 'aldrig')],
      'the other unit, of FH (B4)': [applied('vob', 'aldrig', 'aldrig')],
    }),
    ...shotsOf('ongoing', 'frida', ongoing),
    ...shotsOf('rota', 'ulrika', {
      'the coming weeks': [],
      'a week': [{ week: '2026-02-16' }],
      'every week': [{ week: 'every' }],
    }),
    ...shotsOf('rota', 'vilma', { 'the coming weeks, with a day to swap': [] }),
    ...shotsOf('swapDay', 'vilma', {
      'whose day': [],
      'which day': [{ ownDay: '2026-02-16', colleague: idOf('viktor') }],
    }),
    ...shotsOf('swapDay', 'vanja', { 'without a day': [] }),
  ];
}

function shotsOf(dialog: string, who: Name, cases: Readonly<Record<string, Filled>>): Shot[] {
  return Object.entries(cases).map(([name, filled]) =>
    shotOf(dialogNamed(dialog) as Dialog, who, `${dialog}: ${name}`, filled),
  );
}

function shotOf(dialog: Dialog, who: Name, name: string, filled: Filled): Shot {
  const s = situationAt(instantOf('2026-02-12 12:00'));
  const rota = {
    rota: { '2026-02-18': idOf('viktor') },
    everyWeek: { 1: idOf('vilma'), 2: idOf('vilma'), 3: idOf('vilma'), 4: idOf('viktor') },
    unlisted: ['2026-02-24'],
  };
  const asked: Asked = { person: personNamed(who), s, look, cases: [], leavers: [], rota };
  let step: DialogStep = nextStep(dialog, asked, {});
  for (const inputs of filled) {
    if (step.kind !== 'ask') throw new Error(`${name} asks no further`);
    step = answerStep(dialog, asked, step.answers, step.form.id, inputs);
  }
  if (step.kind === 'ask')
    return {
      ...drawForm(name, who, dialog, asked, fillNumber(step)),
      group: `dialog ${dialog.name}`,
    };
  if (step.outcome.kind !== 'told') throw new Error(`${name} comes to ${step.outcome.kind}`);
  return {
    group: `dialog ${dialog.name}`,
    name,
    who,
    message: toldCard(step.outcome, dialog.name, look),
  };
}

/** The number that the case will have. The bot reserves it in the same way. */
function fillNumber(step: Extract<DialogStep, { kind: 'ask' }>): typeof step {
  return {
    ...step,
    form: {
      ...step.form,
      body: step.form.body.map((line) => line.replace('{number}', 'LI-2026-0031')),
    },
  };
}
