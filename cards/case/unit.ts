import { careManagersOf, unitOfSide } from '../../src/domain/people/aid-units.ts';
import type { People } from '../../src/domain/people/people.ts';
import { personSeat, type Seat } from '../../src/domain/people/seat.ts';

/**
 * The name of the unit that a task waits for as a whole, when any of its handläggare may do it.
 * Undefined when it waits for persons.
 */
export function wholeUnit(seats: readonly Seat[], people: People): string | undefined {
  if (seats.length < 2) return undefined;
  const side = (['VO', 'FH'] as const).find((known) => {
    const group = careManagersOf(people, known).map((person) => personSeat(person.id));
    return seats.every((seat) => group.includes(seat)) && group.length > 1;
  });
  return side && unitOfSide(people, side)?.name;
}
