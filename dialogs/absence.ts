import type { Form } from '../cards/form-card.ts';
import { nameOf } from '../cards/look.ts';
import { awayText, dayText, dialogs } from '../cards/texts.ts';
import type { Answers, Field } from '../src/domain/engine/form.ts';
import { deputyBy, overlaps } from '../src/domain/people/absence.ts';
import { isAway } from '../src/domain/people/away.ts';
import { mayStandIn } from '../src/domain/people/may-stand-in.ts';
import type { Absence, Person, PersonId } from '../src/domain/people/people.ts';
import { manages, personOf } from '../src/domain/people/staff-list.ts';
import { standInFor } from '../src/domain/people/stand-ins.ts';
import { type Day, isDay } from '../src/domain/time.ts';
import type { Asked, Dialog } from './dialog.ts';
import { answersTo, isAnswered } from './hidden-answers.ts';

/**
 * Frånvaro (E9): one's own, a colleague's of the unit, or that of a person one manages. No reason
 * is asked. For another person the deputy is asked in a second form, because the choices depend on
 * that person.
 */
export const absence: Dialog = {
  name: 'absence',
  forms: (asked, answers) => [
    daysForm(asked),
    ...deputyForm(asked, answers),
    ...alsoAwayForm(asked, answers),
  ],
  outcome: (answers) => {
    const { person, from, until } = givenIn(answers);
    const deputy = deputyIn(answers);
    return {
      kind: 'absence',
      answers: {
        ...(person === undefined ? {} : { person }),
        ...(from === undefined ? {} : { from }),
        ...(until === undefined ? {} : { to: until }),
        ...(deputy === undefined ? {} : { deputy }),
      },
    };
  },
};

function daysForm({ person, s }: Asked): Form {
  const units = new Set(person.roles.map((role) => role.unit));
  const near = s.people.staff.people.filter(
    (other) =>
      other.id !== person.id &&
      (manages(person.id, other.id, s.people) || other.roles.some((role) => units.has(role.unit))),
  );
  const deputies = candidates(person, person.id, s.people, s.today);
  return {
    id: 'absence',
    ...dialogs.absence,
    body: [dialogs.absence.body],
    fields: [
      {
        id: 'person',
        kind: 'one',
        of: [person.id, ...near.map((other) => other.id)],
        initial: person.id,
      },
      { id: 'from', kind: 'day', initial: s.today },
      { id: 'until', kind: 'day', optional: true, earliest: s.today },
      { id: 'deputy', kind: 'one', of: deputies, optional: true },
    ],
  };
}

/**
 * A person who reports for somebody else chooses among that person's possible deputies, if there
 * are several.
 */
function deputyForm({ person, s }: Asked, answers: Answers): Form[] {
  const absent = personOf(s.people, givenIn(answers).person);
  if (!absent || absent.id === person.id) return [];
  const of = candidates(absent, person.id, s.people, s.today);
  if (of.every((id) => id === absent.deputy)) return [];
  const lead = dialogs.absenceDeputy.lead.replace('{name}', absent.name);
  const usual =
    absent.deputy === undefined ? dialogs.absenceDeputy.noUsual : dialogs.absenceDeputy.usual;
  const body = usual.replace('{name}', nameOf(s.people, absent.deputy));
  const field: Field = { id: 'standIn', kind: 'one', of, optional: true };
  return [{ id: 'deputy', lead, body: [body], fields: [field], submit: dialogs.absence.submit }];
}

/** Warns before saving that the deputy is away on the same days (E9). */
function alsoAwayForm({ person, s }: Asked, answers: Answers): Form[] {
  const { person: absentId, from, until } = givenIn(answers);
  if (from === undefined || !isDay(from)) return [];
  const deputy = deputyIn(answers);
  const reported: Absence = {
    person: absentId ?? person.id,
    from,
    ...(until === undefined ? {} : { to: until }),
    ...(deputy === undefined ? {} : { deputy }),
  };
  const standsIn = deputyBy(reported, s.people);
  const other = s.people.absences.find(
    (known) => known.person === standsIn && overlaps(known, reported),
  );
  if (!other || standsIn === undefined) return [];
  const people = { ...s.people, absences: [...s.people.absences, reported] };
  const next = standInFor(reported.person, people, other.from > from ? other.from : from);
  const days = awayText(dayText(other.from, s.today), other.to && dayText(other.to, s.today));
  const words = dialogs.absenceAlsoAway;
  const lead = words.lead.replace('{name}', nameOf(s.people, standsIn)).replace('{days}', days);
  const then =
    next === undefined ? words.nobody : words.next.replace('{name}', nameOf(s.people, next));
  const absent = personOf(s.people, reported.person);
  const hasChoice =
    absent && candidates(absent, person.id, s.people, s.today).some((id) => id !== standsIn);
  const body = hasChoice ? `${then} ${words.choose}` : then;
  const field: Field = { id: 'sure', kind: 'one', of: ['yes'], as: 'buttons' };
  return [
    {
      id: 'alsoAway',
      lead,
      body: [body],
      fields: [field],
      choices: { yes: words.submit },
      submit: '',
    },
  ];
}

/**
 * The deputy for one's own absence is asked in the first form, for another person's in the second.
 */
function deputyIn(answers: Answers): PersonId | undefined {
  const { deputy, standIn } = givenIn(answers);
  return isAnswered(answers, 'deputy') ? standIn : deputy;
}

function givenIn(answers: Answers) {
  return answersTo(['person', 'from', 'until', 'deputy', 'standIn'], answers);
}

/** The possible deputies. Those who are away today come last. */
function candidates(
  absent: Person,
  by: PersonId,
  people: Asked['s']['people'],
  today: Day,
): PersonId[] {
  const ids = people.staff.people
    .map(({ id }) => id)
    .filter((id) => mayStandIn(absent, id, by, people));
  const isHere = (id: PersonId) => !isAway(id, people, today);
  return [...ids.filter(isHere), ...ids.filter((id) => !isHere(id))];
}
