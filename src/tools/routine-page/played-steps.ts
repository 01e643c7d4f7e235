import { openTasks } from '../../domain/case-state.ts';
import { type CaseKind, type CaseTask, kindOf } from '../../domain/kinds.ts';
import type { RuleId } from '../../domain/rules.ts';
import { allSituations } from '../../gallery/every-card.ts';
import type { Played } from '../../gallery/situation.ts';
import { agreementPlays } from './agreement-plays.ts';
import { otherWayPlays } from './other-way-plays.ts';

/** A step of a routine, with each task that it opened in the situations that are played. */
export interface PlayedStep {
  readonly name: string;
  readonly rules: readonly RuleId[];
  readonly opened: readonly PlayedTask[];
}

export interface PlayedTask {
  readonly task: CaseTask;
  readonly played: Played;
}

/**
 * Every step of a kind of case, in the order of its routine, as the situations play it. Throws when
 * none opens it: what the page says of a step is seen, and never only declared.
 */
export function playedSteps(kind: CaseKind): PlayedStep[] {
  const opened = everyPlay()
    .filter(({ doc }) => doc.kind === kind)
    .flatMap((played) => openTasks(played.doc, played.s).map((task) => ({ task, played })));
  return kindOf(kind).routine.steps.map(({ name, rules }) => {
    const own = opened.filter(({ task }) => task.step === name);
    if (own.length === 0) throw new Error(`No situation opens ${kind}/${name}`);
    return { name, rules, opened: own };
  });
}

let plays: readonly Played[] | undefined;

/** Every situation, played once. */
function everyPlay(): readonly Played[] {
  plays ??= [...allSituations, ...agreementPlays, ...otherWayPlays].map(({ history }) => history());
  return plays;
}
