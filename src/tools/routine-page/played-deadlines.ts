import type { Reminder } from '../../domain/engine/reminders.ts';
import { dayOf } from '../../domain/time.ts';
import { dueWords, type Fallen, reminderWords } from './deadline-words.ts';
import { hearersIn } from './hearers.ts';
import { asDuty, type PlayedDuty, samplesOf } from './moved-duties.ts';
import type { PlayedStep } from './played-steps.ts';
import { audienceWords, seatWords } from './seat-words.ts';

/** A deadline in words. Several ways to count it that are said in the same words are one. */
export interface DeadlineWords {
  /** What it is counted from. */
  readonly from: readonly string[];
  readonly lastDay?: string;
  readonly isLaw: boolean;
  /** The project chose the day. It is never called a last day. */
  readonly isOurs: boolean;
  readonly reminders: readonly string[];
}

/** Where a deadline is counted from, in English. */
const COUNTED_FROM: Readonly<Record<string, string>> = {
  opened: 'the day that the task opened',
  callRequested: 'the wish to be called',
  assigned: 'the assignment',
  informed: 'the first information',
  booked: 'the booked day',
  removed: 'the day that the behandlare left the case',
  missed: 'the last meeting that did not take place',
  carePlanSent: 'the day that the care plan was sent',
  initialMeeting: 'the initial meeting',
  managerAsked: 'the question to the manager',
  started: 'the start of the order',
  followUp: 'the last follow-up',
  needsChanged: 'the change of needs',
  treatmentChanged: 'the change of treatment',
  ending: 'the decision to end',
  paused: 'the last day of the pause',
  decided: 'the decision',
  offered: 'the day that it was sent',
  asked: 'the day that the colleague was asked',
  talk: 'the beginning of the dialogue',
  referred: 'the question to the managers',
  superiorAsked: 'the question to their superior',
  taken: 'the day that it was taken',
  proposed: 'the proposal',
  investigate: 'the beginning of the investigation',
  handedOver: 'the handover',
  check: 'the check',
};

/** How the step's deadline is counted, from each event that it may be counted from. */
export function deadlinesOf({ name, opened }: PlayedStep): DeadlineWords[] {
  const duties = opened.flatMap(({ task, played }) => asDuty(task, played));
  const whats = [...new Set(duties.map(({ deadline }) => deadline.from.what))];
  const countedFrom = (what: string) =>
    duties.filter(({ deadline }) => deadline.from.what === what);
  // Ways to count that give the last day by one rule are one deadline.
  const ways = new Map<string, string[]>();
  for (const what of whats) {
    const lastDay = lastDayOf(countedFrom(what));
    const key = lastDay ?? JSON.stringify(inWords(countedFrom(what)));
    ways.set(key, [...(ways.get(key) ?? []), what]);
  }
  return [...ways.values()].map((same) => ({
    ...inWords(same.flatMap(countedFrom)),
    from: same.map((what) => {
      const from = COUNTED_FROM[what];
      if (from === undefined)
        throw new Error(`${name} is counted from ${what}, which has no words`);
      return from;
    }),
  }));
}

/** The deadline of duties that are counted from the same event, each kind of reminder once. */
function inWords(duties: readonly PlayedDuty[]): Omit<DeadlineWords, 'from'> {
  const reminders = duties.flatMap(({ deadline }) => deadline.reminders);
  const told = namesIn(duties).flatMap((name) => toldBy(name, duties));
  const once = told.filter(({ isRepeated }) => !isRepeated);
  const again = told.filter(({ isRepeated }) => isRepeated);
  const wakesOnly = reminders.some(({ to }) => to.length === 0);
  const lastDay = lastDayOf(duties);
  const { isLaw = false, isOurs = false } = duties[0]?.deadline ?? {};
  return {
    ...(lastDay === undefined ? {} : { lastDay }),
    isLaw,
    isOurs,
    reminders: [
      ...once.map(({ when, to }) => `${isOurs ? ofOurDay(when) : when} to ${to}`),
      ...again.map(({ when, to }) => (to === once.at(-1)?.to ? when : `${when}, to ${to}`)),
      ...(wakesOnly ? ['then it is asked for no more, and stays unanswered'] : []),
      ...(again.length === 0 && !wakesOnly ? [ONLY_ONCE] : []),
    ],
  };
}

/** A day that the project chose is not called a last day. */
function ofOurDay(when: string): string {
  return when.replace('the last day', 'the day above');
}

/**
 * The names of the reminders, in the order in which they fall. One that did not come in the played
 * cases, but comes on other days of the year, stands after the one before it.
 */
function namesIn(duties: readonly PlayedDuty[]): string[] {
  const played = duties.flatMap(({ deadline }) => deadline.reminders).toSorted(byDay);
  const names = [...new Set(played.map(nameOf))];
  for (const { deadline } of samplesOf(duties))
    for (const [at, reminder] of deadline.reminders.entries()) {
      const before = deadline.reminders[at - 1];
      if (!names.includes(nameOf(reminder)))
        names.splice(before ? names.indexOf(nameOf(before)) + 1 : 0, 0, nameOf(reminder));
    }
  return names;
}

interface Told {
  readonly when: string;
  readonly to: string;
  readonly isRepeated: boolean;
}

/** When a reminder falls and who hears of it. Nothing for one that only wakes the case. */
function toldBy(name: string, duties: readonly PlayedDuty[]): Told[] {
  const has = ({ deadline }: PlayedDuty) => deadline.reminders.some((r) => nameOf(r) === name);
  const those = duties.some(has) ? duties.filter(has) : samplesOf(duties).filter(has);
  const hears = those.flatMap((duty) =>
    duty.deadline.reminders
      .filter((reminder) => nameOf(reminder) === name && reminder.to.length > 0)
      .map((reminder) => ({
        to: audienceWords(reminder.to, duty.played),
        isUrgent: isUrgent(reminder),
        owners: seatWords(duty.task.seats, duty.played),
      })),
  );
  if (hears.length === 0) return [];
  const often = REPEATED.get(name);
  return [
    {
      when: [
        often ?? whenOf(name, those),
        hears.some(({ isUrgent }) => isUrgent) ? ' (urgent)' : '',
        ONLY_WHEN.get(name) ?? '',
      ].join(''),
      to: hearersIn(hears),
      isRepeated: often !== undefined,
    },
  ];
}

/** True when the managers who hear of it need not wait for their Monday list (E4). */
function isUrgent({ urgent, to }: Reminder): boolean {
  return urgent === true && to.some((one) => one === 'superior' || one.startsWith('manager'));
}

/** When it falls, by the one rule that fits all of them. Throws when none does. */
function whenOf(name: string, duties: readonly PlayedDuty[]): string {
  const words = reminderWords(samplesOf(duties).flatMap((duty) => fallenIn(name, duty)));
  if (words === undefined) throw new Error(`No rule in words fits the reminder ${name}`);
  return words;
}

function lastDayOf(duties: readonly PlayedDuty[]): string | undefined {
  if (duties[0]?.deadline.due === undefined) return undefined;
  return dueWords(
    samplesOf(duties).map(({ deadline }) => ({ from: deadline.from.day, due: deadline.due })),
  );
}

/** Reminders that come only in some cases, and in which. */
const ONLY_WHEN: ReadonlyMap<string, string> = new Map([
  ['asked', ', if the other handläggare has not answered by then,'],
  ['day74', ', if that is earlier than the next reminder,'],
]);

/** A duty with a single reminder. Only R20 and R23 are such. */
const ONLY_ONCE =
  'once only, and not at all when the initial meeting has been held or the plan is written (E3)';

/** How often the reminders come that have no end. */
const REPEATED: ReadonlyMap<string, string> = new Map([
  ['week', 'then every week until it is done'],
  ['again', 'then at the first check of Link on each later day until it is done'],
]);

function fallenIn(name: string, { played, deadline }: PlayedDuty): Fallen[] {
  const at = deadline.reminders.findIndex((reminder) => nameOf(reminder) === name);
  const reminder = deadline.reminders[at];
  if (!reminder) return [];
  const [, booking] = /-(\d+)$/.exec(reminder.step) ?? [];
  const event = booking === undefined ? undefined : played.doc.events[Number(booking) - 1];
  // The managers are asked by a press, or by time (S28).
  const asked = deadline.reminders.find(({ step }) => step === 'asked' && name !== step)?.at;
  return [
    {
      reminder,
      from: deadline.from.day,
      due: deadline.due,
      before: deadline.reminders[at - 1]?.on,
      booked: event && 'day' in event ? event.day : undefined,
      events: [
        ...played.doc.events.map(({ at }) => at),
        ...(asked === undefined ? [] : [asked]),
      ].filter((at) => dayOf(at) === deadline.from.day),
    },
  ];
}

/** The name of a reminder without what tells one count of it from another. */
function nameOf({ step }: Reminder): string {
  return step.replace(/-.*/, '');
}

function byDay(a: Reminder, b: Reminder): number {
  const [first, second] = [a, b].map(({ on, at = '' }) => `${on} ${at}`) as [string, string];
  return first < second ? -1 : first > second ? 1 : 0;
}
