import { isSeat } from './engine/reminders.ts';
import type { Audience, Reminder, Situation, Task } from './engine/step.ts';
import type { PersonId } from './people/people.ts';
import { holderOf, personSeat, type Seat } from './people/seat.ts';
import { lastKnown } from './people/staff-list.ts';
import { standInFor } from './people/stand-ins.ts';

/** Where the owners of the task are told: together in their channel, or each in their own chat. */
export function ownersAddress(task: Task): readonly Seat[] {
  return task.via === undefined ? task.seats : [task.via];
}

/** All seats that a reminder is for. */
export function toldBy(reminder: Reminder, task: Task, s: Situation): Seat[] {
  return reminder.to.flatMap((audience) => seatsOf(audience, task, s));
}

/** The seats of one audience of a reminder. */
export function seatsOf(audience: Audience, task: Task, s: Situation): Seat[] {
  const holders = task.seats
    .map((seat) => holderOf(seat, s.people))
    .filter((id) => id !== undefined);
  const persons = (pick: (id: PersonId) => PersonId | undefined): Seat[] =>
    [...new Set(holders.map(pick).filter((id) => id !== undefined))].map(personSeat);
  if (isSeat(audience)) return [audience];
  switch (audience) {
    case 'holder':
      return [...ownersAddress(task)];
    case 'deputy':
      return persons((id) => standInFor(id, s.people, s.today, task.barred?.people));
    case 'manager':
      return persons((id) => lastKnown(s.people, id)?.manager);
    case 'superior':
      return persons((id) => lastKnown(s.people, lastKnown(s.people, id)?.manager)?.manager);
  }
}
