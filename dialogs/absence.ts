import { daysForm, deputyForm, givenIn } from './absence-forms.ts';
import { alsoAwayForm, deputyIn } from './also-away-form.ts';
import type { Dialog } from './dialog.ts';

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
