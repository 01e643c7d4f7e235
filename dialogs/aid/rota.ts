import type { Form } from '../../cards/form.ts';
import { dayText, dialogs } from '../../cards/texts.ts';
import { isCheckDay } from '../../src/domain/aid/link-check/times.ts';
import type { Field } from '../../src/domain/engine/form.ts';
import { linkHandlersOf } from '../../src/domain/people/aid-units.ts';
import { addDays, type Day, weekdayOf } from '../../src/domain/time.ts';
import type { Asked, Dialog } from '../dialog.ts';
import { answeredFor, answersTo, fieldFor } from '../hidden-answers.ts';

/**
 * Bevakningslista (E12): one week at a time, copied from the week before, by the manager or any
 * handläggare of VO. At FH the checks go to the people who have the watches (S12).
 */
export const rota: Dialog = {
  name: 'rota',
  roles: ['careManagerVO', 'unitManager'],
  ofSide: 'VO',
  readsRota: true,
  forms: (asked, answers) => {
    const { s } = asked;
    const weeks = [0, 7, 14].map((days) => addDays(monday(s.today), days));
    const first: Form = {
      id: 'week',
      ...dialogs.rota,
      body: [dialogs.rota.body],
      fields: [
        {
          id: 'week',
          kind: 'one',
          of: weeks,
          initial: weeks[weekdayOf(s.today) < 5 ? 0 : 1],
        },
      ],
    };
    const { week } = answersTo(['week'], answers);
    if (week === undefined) return [first];
    const days = daysOf(week, asked);
    const people = linkHandlersOf(s.people, 'VO');
    const fields = days.map(
      (day): Field => ({
        id: fieldFor('day', day),
        kind: 'one',
        of: ['nobody', ...people.map((person) => person.id)],
        initial:
          [asked.rota?.[day], asked.rota?.[addDays(day, -7)]].find((id) =>
            people.some((known) => known.id === id),
          ) ?? 'nobody',
      }),
    );
    const labels = Object.fromEntries(
      days.map((day) => [fieldFor('day', day), dayText(day, s.today)]),
    );
    return [
      first,
      { id: 'days', ...dialogs.rotaDays, body: [dialogs.rotaDays.body], fields, labels },
    ];
  },
  outcome: (answers) => ({ kind: 'rota', answers: answeredFor('day', answers) }),
};

function monday(day: Day): Day {
  return addDays(day, 1 - weekdayOf(day));
}

function daysOf(week: Day, { s }: Asked): Day[] {
  return [0, 1, 2, 3, 4, 5, 6]
    .map((n) => addDays(week, n))
    .filter((day) => isCheckDay(day, s.settings.link));
}
