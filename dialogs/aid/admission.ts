import type { Form } from '../../cards/form.ts';
import { dialogs, proposals } from '../../cards/texts.ts';
import { type AnswersA, questionsA, tableA } from '../../src/domain/aid/tables/table-a.ts';
import type { OpeningDialog } from '../dialog.ts';
import { asField, vsNumberField } from '../questions.ts';
import { type Carried, carriedIn } from './carried.ts';
import { keep, proposalForm } from './proposal.ts';
import { outcomeOfProposal, type ProposalButton, type ShownProposal } from './proposal-outcome.ts';

/**
 * Ny inskrivning att fördela (S7–S9, S15, E14): the four questions of table A as one form, then the
 * proposal.
 */
export const admission: OpeningDialog<'watch'> = {
  name: 'admission',
  roles: ['careManagerVO'],
  opens: 'watch',
  forms: (asked, answers) => {
    const { lead, body, submit } = dialogs.admission;
    const questions: Form = {
      id: 'admission',
      lead,
      body: [body],
      fields: [...questionsA.map(asField), vsNumberField(asked)],
      submit,
    };
    const carried = carriedIn(answers);
    if (carried.outcome === undefined) return [questions];
    const proposal = proposalForm(answers, asked, shownFor(carried, asked.look.aidSystem));
    return proposal ? [questions, proposal] : [questions];
  },
  distil: (form, answers) =>
    form === 'admission' ? keep(answers, questionsA, tableA(answers as AnswersA)) : answers,
  outcome: (answers, asked) =>
    outcomeOfProposal(answers, asked, shownFor(carriedIn(answers), asked.look.aidSystem)),
};

function shownFor({ outcome, row }: Carried, vs: string): ShownProposal {
  if (outcome === 'FH')
    return {
      lead: proposals.unit('FH'),
      lines: [proposals.write(vs)],
      choices: [{ go: 'FH', title: proposals.written }],
    };
  if (outcome === 'DIALOG') {
    const choices: readonly ProposalButton[] = [{ go: 'DIALOG', title: proposals.askTalk('FH') }];
    return { lead: proposals.dialogue, lines: [proposals.watchMeanwhile('VO')], choices };
  }
  const lines = [proposals.ownWatch, ...(row === 'A4' ? [proposals.giveBack] : [])];
  return { lead: proposals.unit('VO'), lines, choices: [{ go: 'none', title: proposals.right }] };
}
