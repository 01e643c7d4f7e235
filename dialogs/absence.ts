import { dialogs } from '../cards/texts.ts';
import { manages } from '../src/domain/people.ts';
import type { Dialog } from './dialog.ts';

/** Frånvaro (E9): one's own, a colleague's of the unit, or of somebody one manages. No reason is asked. */
export const absence: Dialog = {
  name: 'absence',
  forms: ({ person, s }) => {
    const units = new Set(person.roles.map((role) => role.unit));
    const others = s.people.staff.people.filter((other) => other.id !== person.id);
    const near = others.filter(
      (other) => manages(person.id, other.id, s.people) || other.roles.some((role) => units.has(role.unit)),
    );
    return [
      {
        id: 'absence',
        ...dialogs.absence,
        body: [dialogs.absence.body],
        fields: [
          { id: 'person', kind: 'one', of: [person.id, ...near.map((other) => other.id)], initial: person.id },
          { id: 'from', kind: 'day', initial: s.today },
          { id: 'until', kind: 'day', optional: true, earliest: s.today },
          { id: 'deputy', kind: 'one', of: others.map((other) => other.id), optional: true },
        ],
      },
    ];
  },
  outcome: ({ until, ...answers }) => ({
    kind: 'absence',
    answers: { ...answers, ...(until === undefined ? {} : { to: until }) },
  }),
};
