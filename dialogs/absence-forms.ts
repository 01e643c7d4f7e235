import type { Form } from '../cards/form.ts';
import { nameOf } from '../cards/look.ts';
import { dialogs } from '../cards/texts.ts';
import type { Answers, Field } from '../src/domain/engine/form.ts';
import { isAway } from '../src/domain/people/away.ts';
import { mayStandIn } from '../src/domain/people/may-stand-in.ts';
import type { Person, PersonId } from '../src/domain/people/people.ts';
import { manages, personOf } from '../src/domain/people/staff-list.ts';
import type { Day } from '../src/domain/time.ts';
import type { Asked } from './dialog.ts';
import { answersTo } from './hidden-answers.ts';

export function daysForm({ person, s }: Asked): Form {
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
export function deputyForm({ person, s }: Asked, answers: Answers): Form[] {
  const absent = personOf(s.people, givenIn(answers).person);
  if (!absent || absent.id === person.id) return [];
  const of = candidates(absent, person.id, s.people, s.today);
  if (of.every((id) => id === absent.deputy)) return [];
  const { lead, whom } = dialogs.absenceDeputy;
  const usual =
    absent.deputy === undefined ? dialogs.absenceDeputy.noUsual : dialogs.absenceDeputy.usual;
  const body = [
    whom.replace('{name}', absent.name),
    usual.replace('{name}', nameOf(s.people, absent.deputy)),
  ];
  const field: Field = { id: 'standIn', kind: 'one', of, optional: true };
  return [{ id: 'deputy', lead, body, fields: [field], submit: dialogs.absence.submit }];
}

export function givenIn(answers: Answers) {
  return answersTo(['person', 'from', 'until', 'deputy', 'standIn'], answers);
}

/** The possible deputies. Those who are away today come last. */
export function candidates(
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
