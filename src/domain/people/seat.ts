import type { People, PersonId, Side } from './people.ts';
import { personOf, unitOf } from './staff-list.ts';

/**
 * The address in a task: a person of the case, or the current manager of a unit. It is never a
 * deputy. A channel is only an address, where the people of a unit who owe something are told
 * together. Nobody holds it. One of several channels of a unit is `channel:VO:…`.
 */
export type Seat = `person:${PersonId}` | `manager:${string}` | `channel:${Side}`;

export function personSeat(id: PersonId): Seat {
  return `person:${id}`;
}

/** The person that a seat names. Undefined for a manager's seat and a channel. */
export function personIn(seat: Seat): PersonId | undefined {
  const [kind, id] = split(seat);
  return kind === 'person' ? id : undefined;
}

export function managerSeat(unit: string): Seat {
  return `manager:${unit}`;
}

/** The unit whose manager's seat it is. Undefined for a person's seat and a channel. */
export function unitIn(seat: Seat): string | undefined {
  const [kind, id] = split(seat);
  return kind === 'manager' ? id : undefined;
}

/** The side whose channel a seat is. Undefined for a person's or a manager's seat. */
export function channelOf(seat: Seat): Side | undefined {
  const [kind, id] = split(seat);
  return kind === 'channel' ? (id.split(':')[0] as Side) : undefined;
}

/** The owner of the seat. Undefined when the person or the unit has left the staff list. */
export function holderOf(seat: Seat, people: People): PersonId | undefined {
  const [kind, id] = split(seat);
  if (kind === 'channel') return undefined;
  return kind === 'manager' ? unitOf(people, id)?.manager : personOf(people, id)?.id;
}

function split(seat: Seat): ['person' | 'manager' | 'channel', string] {
  const at = seat.indexOf(':');
  return [seat.slice(0, at) as 'person' | 'manager' | 'channel', seat.slice(at + 1)];
}
