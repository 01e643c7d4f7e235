import type { Form } from '../cards/form.ts';
import { nameOf } from '../cards/look.ts';
import { awayText, dayText, dialogs } from '../cards/texts.ts';
import type { Answers, Field } from '../src/domain/engine/form.ts';
import { deputyBy, overlaps } from '../src/domain/people/absence.ts';
import type { Absence, PersonId } from '../src/domain/people/people.ts';
import { personOf } from '../src/domain/people/staff-list.ts';
import { standInFor } from '../src/domain/people/stand-ins.ts';
import { isDay } from '../src/domain/time.ts';
import { candidates, givenIn } from './absence-forms.ts';
import type { Asked } from './dialog.ts';
import { isAnswered } from './hidden-answers.ts';

/** Warns before saving that the deputy is away on the same days (E9). */
export function alsoAwayForm({ person, s }: Asked, answers: Answers): Form[] {
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
  const who = words.who.replace('{name}', nameOf(s.people, standsIn)).replace('{days}', days);
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
      lead: words.lead,
      body: [who, body],
      fields: [field],
      choices: { yes: words.submit },
      submit: '',
    },
  ];
}

/**
 * The deputy for one's own absence is asked in the first form, for another person's in the second.
 */
export function deputyIn(answers: Answers): PersonId | undefined {
  const { deputy, standIn } = givenIn(answers);
  return isAnswered(answers, 'deputy') ? standIn : deputy;
}
