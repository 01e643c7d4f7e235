import type { CaseDocument } from '../../case-document.ts';
import type { DutyDocument } from '../../duty-document.ts';
import type { Situation } from '../../engine/step.ts';
import { linkHandlersOf, unitOfSide } from '../../people/aid-units.ts';
import type { PersonId, Side } from '../../people/people.ts';
import { addMinutes } from '../../time.ts';
import { nextSlot } from './times.ts';

/** A watch counts as just taken for this many minutes. */
const JUST_MINUTES = 5;

const SIDES = ['VO', 'FH'] as const;

/** The duty to check Link of each unit for aid that the staff list has (S5, S12). */
export function linkDuties(s: Situation): DutyDocument[] {
  const wakeAt = nextSlot(s.now, s.settings.link).at;
  return SIDES.filter((side) => unitOfSide(s.people, side) !== undefined).map((side) => ({
    id: dutyId(side),
    kind: 'duty',
    side,
    rota: {},
    // The checks of the time before the duty exists are never made.
    madeUpTo: s.now,
    wakeAt,
    claim: null,
  }));
}

/** The ids of all duties, or of those of the units for which this person checks Link. */
export function linkDutyIds(s: Situation, person?: PersonId): string[] {
  return SIDES.filter(
    (side) =>
      person === undefined || linkHandlersOf(s.people, side).some(({ id }) => id === person),
  ).map(dutyId);
}

/**
 * The duties that wake because of this case. When FH takes its first watch it begins to have checks
 * to make, so its duty then looks for days on which nobody can make them (E12).
 */
export function linkDutiesWokenBy({ kind, events }: CaseDocument, s: Situation): string[] {
  const last = events.at(-1);
  const isJustTaken =
    kind === 'watch' && last?.type === 'taken' && last.at > addMinutes(s.now, -JUST_MINUTES);
  return isJustTaken ? linkDutyIds(s) : [];
}

function dutyId(side: Side): string {
  return `duty:${side}`;
}
