import type { CardMessage, Look } from '../../cards/look.ts';
import { usualMunicipality } from '../config/municipality.ts';
import { type CaseView, viewOf } from '../domain/view.ts';
import type { Played } from './play.ts';
import { idOf, type Name } from './staff.ts';

/** A card as somebody sees it: what the gallery shows and the tests check. */
export interface Shot {
  readonly group: string;
  readonly name: string;
  readonly who: Name | 'anybody';
  readonly message: CardMessage;
  /** The case that it is drawn from, where it is a case's card. */
  readonly view?: CaseView;
}

export const look: Look = {
  ...usualMunicipality,
  routine: { ...usualMunicipality.routine, validUntil: '2026-06-30' },
  regionRoutine: 'https://region.example/samverkan',
  aidRoutine: { ...usualMunicipality.aidRoutine, validUntil: '2026-06-30' },
};

/** The case as somebody sees it, with what its card speaks of besides. */
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
