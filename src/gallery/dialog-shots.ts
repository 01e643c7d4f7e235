import { formCard } from '../../cards/form-card.ts';
import { faultTexts } from '../../cards/notices.ts';
import { catalogue, dialogNamed } from '../../dialogs/catalogue.ts';
import {
  type Asked,
  answerStep,
  type Dialog,
  type DialogStep,
  mayStart,
  nextStep,
  systemOf,
} from '../../dialogs/dialog.ts';
import { hasAnswered, markAnswered } from '../../dialogs/hidden-answers.ts';
import type { CaseDocument } from '../domain/case-document.ts';
import { refusalOf, searchOf } from '../domain/engine/form.ts';
import { idOf, type Name, personNamed } from './demo-staff.ts';
import { instantOf } from './messages.ts';
import { assigned, inTreatment, opened } from './outpatient-histories.ts';
import { numbered } from './outpatient-situations.ts';
import { look, type Shot } from './shot.ts';
import { situationAt } from './situation.ts';

/** Each dialog's first form, and the same form after a refusal. */
export function formShots(): Shot[] {
  const s = situationAt(instantOf('2026-02-10 12:00'));
  const cases = [
    opened(numbered('OV-2026-0021')),
    assigned(numbered('OV-2026-0022')),
    inTreatment(numbered('OV-2026-0023')),
  ].map(({ doc }) => doc);
  const shots = catalogue.flatMap((dialog) => {
    const who =
      (['sara', 'eva', 'maj', 'vilma', 'frida'] as const).find((name) =>
        mayStart(dialog, personNamed(name), s.people),
      ) ?? 'sara';
    const asked: Asked = { person: personNamed(who), s, look, cases: [], leavers: [] };
    const wrong = Object.fromEntries(
      (nextStep(dialog, asked, {}) as Extract<DialogStep, { kind: 'ask' }>).form.fields.map(
        (field) => [field.id, '§'],
      ),
    );
    const first = nextStep(dialog, asked, {}) as Extract<DialogStep, { kind: 'ask' }>;
    return [
      drawn(`dialog ${dialog.name}`, who, dialog, asked, first),
      drawn(
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
    return drawn(
      `dialog takeOver, ${of.length} cases`,
      'maj',
      takeOver,
      asked,
      nextStep(takeOver, asked, whose),
    );
  };
  return [...shots, second(cases), second([]), ...searchShots(takeOver)];
}

/**
 * A choice among so many people that the form has a search field: before a search, with some found,
 * and with none found.
 */
function searchShots(dialog: Dialog): Shot[] {
  const s = situationAt(instantOf('2026-02-10 12:00'));
  const bea = personNamed('bea');
  const crowd = Array.from({ length: 120 }, (_, n) => ({
    ...bea,
    id: `${bea.id.slice(0, -4)}${5000 + n}`,
    name: nameNth(n),
  }));
  const people = {
    ...s.people,
    staff: { ...s.people.staff, people: [...s.people.staff.people, ...crowd] },
  };
  const asked: Asked = {
    person: personNamed('eva'),
    s: { ...s, people },
    look,
    cases: [],
    leavers: [],
  };
  const first = nextStep(dialog, asked, {}) as Extract<DialogStep, { kind: 'ask' }>;
  const sought = (words: string) => {
    const values = { [searchOf('whose')]: words };
    const step = answerStep(dialog, asked, {}, first.form.id, values);
    return drawn(
      `dialog ${dialog.name}, among many, looked for "${words}"`,
      'eva',
      dialog,
      asked,
      step,
      values,
    );
  };
  return [
    drawn(`dialog ${dialog.name}, among many`, 'eva', dialog, asked, first),
    sought('örjan prov'),
    sought('zzz'),
  ];
}

function nameNth(n: number): string {
  return `${['Åsa', 'Lo', 'Örjan', 'Kim'][n % 4]} Provperson ${n}`;
}

export function drawn(
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
  const drawing = { people, today, vs: systemOf(dialog, look) };
  const message = formCard(dialog.name, step.form, drawing, look, {
    ...wrong,
    back,
    ...(values ? { values } : {}),
  });
  return { group: 'dialogs', name, who, message };
}
