import { nextSlot, raisedAt } from '../../domain/aid/link-check/times.ts';
import { withinHours } from '../../domain/aid/within-hours.ts';
import type { Reminder } from '../../domain/engine/reminders.ts';
import { usualSettings } from '../../domain/settings.ts';
import {
  addDays,
  addMinutes,
  addMonths,
  addWorkingDays,
  type Day,
  type Instant,
  instantAt,
  timeOf,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
} from '../../domain/time.ts';

/** One reminder as it fell in one played case. */
export interface Fallen {
  readonly reminder: Reminder;
  readonly from: Day;
  readonly due: Day | undefined;
  /** The reminder before it. */
  readonly before: Day | undefined;
  /** The day of the meeting that the reminder is named after. */
  readonly booked: Day | undefined;
  /** The events of the day that the deadline is counted from. */
  readonly events: readonly Instant[];
}

/** A rule in words, and whether a case fell by it. */
type Rule = readonly [words: string, holds: (fallen: Fallen) => boolean];

const { link } = usualSettings;
const MOST_DAYS = 100;

/**
 * When a reminder falls, in words: the one rule by which it fell in all of these cases, which are on
 * different days of the year. Undefined when no rule fits them all.
 */
export function reminderWords(fallen: readonly Fallen[]): string | undefined {
  const [first] = fallen;
  if (!first) return undefined;
  const rules = first.reminder.at === undefined ? dayRules(first) : instantRules(first);
  return rules.find(([, holds]) => fallen.every(holds))?.[0];
}

/** The last day, in words. Throws when no rule fits, so that no page is written. */
export function dueWords(counted: readonly { from: Day; due: Day | undefined }[]): string {
  const days = Array.from({ length: MOST_DAYS }, (_, n) => n);
  const rules = [
    ...[1, 2, 3, 6, 12].map((n) => ({ words: plural(n, 'calendar month'), of: addMonths, n })),
    ...days.map((n) => ({ words: plural(n, 'day'), of: addDays, n })),
    ...days.map((n) => ({ words: plural(n, 'working day'), of: addWorkingDays, n })),
  ];
  const found = rules.find(({ of, n }) => counted.every(({ from, due }) => due === of(from, n)));
  if (!found) throw new Error('No rule in words fits the last day');
  return found.n === 0 ? 'the day of' : `${found.words} after`;
}

/** The rules by which a day can be reckoned from another, most likely first. */
function dayRules(first: Fallen): Rule[] {
  const bases = [
    [' the booked day', (x: Fallen) => x.booked],
    [' the last day', (x: Fallen) => x.due],
    ['', (x: Fallen) => x.from],
    [' that reminder', (x: Fallen) => x.before],
  ] as const;
  return bases
    .filter(([, of]) => of(first) !== undefined)
    .flatMap(([base, of]) =>
      offsets.flatMap((n): Rule[] => {
        const rule = (unit: string, or: string, on: (day: Day) => Day): Rule => [
          `${offset(n, unit, base)}${or}`,
          (x) => of(x) !== undefined && x.reminder.on === on(of(x) as Day),
        ];
        return [
          ...(n === 0 ? [] : [rule('working day', '', (day) => addWorkingDays(day, n))]),
          rule('day', ' (or the last working day before that)', (day) =>
            workingDayOnOrBefore(addDays(day, n)),
          ),
          rule('day', ' (or the first working day after that)', (day) =>
            workingDayOnOrAfter(addDays(day, n)),
          ),
        ];
      }),
    );
}

/** 0, 1, -1, 2, -2 and so on: the nearest first. */
const offsets = Array.from({ length: 2 * MOST_DAYS }, (_, at) =>
  at % 2 === 0 ? -at / 2 : (at + 1) / 2,
);

/** The rules by which an instant can be reckoned from an event, most likely first. */
function instantRules({ reminder }: Fallen): Rule[] {
  const time = timeOf(reminder.at as Instant);
  const rule = (words: string, when: (event: Instant) => Instant): Rule => [
    words,
    (x) => x.events.some((event) => x.reminder.at === when(event)),
  ];
  return [
    rule('at once', (event) => event),
    ...[30, 60].map((n) =>
      rule(`${n} minutes after the time of the check`, (event) => addMinutes(event, n)),
    ),
    rule('at the next check of Link', (event) => nextSlot(event, link).at),
    rule('at the first check of Link at least an hour later', (event) => raisedAt(event, link)),
    rule('after two hours, between 08.30 and 17.00 of a working day', withinHours),
    ...[0, 1, 2].map(
      (n): Rule => [
        `at ${time.replace(':', '.')} ${n === 0 ? 'that day' : `${plural(n, 'working day')} later`}`,
        (x) => x.reminder.at === instantAt(n === 0 ? x.from : addWorkingDays(x.from, n), time),
      ],
    ),
  ];
}

/** "after 2 working days", "5 working days before the last day". */
function offset(n: number, unit: string, base: string): string {
  if (n === 0) return `on${base === '' ? ' that day' : base}`;
  const many = plural(n < 0 ? -n : n, unit);
  if (base === '') return n < 0 ? `${many} before` : `after ${many}`;
  return `${many} ${n < 0 ? 'before' : 'after'}${base}`;
}

function plural(n: number, unit: string): string {
  return `${n} ${unit}${n === 1 ? '' : 's'}`;
}
