import type { Seat } from '../people/seat.ts';
import { addDays, type Day, dayOf, type Instant, workingDayOnOrAfter } from '../time.ts';

/**
 * The receivers of a reminder: the task's holder, the stand-in, their manager, the manager's
 * manager, or a named seat.
 */
export type Audience = 'holder' | 'deputy' | 'manager' | 'superior' | Seat;

/** True for a named seat, false for people who are found from the holder of the seat. */
export function isSeat(audience: Audience): audience is Seat {
  return audience.includes(':');
}

/**
 * One reminder of a deadline. It stands on the 08.30 list of its day. Managers get theirs on the
 * next Monday, unless it is `urgent` (E4). With `at` it is due at that instant and goes out at once
 * as a card of the case (Link, joint decisions).
 */
export interface Reminder {
  readonly step: string;
  readonly on: Day;
  readonly at?: Instant;
  readonly to: readonly Audience[];
  readonly urgent?: true;
}

/**
 * The last day of a duty, and the day that it is counted from. `due` is absent where no rule sets a
 * last day.
 */
export interface Counted {
  readonly due?: Day;
  /** The law sets the day. It is never shown as time left (E22). */
  readonly isLaw?: true;
  /**
   * The project chose the day, not the routine. It starts reminders and is never called a last day
   * (docs/routines.md, E4).
   */
  readonly isOurs?: true;
  readonly from: { readonly what: string; readonly day: Day };
}

declare const made: unique symbol;

/**
 * A duty's last day and all its reminders. Only the functions below make one, so that no open duty
 * falls silent (E5).
 */
export type Deadline = Counted & { readonly reminders: readonly Reminder[]; readonly [made]: true };

/** The reminders after the first ones, up to and including the next one in the future. */
export type GoesOn = (last: Reminder) => readonly Reminder[];

/**
 * A duty that is reminded of until it is done, without end (E5): the first reminders, and how they
 * continue.
 */
export function untilDone(
  counted: Counted,
  first: readonly [Reminder, ...Reminder[]],
  goesOn: GoesOn,
): Deadline {
  const inOrder = sortReminders(first);
  return {
    ...counted,
    reminders: sortReminders([...inOrder, ...goesOn(inOrder.at(-1) as Reminder)]),
  } as Counted as Deadline;
}

/**
 * A duty that ends by itself when its last reminder is due. The next check, or the managers'
 * question, replaces it.
 */
export function untilOver(
  counted: Counted,
  reminders: readonly Reminder[],
  over: Reminder,
): Deadline {
  return { ...counted, reminders: [...reminders, over] } as Counted as Deadline;
}

/**
 * A duty that is reminded of once. Only R20 and R23 may be one, because E3 stops asking for them.
 */
export function onlyOnce(counted: Counted, reminder: Reminder): Deadline {
  return { ...counted, reminders: [reminder] } as Counted as Deadline;
}

/**
 * A reminder every week after the last one, to the same people unless `to` names others. The day is
 * part of its name, so that a week of a restarted count is not taken for one already sent. `mark`
 * tells apart counts that have restarted.
 */
export function weekly(
  today: Day,
  { to, mark = '', urgent }: { to?: Reminder['to']; mark?: string; urgent?: true } = {},
): GoesOn {
  return (last) => {
    const reminders: Reminder[] = [];
    for (let week = 1; ; week += 1) {
      const on = workingDayOnOrAfter(addDays(last.on, 7 * week));
      reminders.push({
        step: `week-${on}${mark}`,
        on,
        to: to ?? last.to,
        ...(urgent ? { urgent } : {}),
      });
      if (on > today) return reminders;
    }
  };
}

/** A reminder that goes out at an instant, as a card of the case. */
export function remindAt(step: string, at: Instant, to: Reminder['to']): Reminder {
  return { step, on: dayOf(at), at, to };
}

function sortReminders(reminders: readonly Reminder[]): Reminder[] {
  return reminders.toSorted((a, b) => compare(a.on, b.on) || compare(a.at ?? '', b.at ?? ''));
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
