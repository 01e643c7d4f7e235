import { statedDays } from '../../src/domain/outpatient/stated-days.ts';
import { unconfirmedTicks } from '../../src/domain/outpatient/unconfirmed.ts';
import { unitOf } from '../../src/domain/people/staff-list.ts';
import { correctionRemarks } from '../case/remarks.ts';
import { names } from '../case/seen.ts';
import { nameOf } from '../look.ts';
import { card, dates, dayText, namesText } from '../texts.ts';
import { comingDates, type Pair, whoMissed } from './meeting-facts.ts';
import type { SeenOutpatient } from './seen.ts';

/** The coming dates with what they are counted from, the people, and the past dates. */
export function caseFacts(seen: SeenOutpatient): readonly Pair[] {
  const { state, s, look } = seen;
  const therapists = names(
    seen,
    state.therapists.map((t) => t.id),
  );
  const past = statedDays(state).map(
    ({ what, stated }): Pair => [
      dates[what],
      `${dayText(stated.day, s.today)}${whoMissed(seen, stated.n)}`,
    ],
  );
  const pairs: Pair[] = [
    ...(state.closed ? [] : comingDates(seen)),
    [card.socialWorker, nameOf(s.people, state.socialWorker)],
    [card.manager, nameOf(s.people, unitOf(s.people, state.unit)?.manager)],
    ...(therapists.length > 0 ? [[card.therapist, namesText(therapists)] as const] : []),
    ...(state.vsNumber === undefined
      ? []
      : [[card.vsNumber(look.caseSystem), state.vsNumber] as const]),
    ...past,
    ...notConfirmed(seen),
    ...(state.plan
      ? [[card.plan, card.written(dayText(state.plan.on, s.today), state.plan.together)] as const]
      : []),
  ];
  return pairs;
}

/**
 * E3: R20 and R23 are not asked for without end. A tick that was never made is shown as not made.
 */
function notConfirmed(seen: SeenOutpatient): Pair[] {
  if (seen.state.closed) return [];
  return unconfirmedTicks(seen.state).map(
    ({ step, who, since }): Pair => [
      card.tickOf[step](nameOf(seen.s.people, who)),
      card.notConfirmed[since],
    ],
  );
}

/** Corrections of dates. */
export function remarks(seen: SeenOutpatient): string[] {
  const { state } = seen;
  const titleOf = (n: number) => {
    const known = statedDays(state).find(({ stated }) => stated.n === n);
    return known ? dates[known.what] : card.date;
  };
  return correctionRemarks(seen, titleOf);
}
