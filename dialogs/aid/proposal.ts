import type { Form } from '../../cards/form-card.ts';
import { placeText } from '../../cards/places.ts';
import { proposals } from '../../cards/texts.ts';
import type { Proposal } from '../../src/domain/aid/tables/proposal.ts';
import { isOutright, rulesOfRow } from '../../src/domain/aid/tables/rows.ts';
import type { OutcomeB } from '../../src/domain/aid/tables/table-b.ts';
import type { Answers } from '../../src/domain/engine/form.ts';
import { type RuleId, statedRules } from '../../src/domain/rules.ts';
import type { Asked, DialogOutcome } from '../dialog.ts';
import { carriedIn, carry, type Go } from './carried.ts';

/** A proposal of a table in words, what goes with it, and its buttons. */
export interface ShownProposal {
  readonly lead: string;
  readonly lines: readonly string[];
  readonly choices: readonly ProposalButton[];
}

/**
 * One button of a proposal. A choice that opens a case carries what is proposed, and `none` opens
 * nothing.
 */
export interface ProposalButton {
  readonly go: Go;
  readonly title: string;
}

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

/**
 * Where the routine states it, or that the interpretation is not approved yet, and that the answers
 * are gone (S1, E21).
 */
function source(answers: Answers, { look }: Asked): string {
  const where = isProposalOutright(answers) ? placeText(rulesOf(answers), 'aid', look) : undefined;
  return [
    ...(where === undefined ? [] : [`${where}.`]),
    proposals.notKept,
    ...(isProposalOutright(answers) || look.tablesApproved !== undefined
      ? []
      : [proposals.notApproved]),
  ].join(' ');
}

function isProposalOutright(answers: Answers): boolean {
  const { row = '', '~interpretation': interpretation } = carriedIn(answers);
  return interpretation === undefined ? isOutright(row) === true : interpretation === 'no';
}

function rulesOf(answers: Answers): readonly RuleId[] {
  const { row = '', '~rules': joined } = carriedIn(answers);
  const kept = joined?.split(',');
  return kept === undefined ? rulesOfRow(row) : statedRules.filter((rule) => kept.includes(rule));
}

/** The outcome of the chosen button: a case, or only a message when the unit already has it. */
export function outcomeOfProposal(
  answers: Answers,
  asked: Asked,
  { lead, lines }: ShownProposal,
): DialogOutcome {
  const { go, row, vsNumber, side } = carriedIn(answers);
  if (go === undefined)
    return { kind: 'told', lead, body: [...lines, source(answers, asked)].join('\n') };
  if (go === 'none') return { kind: 'told', ...proposals.nothingMade };
  return {
    kind: 'open',
    answers: {
      proposal: go,
      ...(row === undefined ? {} : { row }),
      ...(vsNumber === undefined ? {} : { vsNumber }),
      ...(side === undefined ? {} : { side }),
    },
  };
}
