import { toldCard } from '../../cards/notices.ts';
import { dialogNamed } from '../../dialogs/catalogue.ts';
import {
  type Asked,
  answerStep,
  type Dialog,
  type DialogStep,
  nextStep,
} from '../../dialogs/dialog.ts';
import { idOf, type Name, personNamed } from './demo-staff.ts';
import { drawn } from './dialog-shots.ts';
import { instantOf } from './messages.ts';
import { look, type Shot } from './shot.ts';
import { situationAt } from './situation.ts';

/** The answers, form by form, in the order of their choices. */
type Filled = readonly Readonly<Record<string, string>>[];

/** The answers about an admission: ward, reason, FH, VO. */
const inLink = (ward: string, reason: string, fh: string, vo: string): Filled => [
  { ward, reason, fh, vo, vsNumber: '2026-4471' },
];
const applied = (concerns: string, fh: string, vo: string) => ({ concerns, fh, vo });
const services = (support: string, because: string, lss: string, pending = 'nej', vob = 'nej') => ({
  pending,
  vob,
  support,
  services: 'endast_hemtjanst',
  because,
  lss,
});

const admissions: Readonly<Record<string, Filled>> = {
  'FH (A1)': inLink('psykiatrisk', 'okand', 'pagaende', 'aldrig'),
  'FH, by interpretation (A2)': inLink('psykiatrisk', 'psykisk_ohalsa', 'aldrig', 'tidigare'),
  'VO (A4)': inLink('psykiatrisk', 'annan', 'aldrig', 'aldrig'),
  'VO, by interpretation (A5)': inLink('psykiatrisk', 'psykisk_ohalsa', 'tidigare', 'pagaende'),
  'a dialogue, by interpretation (A6)': inLink('somatisk', 'annan', 'pagaende', 'aldrig'),
  'a dialogue (A7)': inLink('somatisk', 'annan', 'tidigare', 'aldrig'),
  'VO (A8)': inLink('somatisk', 'annan', 'aldrig', 'pagaende'),
};

const applications: Readonly<Record<string, Filled>> = {
  'the other unit (B1)': [applied('boendestod', 'aldrig', 'pagaende')],
  'FH investigates (B3)': [applied('vob', 'pagaende', 'aldrig')],
  'the own unit (B4)': [applied('vob', 'aldrig', 'aldrig')],
  'the own unit, by interpretation (B6)': [applied('hemtjanst', 'aldrig', 'aldrig')],
  'a dialogue (B8)': [applied('hemtjanst', 'tidigare', 'aldrig')],
  'table C is asked (B7)': [applied('hemtjanst', 'pagaende', 'aldrig')],
  'table C is answered (B7, C1)': [
    applied('hemtjanst', 'pagaende', 'aldrig'),
    services('nej', 'aldrande', 'nej'),
  ],
  'no answer (B9)': [applied('annat', 'aldrig', 'aldrig')],
  'to be split (B10)': [applied('blandad', 'pagaende', 'aldrig')],
};

const ongoing: Readonly<Record<string, Filled>> = {
  'handed over (C1)': [services('nej', 'aldrande', 'nej')],
  'kept (C2)': [services('ja', 'aldrande', 'nej')],
  'a dialogue, by interpretation (C3)': [services('nej', 'aldrande', 'oklart')],
  'a dialogue (C4)': [services('oklart', 'aldrande', 'nej')],
  'kept, an application for LSS is pending': [services('nej', 'aldrande', 'nej', 'ja')],
  'kept, an application for vob is pending': [services('nej', 'aldrande', 'nej', 'nej', 'ja')],
};

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
    ...shotsOf('rota', 'ulrika', { 'a week': [{ week: '2026-02-16' }] }),
  ];
}

function shotsOf(dialog: string, who: Name, cases: Readonly<Record<string, Filled>>): Shot[] {
  return Object.entries(cases).map(([name, filled]) =>
    shotOf(dialogNamed(dialog) as Dialog, who, `${dialog}: ${name}`, filled),
  );
}

function shotOf(dialog: Dialog, who: Name, name: string, filled: Filled): Shot {
  const s = situationAt(instantOf('2026-02-12 12:00'));
  const rota = { '2026-02-16': idOf('vilma'), '2026-02-18': idOf('viktor') };
  const asked: Asked = { person: personNamed(who), s, look, cases: [], leavers: [], rota };
  let step: DialogStep = nextStep(dialog, asked, {});
  for (const inputs of filled) {
    if (step.kind !== 'ask') throw new Error(`${name} asks no further`);
    step = answerStep(dialog, asked, step.answers, step.form.id, inputs);
  }
  if (step.kind === 'ask')
    return { ...drawn(name, who, dialog, asked, named(step)), group: `dialog ${dialog.name}` };
  if (step.outcome.kind !== 'told') throw new Error(`${name} comes to ${step.outcome.kind}`);
  return {
    group: `dialog ${dialog.name}`,
    name,
    who,
    message: toldCard(step.outcome, dialog.name, look),
  };
}

/** The number that the case will have. The bot reserves it in the same way. */
function named(step: Extract<DialogStep, { kind: 'ask' }>): typeof step {
  return {
    ...step,
    form: {
      ...step.form,
      body: step.form.body.map((line) => line.replace('{number}', 'LI-2026-0031')),
    },
  };
}
