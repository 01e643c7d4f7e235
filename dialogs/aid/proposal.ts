import type { Form } from '../../cards/form.ts';
import { placeText } from '../../cards/places.ts';
import { proposals } from '../../cards/texts.ts';
import type { Proposal } from '../../src/domain/aid/tables/proposal.ts';
import { isOutright as isRowOutright, rulesOfRow } from '../../src/domain/aid/tables/rows.ts';
import type { Answers } from '../../src/domain/engine/form.ts';
import { type RuleId, statedRules } from '../../src/domain/rules.ts';
import type { Asked, Outcome } from '../dialog.ts';

/** What a table came to, in words: what is proposed, what goes with it, and the buttons. */
export interface Shown {
  readonly lead: string;
  readonly lines: readonly string[];
  readonly choices: readonly Choice[];
}

/** A choice that a proposal offers, and its button. Those that open a case carry what is proposed; `none` opens nothing. */
export interface Choice {
  readonly go: string;
  readonly title: string;
}

/**
 * What is kept of a table: its row and outcome, and the case's number. Whether the text says it outright and by which rule is for the
 * proposal that is drawn in this same request (`~`), since it could tell what was answered (ROUTINES 4, I5).
 */
export function kept(
  answers: Answers,
  questions: readonly { readonly id: string }[],
  proposal: Proposal<string>,
): Answers {
  const asked = new Set(questions.map((question) => question.id));
  const rest = Object.fromEntries(Object.entries(answers).filter(([key]) => !asked.has(key)));
  const { row, outcome, rules, interpretation } = proposal;
  // A case that something pending keeps where it is has no row of its own: the row would tell what was answered.
  const kept = rules.join() === rulesOfRow(row).join() ? { row } : {};
  return {
    ...rest,
    ...kept,
    outcome,
    '~rules': rules.join(),
    '~interpretation': interpretation ? 'yes' : 'no',
  };
}

/**
 * The proposal as a form of buttons: never a decision (S1). What the routine does not say outright is said so, and can always be
 * talked about (S28). Undefined when it is only to be told: the unit has it already, and the routine says so outright.
 */
export function proposalForm(
  answers: Answers,
  asked: Asked,
  { lead, lines, choices }: Shown,
): Form | undefined {
  const saysSo = isOutright(answers);
  if (saysSo && choices.every(({ go }) => go === 'none')) return undefined;
  const talk = { go: 'DIALOG', title: proposals.talk };
  const offered =
    saysSo || choices.some(({ go }) => go === 'DIALOG') ? choices : [...choices, talk];
  return {
    id: 'proposal',
    lead,
    body: [...(saysSo ? [] : [proposals.notOutright]), ...lines, source(answers, asked)],
    // Also what is not offered may be talked about: a card that is drawn again does not know what was answered.
    fields: [
      {
        id: 'go',
        kind: 'one',
        of: [
          ...new Set([
            ...offered.map(({ go }) => go),
            ...(isRowOutright(answers.row ?? '') ? [] : ['DIALOG']),
          ]),
        ],
        as: 'buttons',
      },
    ],
    choices: Object.fromEntries(offered.map(({ go, title }) => [go, title])),
    submit: '',
  };
}

/** Where the routine says so, or that the interpretation is not approved yet; and that the answers are gone (S1, E21). */
function source(answers: Answers, { look }: Asked): string {
  const where = isOutright(answers) ? placeText(rulesOf(answers), 'aid', look) : undefined;
  return [
    ...(where === undefined ? [] : [`${where}.`]),
    proposals.notKept,
    ...(isOutright(answers) || look.tablesApproved !== undefined ? [] : [proposals.notApproved]),
  ].join(' ');
}

function isOutright(answers: Answers): boolean {
  const interpretation = answers['~interpretation'];
  return interpretation === undefined
    ? isRowOutright(answers.row ?? '') === true
    : interpretation === 'no';
}

function rulesOf(answers: Answers): readonly RuleId[] {
  const kept = answers['~rules']?.split(',');
  return kept === undefined
    ? rulesOfRow(answers.row ?? '')
    : statedRules.filter((rule) => kept.includes(rule));
}

/** What the chosen button comes to: a case, or nothing when the unit has it already. */
export function outcomeOfProposal(answers: Answers, asked: Asked, { lead, lines }: Shown): Outcome {
  const { go, row, vsNumber, side } = answers;
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
