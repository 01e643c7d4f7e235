import { caseCard } from '../../cards/case/case-card.ts';
import { kindOf } from '../domain/kinds.ts';
import type { RoutineName } from '../domain/rules.ts';
import { aidDialogShots } from './aid-dialog-shots.ts';
import { aidFarewellShots } from './aid-farewell-shots.ts';
import { aidListShots } from './aid-list-shots.ts';
import { aidSituations } from './aid-situations.ts';
import type { CaseSituation } from './case-situation.ts';
import { channelShots } from './channel-shots.ts';
import { AID_READERS, type Name, OUTPATIENT_READERS } from './demo-staff.ts';
import { formShots } from './dialog-shots.ts';
import { letterShots } from './letter-shots.ts';
import { listShots } from './list-shots.ts';
import { loadShots } from './load-shots.ts';
import { noticeShots } from './notice-shots.ts';
import { caseSituations } from './outpatient-situations.ts';
import { ownControlShots } from './own-control-shots.ts';
import { refusedCaseShots } from './refused-case-shots.ts';
import { look, type Shot, viewFor } from './shot.ts';
import { unitShots } from './unit-shots.ts';

export { look } from './shot.ts';

/** The cases of each routine in every situation, and whose cards of them are looked at. */
const routines: Readonly<
  Record<RoutineName, { readers: readonly Name[]; situations: readonly CaseSituation[] }>
> = {
  outpatient: { readers: OUTPATIENT_READERS, situations: caseSituations },
  aid: { readers: AID_READERS, situations: aidSituations },
};
export const allSituations = Object.values(routines).flatMap(({ situations }) => situations);

let everyShot: readonly Shot[] | undefined;

/** Every card in every situation, for everybody who sees it. They are drawn once: it takes seconds. */
export function allShots(): readonly Shot[] {
  everyShot ??= [
    ...caseShots(),
    ...refusedCaseShots(),
    ...formShots(),
    ...aidDialogShots(),
    ...listShots(),
    ...aidListShots(),
    ...unitShots(),
    ...loadShots(),
    ...channelShots(),
    ...letterShots(),
    ...ownControlShots(),
    ...noticeShots(),
    ...aidFarewellShots(),
  ];
  return everyShot;
}

export function caseShots(): Shot[] {
  return allSituations.flatMap(({ group, name, history }) => {
    const played = history();
    return routines[kindOf(played.doc.kind).document].readers.flatMap((who): Shot[] => {
      const view = viewFor(who, played);
      return view ? [{ group, name, who, message: caseCard(view, look), view }] : [];
    });
  });
}
