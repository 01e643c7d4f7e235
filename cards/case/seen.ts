import { wayToOwe } from '../../src/domain/engine/may-press.ts';
import type { CaseKind, CaseTask, StepName } from '../../src/domain/kinds.ts';
import type { PersonId } from '../../src/domain/people/people.ts';
import type { RuleId } from '../../src/domain/rules.ts';
import type { CaseView } from '../../src/domain/view.ts';
import { type Look, nameOf } from '../look.ts';
import type { Filled, PressData } from '../press-data.ts';

/** A case as one person sees it, with the municipality's wording. */
export interface Seen<K extends CaseKind = CaseKind> extends CaseView<K> {
  readonly look: Look;
  /** The case system that the case is in. */
  readonly vs: string;
  /** Names for the titles of buttons, such as `{socialWorker}`. */
  readonly names: Readonly<Record<string, string>>;
  /** The rules behind a duty in this case, when they are not all of its step's rules. */
  readonly rulesOf?: (task: CaseTask) => readonly RuleId[];
  /** The events whose undoing is shown. Absent means all (E1). */
  readonly tellsUndone?: (event: { readonly type: string }) => boolean;
  /** A warning in the form of a task, before it is pressed. */
  readonly warnedOf?: (task: CaseTask) => string | undefined;
  /** The people with whom the duties' owners do them together (R20). */
  readonly togetherWith?: (
    tasks: readonly CaseTask[],
    owners: readonly PersonId[],
  ) => readonly PersonId[];
  /** The refused input of the card, which is shown again. */
  readonly refused?: Refused;
}

/**
 * Why a press was refused: the fault of each input as it is said at the input, and as it is said
 * where the card has no such input; the other faults, and what was typed. `confirm` is the same
 * press with the doubt answered (E1).
 */
export interface Refused {
  readonly notices: readonly string[];
  readonly faults: Readonly<Record<string, string>>;
  readonly alone: Readonly<Record<string, string>>;
  readonly confirm?: PressData | undefined;
  readonly typed: Filled;
}

/** The viewer's own open task of a step. */
export function own(seen: Seen, step: StepName): CaseTask | undefined {
  return seen.own.find((task) => task.step === step);
}

/** True when the viewer owes the task. False when they may press it at most. */
export function owes(seen: Seen, task: CaseTask): boolean {
  return wayToOwe(task, seen.viewer, seen.s) !== undefined;
}

export function rulesOf(seen: Seen, task: CaseTask): readonly RuleId[] {
  return seen.rulesOf?.(task) ?? task.rules;
}

export function names(seen: Seen, ids: readonly string[]): string[] {
  return ids.map((id) => nameOf(seen.s.people, id));
}
