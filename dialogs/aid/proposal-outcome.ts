import { placeText } from '../../cards/places.ts';
import { proposals } from '../../cards/texts.ts';
import { isOutright, rulesOfRow } from '../../src/domain/aid/tables/rows.ts';
import type { Answers } from '../../src/domain/engine/form.ts';
import { type RuleId, statedRules } from '../../src/domain/rules.ts';
import type { Asked, DialogOutcome } from '../dialog.ts';
import { carriedIn, type Go } from './carried.ts';

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
 * Where the routine states it, or that the interpretation is not approved yet, and that the answers
 * are gone (S1, E21).
 */
export function source(answers: Answers, { look }: Asked): string {
  const where = isProposalOutright(answers) ? placeText(rulesOf(answers), 'aid', look) : undefined;
  return [
    ...(where === undefined ? [] : [`${where}.`]),
    proposals.notKept,
    ...(isProposalOutright(answers) || look.tablesApproved !== undefined
      ? []
      : [proposals.notApproved]),
  ].join(' ');
}

export function isProposalOutright(answers: Answers): boolean {
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
