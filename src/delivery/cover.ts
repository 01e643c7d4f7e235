import { writeLetter } from '../app/letters.ts';
import {
  type Cover,
  coverOf,
  isWithin,
  newlyUncovered,
  nextTold,
  spansOf,
  toldAgain,
  uncoveredDays,
} from '../domain/aid/link-check/cover.ts';
import { strangersTo } from '../domain/aid/seats.ts';
import type { DutyDocument, LetterDocument } from '../domain/document.ts';
import type { Situation } from '../domain/engine/step.ts';
import {
  linkHandlersOf,
  managerSeat,
  type PersonId,
  type Side,
  unitOfSide,
} from '../domain/people/people.ts';
import { actingFor } from '../domain/people/stand-ins.ts';
import type { Day, Instant } from '../domain/time.ts';
import type { DeliveryDeps } from './deps.ts';
import { wake } from './wake.ts';

/** What a duty keeps of the coming days that nobody can check, and when it is next to tell of one. */
interface Looked {
  readonly cover: Cover;
  readonly next?: Instant;
}

/**
 * E12: the unit's manager is told of the coming days on which nobody at work can check Link: at once
 * when they become so, and again at 15.00 the last working day before and at 08.00 of the day. Told
 * once by the letter's id, however often a replica comes this far (I7). FH counts when it has watches.
 */
export async function tellOfCover(
  deps: DeliveryDeps,
  duty: DutyDocument,
  hasChecks: () => Promise<boolean>,
  s: Situation,
): Promise<Looked> {
  const unit = unitOfSide(s.people, duty.side);
  const found = unit ? uncoveredDays(duty.side, s) : [];
  const days = found.length > 0 && (await hasChecks()) ? found : [];
  const before = duty.cover;
  const isNew = newlyUncovered(days, before, s);
  const again = before ? toldAgain(days, before, s) : [];
  // What is new and what is said again at the same time is one letter.
  const told = days.filter((day) => isNew.includes(day) || again.includes(day));
  if (unit && told.length > 0) {
    const key = `cover ${duty.side} ${before?.at ?? ''} ${told.join()}`;
    deps.written(await oweCover(deps, unit, duty.side, told, key, s));
  }
  const next = nextTold(days, s);
  return { cover: coverOf(days, s), ...(next === undefined ? {} : { next }) };
}

/** The letter as it is now: to who answers for the manager by then, of the days that are still so; of none it says nothing. */
export function coverNow(letter: LetterDocument, s: Situation): LetterDocument {
  const { side, uncovered = [] } = letter;
  if (side === undefined) return letter;
  const days = uncoveredDays(side, s).filter((day) =>
    uncovered.some((span) => isWithin(day, span)),
  );
  return {
    ...letter,
    to: managerOn(letter.unit ?? '', side, s) ?? letter.to,
    uncovered: spansOf(days, s),
  };
}

/** Has the units' duties look at who can check Link: all of them, or of those for which the person does. */
export async function wakeDuties(
  deps: DeliveryDeps,
  s: Situation,
  person?: PersonId,
): Promise<void> {
  for (const side of ['VO', 'FH'] as const) {
    const isOne =
      person === undefined || linkHandlersOf(s.people, side).some(({ id }) => id === person);
    if (isOne && (await wake(deps, dutyId(side), s))) deps.written(dutyId(side));
  }
}

/** The id of a unit's duty to check Link. */
export function dutyId(side: Side): string {
  return `duty:${side}`;
}

async function oweCover(
  { store }: DeliveryDeps,
  { id: unit }: { readonly id: string },
  side: Side,
  days: readonly Day[],
  key: string,
  s: Situation,
): Promise<string> {
  const to = managerOn(unit, side, s) ?? '';
  return writeLetter(
    store,
    s,
    'cover',
    to,
    { unit, side, uncovered: spansOf(days, s) },
    key,
    s.now,
  );
}

/** Who answers for the unit's manager today (E9): never anybody of the other unit (S14). */
function managerOn(unit: string, side: Side, s: Situation): PersonId | undefined {
  return actingFor(managerSeat(unit), s.people, s.today, strangersTo(side, s))?.person;
}
