import { dialogs, proposals } from '../../cards/texts.ts';
import {
  type AnswersBeforeC,
  type AnswersC,
  tableCWithPending,
} from '../../src/domain/aid/tables/table-c.ts';
import type { OpeningDialog } from '../dialog.ts';
import { askedOfOngoing, ongoingForm, vsNumberField } from '../questions.ts';
import { type Carried, carriedIn, carry } from './carried.ts';
import { keep, proposalForm } from './proposal.ts';
import { outcomeOfProposal, type ProposalButton, type ShownProposal } from './proposal-outcome.ts';

/**
 * Pröva en överlämning (S23): table C as one form for an ongoing FH case. With any answer
 * unknown the case is not handed over.
 */
export const canHandOver: OpeningDialog<'ongoing'> = {
  name: 'ongoing',
  roles: ['careManagerFH'],
  opens: 'ongoing',
  forms: (asked, answers) => {
    const first = ongoingForm([vsNumberField(asked)]);
    if (carriedIn(answers).outcome === undefined) return [first];
    const proposal = proposalForm(answers, asked, shownFor(carriedIn(answers)));
    return proposal ? [first, proposal] : [first];
  },
  distil: (form, answers) =>
    form === 'ongoing'
      ? carry(
          keep(answers, askedOfOngoing, tableCWithPending(answers as AnswersC & AnswersBeforeC)),
          {
            side: 'FH',
          },
        )
      : answers,
  outcome: (answers, asked) => outcomeOfProposal(answers, asked, shownFor(carriedIn(answers))),
};

function shownFor({ outcome, '~rules': rules = '' }: Carried): ShownProposal {
  if (outcome === 'VO') {
    const choices: readonly ProposalButton[] = [
      { go: 'VO', title: dialogs.handover.submit.replace('{unit}', 'VO') },
    ];
    return { lead: proposals.handOver, lines: [proposals.ownsMeanwhile('FH')], choices };
  }
  if (outcome === 'DIALOG') {
    const choices: readonly ProposalButton[] = [{ go: 'DIALOG', title: proposals.askTalk('VO') }];
    return { lead: proposals.dialogue, lines: [proposals.ownsMeanwhile('FH')], choices };
  }
  const why = { S19: proposals.pendingFirst, S21: proposals.vobFirst }[rules];
  return {
    lead: proposals.keep,
    lines: why === undefined ? [] : [why],
    choices: [{ go: 'none', title: proposals.right }],
  };
}
