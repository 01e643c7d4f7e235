import { seatsOf } from '../../src/domain/audiences.ts';
import { answersFor } from '../../src/domain/engine/may-press.ts';
import type { CaseTask, StepName } from '../../src/domain/kinds.ts';
import { decisionDue, decisionWarnedOf } from '../../src/domain/outpatient/counted-from.ts';
import { isUnexecuted } from '../../src/domain/outpatient/decision-clock.ts';
import type { Day } from '../../src/domain/time.ts';
import type { Block } from '../case/block.ts';
import { byWhenWords, dayText, decision } from '../texts.ts';
import type { SeenOutpatient } from './seen.ts';

/**
 * E22: the text after the first sentence about a decision whose initial meeting is not confirmed.
 */
export function decisionText(decided: Day, today: Day, vs: string): string {
  const due = decisionDue(decided);
  if (today < decisionWarnedOf(decided)) return decision.decided(dayText(decided, today));
  return today <= due
    ? decision.before(dayText(due, today), vs)
    : decision.after(dayText(due, today), vs);
}

/** E22: the people who are reminded of the clock see it on the card too. */
export function decisionBlock(seen: SeenOutpatient): Block | undefined {
  const { state, s, look, viewer } = seen;
  const task = seen.tasks.find(({ step }) => step === 'decisionClock');
  const told =
    task?.deadline?.reminders[0]?.to.flatMap((audience) => seatsOf(audience, task, s)) ?? [];
  if (!task || task.later || !told.some((seat) => answersFor(seat, task, s)?.person === viewer))
    return undefined;
  const body = decisionText(state.decided.day, s.today, look.caseSystem);
  const since = dayText(state.decided.day, s.today);
  return {
    title: decision.title,
    body,
    inputs: [],
    buttons: [],
    tasks: [task],
    tells: true,
    band: { words: byWhenWords.waits(since), style: 'accent' },
  };
}

/** The steps that end a case by the routine. A case that was a mistake leaves nothing to report. */
const ENDING: readonly StepName[] = ['end', 'endWithoutTalk', 'holdClosing'];

/** E22: a warning in the form that ends a case, before it is pressed. */
export function warnedOf(
  { state, s, look }: SeenOutpatient,
  { step }: CaseTask,
): string | undefined {
  return ENDING.includes(step) && isUnexecuted(state, s)
    ? decision.closing(look.caseSystem)
    : undefined;
}
