import type { Aid } from '../../src/domain/aid/aid.ts';
import { isOutright, rulesOfRow } from '../../src/domain/aid/tables/rows.ts';
import type { Recorded } from '../../src/domain/engine/step.ts';
import type { CaseEvent, StepName } from '../../src/domain/kinds.ts';
import type { Side } from '../../src/domain/people/people.ts';
import type { RuleId } from '../../src/domain/rules.ts';

/** A step of the case, and the rules that it comes from. */
export interface StepAndRules {
  /** Absent for a step that its routine no longer has, and for an undoing. */
  readonly step?: StepName | undefined;
  readonly rules: readonly RuleId[];
}

/** The rules behind a step in this case, for steps that serve several kinds of case. */
export function rulesIn(state: Aid, { step, rules }: StepAndRules): readonly RuleId[] {
  return (step && sharedSteps[step]?.(state)) ?? rules;
}

const sharedSteps: { readonly [Step in StepName]?: (state: Aid) => readonly RuleId[] } = {
  take: (state) => rulesOfTaking(state, state.offer?.to),
  takeDialogue: rulesOfTalking,
  belongsVO: rulesOfTalking,
  belongsFH: rulesOfTalking,
};

/** The rules behind an event. They can differ from those of the answered step. */
export function rulesOfEvent(
  state: Aid,
  event: Recorded<CaseEvent>,
  answered: StepAndRules,
): readonly RuleId[] {
  if (event.type === 'taken' && answered.step === 'take') return rulesOfTaking(state, event.side);
  // By the routine a watch ends in Link or with SVPL. The discharge of a person before the watch is
  // taken is a rule of the project (E14).
  if (event.type === 'ended' && event.why === 'dischargedBefore') return ['E14'];
  return rulesIn(state, answered);
}

/** Three kinds of case share the step that takes what the other unit offers. */
function rulesOfTaking({ kind, vob, row }: Aid, to: Side | undefined): readonly RuleId[] {
  switch (kind) {
    case 'watch':
      return to === 'VO' ? ['S15'] : ['S9', 'S11'];
    case 'application':
      return vob ? ['S21'] : rulesOfProposal(row);
    case 'ongoing':
      return ['S24'];
  }
}

/**
 * The routine asks for a dialogue on a somatic ward (S16). Elsewhere the project has chosen that
 * the units talk (E16).
 */
function rulesOfTalking({ kind, row }: Aid): readonly RuleId[] {
  const rules = rulesOfProposal(row);
  return kind === 'watch' && rules.includes('S16') ? rules : ['E16'];
}

/**
 * The rules that a proposal follows. Empty for a row that the routine does not state, and for a
 * choice without a row.
 */
export function rulesOfProposal(row: string | undefined): readonly RuleId[] {
  return row === undefined || isOutright(row) === false ? [] : rulesOfRow(row);
}
