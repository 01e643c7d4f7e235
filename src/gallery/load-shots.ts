import { caseCard } from '../../cards/case/case-card.ts';
import { dialogNamed } from '../../dialogs/catalogue.ts';
import type { Asked, Dialog } from '../../dialogs/dialog.ts';
import { markAnswered } from '../../dialogs/hidden-answers.ts';
import { nextStep } from '../../dialogs/run-dialog.ts';
import type { Situation } from '../domain/engine/step.ts';
import { type Loads, loadsIn } from '../domain/load.ts';
import { unitsOf } from '../domain/people/units-of-manager.ts';
import { idOf, type Name, personNamed } from './demo-staff.ts';
import { drawForm } from './draw-dialog.ts';
import { manyCases } from './many-cases.ts';
import { playAssignment, playOpening } from './outpatient-histories.ts';
import { look, type Shot, viewFor } from './shot.ts';
import type { Played } from './situation.ts';
import { CASE } from './situations/usual-case.ts';

/** The load beside each name, where the municipality has turned it on (E25). */
export function loadShots(): Shot[] {
  const { docs } = manyCases();
  const takeOver = dialogNamed('takeOver') as Dialog;
  const card = (name: string, who: Name, played: Played): Shot[] => {
    const view = viewFor(who, played);
    const message = view && caseCard({ ...view, loads: loadsFor(who, played.s) }, look);
    return message ? [{ group: 'load', name, who, message, view }] : [];
  };
  const opened = playOpening(CASE).at('2026-01-14 12:00');
  const away = {
    ...opened,
    doc: opened.doc,
    s: {
      ...opened.s,
      people: {
        ...opened.s.people,
        absences: [{ person: idOf('bo'), from: '2026-01-14', to: '2026-01-23' }],
      },
    },
  };
  const assigned = playAssignment(CASE).at('2026-01-14 12:00');
  const asked: Asked = {
    person: personNamed('eva'),
    s: assigned.s,
    look,
    cases: docs.slice(2, 5),
    leavers: [],
    loads: loadsFor('eva', assigned.s),
  };
  const form = drawForm(
    'when taking over',
    'eva',
    takeOver,
    asked,
    nextStep(takeOver, asked, markAnswered({ whose: idOf('bea') }, 'whose')),
  );
  return [
    ...card('when assigning', 'eva', away),
    ...card('when changing', 'eva', assigned),
    { ...form, group: 'load' },
  ];
}

function loadsFor(who: Name, s: Situation): Loads {
  const cases = manyCases().docs.map(({ id, kind, index }) => ({ id, kind, index }));
  return loadsIn(unitsOf(idOf(who), s), cases, s);
}
