import type { Form } from '../../cards/form.ts';
import { dialogs } from '../../cards/texts.ts';
import { type AnswersB, questionsB, tableB } from '../../src/domain/aid/tables/table-b.ts';
import {
  type AnswersBeforeC,
  type AnswersC,
  tableCWithPending,
} from '../../src/domain/aid/tables/table-c.ts';
import type { OpeningDialog } from '../dialog.ts';
import { asField, askedOfOngoing, ongoingForm, vsNumberField } from '../questions.ts';
import { shownFor, sideOf } from './application-form.ts';
import { carriedIn, carry } from './carried.ts';
import { keep, proposalForm } from './proposal.ts';
import { outcomeOfProposal } from './proposal-outcome.ts';

/**
 * Ny ansökan (S18–S22, E15): first what it concerns, then table B as one form. B7 continues with
 * table C, and a mixed application is split.
 */
export const newApplication: OpeningDialog<'application'> = {
  name: 'application',
  roles: ['careManagerVO', 'careManagerFH'],
  opens: 'application',
  forms: (asked, answers) => {
    const { lead, body, submit } = dialogs.application;
    const first: Form = {
      id: 'application',
      lead,
      body: [body],
      fields: [...questionsB.map(asField), vsNumberField(asked)],
      submit,
    };
    const { outcome, before } = carriedIn(answers);
    if (outcome === undefined && before === undefined) return [first];
    const asks = before === undefined ? [first] : [first, ongoingForm([])];
    if (outcome === undefined) return asks;
    const proposal = proposalForm(answers, asked, shownFor(outcome, sideOf(asked)));
    return proposal ? [...asks, proposal] : asks;
  },
  distil: (form, answers, asked) => {
    if (form === 'application') {
      const { before: _, ...fresh } = answers;
      const found = keep(fresh, questionsB, tableB(answers as AnswersB));
      const side = sideOf(asked);
      if (carriedIn(found).outcome !== 'TABELL_C') return carry(found, { side });
      const { outcome: __, row: ___, ...rest } = found;
      return carry(rest, { before: 'B7', side });
    }
    if (form === 'ongoing') {
      return keep(answers, askedOfOngoing, tableCWithPending(answers as AnswersC & AnswersBeforeC));
    }
    // The dialog takes one part at a time and asks again for each.
    return carriedIn(answers).go === 'split' ? {} : answers;
  },
  outcome: (answers, asked) =>
    outcomeOfProposal(answers, asked, shownFor(carriedIn(answers).outcome, sideOf(asked))),
};
