import type { AccessLine } from '../../src/domain/access-line.ts';
import { routineOf } from '../../src/domain/case-state.ts';
import { caseKinds } from '../../src/domain/kinds.ts';
import type { WordsBy } from '../texts/keys.ts';
import {
  bundles,
  buttons,
  type DeedWords,
  deeds,
  stepDeed,
  accessSample as words,
} from '../texts.ts';

/**
 * A deed in Swedish: "Öppnade ärendet", "Nekades att öppna ärendet". A deed without words is shown
 * as it is.
 */
export function deedText(line: AccessLine): string {
  const [done, todo] = deedOf(line.what);
  if (isRefused(line)) return words.refused(todo);
  return DONE.includes(line.outcome) ? done : words.tried(todo);
}

/** True when the person had no right. When the database failed, they have only tried. */
export function isRefused({ allowed, outcome }: AccessLine): boolean {
  return !allowed && outcome !== 'notShown' && outcome !== 'notSaved';
}

const together: WordsBy<string> = bundles;
const single: WordsBy<string> = buttons;
/** An old line of the log may name a deed that no longer exists. */
const worded: Readonly<Partial<Record<string, DeedWords>>> = deeds;
const DONE = ['ok', 'repeated', 'unsure', 'savedUnseen'];

function deedOf(what: string): DeedWords {
  const known = worded[what.startsWith('start ') ? 'start' : what];
  if (known) return known;
  const steps = what.startsWith('act ') ? what.slice('act '.length).split(' ') : [];
  if (steps.length === 0 || !steps.every(isStep)) return [what, what];
  const titles =
    together[steps.join(' ')] === undefined ? steps.map(titleOf) : [together[steps.join(' ')]];
  return titles.includes(undefined) ? deeds['act answer'] : stepDeed(titles.join(', '));
}

/**
 * Undefined for a step with a button for each choice, or whose button names a person: the log does
 * not know which.
 */
function titleOf(step: string): string | undefined {
  const title = together[step] ?? single[step];
  return title?.includes('{') ? undefined : title;
}

function isStep(name: string): boolean {
  return (
    name === 'undo' ||
    caseKinds.some((kind) => routineOf(kind).steps.some((step) => step.name === name))
  );
}
