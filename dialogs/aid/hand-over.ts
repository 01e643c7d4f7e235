import { dialogs } from '../../cards/texts.ts';
import { careManagerRole, otherSide } from '../../src/domain/people/aid-units.ts';
import type { Side } from '../../src/domain/people/people.ts';
import { hasRole } from '../../src/domain/people/staff-list.ts';
import type { Asked, OpeningDialog } from '../dialog.ts';
import { vsNumberField } from '../questions.ts';

/**
 * Lämna över (S24–S27): the other unit is asked. The giver owns the case until somebody there has
 * taken it.
 */
export const handOver: OpeningDialog<'ongoing'> = {
  name: 'handover',
  roles: ['careManagerVO', 'careManagerFH'],
  opens: 'ongoing',
  forms: (asked) => {
    const { lead, body, submit } = dialogs.handover;
    const to = otherSide(sideOf(asked));
    return [
      {
        id: 'handover',
        lead,
        body: [body],
        fields: [vsNumberField(asked)],
        submit: submit.replace('{unit}', to),
      },
    ];
  },
  outcome: (answers, asked) => {
    const side = sideOf(asked);
    const { vsNumber } = answers;
    return {
      kind: 'open',
      answers: { proposal: otherSide(side), side, ...(vsNumber === undefined ? {} : { vsNumber }) },
    };
  },
};

function sideOf({ person }: Asked): Side {
  return hasRole(person, careManagerRole('FH')) ? 'FH' : 'VO';
}
