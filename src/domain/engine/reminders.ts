import type { Seat } from '../people/people.ts';
import { addDays, type Day, dayOf, type Instant, workingDayOnOrAfter } from '../time.ts';

/** Who hears of a line: who owes the task, who stands in, their manager, the manager's manager, or a named seat. */
export type Audience = 'holder' | 'deputy' | 'manager' | 'superior' | Seat;

/**
 * One reminder of a deadline, on that day's 08.30 list. Managers get theirs on the next Monday, unless it is `urgent` (E4). With `at` it
 * is due at that instant, and goes out at once as a card of the case (Link, joint decisions).
 */
export interface Line {
  readonly step: string;
  readonly on: Day;
  readonly at?: Instant;
  readonly to: readonly Audience[];
  readonly urgent?: true;
}

/** By when a duty is to be done, and what that is counted from. `due` is left out where no rule sets a day. */
export interface Counted {
  readonly due?: Day;
  /** The day is the law's: it is never shown as time left (E22). */
  readonly isLaw?: true;
  /** The day is our own and not the routine's: it starts reminders, and is never called a last day (ROUTINES 0, E4). */
  readonly isOurs?: true;
  readonly from: { readonly what: string; readonly day: Day };
}

declare const made: unique symbol;

/**
 * A duty's last day and all its reminders. Only the functions below make one, so that no duty can
 * fall silent while it is open (E5).
 */
export type Deadline = Counted & { readonly lines: readonly Line[]; readonly [made]: true };

/** The lines after the last of the first ones, as far as the first that is still to come. */
export type GoesOn = (last: Line) => readonly Line[];

/** A duty that is reminded of until it is done, without end (E5): the first lines, and how they go on. */
export function untilDone(
  counted: Counted,
  first: readonly [Line, ...Line[]],
  goesOn: GoesOn,
): Deadline {
  const inOrder = sorted(first);
  return {
    ...counted,
    lines: sorted([...inOrder, ...goesOn(inOrder.at(-1) as Line)]),
  } as Counted as Deadline;
}

/** A duty that ends by itself when its last line falls due: the next check, or the managers' question, takes its place. */
export function untilOver(counted: Counted, lines: readonly Line[], over: Line): Deadline {
  return { ...counted, lines: [...lines, over] } as Counted as Deadline;
}

/** A duty that is reminded of once and never again. Only what E3 stops asking for may be one: R20 and R23. */
export function onlyOnce(counted: Counted, line: Line): Deadline {
  return { ...counted, lines: [line] } as Counted as Deadline;
}

/**
 * Every week after a line, to those who heard of it unless others are named. Each is called by its
 * day: when a corrected day begins the count anew, no week is taken for one that has been sent.
 * `mark` tells apart counts that have begun anew.
 */
export function weekly(
  today: Day,
  { to, mark = '', urgent }: { to?: Line['to']; mark?: string; urgent?: true } = {},
): GoesOn {
  return (last) => {
    const lines: Line[] = [];
    for (let week = 1; ; week += 1) {
      const on = workingDayOnOrAfter(addDays(last.on, 7 * week));
      lines.push({
        step: `week-${on}${mark}`,
        on,
        to: to ?? last.to,
        ...(urgent ? { urgent } : {}),
      });
      if (on > today) return lines;
    }
  };
}

/** A line that goes out at an instant, as a card of the case. */
export function timed(step: string, at: Instant, to: Line['to']): Line {
  return { step, on: dayOf(at), at, to };
}

function sorted(lines: readonly Line[]): Line[] {
  const when = ({ on, at = '' }: Line) => `${on} ${at}`;
  return lines.toSorted((a, b) => (when(a) < when(b) ? -1 : when(a) > when(b) ? 1 : 0));
}
