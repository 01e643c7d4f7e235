import type { Form } from '../../cards/form.ts';
import { nameOf } from '../../cards/look.ts';
import { dayText, swapWords } from '../../cards/texts.ts';
import { daysListed, daysToTake } from '../../src/domain/aid/link-check/day-swap.ts';
import { linkHandlersOf } from '../../src/domain/people/aid-units.ts';
import type { PersonId } from '../../src/domain/people/people.ts';
import type { Day } from '../../src/domain/time.ts';
import type { Asked, Dialog } from '../dialog.ts';
import { answersTo } from '../hidden-answers.ts';

/**
 * Byt dag (E12): one's own day on the rota, a colleague of the unit, and which of the colleague's
 * days one takes for it. The colleague then accepts by a press.
 */
export const swapDay: Dialog = {
  name: 'swapDay',
  roles: ['careManagerVO'],
  ofSide: 'VO',
  readsRota: true,
  forms: (asked, answers) => {
    const { ownDay, colleague } = answersTo(['ownDay', 'colleague'], answers);
    const first = firstForm(asked);
    if (ownDay === undefined || colleague === undefined) return [first];
    return [first, pickForm(ownDay, colleague, asked)];
  },
  outcome: (answers) => {
    const { ownDay = '', theirDay = '' } = answersTo(['ownDay', 'theirDay'], answers);
    return { kind: 'askSwap', own: ownDay, theirs: theirDay };
  },
};

function firstForm(asked: Asked): Form {
  const { person, s, rota = { rota: {} } } = asked;
  const own = daysListed(person.id, rota, s);
  const colleagues = linkHandlersOf(s.people, 'VO')
    .map(({ id }) => id)
    .filter((id) => own.some((day) => takenFrom(id, day, asked).length > 0));
  const none = own.length === 0 ? swapWords.noDay : swapWords.noColleague;
  return {
    id: 'swap',
    ...swapWords.ask,
    ...(colleagues.length === 0
      ? { body: [none], fields: [] }
      : {
          body: [swapWords.ask.body],
          fields: [
            { id: 'ownDay', kind: 'one', of: own },
            { id: 'colleague', kind: 'one', of: colleagues },
          ],
        }),
  };
}

function pickForm(own: Day, colleague: PersonId, asked: Asked): Form {
  const { people, today } = asked.s;
  const theirs = takenFrom(colleague, own, asked);
  const gives = swapWords.pickBody(dayText(own, today), nameOf(people, colleague));
  return {
    id: 'swapFor',
    ...swapWords.pick,
    body: [theirs.length === 0 ? swapWords.noColleague : gives],
    fields: theirs.length === 0 ? [] : [{ id: 'theirDay', kind: 'one', of: theirs }],
  };
}

function takenFrom(colleague: PersonId, own: Day, asked: Asked): Day[] {
  const { person, s, rota = { rota: {} } } = asked;
  return daysToTake({ by: person.id, own, with: colleague }, rota, s);
}
