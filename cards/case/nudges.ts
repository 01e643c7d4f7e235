import type { Nudged } from '../../src/domain/case-document.ts';
import { press, rowWith, shorten } from '../button-elements.ts';
import { type Element, quietText, text } from '../elements.ts';
import { bylineOf } from '../look.ts';
import { dayText, frame } from '../texts.ts';
import type { Awaited } from './awaited-by.ts';
import { owes, type Seen } from './seen.ts';

/** E27: who is waited for and with what, and the button that reminds them of that. */
export function nudgeRow(
  seen: Seen,
  { owners, phrase, nudgeable }: Awaited,
  words: string,
): Element {
  const of = frame.nudgeOf(owners, phrase);
  const pressed = {
    kind: 'nudge',
    case: seen.doc.id,
    tasks: nudgeable.map(({ id }) => id),
  } as const;
  return rowWith(
    [quietText(words)],
    shorten(press(of, pressed, seen.look.cardAction), frame.nudge),
  );
}

/** Who last reminded of what others owe, in the card of those who wait for it. */
export function nudgedTexts(seen: Seen): Element[] {
  const { people, today } = seen.s;
  const said = nudgesOf(seen, false).map((nudged) =>
    frame.nudged(dayText(nudged.on, today), bylineOf(people, nudged)),
  );
  return [...new Set(said)].map(quietText);
}

/** Who reminds the reader of what they owe. It stays until that is done, so it names no day. */
export function nudgesTexts(seen: Seen): Element[] {
  const said = nudgesOf(seen, true).map((nudged) => frame.nudges(bylineOf(seen.s.people, nudged)));
  return [...new Set(said)].map((words) => text(words));
}

/** The pushes for open duties that the reader owes, or that they wait for. */
function nudgesOf(seen: Seen, areOwed: boolean): Nudged[] {
  return seen.tasks
    .filter((task) => owes(seen, task) === areOwed)
    .flatMap(({ id }) => seen.doc.nudged?.[id] ?? []);
}
