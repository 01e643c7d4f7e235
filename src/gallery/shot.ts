import type { CardMessage, Look } from '../../cards/look.ts';
import { usualMunicipality } from '../config/municipality.ts';
import type { Situation } from '../domain/engine/step.ts';
import type { LetterDocument } from '../domain/letter-document.ts';
import { type CaseView, viewOf } from '../domain/view.ts';
import { idOf, type Name } from './demo-staff.ts';
import type { Played } from './situation.ts';

/** A card as a person sees it. The gallery shows it and the tests check it. */
export interface Shot {
  readonly group: string;
  readonly name: string;
  readonly who: Name | 'anybody';
  readonly message: CardMessage;
  /** The view of the case, for a card of a case. */
  readonly view?: CaseView;
  /** Set for what is read and not acted on: own control, the unit, a history. */
  readonly isRead?: true;
}

export const look: Look = {
  ...usualMunicipality,
  routine: { ...usualMunicipality.routine, validUntil: '2026-06-30' },
  regionRoutine: 'https://region.example/samverkan',
  aidRoutine: { ...usualMunicipality.aidRoutine, validUntil: '2026-06-30' },
};

/** The case as a person sees it, with the other cases that its card speaks of. */
export function viewFor(who: Name, { doc, s, beside, before }: Played): CaseView | undefined {
  const view = viewOf(doc, idOf(who), s);
  return (
    view && {
      ...view,
      ...(beside === undefined ? {} : { beside }),
      ...(before === undefined ? {} : { before }),
    }
  );
}

/** A letter as it is stored before it is sent. */
export function letterOf(what: LetterDocument['what'], to: Name, s: Situation): LetterDocument {
  return {
    id: `letter:${to}`,
    kind: 'letter',
    to: idOf(to),
    what,
    day: s.today,
    cards: {},
    wakeAt: null,
    claim: null,
  };
}

/** A notice that everybody gets in the same words. */
export function anybody(name: string, message: CardMessage): Shot {
  return { group: 'notices', name, who: 'anybody', message };
}
