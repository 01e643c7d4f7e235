import { openTasks } from '../../domain/case-state.ts';
import type { Deadline, Reminder } from '../../domain/engine/reminders.ts';
import type { CaseTask } from '../../domain/kinds.ts';
import { dayOf } from '../../domain/time.ts';
import type { Played } from '../../gallery/situation.ts';
import { dueWords, type Fallen, reminderWords } from './deadline-words.ts';
import { moved } from './moved.ts';
import type { Opened, PlayedStep } from './played-steps.ts';
import { audienceWords, seatWords } from './seat-words.ts';
import { orText } from './step-words.ts';

/** A deadline in words. Several ways to count it that are said in the same words are one. */
export interface DeadlineWords {
  /** What it is counted from. */
  readonly from: readonly string[];
  readonly lastDay?: string;
  /** Who has set the last day, where it is not the routine. */
  readonly whose: string;
  readonly reminders: readonly string[];
}

/** A task that is a duty, and the case in which it was open. */
interface Duty extends Opened {
  readonly deadline: Deadline;
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
function inWords(duties: readonly Duty[]): Omit<DeadlineWords, 'from'> {
  const reminders = duties.flatMap(({ deadline }) => deadline.reminders);
  const names = [...new Set(reminders.toSorted(byDay).map(nameOf))];
  const told = names.flatMap((name) => toldBy(name, duties));
  const once = told.filter(({ isRepeated }) => !isRepeated);
  const again = told.filter(({ isRepeated }) => isRepeated);
  const wakesOnly = reminders.some(({ to }) => to.length === 0);
  const lastDay = lastDayOf(duties);
  const { isLaw, isOurs } = duties[0]?.deadline ?? {};
  return {
    ...(lastDay === undefined ? {} : { lastDay }),
    whose: isLaw ? ', by law' : isOurs ? ', chosen by this project' : '',
    reminders: [
      ...once.map(({ when, to }) => `${when} to ${to}`),
      ...again.map(({ when, to }) => (to === once.at(-1)?.to ? when : `${when}, to ${to}`)),
      ...(wakesOnly ? ['then it is asked for no more, and stays unanswered'] : []),
    ],
  };
}

interface Told {
  readonly when: string;
  readonly to: string;
  readonly isRepeated: boolean;
}

/** When a reminder falls and who hears of it. Nothing for one that only wakes the case. */
function toldBy(name: string, duties: readonly Duty[]): Told[] {
  const those = duties.filter(({ deadline }) => deadline.reminders.some((r) => nameOf(r) === name));
  const hears = those.flatMap((duty) =>
    duty.deadline.reminders
      .filter((reminder) => nameOf(reminder) === name && reminder.to.length > 0)
      .map((reminder) => ({
        to: audienceWords(reminder.to, duty.played),
        owners: seatWords(duty.task.seats, duty.played),
      })),
  );
  if (hears.length === 0) return [];
  const often = REPEATED.get(name);
  return [
    {
      when: `${often ?? whenOf(name, those)}${ONLY_WHEN.get(name) ?? ''}`,
      to: hearersIn(hears),
      isRepeated: often !== undefined,
    },
  ];
}

/** Who hears of a reminder in one situation, and whose duty it is there. */
interface Heard {
  readonly to: readonly string[];
  readonly owners: readonly string[];
}

/** Who hears of it. Where that differs, whose duty it is then. */
function hearersIn(heard: readonly Heard[]): string {
  const most = heard.filter((one) => !heard.some((other) => isMore(other, one)));
  const audiences = [...new Set(most.map(({ to }) => andText(to)))];
  if (audiences.length === 1) return audiences.join();
  return audiences
    .map((to) => {
      const those = most.filter((one) => andText(one.to) === to);
      return `${to} (when ${orText([...new Set(those.flatMap(({ owners }) => owners))])} owes it)`;
    })
    .join(', or to ');
}

/** True when more people hear of the same owner's duty: in the other situation they are away. */
function isMore(other: Heard, one: Heard): boolean {
  return (
    andText(other.owners) === andText(one.owners) &&
    other.to.length > one.to.length &&
    one.to.every((word) => other.to.includes(word))
  );
}

/** When it falls, by the one rule that fits all of them. Throws when none does. */
function whenOf(name: string, duties: readonly Duty[]): string {
  const words = reminderWords(samplesOf(duties).flatMap((duty) => fallenIn(name, duty)));
  if (words === undefined) throw new Error(`No rule in words fits the reminder ${name}`);
  return words;
}

function lastDayOf(duties: readonly Duty[]): string | undefined {
  if (duties[0]?.deadline.due === undefined) return undefined;
  return dueWords(
    samplesOf(duties).map(({ deadline }) => ({ from: deadline.from.day, due: deadline.due })),
  );
}

/** Reminders that come only in some cases, and in which. */
const ONLY_WHEN: ReadonlyMap<string, string> = new Map([
  ['asked', ', when the other handläggare has not answered by then,'],
]);

/** How often the reminders come that have no end. */
const REPEATED: ReadonlyMap<string, string> = new Map([
  ['week', 'then every week until it is done'],
  ['again', 'then at the first check of Link on each later day until it is done'],
]);

/** Days all over the year, each weekday among them, and several times of the day. */
const MOVES = Array.from({ length: 20 }, (_, n) => ({ days: n * 18, minutes: (n % 4) * 50 }));

/** The duties as they were played, and the first of them on other days. */
function samplesOf(duties: readonly Duty[]): Duty[] {
  const [first] = duties;
  if (!first) return [];
  const later = laterDuties(first.played).filter(({ task }) => task.id === first.task.id);
  if (later.length < MOVES.length / 2) throw new Error(`${first.task.id} is seldom open later`);
  return [...duties, ...later];
}

const moves = new WeakMap<Played, Duty[]>();

/** The duties of the same case on other days, played once. */
function laterDuties(played: Played): Duty[] {
  const later =
    moves.get(played) ??
    MOVES.flatMap(({ days, minutes }) => {
      const other = moved(played, days, minutes);
      return openTasks(other.doc, other.s).flatMap((task) => asDuty(task, other));
    });
  moves.set(played, later);
  return later;
}

function asDuty(task: CaseTask, played: Played): Duty[] {
  return task.deadline ? [{ task, played, deadline: task.deadline }] : [];
}

function fallenIn(name: string, { played, deadline }: Duty): Fallen[] {
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

function andText(words: readonly string[]): string {
  return words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
