import { rotaLines } from '../../cards/aid/rota-lines.ts';
import type { Form } from '../../cards/form.ts';
import { capital, dayText, dialogs, rotaWords, weekdayText } from '../../cards/texts.ts';
import { daysListed } from '../../src/domain/aid/link-check/day-swap.ts';
import {
  checkDaysOf,
  checkWeekdays,
  comingWeeks,
  listedOn,
  NOBODY,
  type Rota,
} from '../../src/domain/aid/link-check/rota.ts';
import type { Answers, Field } from '../../src/domain/engine/form.ts';
import { linkHandlersOf } from '../../src/domain/people/aid-units.ts';
import type { PersonId } from '../../src/domain/people/people.ts';
import { addDays, type Day, weekdayOf } from '../../src/domain/time.ts';
import { type Asked, type Dialog, mayStart } from '../dialog.ts';
import { answeredFor, answersTo, fieldFor } from '../hidden-answers.ts';
import { swapDay } from './swap-day.ts';

/** The choice of the week that repeats, among the weeks. */
const EVERY = 'every';

/**
 * Bevakningslista (E12): shows the coming four weeks, and changes one of them or the week that
 * repeats, by the manager or any handläggare of VO. At FH the checks go to the people who have the
 * watches (S12).
 */
export const rota: Dialog = {
  name: 'rota',
  roles: ['careManagerVO', 'unitManager'],
  ofSide: 'VO',
  readsRota: true,
  forms: (asked, answers) => {
    const { week } = answersTo(['week'], answers);
    const first = weekForm(asked);
    if (week === undefined) return [first];
    return [first, week === EVERY ? everyWeekForm(asked) : daysForm(week, asked)];
  },
  outcome: (answers) => ({ kind: 'rota', answers: listedIn(answers) }),
};

function weekForm({ person, s, rota: listed = { rota: {} } }: Asked): Form {
  const weeks = comingWeeks(s.today);
  return {
    id: 'week',
    ...dialogs.rota,
    body: [dialogs.rota.body],
    ...(mayStart(swapDay, person, s.people) && daysListed(person.id, listed, s).length > 0
      ? { instead: { title: rotaWords.swap, starts: 'swapDay' } }
      : {}),
    facts: rotaLines(listed, s),
    fields: [
      {
        id: 'week',
        kind: 'one',
        of: [...weeks, EVERY],
        initial: weeks[weekdayOf(s.today) < 5 ? 0 : 1],
      },
    ],
  };
}

function everyWeekForm({ s, rota: { everyWeek = {} } = { rota: {} } }: Asked): Form {
  const weekdays = checkWeekdays(s);
  return {
    id: 'everyWeek',
    ...rotaWords.every,
    body: [rotaWords.every.body],
    fields: weekdays.map((n) => whoField(String(n), [everyWeek[n]], s)),
    labels: Object.fromEntries(
      weekdays.map((n) => [
        fieldFor('day', String(n)),
        rotaWords.everyDay(weekdayText(addDays(A_MONDAY, n - 1))),
      ]),
    ),
  };
}

/** Any Monday, for the names of the weekdays. */
const A_MONDAY = '2026-01-05';

/** A week of days of their own. Without a week that repeats it is copied from the week before. */
function daysForm(week: Day, { s, rota: listed = { rota: {} } }: Asked): Form {
  const days = checkDaysOf(week, s);
  return {
    id: 'days',
    ...dialogs.rotaDays,
    body: [dialogs.rotaDays.body],
    fields: days.map((day) => whoField(day, initialOn(day, listed), s)),
    labels: Object.fromEntries(
      days.map((day) => [fieldFor('day', day), capital(dayText(day, s.today))]),
    ),
  };
}

function initialOn(day: Day, listed: Rota): (PersonId | undefined)[] {
  const own = listedOn(listed, day);
  const isRepeated = listed.everyWeek?.[weekdayOf(day)] !== undefined;
  return isRepeated ? [own] : [own, listed.rota[addDays(day, -7)]];
}

function whoField(
  day: string,
  initial: readonly (PersonId | undefined)[],
  { people }: Asked['s'],
): Field {
  const of = linkHandlersOf(people, 'VO').map(({ id }) => id);
  const first = initial.find((id) => id !== undefined && of.includes(id)) ?? NOBODY;
  return { id: fieldFor('day', day), kind: 'one', of: [NOBODY, ...of], initial: first };
}

/** The answers of the form that was asked last: the days of a week, or the weekdays of all. */
function listedIn(answers: Answers): Answers {
  const isEvery = answersTo(['week'], answers).week === EVERY;
  return Object.fromEntries(
    Object.entries(answeredFor('day', answers)).filter(([day]) => (day.length === 1) === isEvery),
  );
}
