import type { Asked, Dialog } from '../../dialogs/dialog.ts';
import { answerStep, type DialogStep, nextStep } from '../../dialogs/run-dialog.ts';
import { searchOf } from '../domain/engine/form.ts';
import { personNamed } from './demo-staff.ts';
import { drawForm } from './draw-dialog.ts';
import { instantOf } from './messages.ts';
import { look, type Shot } from './shot.ts';
import { situationAt } from './situation.ts';

/**
 * A choice among so many people that the form has a search field: before a search, with some found,
 * and with none found.
 */
export function searchShots(dialog: Dialog): Shot[] {
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
    return drawForm(
      `dialog ${dialog.name}, among many, looked for "${words}"`,
      'eva',
      dialog,
      asked,
      step,
      values,
    );
  };
  return [
    drawForm(`dialog ${dialog.name}, among many`, 'eva', dialog, asked, first),
    sought('örjan prov'),
    sought('zzz'),
  ];
}

function nameNth(n: number): string {
  return `${['Åsa', 'Lo', 'Örjan', 'Kim'][n % 4]} Provperson ${n}`;
}
