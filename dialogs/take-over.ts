import type { Form } from '../cards/form.ts';
import { dialogs, labels } from '../cards/texts.ts';
import type { Field } from '../src/domain/form.ts';
import { hasRole, isAway, manages, personOf } from '../src/domain/people.ts';
import type { Dialog } from './dialog.ts';

/** As many cases as one card holds; the rest is moved in a second round. */
const MOST = 15;

/** Ta över allt (E11): whose cases, then each with its receiver, moved by one press. */
export const takeOver: Dialog = {
  name: 'takeOver',
  roles: ['unitManager'],
  casesOf: 'whose',
  forms: ({ person, s, cases }, answers) => {
    const staff = s.people.staff.people.filter((other) => manages(person.id, other.id, s.people) && other.id !== person.id);
    const whose: Form = {
      id: 'whose',
      ...dialogs.takeOver,
      body: [dialogs.takeOver.body],
      fields: [{ id: 'whose', kind: 'one', of: staff.map((other) => other.id) }],
    };
    const from = personOf(s.people, answers.whose);
    if (!from) return [whose];
    const same = s.people.staff.people.filter(
      (other) => other.id !== from.id && from.roles.some((role) => hasRole(other, role.role, role.unit)),
    );
    const receivers = [
      ...same.filter((p) => !isAway(p.id, s.people, s.today)),
      ...same.filter((p) => isAway(p.id, s.people, s.today)),
    ].map((p) => p.id);
    const moved = cases.slice(0, MOST);
    const fields = moved.map((doc): Field => ({ id: `to:${doc.id}`, kind: 'one', of: receivers, initial: receivers[0] }));
    const names = Object.fromEntries(
      moved.map((doc) => [`to:${doc.id}`, (labels.receiver as string).replace('{number}', doc.number)]),
    );
    const body = moved.length === 0 ? dialogs.takeOverNone : dialogs.takeOverCases.body;
    return [whose, { id: 'receivers', ...dialogs.takeOverCases, body: [body], fields, labels: names }];
  },
  outcome: (answers) => ({
    kind: 'takeOver',
    from: answers.whose as string,
    to: Object.fromEntries(
      Object.entries(answers)
        .filter(([key]) => key.startsWith('to:'))
        .map(([key, receiver]) => [key.slice(3), receiver]),
    ),
  }),
};
