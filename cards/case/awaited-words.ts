import type { CaseKind, CaseTask } from '../../src/domain/kinds.ts';
import type { WordsBy } from '../texts/keys.ts';
import { awaited, namesText } from '../texts.ts';

const phrase: WordsBy<string> = awaited;

/**
 * The awaited duties as one phrase, when they are done together. Until a talk is held, the phrase
 * is the booking or the decision how to go on. A kind of case may have its own phrase for a common
 * step.
 */
export function awaitedText(tasks: readonly CaseTask[], kind?: CaseKind): string {
  const steps = [...new Set(awaitedTasks(tasks).map((task) => task.step))];
  return namesText(
    phrases(
      steps.map((step) => (phrase[`${kind}/${step}`] === undefined ? step : `${kind}/${step}`)),
    ),
  );
}

/**
 * The duties that are awaited now. A talk is held only after it is booked, or after the decision
 * how to go on.
 */
export function awaitedTasks(tasks: readonly CaseTask[]): CaseTask[] {
  const isFirst = (step: string) =>
    ['book', 'goOn'].some((first) =>
      tasks.some((other) => other.step === step.replace(/^hold/, first)),
    );
  return tasks.filter(({ step }) => !(step.startsWith('hold') && isFirst(step)));
}

/** Two steps with a common phrase are said together, such as telling two people of one plan. */
function phrases(steps: readonly string[]): string[] {
  const [first, second, ...rest] = steps;
  if (first === undefined) return [];
  const common = phrase[`${first} ${second}`];
  return common === undefined
    ? [phrase[first] ?? first, ...phrases(steps.slice(1))]
    : [common, ...phrases(rest)];
}
