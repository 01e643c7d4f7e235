import type { Form } from '../../cards/form.ts';
import { proposals } from '../../cards/texts.ts';
import type { Proposal } from '../../src/domain/aid/tables/proposal.ts';
import { isOutright, rulesOfRow } from '../../src/domain/aid/tables/rows.ts';
import type { OutcomeB } from '../../src/domain/aid/tables/table-b.ts';
import type { Answers } from '../../src/domain/engine/form.ts';
import type { Asked } from '../dialog.ts';
import { carriedIn, carry } from './carried.ts';
import {
  isProposalOutright,
  type ProposalButton,
  type ShownProposal,
  source,
} from './proposal-outcome.ts';

/**
 * Keeps the result of a table: its row and outcome, and the case's number. Keys with `~` say
 * whether the text states it outright, and by which rule. They are only for the proposal that is
 * drawn in this same request, because they could reveal the answers (I5).
 */
export function keep(
  answers: Answers,
  questions: readonly { readonly id: string }[],
  proposal: Proposal<OutcomeB>,
): Answers {
  const asked = new Set(questions.map((question) => question.id));
  const rest = Object.fromEntries(Object.entries(answers).filter(([key]) => !asked.has(key)));
  const { row, outcome, rules, interpretation } = proposal;
  // A case that a pending application keeps where it is gets no row, because the row would reveal
  // the answers.
  const kept = rules.join() === rulesOfRow(row).join() ? { row } : {};
  return carry(rest, {
    ...kept,
    outcome,
    '~rules': rules.join(),
    '~interpretation': interpretation ? 'yes' : 'no',
  });
}

/**
 * The proposal as a form of buttons, never a decision (S1). It says when the routine does not state
 * it outright, and then always offers to talk (S28). Undefined when there is nothing to choose: the
 * unit already has the case, and the routine states so outright.
 */
export function proposalForm(
  answers: Answers,
  asked: Asked,
  { lead, lines, choices }: ShownProposal,
): Form | undefined {
  const saysSo = isProposalOutright(answers);
  if (saysSo && choices.every(({ go }) => go === 'none')) return undefined;
  const talk: ProposalButton = { go: 'DIALOG', title: proposals.talk };
  const offered =
    saysSo || choices.some(({ go }) => go === 'DIALOG') ? choices : [...choices, talk];
  return {
    id: 'proposal',
    lead,
    body: [...(saysSo ? [] : [proposals.notOutright]), ...lines, source(answers, asked)],
    // It also accepts a talk that is not offered, because a card that is drawn again does not know
    // the answers.
    fields: [
      {
        id: 'go',
        kind: 'one',
        of: [
          ...new Set([
            ...offered.map(({ go }) => go),
            ...(isOutright(carriedIn(answers).row ?? '') ? [] : ['DIALOG']),
          ]),
        ],
        as: 'buttons',
      },
    ],
    choices: Object.fromEntries(offered.map(({ go, title }) => [go, title])),
    submit: '',
  };
}
