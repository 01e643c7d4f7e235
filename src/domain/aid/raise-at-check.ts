import {
  type Deadline,
  type GoesOn,
  type Reminder,
  remindAt,
  untilDone,
} from '../engine/reminders.ts';
import type { Situation } from '../engine/step.ts';
import type { Seat } from '../people/seat.ts';
import { type Day, type Instant, instantAt } from '../time.ts';
import { nextSlot, raisedAt } from './link-check/times.ts';

export type Moment = { readonly on: Day; readonly at: Instant };

/**
 * A question about a watch is raised at a check, as a card, to its owners and these others. It is
 * raised again each day until it is done.
 */
export function raiseAtCheck(
  what: string,
  since: Moment,
  others: readonly Seat[],
  s: Situation,
): Deadline {
  const raised = remindAt('raised', raisedAt(since.at, s.settings.link), ['holder', ...others]);
  return untilDone({ from: { what, day: since.on } }, [raised], daily(s));
}

/** A reminder at the first check of every later day, to the receivers of the last one. */
export function daily(s: Situation): GoesOn {
  return ({ on, to }) => {
    const reminders: Reminder[] = [];
    for (let last = instantAt(on, '23:59'); ; ) {
      const slot = nextSlot(last, s.settings.link);
      reminders.push(remindAt(`again-${slot.day}`, slot.at, to));
      if (slot.at > s.now) return reminders;
      last = instantAt(slot.day, '23:59');
    }
  };
}
