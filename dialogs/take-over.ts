import type { Form } from '../cards/form.ts';
import { dialogs, labels } from '../cards/texts.ts';
import type { CaseDocument } from '../src/domain/case-document.ts';
import { stateOf } from '../src/domain/case-state.ts';
import type { Answers, Field } from '../src/domain/engine/form.ts';
import { kindOf } from '../src/domain/kinds.ts';
import { isAway } from '../src/domain/people/away.ts';
import type { Leaver, PersonId } from '../src/domain/people/people.ts';
import { hasRole, lastKnown, manages } from '../src/domain/people/staff-list.ts';
import type { Asked, Dialog } from './dialog.ts';
import { answeredFor, answersTo, fieldFor } from './hidden-answers.ts';

/** As many cases get a field each for their receiver. One more field serves all the others. */
const MOST = 15;

/**
 * Ta över allt (E11): first whose cases, also of a person who has left (E9), then a receiver for
 * each. One press moves them all.
 */
export const takeOver: Dialog = {
  name: 'takeOver',
  roles: ['unitManager'],
  casesOf: 'whose',
  forms: (asked, answers) => {
    const { person, s, cases, leavers, unreadable = 0 } = asked;
    const staff = s.people.staff.people.filter(
      (other) => manages(person.id, other.id, s.people) && other.id !== person.id,
    );
    const whose: Form = {
      id: 'whose',
      ...dialogs.takeOver,
      body: [dialogs.takeOver.body],
      fields: [{ id: 'whose', kind: 'one', of: [...leavers, ...staff].map((other) => other.id) }],
    };
    const from = lastKnown(s.people, givenIn(answers).whose);
    if (!from) return [whose];
    const receivers = receiversOf(from, asked);
    const moved = cases.slice(0, MOST);
    const rest = cases.length - moved.length;
    const others: Field[] =
      rest === 0 ? [] : [{ id: 'rest', kind: 'one', of: receivers, showsLoad: true }];
    const fields = [...moved.map((doc) => receiverField(doc, receivers)), ...others];
    const names = {
      ...Object.fromEntries(
        moved.map((doc) => [
          fieldFor('to', doc.id),
          labels.receiver.replace('{number}', doc.number),
        ]),
      ),
      rest: labels.rest.replace('{count}', String(rest)),
    };
    const { lead, body } = moved.length === 0 ? dialogs.takeOverNone : dialogs.takeOverCases;
    const left = unreadable === 0 ? [] : [dialogs.takeOverUnreadable(unreadable)];
    const said = moved.length === 0 && unreadable > 0 ? left : [body, ...left];
    return [
      whose,
      { id: 'receivers', ...dialogs.takeOverCases, lead, body: said, fields, labels: names },
    ];
  },
  outcome: (answers, { cases }) => {
    const { whose = '', rest } = givenIn(answers);
    const further = rest === undefined ? [] : cases.slice(MOST).map(({ id }) => [id, rest]);
    return {
      kind: 'takeOver',
      from: whose,
      to: { ...answeredFor('to', answers), ...Object.fromEntries(further) },
    };
  },
};

function givenIn(answers: Answers) {
  return answersTo(['whose', 'rest'], answers);
}

/** People in the same role as that person has or had. Those who are away come last. */
function receiversOf(from: Leaver, { s }: Asked): PersonId[] {
  const same = s.people.staff.people.filter(
    (other) =>
      other.id !== from.id && from.roles.some((role) => hasRole(other, role.role, role.unit)),
  );
  const ids = same.map((other) => other.id);
  const isHere = (id: PersonId) => !isAway(id, s.people, s.today);
  return [...ids.filter(isHere), ...ids.filter((id) => !isHere(id))];
}

/** People who have said that they cannot take this case come last (E25). */
function receiverField(doc: CaseDocument, receivers: readonly PersonId[]): Field {
  const cannot = kindOf(doc.kind).cannotTake?.(stateOf(doc)) ?? [];
  const can = receivers.filter((id) => !cannot.includes(id));
  const of = [...can, ...receivers.filter((id) => cannot.includes(id))];
  return { id: fieldFor('to', doc.id), kind: 'one', of, initial: can[0], cannot, showsLoad: true };
}
