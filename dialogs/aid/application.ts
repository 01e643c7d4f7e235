import type { Form } from '../../cards/form-card.ts';
import { dialogs, proposals } from '../../cards/texts.ts';
import {
  type AnswersB,
  type OutcomeB,
  questionsB,
  tableB,
} from '../../src/domain/aid/tables/table-b.ts';
import {
  type AnswersBeforeC,
  type AnswersC,
  tableCWithPending,
} from '../../src/domain/aid/tables/table-c.ts';
import { careManagerRole, otherSide } from '../../src/domain/people/aid-units.ts';
import type { Side } from '../../src/domain/people/people.ts';
import { hasRole } from '../../src/domain/people/staff-list.ts';
import type { Asked, OpeningDialog } from '../dialog.ts';
import { asField, askedOfOngoing, ongoingForm, vsNumberField } from '../questions.ts';
import { carriedIn, carry } from './carried.ts';
import {
  keep,
  outcomeOfProposal,
  type ProposalButton,
  proposalForm,
  type ShownProposal,
} from './proposal.ts';

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

/** The unit that asks. A person who works in both asks for VO, which has the general watch. */
function sideOf({ person }: Asked): Side {
  return hasRole(person, careManagerRole('VO')) ? 'VO' : 'FH';
}

function shownFor(outcome: OutcomeB | undefined, own: Side): ShownProposal {
  const other = otherSide(own);
  switch (outcome) {
    case 'VO':
    case 'FH': {
      if (outcome === own)
        return {
          lead: proposals.unit(own),
          lines: [proposals.ownApplication],
          choices: [{ go: 'none', title: proposals.right }],
        };
      const choices: readonly ProposalButton[] = [{ go: other, title: proposals.send(other) }];
      return { lead: proposals.unit(other), lines: [proposals.ownsMeanwhile(own)], choices };
    }
    case 'FH_UTREDER': {
      const title = own === 'FH' ? proposals.investigate : proposals.send('FH');
      return {
        lead: proposals.investigated,
        lines: [proposals.vob],
        choices: [{ go: 'FH_UTREDER', title }],
      };
    }
    case 'DELA':
      return {
        lead: proposals.split,
        lines: [proposals.splitHow],
        choices: [{ go: 'split', title: proposals.splitNext }],
      };
    case 'EGEN': {
      const choices: readonly ProposalButton[] = [
        { go: 'none', title: proposals.weTake },
        { go: other, title: proposals.belongsTo(other) },
      ];
      return { lead: proposals.own, lines: [proposals.ownsMeanwhile(own)], choices };
    }
    // Before there is an outcome, and while table C is to be asked, only a talk can be offered.
    case undefined:
    case 'TABELL_C':
    case 'DIALOG': {
      const choices: readonly ProposalButton[] = [
        { go: 'DIALOG', title: proposals.askTalk(other) },
      ];
      return { lead: proposals.dialogue, lines: [proposals.ownsMeanwhile(own)], choices };
    }
  }
}
