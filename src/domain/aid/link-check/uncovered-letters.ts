import type { DutyDocument } from '../../duty-document.ts';
import type { Situation } from '../../engine/step.ts';
import type { LetterDocument } from '../../letter-document.ts';
import { actingFor } from '../../people/acting-for.ts';
import { unitOfSide } from '../../people/aid-units.ts';
import type { PersonId, Side } from '../../people/people.ts';
import { managerSeat } from '../../people/seat.ts';
import type { DutyPort } from '../../ports.ts';
import type { Instant } from '../../time.ts';
import { strangersTo } from '../barred.ts';
import { daysToTellAgain, isWithin, newlyUncoveredDays, nextTold } from './cover-news.ts';
import { type Cover, coverOf, spansOf, uncoveredDays } from './uncovered-days.ts';

/**
 * The stored result of a look at the coming days, and the instant of the next message about one.
 */
interface Looked {
  readonly cover: Cover;
  readonly next?: Instant;
}

/**
 * E12: tells the unit's manager of the coming days on which nobody at work can check Link. It tells
 * at once when a day becomes one, again at 15.00 the last working day before, and at 08.00 of the
 * day. The letter's key makes it one letter, however many replicas come this far (I7). FH counts
 * only while it has watches.
 */
export async function tellOfCover(
  port: DutyPort,
  duty: DutyDocument,
  hasChecks: () => Promise<boolean>,
  s: Situation,
): Promise<Looked> {
  const { side } = duty;
  const unit = unitOfSide(s.people, side);
  const found = unit ? uncoveredDays(side, s) : [];
  const days = found.length > 0 && (await hasChecks()) ? found : [];
  const before = duty.cover;
  const isNew = newlyUncoveredDays(days, before, s);
  const again = before ? daysToTellAgain(days, before, s) : [];
  // A new day and a repeated one share a letter.
  const told = days.filter((day) => isNew.includes(day) || again.includes(day));
  if (unit && told.length > 0)
    await port.write({
      what: 'cover',
      to: managerOn(unit.id, side, s) ?? '',
      about: { unit: unit.id, side, uncovered: spansOf(told, s) },
      key: `cover ${side} ${before?.at ?? ''} ${told.join()}`,
      at: s.now,
    });
  const next = nextTold(days, s);
  return { cover: coverOf(days, s), ...(next === undefined ? {} : { next }) };
}

/**
 * The letter as it stands now: to the person who acts for the manager today, and with the days that
 * are still uncovered. Without such a day it says nothing.
 */
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

/** The person who acts for the unit's manager today (E9), never anybody of the other unit (S14). */
export function managerOn(unit: string, side: Side, s: Situation): PersonId | undefined {
  return actingFor(managerSeat(unit), {
    people: s.people,
    today: s.today,
    barred: strangersTo(side, s),
  })?.person;
}
