import { stateOf } from '../../src/domain/case-state.ts';
import type { Situation } from '../../src/domain/engine/step.ts';
import type { Instant } from '../../src/domain/time.ts';
import { viewOf } from '../../src/domain/view.ts';
import { press } from '../button-elements.ts';
import type { Element } from '../elements.ts';
import { buttons, checks, clockText, shortTimeText } from '../texts.ts';
import type { SeenCheck } from './seen.ts';

/**
 * As many earlier checks are named and get a button. With more of them the card says since when.
 */
const MOST_NAMED = 3;

/**
 * E13: earlier checks that nobody confirmed stand on top of this one. When the card is drawn
 * without them, it shows the one known when the check was made.
 */
export function earlierCheckText({ state, before, s }: SeenCheck): string[] {
  const made = state.missed === undefined ? [] : [state.missed];
  const times = before?.map((doc) => stateOf(doc).due) ?? made;
  const [first] = times;
  if (first === undefined) return [];
  if (times.length > MOST_NAMED)
    return [checks.unconfirmedSince({ count: times.length, first: clockText(first, s.today) })];
  return [checks.unconfirmedBefore(times.map((at) => clockText(at, s.today)))];
}

export function alsoTitle(due: Instant, s: Situation): string {
  return buttons.confirmAfterwards.replace('{time}', shortTimeText(due, s.today));
}

/** "Jag bevakade också …": pressed here, and recorded in the check that it is about. */
export function alsoButtons(seen: SeenCheck): Element[] {
  const { before = [], s, viewer, doc: here, look } = seen;
  return before.slice(-MOST_NAMED).flatMap((doc) => {
    const task = viewOf(doc, viewer, s)?.own.find((open) => open.step === 'confirmAfterwards');
    const { due } = stateOf(doc);
    return task
      ? [
          press(
            alsoTitle(due, s),
            { kind: 'answer', case: doc.id, tasks: [task.id], from: here.id },
            look.cardAction,
          ),
        ]
      : [];
  });
}
